import {
  portOf, type AnalyticsAdapter, type Attendee, type AttendeePage, type AttendeesQuery, type CallOptions, type Port, type PortMethod,
  type RecordingViewer, type RecordingViewersQuery, type Session,
} from '../model/index.js';
import {allRows} from './all-rows.js';
import {attendeeIndex, type AttendeeIndex} from './attendee-index.js';
import {keyOf, Pseudonyms, randomKey} from './pseudonyms/pseudonyms.js';
import {pseudonymousRow} from './pseudonyms/report-row.js';

export interface PseudonymOptions {
  /**
   * With the same secret people have the same pseudonyms on every page and every day. Without one they hold for as long as this
   * adapter does. Whoever knows it can tell whether a pseudonym is somebody's, so it stays where the data is.
   */
  readonly secret?: string;
  /** With `day` the pseudonyms of a secret are others on every day of UTC. */
  readonly per?: 'day';
  /** Lets through what people wrote: chat messages and answers in their own words, in which they may name each other. Default: no. */
  readonly freeText?: boolean;
}

/**
 * Any adapter, with everybody under a pseudonym: their ids, names and e-mail addresses, wherever they appear, and the same everywhere.
 *
 * Left out is what could tell who somebody is all the same: title, company, industry and country of a person, what people wrote
 * (unless `freeText`), a link to the recording, columns of reports that we do not know, and the export by e-mail, which the source
 * makes itself. Roles, times and figures stay, and so do questions, options and the names of rooms.
 *
 * Lists of people are searched and put in order here, by the pseudonyms, for which the whole list is read: a source puts equals in
 * order of their real names, and where nobody raised a hand that order names everybody. Only rows of reports, which come as a stream,
 * stay in the order of the source.
 */
export function pseudonymAdapter(adapter: AnalyticsAdapter, {secret, per, freeText = false}: PseudonymOptions = {}): AnalyticsAdapter {
  const port = portOf(adapter);
  const day = per === 'day' ? new Date().toISOString().slice(0, 10) : undefined;
  const people = new Pseudonyms(secret === undefined ? randomKey() : keyOf(secret, day));
  const everyone = new LatestList((sessionId: string, options) => allRows((page) => port.ask('getAttendees', {sessionId, ...page}, options), options)
    .then((rows) => rows.map((row) => pseudonymousAttendee(row, people))));
  const viewers = new LatestList((key: string, options) => {
    const query = JSON.parse(key) as Omit<RecordingViewersQuery, 'page' | 'pageSize'>;
    return allRows((page) => port.ask('getRecordingViewers', {...query, ...page}, options), options).then((rows) => rows.map((row) => pseudonymousViewer(row, people)));
  });

  const methods: Partial<AnalyticsAdapter> = {
    getRoom: (query, options) => port.ask('getRoom', query, options),
    getSession: async (query, options) => pseudonymousSession(await port.ask('getSession', query, options), people),
    async getSessions(query, options) {
      const {rows, ...rest} = await port.ask('getSessions', query, options);
      return {...rest, rows: rows.map((session) => pseudonymousSession(session, people))};
    },
    getOverview: (query, options) => port.ask('getOverview', query, options),
    getTimeline: (query, options) => port.ask('getTimeline', query, options),
    async getAttendees(query, options = {}): Promise<AttendeePage> {
      const [index, {totals, roles}] = await Promise.all([
        everyone.ask(query.sessionId, options), port.ask('getAttendees', ofEveryone(query), options),
      ]);
      return {...await index.page(query, options), ...(totals && {totals}), ...(roles && {roles})};
    },
    async getEngagement({sessionId, attendeeIds}, options = {}) {
      // Pseudonyms of a page that was left: whose they are is not known before all have been met.
      if (attendeeIds.some((id) => people.realId(id) === undefined) && port.offers('getAttendees')) await everyone.ask(sessionId, options);
      const ids = attendeeIds.flatMap((id) => people.realId(id) ?? []);
      const strips = await port.ask('getEngagement', {sessionId, attendeeIds: ids}, options);
      return new Map(Array.from(strips, ([id, strip]) => [people.ofId(id).id, strip]));
    },
    getInteractions: (query, options) => port.ask('getInteractions', query, options),
    async getAnswers(query, options) {
      const {rows, ...rest} = await port.ask('getAnswers', query, options);
      return {...rest, rows: rows.map(({attendeeId, attendeeName, ...answer}) => {
        const who = attendeeId === undefined ? attendeeName === undefined ? undefined : people.ofName(attendeeName) : people.ofId(attendeeId);
        return {...answer, ...(who && {attendeeId: who.id, attendeeName: who.name})};
      })};
    },
    getRecordings: (query, options) => port.ask('getRecordings', query, options),
    async getRecordingViewers({search, page, pageSize, ...query}, options = {}) {
      return (await viewers.ask(JSON.stringify(query), options)).page({search, page, pageSize}, options);
    },
    getCountries: (query, options) => port.ask('getCountries', query, options),
    getDevices: (query, options) => port.ask('getDevices', query, options),
    async *getReport({userIds, ...query}, options = {}) {
      // An id of the source finds nobody: else one could try out whose a pseudonym is.
      const asked = userIds && {userIds: userIds.map((id) => people.realId(id) ?? people.ofName(id).id)};
      for await (const batch of port.stream('getReport', {...query, ...asked}, options)) yield batch.map((row) => pseudonymousRow(row, people, freeText));
    },
    async *watch(query, options = {}) {
      for await (const change of port.stream('watch', query, options)) {
        const isAll = change.changed.includes('session'); // then anything may have
        if (isAll || change.changed.includes('attendees')) everyone.forget();
        if (isAll || change.changed.includes('recordings')) viewers.forget();
        yield change;
      }
    },
    getSetAside: async (query, options) => (await port.ask('getSetAside', query, options)).map(({reason, count}) => ({reason, count})),
  };
  const isOffered = (method: string) => port.offers(method as PortMethod) && (freeText || method !== 'getAnswers');
  return {
    name: port.name,
    capabilities: {...port.capabilities, ...searchable(port)},
    get definitions() { return adapter.definitions; },
    ...Object.fromEntries(Object.entries(methods).filter(([method]) => isOffered(method))),
  };
}

/** Names are searched and sorted here. */
function searchable({capabilities: {attendeeSorts}}: Port): Pick<Port['capabilities'], 'attendeeSorts' | 'search'> {
  return {search: 'contains', attendeeSorts: attendeeSorts.includes('name') ? attendeeSorts : ['name', ...attendeeSorts]};
}

/** For totals and roles, which cover everyone whatever is searched. */
const ofEveryone = ({sessionId}: AttendeesQuery): AttendeesQuery => ({sessionId, page: 1, pageSize: 1});

function pseudonymousSession({hostName, recording, ...session}: Session, people: Pseudonyms): Session {
  return {
    ...session,
    ...(hostName !== undefined && {hostName: people.ofName(hostName).name}),
    ...(recording && {recording: {id: recording.id, startsAt: recording.startsAt, durationSeconds: recording.durationSeconds}}),
  };
}

/** Who has no name keeps none, so that the page says so; a row for several unidentified people stays one. */
function pseudonymousAttendee(
  {id, name, email, title: _title, company: _company, industry: _industry, country: _country, ...rest}: Attendee, people: Pseudonyms,
): Attendee {
  const who = people.ofId(id);
  return {...rest, id: who.id, ...(name !== undefined && {name: who.name}), ...(email !== undefined && {email: who.email})};
}

function pseudonymousViewer({id, name, ...rest}: RecordingViewer, people: Pseudonyms): RecordingViewer {
  const who = people.ofId(id);
  return {...rest, id: who.id, ...(name !== undefined && {name: who.name})};
}

/** How long a whole list may be shown again: pages and a search are several questions in a row. */
const KEPT_MILLISECONDS = 30_000;

/** The list that was asked for last, whole. */
class LatestList<Row extends {readonly id: string; readonly name?: string | undefined}> {
  #latest: {readonly key: string; readonly at: number; readonly index: Promise<AttendeeIndex<Row>>} | undefined;

  constructor(private readonly read: (key: string, options: CallOptions) => Promise<readonly Row[]>) {}

  async ask(key: string, options: CallOptions): Promise<AttendeeIndex<Row>> {
    options.signal?.throwIfAborted();
    const now = performance.now();
    if (this.#latest?.key === key && now - this.#latest.at < KEPT_MILLISECONDS) {
      // Whoever began it may have left meanwhile.
      const index = await this.#latest.index.catch(() => undefined);
      options.signal?.throwIfAborted();
      if (index) return index;
    }
    const index = this.read(key, options).then((rows) => attendeeIndex(rows));
    this.#latest = {key, at: now, index};
    return index;
  }

  /** It has changed. */
  forget(): void {
    this.#latest = undefined;
  }
}
