import {Problem} from './problem.mjs';

/** What can be asked, by verb and path: the method of the port, and the members of its query. A `!` marks what must be there. */
export const questions = new Map(Object.entries({
  'GET /room': ask('getRoom', {roomId: text}),
  'GET /session': ask('getSession', {'sessionId!': text}),
  'GET /sessions': ask('getSessions', {roomId: text, from: instant, to: instant, limit: whole, cursor: text, includeBreakouts: flag}),
  'GET /set-aside': ask('getSetAside', {roomId: text}),
  'GET /overview': ask('getOverview', {'sessionId!': text, roles: texts}),
  'GET /timeline': ask('getTimeline', {'sessionId!': text, roles: texts}),
  'GET /interactions': ask('getInteractions', {'sessionId!': text, roles: texts}),
  'GET /recordings': ask('getRecordings', {'sessionId!': text, roles: texts}),
  'GET /countries': ask('getCountries', {'sessionId!': text, roles: texts}),
  'GET /devices': ask('getDevices', {'sessionId!': text, roles: texts}),
  'GET /email-address': ask('getEmailAddress', {'sessionId!': text}),
  'GET /watch': ask('watch', {'sessionId!': text}),
  'POST /attendees': ask('getAttendees', {'sessionId!': text, 'page!': whole, 'pageSize!': whole, sort: order, search: text, roles: texts, locale: text}),
  'POST /engagement': ask('getEngagement', {'sessionId!': text, 'attendeeIds!': texts}),
  'POST /answers': ask('getAnswers', {'sessionId!': text, 'interactionId!': text, 'page!': whole, 'pageSize!': whole, search: text, roles: texts}),
  'POST /recording-viewers': ask('getRecordingViewers', {'sessionId!': text, recordingId: text, 'page!': whole, 'pageSize!': whole, search: text, roles: texts}),
  'POST /report': ask('getReport', {
    'report!': text, 'from!': instant, 'to!': instant, 'timeZone!': text,
    roomIds: texts, mainRoomIds: texts, sessionIds: texts, userIds: texts, virtualEventIds: texts,
  }),
  'POST /email-export': ask('requestEmailExport', {'sessionId!': text, 'descriptiveHeaders!': flag}),
}));

/** The port's query, from parameters or a body; what the contract does not know is left out. */
function ask(method, members) {
  return {
    method,
    read(given) {
      const query = {};
      for (const [word, read] of Object.entries(members)) {
        const name = word.replace('!', '');
        const value = given[name];
        if (value !== undefined && value !== null) query[name] = read(value, name);
        else if (word !== name) throw new Problem('malformed', `${name} is missing.`);
      }
      return query;
    },
  };
}

const LISTS = ['roles'];

/** Parameters of an address, by name. */
export function parametersOf(parameters) {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, LISTS.includes(name) ? parameters.getAll(name) : parameters.get(name)]));
}

function text(value, name) {
  if (typeof value === 'string') return value;
  throw new Problem('malformed', `${name} is no text.`);
}

function texts(value, name) {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new Problem('malformed', `${name} is no list of texts.`);
}

function whole(value, name) {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new Problem('malformed', `${name} is no whole number from 1.`);
}

function flag(value, name) {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new Problem('malformed', `${name} is neither true nor false.`);
}

function instant(value, name) {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value) : new Date(NaN);
  if (!Number.isNaN(at.getTime())) return at;
  throw new Problem('malformed', `${name} is no instant.`);
}

function order(value, name) {
  const {by, direction} = Object(value);
  if (typeof by === 'string' && (direction === 'ascending' || direction === 'descending')) return {by, direction};
  throw new Problem('malformed', `${name} is no order.`);
}
