import {AdapterError, portOf, type AnalyticsAdapter, type AnswersQuery, type OpenAnswer, type Page, type PortMethod, type SessionQuery} from '../model/index.js';
import {attendeeIndex} from './attendee-index.js';
import {listOf} from './events/fields.js';
import {folded, searchFor} from './events/folded.js';
import {KeptWork} from './events/kept-work.js';
import {pageBounds} from './events/page-of.js';
import {readSnapshotFile} from './snapshot/read.js';

export type {LeftOut, SnapshotPeople} from './snapshot/file.js';
export {saveSnapshot, type SavedSnapshot, type SaveSnapshotOptions} from './snapshot/save.js';

export interface OpenSnapshotOptions { readonly signal?: AbortSignal | undefined }

/**
 * Opens a session that `saveSnapshot` has saved: the text of the file, the file, or what its JSON says. It needs no source and no
 * server, and answers what was saved; everything else is not offered. Rejects with `malformed` where it is no such file, with
 * `unsupported` where a newer version saved it, and with the signal's reason when aborted.
 */
export async function snapshotAdapter(file: string | Blob | object, {signal}: OpenSnapshotOptions = {}): Promise<AnalyticsAdapter> {
  const saved = await readSnapshotFile(file, signal);
  // A file is as hostile as any source: what is worked on here has passed the guard.
  const raw = portOf({
    name: 'snapshot',
    getSession: async () => saved.session,
    getAttendees: async () => ({rows: saved.attendees}),
    getInteractions: async () => saved.interactions ?? [],
    getAnswers: async ({interactionId}: AnswersQuery) => ({rows: ownMember(saved.answers, interactionId) ?? []}),
    getRecordingViewers: async ({recordingId = ''}: {recordingId?: string}) => ({rows: ownMember(saved.recordingViewers, recordingId) ?? []}),
  } as unknown as AnalyticsAdapter);
  const session = await raw.ask('getSession', {sessionId: ''});
  signal?.throwIfAborted();
  const strips = new Map(listOf(saved.engagement).filter((pair): pair is [unknown, unknown] => Array.isArray(pair)));
  const everyone = new KeptWork(async (stop) => attendeeIndex((await raw.ask('getAttendees', {sessionId: '', page: 1, pageSize: 1}, {signal: stop})).rows));

  /** Only this session is in the file. */
  function check({sessionId}: SessionQuery): void {
    if (sessionId !== session.id) throw new AdapterError('not-found', 'snapshot: another session was saved');
  }
  const isAsked = async (interactionId: string) => (await raw.ask('getInteractions', {sessionId: ''})).some(({id}) => id === interactionId);
  const as = <Answer>(part: unknown) => async (query: SessionQuery): Promise<Answer> => {
    check(query);
    return Promise.resolve(part as Answer);
  };

  const methods: {readonly [Name in PortMethod]?: {readonly part: unknown; readonly answer: NonNullable<AnalyticsAdapter[Name]>}} = {
    getRoom: {part: saved.room, answer: async ({roomId}) => {
      if (roomId !== undefined && roomId !== session.roomId) throw new AdapterError('not-found', 'snapshot: another room was saved');
      return Promise.resolve(saved.room as never);
    }},
    getSession: {part: session, answer: as(session)},
    getSessions: {part: session, answer: async ({roomId, from, to, cursor}) => {
      const isAsked = (roomId === undefined || roomId === session.roomId) && (!from || session.startsAt >= from) && (!to || session.startsAt < to);
      return Promise.resolve({rows: isAsked && cursor === undefined ? [session] : []});
    }},
    getOverview: {part: saved.overview, answer: as(saved.overview)},
    getTimeline: {part: saved.timeline, answer: as(saved.timeline)},
    getAttendees: {part: saved.attendees, answer: async (query, options) => {
      check(query);
      const index = await everyone.ask(options?.signal);
      return {...saved.attendeeList as object, ...await index.page(query, options)};
    }},
    getEngagement: {part: saved.engagement, answer: async ({attendeeIds, ...query}) => {
      check(query);
      return Promise.resolve(new Map(attendeeIds.filter((id) => strips.has(id)).map((id) => [id, strips.get(id) as never])));
    }},
    getInteractions: {part: saved.interactions, answer: as(saved.interactions)},
    getAnswers: {part: saved.answers, answer: async (query, options) => {
      check(query);
      if (ownMember(saved.answers, query.interactionId) === undefined && !await isAsked(query.interactionId)) throw new AdapterError('not-found', 'snapshot: no such interaction in this session');
      return pageOfAnswers((await raw.ask('getAnswers', {...query, page: 1, pageSize: 1}, options)).rows, query);
    }},
    getRecordings: {part: saved.recordings, answer: as(saved.recordings)},
    getRecordingViewers: {part: saved.recordingViewers, answer: async (query, options) => {
      check(query);
      const {rows} = await raw.ask('getRecordingViewers', {...query, page: 1, pageSize: 1}, options);
      return attendeeIndex(rows).page({page: query.page, pageSize: query.pageSize, ...(query.search !== undefined && {search: query.search})}, options);
    }},
    getCountries: {part: saved.countries, answer: as(saved.countries)},
    getDevices: {part: saved.devices, answer: as(saved.devices)},
    getSetAside: {part: saved.setAside, answer: async () => Promise.resolve(saved.setAside as never)},
  };
  return {
    name: 'snapshot',
    capabilities: {...saved.capabilities as object, search: 'contains', batchedEngagement: saved.engagement != null, reports: []},
    definitions: saved.definitions as NonNullable<AnalyticsAdapter['definitions']>,
    ...Object.fromEntries(Object.entries(methods).filter(([, {part}]) => part != null).map(([name, {answer}]) => [name, heeding(answer)])),
  };
}

/** An adapter's method that is over when its signal says so, before and after. */
function heeding(answer: unknown) {
  return async (query: unknown, options?: {readonly signal?: AbortSignal}): Promise<unknown> => {
    options?.signal?.throwIfAborted();
    const given = await (answer as (query: unknown, options: unknown) => Promise<unknown>)(query, options);
    options?.signal?.throwIfAborted();
    return given;
  };
}

function pageOfAnswers(rows: readonly OpenAnswer[], query: AnswersQuery): Page<OpenAnswer> {
  const wanted = searchFor(query.search);
  const found = wanted === undefined ? rows : rows.filter(({text, attendeeName = ''}) => folded(text).includes(wanted) || folded(attendeeName).includes(wanted));
  const {first, end} = pageBounds(query, found.length);
  return {rows: found.slice(first, end), total: found.length};
}

function ownMember(members: unknown, key: string): unknown {
  return typeof members === 'object' && members !== null && Object.hasOwn(members, key) ? (members as Record<string, unknown>)[key] : undefined;
}
