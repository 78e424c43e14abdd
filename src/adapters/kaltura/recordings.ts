import type {Page, RecordingNumbers, RecordingUsage, RecordingViewer, RecordingViewersQuery} from '../../model/index.js';
import {tablePage} from './pages.js';
import {peopleCalled, searchTerm} from './people-search.js';
import {getGraphs, getTable, getTotal, reportTypes} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {may, must} from './service.js';
import type {Source} from './source.js';
import {graphsIn, listed, tableIn, totalIn, type Row} from './table.js';
import {countIn, rateInPercent, secondsIn} from './values.js';

const BY_PLAYS = '-count_plays';

/** How the session's recordings were watched, from the full hour of its start until now; nothing is known where it has none. */
export async function recordingsOf({service, filter, untilNow}: Source, known: KnownSession, signal?: AbortSignal): Promise<RecordingUsage> {
  if (known.recordings.length === 0) return {recordings: []};
  const asOf = new Date();
  const asked = filter(known, known.recordings, untilNow(known));
  const [sums, graphs, table] = await service.ask('getRecordings', [
    getTotal(reportTypes.plays, asked), getGraphs(reportTypes.plays, asked), getTable(reportTypes.recordings, asked, undefined, BY_PLAYS),
  ], {signal});
  const plays = graphsIn(may(graphs)).get('count_plays');
  return {
    totals: numbersIn(totalIn(must(sums))),
    recordings: tableIn(must(table)).rows.map((row) => ({
      id: row('entry_id') as string, title: row('entry_name') ?? '', uniqueViewers: countIn(row('unique_viewers')), ...numbersIn(row),
    })),
    ...(plays && plays.length > 0 && {playsByDay: plays.flatMap(playsOfDay)}),
    asOf,
  };
}

/** Days are labelled `20260331`, in the zone that was asked for. */
function playsOfDay([label, value]: readonly [string, string]): NonNullable<RecordingUsage['playsByDay']> {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(label.trim()) ?? [];
  const plays = countIn(value);
  return year === undefined || plays === undefined ? [] : [{day: `${year}-${month ?? ''}-${day ?? ''}`, plays}];
}

/** Those who played the session's recordings, or one of them; most plays first. */
export async function recordingViewersOf({service, filter, untilNow}: Source, known: KnownSession, query: RecordingViewersQuery, signal?: AbortSignal): Promise<Page<RecordingViewer>> {
  const {recordingId} = query;
  const entryIds = recordingId === undefined ? known.recordings : known.recordings.filter((id) => id === recordingId);
  if (entryIds.length === 0) return {rows: [], total: 0};
  const term = searchTerm(query.search);
  const people = term === undefined ? undefined : await peopleCalled(service, 'getRecordingViewers', term, signal);
  if (people?.length === 0) return {rows: [], total: 0};
  const asked = {...filter(known, entryIds, untilNow(known)), more: {...(people && {userIds: listed(people)})}};
  const {rows, total} = await tablePage(service, 'getRecordingViewers', query, (pager) => getTable(reportTypes.plays, asked, pager, BY_PLAYS), [], signal);
  return {
    rows: rows.map((row) => {
      const [id, name] = [row('name'), row('full_name')];
      return {id, name: id === 'Unknown' && (name ?? id) === id ? undefined : name ?? id, ...numbersIn(row)} as RecordingViewer;
    }),
    ...(total !== undefined && {total}),
  };
}

function numbersIn(row: Row): RecordingNumbers {
  return {
    impressions: countIn(row('count_loads')),
    plays: countIn(row('count_plays')),
    viewedSeconds: secondsIn(row('sum_vod_view_period')),
    averageCompletionRate: rateInPercent(row('avg_completion_rate')),
  };
}
