import {AdapterError, safeUrl, type AnalyticsAdapter} from '../model/index.js';
import {attendeesOf, attendeeSorts} from './kaltura/attendees.js';
import {countriesOf, devicesOf} from './kaltura/breakdowns.js';
import {definitions} from './kaltura/definitions.js';
import {emailAddressOf, exportByEmail} from './kaltura/email-export.js';
import {interactionsOf} from './kaltura/interactions.js';
import {overviewOf} from './kaltura/overview.js';
import {recordingsOf, recordingViewersOf} from './kaltura/recordings.js';
import {chatReports, reportRows, roomReports} from './kaltura/reports.js';
import {Rooms} from './kaltura/rooms.js';
import {KalturaService, type GetKs} from './kaltura/service.js';
import {sourceOf} from './kaltura/source.js';
import {stripsOf} from './kaltura/strips.js';
import {timelineOf} from './kaltura/timeline.js';
import {entryIdIn} from './kaltura/values.js';

export type {GetKs} from './kaltura/service.js';

export interface KalturaAdapterOptions {
  /** Root of the API, or of a proxy before it: `https://www.kaltura.com`; `/api_v3` is added where it is missing. */
  readonly serviceUrl: string;
  /** Root of the service for chat and collaboration. Without it there are no interactions. */
  readonly chatUrl?: string | undefined;
  /** Root of the service that makes reports about the chat: `https://reports.nvp1.ovp.kaltura.com`. Without it there are none of these. */
  readonly reportsUrl?: string | undefined;
  /** The session string: asked for once, and once more when it is refused. It is sent in bodies and headers, never in an address. */
  readonly getKs: GetKs;
  /** The room. Its sessions go by Kaltura's own ids; without it each question has to name a room. */
  readonly entryId?: string | undefined;
  /** The event that the room belongs to. Without it Kaltura tells nobody's role and industry. */
  readonly virtualEventId?: string | undefined;
  /** The zone whose days plays are counted by; default: the reader's. */
  readonly timeZone?: string | undefined;
  /** Where the link in an e-mail leads, with the report's id to be added: `https://lms.example/report?id=`. Some accounts demand it. */
  readonly exportLinkBase?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long a service may be silent before it is given up as `timeout`, in seconds; default 60. */
  readonly timeoutSeconds?: number | undefined;
  /** How long to wait before asking again whether a report about the chat is ready, in seconds; default 2. */
  readonly pollSeconds?: number | undefined;
}

/**
 * Rooms of Kaltura. Throws `unreachable` where an address is none that may be asked. Keeps the session string, and for half a minute
 * what a room is and which sessions it had; nothing else.
 */
export function kalturaAdapter({
  serviceUrl, chatUrl, reportsUrl, getKs, entryId, virtualEventId, timeZone, exportLinkBase, fetch = (...call) => globalThis.fetch(...call), timeoutSeconds = 60,
  pollSeconds = 2,
}: KalturaAdapterOptions): AnalyticsAdapter {
  const api = rootOf(serviceUrl, 'serviceUrl').replace(/(\/api_v3)?$/, '/api_v3');
  const chat = chatUrl === undefined ? undefined : rootOf(chatUrl, 'chatUrl');
  const reports = reportsUrl === undefined ? undefined : rootOf(reportsUrl, 'reportsUrl');
  const ownRoom = entryIdIn(entryId);
  const service = new KalturaService({api, getKs, fetch, silenceSeconds: timeoutSeconds});
  const rooms = new Rooms(service, ownRoom);
  const source = sourceOf(service, rooms, {virtualEventId, timeZone});

  return {
    name: 'kaltura',
    capabilities: {
      attendeeSorts, search: 'prefix', totals: 'estimated', interactions: 'room', batchedEngagement: false, byRole: [],
      reports: [...reports === undefined ? [] : chatReports, ...roomReports],
    },
    definitions,
    getRoom: ({roomId}, {signal} = {}) => rooms.room(roomId, signal),
    getSession: async (query, {signal} = {}) => (await rooms.session(query, signal)).session,
    getSessions: (query, {signal} = {}) => rooms.sessions(query, signal),
    getOverview: async (query, {signal} = {}) => overviewOf(source, await rooms.session(query, signal), signal),
    getTimeline: async (query, {signal} = {}) => timelineOf(source, await rooms.session(query, signal), signal),
    getAttendees: async (query, {signal} = {}) => attendeesOf(source, await rooms.session(query, signal), query, signal),
    getEngagement: async (query, {signal} = {}) => stripsOf(source, await rooms.session(query, signal), query.attendeeIds, signal),
    ...(chat !== undefined && {
      getInteractions: async (query, {signal} = {}) => interactionsOf(service, chat, await rooms.session(query, signal), signal),
    } satisfies Partial<AnalyticsAdapter>),
    getRecordings: async (query, {signal} = {}) => recordingsOf(source, await rooms.session(query, signal), signal),
    getRecordingViewers: async (query, {signal} = {}) => recordingViewersOf(source, await rooms.session(query, signal), query, signal),
    getCountries: async (query, {signal} = {}) => countriesOf(source, await rooms.session(query, signal), signal),
    getDevices: async (query, {signal} = {}) => devicesOf(source, await rooms.session(query, signal), signal),
    getReport: (query, {signal} = {}) => reportRows({service, reportsUrl: reports, ownRoom, pollSeconds}, query, signal),
    requestEmailExport: async (query, {signal} = {}) =>
      exportByEmail(source, await rooms.session(query, signal), {descriptiveHeaders: query.descriptiveHeaders, linkBase: exportLinkBase}, signal),
    getEmailAddress: (_query, {signal} = {}) => emailAddressOf(source, signal),
  };
}

function rootOf(address: string, option: string): string {
  const safe = safeUrl(address);
  if (safe === undefined || /[?#]/.test(safe)) throw new AdapterError('unreachable', `kaltura: ${option} is to be https, or http of this host, without password, query and fragment`);
  return safe.replace(/\/+$/, '');
}
