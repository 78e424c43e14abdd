import {chatRows} from './chat-reports.mjs';
import {rowsOf} from './csv-reports.mjs';
import {groupBy, metrics, select} from './figures.mjs';
import {zoneOf} from './filter.mjs';
import {shapes} from './report-shapes.mjs';
import {measure} from './reports.mjs';
import {entries, messages, people, polls, sessions} from './room.mjs';

/** What a page must show of a session, as the server counts it: straight from the table, through no filter, delimiter or text. */
export function truthOf(sessionId, {zone = 0} = {}) {
  const session = sessions.find(({id}) => id === sessionId);
  const entry = entries.find(({id}) => id === session.entryId);
  const hour = session.startTime - session.startTime % 3600;
  const live = select({ids: [session.entryId], from: hour, to: session.endTime});
  const recording = entries.find(({id, createdAt}) => id === entry.redirectEntryId && createdAt >= session.startTime && createdAt < session.endTime);
  const recorded = select({ids: [recording?.id], from: hour, to: Infinity});
  const inside = ({at}) => at >= session.startTime && at < session.endTime;
  const own = {beats: live.beats.filter(inside), clicks: live.clicks.filter(inside), plays: []};
  const both = {...live, plays: recorded.plays};
  return {
    session, room: entry.name,
    overview: {...measure([...shapes[60003].total, ...shapes[70001].total], live), ...measure([...shapes[60001].total, ...shapes[60002].total], both), ...measure(shapes[60012].total, recorded)},
    timeline: minutes(session).map((at) => measure(['combined_live_view_period_count', 'combined_live_engaged_users_ratio'], {beats: own.beats.filter((beat) => beat.at >= at && beat.at < at + 60), clicks: [], plays: []})),
    attendees: rows(live, ({person}) => person.id, (id) => ({id, name: nameOf(id)}), shapes[60010].total),
    totals: measure(shapes[60010].total, live),
    strips: Object.fromEntries(rows(own, ({person}) => person.id, (id) => ({id}), []).map(({id}) => [id, strip(session, own.beats.filter(({person}) => person.id === id))])),
    interactions: polls[session.entryId] ?? [],
    recordings: {totals: measure(shapes[60012].total, recorded), rows: rows(recorded, ({entryId}) => entryId, (id) => ({id, title: entries.find((one) => one.id === id).name}), shapes[60005].parts.flat()),
      viewers: rows(recorded, ({person}) => person.id, (id) => ({id, name: nameOf(id)}), shapes[60012].parts.flat()), playsByDay: playsByDay(recorded.plays, zoneOf(zone) * 60)},
    countries: rows(both, ({person}) => person.place.object_id, (key) => ({key}), shapes[60007].total),
    devices: rows(both, ({person}) => person.device, (key) => ({key}), shapes[60006].total),
  };
}

const nameOf = (id) => {
  const {first, last} = people.find((person) => person.id === id);
  return first ? `${first} ${last}` : id;
};
const minutes = ({startTime, endTime}) => Array.from({length: (endTime - startTime) / 60}, (_, index) => startTime + 60 * index);
const rows = (facts, keyOf, name, columns) => [...groupBy(facts, keyOf)].map(([key, own]) => ({...name(key), ...measure(columns, own)}));
/** What a window was in, minute by minute; several tabs are parted by a blank. */
const strip = (session, beats) => minutes(session).map((at) => [...new Set(beats.filter((beat) => beat.at >= at && beat.at < at + 60).map(({state}) => state))].join(' '));

function playsByDay(plays, west) {
  const days = [...groupBy({plays}, ({hour}) => new Date((hour - west) * 1000).toISOString().slice(0, 10))];
  return days.map(([day, own]) => ({day, plays: metrics.count_plays({beats: [], clicks: [], ...own})})).filter((one) => one.plays > 0).sort((a, b) => a.day.localeCompare(b.day));
}

/** What the eight reports must hold, in a time given in Unix seconds. */
export function reportTruth({from, to}) {
  const day = (at) => new Date(at * 1000).toISOString().slice(0, 10);
  const ids = [...new Set(messages.map(({entryId}) => entryId))];
  const chat = (name) => chatRows(name, {entries_ids: ids, from_date_id: day(from), to_date_id: day(to)});
  return {
    'room-data': rowsOf(6000, {from_date: from, to_date: to}), 'attendees-data': rowsOf(6001, {from_date: from, to_date: to}), 'breakout-room-sessions': rowsOf(6002, {fromDate: from, toDate: to}),
    'group-chat-transcripts': chat('groupChatTranscripts'), 'chat-moderation': chat('chatModeration'), 'chat-user-activity': chat('chatUserActivity'), 'moderator-transcript': chat('moderatorTranscripts'), 'polls-activity': chat('pollsActivity'),
  };
}
