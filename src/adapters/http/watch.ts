import {AdapterError, type Change, type SessionQuery} from '../../model/index.js';
import type {Connection} from './connection.js';
import type {Exchange} from './exchange.js';
import {asJson, errorInside} from './failure.js';
import {pause, waitBefore} from './pause.js';

/** So often a stream that breaks is taken up again, unless it stood for a while in between: in milliseconds. */
const TRIES = 5;
const STEADY = 10_000;

/** What may stand in a header. */
const SENDABLE = /^[\x20-\x7e]{0,1000}$/;

/**
 * What changes, as the server tells it. A stream that breaks is taken up where it broke, by the id of the last event: the server tells
 * what was missed, or that all may have changed.
 */
export async function* readChanges(connection: Connection, query: SessionQuery, signal: AbortSignal | undefined): AsyncGenerator<Change> {
  let lastId = '';
  for (let failures = 0; ;) {
    let exchange: Exchange | undefined;
    try {
      const headers = {...(lastId && {'Last-Event-ID': lastId})};
      exchange = await connection.stream({method: 'watch', path: 'watch', query, headers}, 'text/event-stream', 1, signal);
      const beganAt = performance.now();
      for await (const event of eventsIn(exchange)) {
        if (performance.now() - beganAt > STEADY) failures = 0;
        lastId = event.id ?? lastId;
        if (event.kind === 'end') return;
        if (event.kind === 'error') throw errorInside(data(event, exchange), exchange) ?? exchange.fail('malformed');
        if (event.kind === 'message' || event.kind === 'change') yield data(event, exchange) as Change;
      }
      throw exchange.fail('unreachable', 'cut off');
    } catch (thrown) {
      failures += 1;
      const wait = failures < TRIES ? waitBefore(failures + 1, isSilent(thrown) ? new AdapterError('unreachable') : thrown) : undefined;
      if (wait === undefined) throw thrown;
      await pause(wait, signal);
    } finally {
      exchange?.end();
    }
  }
}

const isSilent = (thrown: unknown) => thrown instanceof AdapterError && thrown.code === 'timeout';

interface ServerEvent {
  /** `quiet`: the server has only shown that it is there. */
  readonly kind: string;
  readonly data: string;
  /** Of the last whole event with one; empty where it cannot be sent back. */
  readonly id: string | undefined;
}

/** As browsers read an event stream; see the HTML Standard, "Interpreting an event stream". */
async function* eventsIn(exchange: Exchange): AsyncGenerator<ServerEvent> {
  let kind = '';
  let id: string | undefined;
  /** An id counts with the end of its event: what broke off before is to be told again. */
  let heard: string | undefined;
  let said: string[] = [];
  for await (const lines of exchange.lines()) {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (name === 'event') kind = value;
      else if (name === 'data') said.push(value);
      else if (name === 'id') id = SENDABLE.test(value) ? value : '';
      else if (line === '') {
        heard = id;
        if (said.length === 0 && !kind) continue;
        yield {kind: kind || 'message', data: said.join('\n'), id: heard};
        kind = '';
        said = [];
      }
    }
    if (said.length === 0 && !kind) yield {kind: 'quiet', data: '', id: heard};
  }
}

function data(event: ServerEvent, exchange: Exchange): unknown {
  try {
    return asJson(event.data);
  } catch {
    throw exchange.fail('malformed', 'an event that is no JSON');
  }
}
