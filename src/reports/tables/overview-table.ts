import type {WordKey} from '../../locale/index.js';
import type {Activity, Overview} from '../../model/index.js';
import {atOnce, labelled, saveTable, type Heading, type TableJob, type TableOutcome} from './save-table.js';

interface Figure { readonly key: string; readonly label: string; readonly value: number | undefined; readonly people?: number | undefined; readonly of?: number | undefined }

const headings: readonly Heading<Figure>[] = [
  ['figure', 'csv.figure', ({key}) => key],
  ['name', 'csv.name', ({label}) => label],
  ['value', 'csv.value', ({value}) => value],
  ['people', 'csv.people', ({people}) => people],
  ['of', 'csv.of', ({of}) => of],
];
const activities = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'] as const;

/** The figures of the session, a row each: a count, seconds, or a rate of 0 to 1. What is not known is empty. */
export function saveOverview(overview: Overview, job: TableJob): Promise<TableOutcome | undefined> {
  const {words} = job;
  const figure = (key: string, label: WordKey, value: number | undefined): Figure => ({key, label: words.say(label), value});
  const {uniqueViewers = {}, averageViewedSeconds = {}, engagementRate, recordingPlays} = overview;
  const kinds = ['all', 'live', 'recording', 'both'] as const;
  const acts = (key: typeof activities[number], {count, people, of}: Activity = {}): Figure => ({key, label: words.say(`metric.${key}`), value: count, people, of});
  labelled(headings, words); // their words are there from now on
  const rows: readonly Figure[] = [
    ...kinds.map((kind) => figure(`uniqueViewers.${kind}`, `csv.uniqueViewers-${kind}`, uniqueViewers[kind])),
    ...kinds.slice(0, 3).map((kind) => figure(`averageViewedSeconds.${kind}`, `csv.averageViewed-${kind as 'all'}`, averageViewedSeconds[kind])),
    figure('engagementRate', 'report.engagementRate', engagementRate),
    ...activities.map((key) => acts(key, overview[key])),
    figure('recordingPlays', 'metric.recordingPlays', recordingPlays),
  ];
  return saveTable('overview', words.say('overview.title'), labelled(headings, words), atOnce(rows), job, () => rows.length);
}
