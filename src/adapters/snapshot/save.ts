import {
  AdapterError, Pace, portOf, type AnalyticsAdapter, type AnswerOf, type AskMethod, type Interaction, type Port, type QueryOf,
} from '../../model/index.js';
import {allRows} from '../all-rows.js';
import {pseudonymAdapter, type PseudonymOptions} from '../pseudonyms.js';
import {FORMAT, VERSION, type LeftOut, type SnapshotFile, type SnapshotPeople} from './file.js';
import {wireSeries, wireTimeline} from './wire.js';

export interface SaveSnapshotOptions extends Pick<PseudonymOptions, 'secret'> {
  /** Default: everybody under a pseudonym, the same all through the file. */
  readonly people?: SnapshotPeople | undefined;
  /** Saves what people wrote in answer to open questions, in which they may name each other. Default: only together with names. */
  readonly freeText?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** People saved so far, and of how many where that is known. */
  readonly onProgress?: ((people: number, of: number | undefined) => void) | undefined;
}

export interface SavedSnapshot {
  readonly file: Blob;
  /** What the source offers and yet could not answer. Empty: everything is in the file. */
  readonly leftOut: readonly LeftOut[];
}

/** People whose strips are asked for at once. */
const STRIPS = 100;
/** Answers on a page, and to one question. */
const ANSWERS = 1000;
const MOST_ANSWERS = 100_000;

/**
 * Saves everything that the panels show of a session in one file of JSON, to be opened by `snapshotAdapter` without any source.
 * Reports are not in it. Rejects with `AdapterError` where the session itself cannot be read, and with the signal's reason when
 * aborted; any other question that fails is left out, and told.
 */
export async function saveSnapshot(
  adapter: AnalyticsAdapter, {sessionId, roomId}: {readonly sessionId: string; readonly roomId?: string | undefined},
  {people = 'pseudonyms', freeText = people === 'names', secret, signal, onProgress}: SaveSnapshotOptions = {},
): Promise<SavedSnapshot> {
  signal?.throwIfAborted();
  const port = portOf(people === 'names' ? adapter : pseudonymAdapter(adapter, {freeText, ...(secret !== undefined && {secret})}));
  const options = {...(signal && {signal})};
  const leftOut: LeftOut[] = [];
  const withPeople = people !== 'none';

  /** Undefined where the source does not offer it, or fails. */
  async function ask<Name extends AskMethod>(method: Name, query: QueryOf<Name>): Promise<AnswerOf<Name> | undefined> {
    return port.offers(method) ? port.ask(method, query, options).catch(missing(method)) : undefined;
  }
  function missing(method: LeftOut['method']) {
    return (error: unknown): undefined => {
      signal?.throwIfAborted();
      leftOut.push({method, code: error instanceof AdapterError ? error.code : 'malformed'});
    };
  }

  const session = port.offers('getSession') ? await port.ask('getSession', {sessionId}, options) : {
    id: sessionId, roomId: roomId ?? sessionId, roomName: '', startsAt: (await port.ask('getTimeline', {sessionId}, options)).viewers.startsAt,
  };
  const timeline = await ask('getTimeline', {sessionId});
  const interactions = await ask('getInteractions', {sessionId});
  const recordings = await ask('getRecordings', {sessionId});
  const head: SnapshotFile = {
    format: FORMAT, version: VERSION, savedAt: new Date().toISOString(), source: port.name, people, freeText: freeText && withPeople,
    capabilities: {totals: port.capabilities.totals, interactions: port.capabilities.interactions, reactionIntervalSeconds: port.capabilities.reactionIntervalSeconds},
    definitions: definitionsOf(adapter),
    session,
    room: await ask('getRoom', {roomId: session.roomId}),
    overview: await ask('getOverview', {sessionId}),
    timeline: timeline && wireTimeline(timeline),
    interactions,
    ...(withPeople && freeText && port.offers('getAnswers') && interactions && {
      answers: await answersOf(port, sessionId, interactions, options).catch(missing('getAnswers')),
    }),
    recordings,
    ...(withPeople && port.offers('getRecordingViewers') && recordings && {
      recordingViewers: await viewersOf(port, sessionId, recordings.recordings.map(({id}) => id), options).catch(missing('getRecordingViewers')),
    }),
    countries: await ask('getCountries', {sessionId}),
    devices: await ask('getDevices', {sessionId}),
    setAside: await ask('getSetAside', {roomId: session.roomId}),
  };

  let total: number | undefined;
  const list = withPeople ? await ask('getAttendees', {sessionId, page: 1, pageSize: 1}) : undefined;
  const rows = list && await allRows((page) => port.ask('getAttendees', {sessionId, ...page}, options), options, (_done, of) => { total = of; })
    .catch(missing('getAttendees'));
  const parts = [JSON.stringify({...head, ...(rows && {attendeeList: {totals: list.totals, roles: list.roles}})}).slice(0, -1)];
  const blobs: Blob[] = [];
  const pace = new Pace(signal, undefined, 8);
  async function write(text: string): Promise<void> {
    parts.push(text);
    if (parts.length >= 1000) blobs.push(new Blob(parts.splice(0)));
    if (pace.due()) await pace.rest();
  }
  if (rows) {
    await write(',\n"attendees":[');
    for (const [index, row] of rows.entries()) await write(`${index === 0 ? '' : ','}\n${JSON.stringify(row)}`);
    await write('\n]');
    if (port.offers('getEngagement')) {
      await write(',\n"engagement":[');
      await eachStrip(port, sessionId, rows.map(({id}) => id), options, async (line, done) => {
        await write(line);
        onProgress?.(done, total ?? rows.length);
      }).catch(missing('getEngagement'));
      await write('\n]');
    } else {
      onProgress?.(rows.length, rows.length);
    }
  }
  parts.push('}\n');
  signal?.throwIfAborted();
  return {file: new Blob([...blobs, ...parts], {type: 'application/json'}), leftOut};
}

type Options = {readonly signal?: AbortSignal};

/** `line`: what is to be written of one person, `done`: how many were asked about. */
async function eachStrip(
  port: Port, sessionId: string, ids: readonly string[], options: Options, write: (line: string, done: number) => Promise<void>,
): Promise<void> {
  let isFirst = true;
  const size = port.capabilities.batchedEngagement ? STRIPS : 1;
  for (let from = 0; from < ids.length; from += size) {
    const attendeeIds = ids.slice(from, from + size);
    const strips = await port.ask('getEngagement', {sessionId, attendeeIds}, options);
    for (const [id, strip] of strips) {
      await write(`${isFirst ? '' : ','}\n${JSON.stringify([id, wireSeries(strip)])}`, Math.min(from + size, ids.length));
      isFirst = false;
    }
  }
}

async function answersOf(port: Port, sessionId: string, interactions: readonly Interaction[], options: Options) {
  const answers: [id: string, rows: readonly unknown[]][] = [];
  for (const {id: interactionId} of interactions.filter(({kind}) => kind === 'open' || kind === 'other')) {
    const found: unknown[] = [];
    for (let page = 1; ; page++) {
      const {rows, total} = await port.ask('getAnswers', {sessionId, interactionId, page, pageSize: ANSWERS}, options);
      found.push(...rows);
      if (rows.length === 0 || (total === undefined && rows.length < ANSWERS) || found.length >= Math.min(total ?? MOST_ANSWERS, MOST_ANSWERS)) break;
    }
    answers.push([interactionId, found]);
  }
  return Object.fromEntries(answers);
}

async function viewersOf(port: Port, sessionId: string, recordingIds: readonly string[], options: Options) {
  const viewers: [id: string, rows: readonly unknown[]][] = [];
  for (const recordingId of [undefined, ...recordingIds]) {
    const of = {sessionId, ...(recordingId !== undefined && {recordingId})};
    viewers.push([recordingId ?? '', await allRows((page) => port.ask('getRecordingViewers', {...of, ...page}, options), options)]);
  }
  return Object.fromEntries(viewers);
}

/** Read when the file is opened, and judged there. */
function definitionsOf(adapter: AnalyticsAdapter): unknown {
  try {
    return adapter.definitions;
  } catch {
    return undefined;
  }
}
