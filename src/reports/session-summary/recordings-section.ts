import type {Words} from '../../locale/index.js';
import type {AdapterError, RecordingNumbers, RecordingUsage, RecordingViewer} from '../../model/index.js';
import {clipped} from '../../telling/clipped.js';
import {errorSentence} from '../../telling/error-sentence.js';
import {playsOverTime, playsSentence} from '../../telling/plays-over-time.js';
import {hasNoRecording, recordingFigures} from '../../telling/recording-figures.js';
import type {Block, DocumentColumn, DocumentRow} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {rowsInSlices} from '../document-parts/in-slices.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, note, paragraph} from '../document-parts/section.js';
import {columnsDrawing} from '../drawings/columns-drawing.js';

type Recording = RecordingUsage['recordings'][number];

/** How the recordings have been watched: over all, over time, each of them, and by whom. */
export async function* recordingsSection(usage: RecordingUsage, inquiry: Inquiry): Blocks {
  const {words, subject: {port}} = inquiry;
  const {formats} = words;
  if (hasNoRecording(usage)) return yield paragraph(words.say('recordings.none'));
  const {totals = {}, recordings, asOf} = usage;
  yield {kind: 'facts', rows: recordingFigures.map(({id, label, metric, definition, show}) => {
    const meaning = definition === undefined ? port : {definition: () => definition};
    const unknown = totals[id] === undefined ? words.say('attendees.not-told') : undefined;
    const text = definitionOf(metric, meaning, words, [unknown]);
    return {label: words.say(label), value: show(formats, totals[id]), ...text === undefined ? {} : {note: text}};
  })};
  if (asOf) yield note(words.say('recordings.as-of', {time: formats.dateTime(asOf), zone: formats.zone(asOf)}));
  yield playsFigure(usage, words);
  if (recordings.length > 0) yield byRecording(recordings, usage.totals, inquiry);
  yield* byViewer(inquiry);
}

function playsFigure({playsByDay, totals}: RecordingUsage, words: Words): Block {
  const time = playsByDay && playsOverTime(playsByDay);
  if (!time || time.plays === 0) {
    const isNone = totals?.plays === 0 || (playsByDay && !totals?.plays);
    return paragraph(words.say(isNone ? 'recordings.not-played' : 'recordings.days-unknown'));
  }
  const {layout: {columns}, ends} = time;
  const [from] = ends(columns[0]!, words.formats, 'short');
  const [, to] = ends(columns.at(-1)!, words.formats, 'short');
  const most = columns.reduce((best, column) => column.value > best.value ? column : best);
  const sentence = playsSentence(time, words);
  return {
    kind: 'figure', sentence,
    drawing: columnsDrawing(time.layout, {most: words.formats.number(most.value), from, to, direction: words.direction}),
  };
}

function byRecording(recordings: readonly Recording[], totals: RecordingNumbers | undefined, {words, options: {signal}}: Inquiry): Block {
  const {formats} = words;
  const inOrder = [...recordings].sort((a, b) => (b.plays ?? -1) - (a.plays ?? -1));
  return {
    kind: 'table', caption: words.say('recordings.by-recording'),
    columns: [...heads(words.say('recordings.one'), words), {label: words.say('metric.uniqueViewers'), kind: 'figure', weight: 2}],
    ...recordings.length > 1 ? {total: [words.say('recordings.all'), ...figures(totals ?? {}, words), '']} : {},
    batches: rowsInSlices(inOrder, (recording) => [
      clipped(recording.title.trim(), 300) || words.say('recordings.untitled'), ...figures(recording, words), formats.number(recording.uniqueViewers),
    ], signal),
  };
}

/** Who watched, a page of the source at a time. */
async function* byViewer(inquiry: Inquiry): Blocks {
  const {words, subject: {port, roles}} = inquiry;
  const subject = words.say('recordings.viewers-subject');
  const query = roles?.length && port.capabilities.byRole.includes('getRecordings') ? {roles} : {};
  const first = await inquiry.first('getRecordingViewers', subject, query);
  if ('sentence' in first) return yield paragraph(first.sentence);
  if (first.answer.rows.length === 0) return yield paragraph(words.say('breakdown.nobody-recording'));
  let failed: {readonly error: AdapterError; readonly rows: number} | undefined;
  const pages = inquiry.rest('getRecordingViewers', subject, first.answer, query, (error, rows) => { failed = {error, rows}; });
  yield {kind: 'table', caption: words.say('recordings.by-viewer'), columns: heads(words.say('recordings.viewer'), words), batches: viewerRows(pages, inquiry)};
  if (failed) yield paragraph(`${words.say('report.incomplete', {count: failed.rows})} ${errorSentence(failed.error, words, subject, inquiry.subject)}`);
}

async function* viewerRows(pages: AsyncIterable<readonly RecordingViewer[]>, {words, options: {signal}}: Inquiry): AsyncGenerator<readonly DocumentRow[]> {
  const seen = new Set<string>();
  for await (const viewers of pages) {
    yield* rowsInSlices(viewers, (viewer) => {
      const name = clipped(viewer.name?.trim() ?? '', 200);
      const isAgain = name !== '' && seen.has(name);
      seen.add(name);
      return [name === '' ? words.say('unnamed') : isAgain ? `${name} · #${viewer.id.slice(-6)}` : name, ...figures(viewer, words)];
    }, signal);
  }
}

function heads(name: string, words: Words): DocumentColumn[] {
  return [
    {label: name, kind: 'name', weight: 5},
    ...recordingFigures.map(({label}): DocumentColumn => ({label: words.say(label), kind: 'figure', weight: 2})),
  ];
}

const figures = (numbers: RecordingNumbers, {formats}: Words) => recordingFigures.map(({id, show}) => show(formats, numbers[id]));
