import Papa from 'papaparse';
import type {AnalyticsAdapter, ReportRow} from '../../src/model/index.js';
import {portOf} from '../../src/model/index.js';
import {streamCsv} from '../../src/reports/stream-csv.js';
import {collectGarbage, heap, inTurn, type Measured} from './measure.js';

const keys = ['userId', 'userFirstName', 'userLastName', 'userEmail', 'userRole', 'messageId', 'sentAt', 'message', 'repliedToMessageId', 'likes', 'deleted', 'subContext'];
const says = ['Could you say that again, please?', 'I think it is "the second one", but I am not sure', 'Yes!', 'תודה רבה', '=1+1 is two', 'The link does not open for me,\nit says 404', '👍🏽 great', 'See chapter 4; page 12'];
const COUNT = 1_000_000;
const BATCH = 1_000;
const rowAt = (index: number): ReportRow => ({
  userId: `u${index % 5000}`, userFirstName: `First${index % 700}`, userLastName: `Last${index % 900}`, userEmail: `u${index % 5000}@school.example`, userRole: index % 40 === 0 ? 'moderator' : 'viewer',
  messageId: `m${index}`, sentAt: `2026-03-31T08:${String(index % 60).padStart(2, '0')}:00Z`, message: says[index % says.length], repliedToMessageId: index % 9 === 0 ? `m${index - 1}` : undefined,
  likes: index % 7, deleted: index % 50 === 0, subContext: index % 3 === 0 ? `Breakout ${index % 8}` : undefined,
});

/** Rows as an adapter gives them, through the guard. */
function adapterOf(batches: () => Iterable<readonly ReportRow[]>): AnalyticsAdapter {
  return {name: 'bench', async *getReport() { yield* batches(); }};
}
async function write(batches: () => Iterable<readonly ReportRow[]>, seen: () => void = () => {}): Promise<number> {
  const folder = await navigator.storage.getDirectory();
  const stream = await (await folder.getFileHandle('bench.csv', {create: true})).createWritable();
  const query = {report: 'group-chat-transcripts', from: new Date(0), to: new Date(1), timeZone: 'UTC'} as const;
  const table = {title: 'chat', columns: keys.map((key) => ({key, label: key})), batches: portOf(adapterOf(batches)).stream('getReport', query)};
  return (await streamCsv(table, stream, {incomplete: () => '', onProgress: seen})).rows;
}

/** One million rows of chat: from an adapter in batches to a file on the disk, beside one `Papa.unparse` of all of them. */
export default async function bench(): Promise<Measured[]> {
  const rows = Array.from({length: COUNT}, (_, index) => rowAt(index));
  const kept = Array.from({length: COUNT / BATCH}, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));
  const {ours, papa} = await inTurn({
    ours: () => write(() => kept),
    papa: async () => Papa.unparse({fields: keys, data: rows}, {quotes: true, escapeFormulae: true}).length,
  }, 3);
  rows.length = 0;
  kept.length = 0;
  collectGarbage();
  const before = heap();
  let most = before;
  await write(function* made() {
    for (let from = 0; from < COUNT; from += BATCH) yield Array.from({length: BATCH}, (_, index) => rowAt(from + index));
  }, () => { most = Math.max(most, heap()); });
  return [
    {what: 'time, of Papa.unparse', value: ours.milliseconds / papa.milliseconds, mark: 1, note: `${Math.round(ours.milliseconds)} ms, ${Math.round(papa.milliseconds)} ms`},
    {what: 'longest task', value: ours.longestTask, mark: 50, unit: 'ms', note: `Papa.unparse ${Math.round(papa.longestTask)} ms`},
    {what: 'peak of the heap, to the file system', value: most - before, mark: 100, unit: 'MB', note: 'rows made as they are asked for'},
  ];
}
