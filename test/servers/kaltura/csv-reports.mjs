import {Failure} from './failure.mjs';
import {beats} from './facts.mjs';
import {measure} from './reports.mjs';
import {entries, people, sessions} from './room.mjs';

const entryOf = (id) => entries.find((entry) => entry.id === id);
const within = (session) => ({beats: beats.filter(({entryId, at}) => entryId === session.entryId && at >= session.startTime && at < session.endTime), clicks: [], plays: []});
const rate = (facts) => measure(['combined_live_engaged_users_play_time_ratio'], facts).combined_live_engaged_users_play_time_ratio;
const viewers = (facts) => measure(['unique_combined_live_viewers'], facts).unique_combined_live_viewers;
const fullName = ({id, first, last}) => first ? `${first} ${last}` : id;

/** The reports of rooms as rows: what they are asked is named as each of them wants it. */
const reports = {
  6000: {
    from: 'from_date', to: 'to_date', entries: 'entry_ids',
    rows: (session) => {
      const facts = within(session);
      return [{
        entry_id: session.entryId, entry_name: entryOf(session.entryId).name, parent_entry_id: entryOf(session.entryId).parent, cue_point_id: session.id, session_start_time: session.startTime,
        session_end_time: session.endTime, session_host_user_id: session.owner, meeting_view_period_unique_users: viewers(facts), meeting_engaged_play_time_ratio: rate(facts),
      }];
    },
  },
  6001: {
    from: 'from_date', to: 'to_date', entries: 'entry_ids', users: 'user_ids', cuePoints: 'cue_point_ids',
    rows: (session) => people.flatMap((person) => {
      const own = within(session).beats.filter((beat) => beat.person === person);
      if (own.length === 0) return [];
      const facts = {beats: own, clicks: [], plays: []};
      return [{
        entry_id: session.entryId, cue_point_id: session.id, user_id: person.id, user_name: fullName(person), user_email: person.email, user_type: person.isAnonymous ? 'Guest' : 'User',
        meeting_view_time: measure(['live_view_time'], facts).live_view_time, meeting_engaged_play_time_ratio: rate(facts),
      }];
    }),
  },
  6002: {
    from: 'fromDate', to: 'toDate', parents: 'parentEntryIds',
    rows: (session) => {
      const {parent, name} = entryOf(session.entryId);
      if (!parent) return [];
      const facts = within(session);
      return [{
        parent_entry_name: entryOf(parent).name, parent_entry_id: parent, entry_name: name, entry_id: session.entryId, cue_point_id: session.id, initiator_user_id: session.owner,
        session_start_time: session.startTime, session_end_time: session.endTime, session_duration: session.endTime - session.startTime, participants_count: viewers(facts), meeting_engaged_play_time_ratio: rate(facts),
      }];
    },
  },
};

export const csvReports = Object.keys(reports);

/** The rows of one report, as values. `asked`: the parameters by their names. */
export function rowsOf(id, asked) {
  const report = reports[id];
  if (!report) throw new Failure('REPORT_NOT_FOUND', {ID: id});
  const [from, to] = [Number(asked[report.from]), Number(asked[report.to])];
  if (!(from > 0) || !(to > 0)) throw new Failure('INTERNAL_SERVERL_ERROR');
  const listed = (name) => name && asked[name] ? asked[name].split(',') : undefined;
  const allows = (list, value) => !list || list.includes(value);
  const events = listed('virtual_event_ids');
  return sessions.filter((session) => session.startTime >= from && session.startTime <= to && !session.scheduled && !events)
    .filter((session) => allows(listed(report.entries), session.entryId) && allows(listed(report.cuePoints), session.id) && allows(listed(report.parents), entryOf(session.entryId).parent))
    .flatMap((session) => report.rows(session)).filter((row) => allows(listed(report.users), row.user_id));
}

/** No quotes: a comma within a value becomes a blank, and a line break stays one. */
export function csvOf(id, params, excluded = '') {
  const asked = Object.fromEntries(String(params).split(';').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  const rows = rowsOf(id, asked);
  const columns = (columnsOf[id] ?? []).filter((name) => !excluded.split(',').includes(name));
  const cell = (value) => value === undefined ? '' : String(value).replaceAll(',', ' ');
  return `\ufeff${[columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => cells.map(cell).join(',')).join('\n')}\n`;
}

const columnsOf = Object.fromEntries(csvReports.map((id) => [id, Object.keys(sessions.flatMap((session) => reports[id].rows(session))[0])]));
