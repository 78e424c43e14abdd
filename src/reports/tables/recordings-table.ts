import type {Port, RecordingNumbers, RecordingUsage, RecordingViewer, RecordingViewersQuery} from '../../model/index.js';
import {atOnce, labelled, pagesOf, saveTable, type Heading, type TableJob, type TableOutcome} from './save-table.js';

type Recording = RecordingUsage['recordings'][number];

const figures: readonly Heading<RecordingNumbers>[] = [
  ['impressions', 'metric.impressions', ({impressions}) => impressions],
  ['plays', 'metric.plays', ({plays}) => plays],
  ['viewedSeconds', 'csv.viewedSeconds', ({viewedSeconds}) => viewedSeconds],
  ['averageCompletionRate', 'csv.averageCompletionRate', ({averageCompletionRate}) => averageCompletionRate],
];

/** All recordings in the order that is shown. */
export function saveRecordings(recordings: readonly Recording[], job: TableJob): Promise<TableOutcome | undefined> {
  const headings: readonly Heading<Recording>[] = [
    ['recordingId', 'csv.recordingId', ({id}) => id], ['title', 'recordings.one', ({title}) => title],
    ['uniqueViewers', 'metric.uniqueViewers', ({uniqueViewers}) => uniqueViewers], ...figures,
  ];
  return saveTable(['recordings'], job.words.say('recordings.by-recording'), labelled(headings, job.words), atOnce(recordings), job, () => recordings.length);
}

/** Everyone who watched, of the recording and the search that are shown. */
export function saveViewers(port: Port, asked: RecordingViewersQuery, job: TableJob): Promise<TableOutcome | undefined> {
  const {signal, onFault, words} = job;
  let total: number | undefined;
  const headings: readonly Heading<RecordingViewer>[] = [['userId', 'report.userId', ({id}) => id], ['userName', 'report.userName', ({name}) => name], ...figures];
  const batches = pagesOf({
    ask: (page) => port.ask('getRecordingViewers', {...asked, ...page}, {signal, onFault}), told: (of) => { total = of; },
    idOf: ({id}) => id, isExact: port.capabilities.totals === 'exact',
  });
  return saveTable(['recording-viewers', asked.search], words.say('recordings.by-viewer'), labelled(headings, words), batches, job, () => total);
}

/** Plays of each day that the source told of, from the first on. */
export function savePlays(days: NonNullable<RecordingUsage['playsByDay']>, job: TableJob): Promise<TableOutcome | undefined> {
  const headings: readonly Heading<{readonly day: string; readonly plays: number}>[] = [['day', 'recordings.day', ({day}) => day], ['plays', 'metric.plays', ({plays}) => plays]];
  return saveTable(['recording-plays'], job.words.say('recordings.plays-by-day'), labelled(headings, job.words), atOnce([...days].sort((a, b) => a.day < b.day ? -1 : 1)), job, () => days.length);
}
