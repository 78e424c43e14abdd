import * as fc from 'fast-check';
import {goneWrong, nonsense, SECRET} from '../../model/nonsense.js';
import {soundAnswers} from '../../model/sound-answers.js';
import type {AskMethod, PortMethod} from '../../../src/model/index.js';

/** A server's answer as `fetch` brings it; what cannot be a `Response` is thrown, or comes in its place. */
export type Answer = (signal: AbortSignal) => unknown;

/** The right text of each answer, as the contract has it. */
export function soundText(method: PortMethod): {readonly type: string; readonly text: string} {
  if (method === 'getReport') {
    const rows: object[] = [{name: 'Ada', minutes: 4, late: false, joinedAt: {at: '2026-05-04T09:00:00Z'}}, {name: 'Ben', toString: 'x', joinedAt: null}];
    return {type: 'application/x-ndjson', text: [...rows, {end: true, rows: 2}].map((row) => `${JSON.stringify(row)}\n`).join('')};
  }
  if (method === 'watch') {
    return {type: 'text/event-stream', text: ': here\n\nevent: change\nid: a.1\ndata: {"changed": ["overview"], "at": "2026-05-04T09:00:00Z"}\n\nevent: end\ndata: null\n\n'};
  }
  return {type: 'application/json', text: json(onWire(method))};
}

function onWire(method: AskMethod): unknown {
  const sound = soundAnswers[method];
  if (method === 'getEngagement') return {strips: Object.fromEntries([...sound as Map<string, object>].map(([id, strip]) => [id, {...strip, values: Array.from((strip as {values: number[]}).values)}]))};
  return method === 'getEmailAddress' ? {address: sound} : sound;
}

/** An answer gone wrong in any of the ways in which answers do. */
export function brokenAnswer(method: PortMethod): fc.Arbitrary<Answer> {
  const {type, text} = soundText(method);
  const place = fc.integer({min: 0, max: text.length});
  const said = (body: BodyInit | null, headers: Record<string, string> = {'Content-Type': type}, status = 200): Answer => () => new Response(body, {headers, status});
  const bytes = new TextEncoder().encode(text);
  const members = method === 'getReport' || method === 'watch' ? fc.constant(text) : goneWrong(JSON.parse(text)).map(json);

  return fc.oneof(
    {weight: 30, arbitrary: members.map((wrong) => said(wrong))},
    {weight: 4, arbitrary: fc.constant(said(`\ufeff${text}`))},
    {weight: 6, arbitrary: place.map((at) => said(text.slice(0, at)))},
    {weight: 6, arbitrary: fc.tuple(place, fc.string()).map(([at, more]) => said(text.slice(0, at) + more + text.slice(at)))},
    {weight: 6, arbitrary: fc.tuple(place, fc.integer({min: 0, max: 255})).map(([at, byte]) => said(Uint8Array.from(bytes, (own, index) => index === at ? byte : own)))},
    {weight: 4, arbitrary: fc.uint8Array({maxLength: 60}).map((noise) => said(noise))},
    {weight: 4, arbitrary: fc.tuple(nonsense, fc.constantFrom('"', '')).map(([value, tail]) => said(json(value) + tail))},
    {weight: 6, arbitrary: fc.constantFrom(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "rows": [], "strips": {"__proto__": {"polluted": true}}}',
      `{"rows": ${'['.repeat(50_000)}`, '{"rows": 1e999, "total": -1e999}', '{"a":1,"a":2}', 'null', '""', '0', '[]', '{}', ' ', '',
      '{"end": true, "rows": 0}\n'.repeat(3), '{"__proto__": 1, "a": {"at": "nonsense"}}\n{"end": true, "rows": 1}\n', 'data\nid: \u0000\nretry: 1e9\n\nevent: end\n\n',
    ).map((body) => said(body))},
    {weight: 5, arbitrary: fc.constantFrom('text/html; charset=utf-8', 'text/plain', `${type}; charset=iso-8859-1`, `${type}; charset=utf-16`, `${type}; charset="UTF-8"`, 'application/octet-stream', '', ';', 'application/problem+json')
      .map((mime) => said(text, mime ? {'Content-Type': mime} : {}))},
    {weight: 4, arbitrary: fc.constantFrom('<!doctype html><title>Log in</title>', `<html>${SECRET}`).chain((page) => fc.constantFrom(type, 'text/html').map((mime) => said(page, {'Content-Type': mime})))},
    {weight: 6, arbitrary: fc.tuple(
      fc.constantFrom(200, 200, 201, 400, 401, 403, 404, 410, 418, 422, 429, 500, 502, 503, 504, 599), fc.constantFrom('forbidden', 'rate-limited', 'broken', SECRET, '__proto__'),
      fc.constantFrom(undefined, '0', '1', '99999', '-1', 'soon', SECRET, 'Thu, 01 Jan 1970 00:00:00 GMT'),
    ).map(([status, code, retry]) => said(json({code, error: code, title: SECRET}), {'Content-Type': 'application/problem+json', ...(retry !== undefined && {'Retry-After': retry})}, status))},
    {weight: 3, arbitrary: fc.constantFrom(301, 302, 303, 307, 308).map((status): Answer => () => Response.redirect('https://elsewhere.example/login?token=1', status))},
    {weight: 2, arbitrary: fc.constantFrom(204, 205, 304).map((status) => said(null, {'Content-Type': type}, status))},
    {weight: 5, arbitrary: place.map((at) => streamed(bytes.slice(0, at), type, (stream) => stream.error(new TypeError(SECRET))))},
    {weight: 5, arbitrary: place.map((at) => streamed(bytes.slice(0, at), type, () => {}))},
    {weight: 2, arbitrary: fc.array(place, {maxLength: 6}).map((cuts) => inPieces(bytes, cuts, type))},
    {weight: 4, arbitrary: fc.constantFrom<Answer>(
      () => { throw new TypeError(SECRET); },
      async () => Promise.reject(new DOMException(SECRET, 'AbortError')),
      async () => Promise.reject(new Error(SECRET)),
      () => new Promise(() => {}),
      () => undefined, () => null, () => ({}), () => Response.error(), () => 'text',
      () => ({ok: true, status: 200, get headers() { throw new Error(SECRET); }}),
      () => ({ok: true, status: 200, headers: new Headers({'Content-Type': type}), body: {getReader: () => ({read: async () => Promise.resolve({value: SECRET}), cancel: () => {}})}}),
    )},
  );
}

/** An endless answer, a megabyte at a time: blanks, which are neither a line nor an end. */
export function endless(method: PortMethod): Response {
  const piece = new Uint8Array(1_000_000).fill(32);
  return new Response(new ReadableStream({pull: (stream) => stream.enqueue(piece)}), {headers: {'Content-Type': soundText(method).type}});
}

function streamed(bytes: Uint8Array, type: string, then: (stream: ReadableStreamDefaultController<Uint8Array>) => void): Answer {
  return () => new Response(new ReadableStream<Uint8Array>({
    start(stream) { if (bytes.length > 0) stream.enqueue(bytes); },
    pull: then,
  }), {headers: {'Content-Type': type}});
}

function inPieces(bytes: Uint8Array, cuts: readonly number[], type: string): Answer {
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  return () => new Response(new ReadableStream<Uint8Array>({
    start(stream) {
      places.slice(1).forEach((to, index) => { if (to > places[index]!) stream.enqueue(bytes.slice(places[index], to)); });
      stream.close();
    },
  }), {headers: {'Content-Type': type}});
}

/** JSON of what may have no JSON. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, member: unknown) => typeof member === 'bigint' ? Number(member) : member) ?? 'null';
  } catch {
    return '"no JSON"';
  }
}
