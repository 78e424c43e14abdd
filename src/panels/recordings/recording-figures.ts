import {html} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {SortedColumn} from '../../elements/sorted-table.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type Formats, type WordKey, type Words} from '../../locale/index.js';
import type {MetricId, RecordingNumbers} from '../../model/index.js';

/** A figure of a recording: over all, of one recording, or of one viewer. */
export interface RecordingFigure {
  readonly id: keyof RecordingNumbers;
  readonly label: WordKey;
  readonly metric: MetricId;
  /** Our own definition, where the metric's is of something else: minutes viewed are else those of the live session. */
  readonly definition?: string;
  readonly show: (formats: Formats, value: number | undefined) => string;
}

export const recordingFigures: readonly RecordingFigure[] = [
  {id: 'impressions', label: 'metric.impressions', metric: 'impressions', show: (formats, value) => formats.number(value)},
  {id: 'plays', label: 'metric.plays', metric: 'plays', show: (formats, value) => formats.number(value)},
  {id: 'viewedSeconds', label: 'metric.viewedSeconds', metric: 'viewedSeconds', definition: 'viewedSeconds.recording', show: (formats, value) => formats.minutes(value)},
  {id: 'averageCompletionRate', label: 'metric.completionRate', metric: 'completionRate', show: (formats, value) => formats.percent(value)},
];

/** The columns of a table of recordings or of viewers, with figures over all where they are given. */
export function figureColumns<Row extends RecordingNumbers>(totals: RecordingNumbers | undefined, words: Words): readonly SortedColumn<Row>[] {
  return recordingFigures.map((figure): SortedColumn<Row> => ({
    id: figure.id, label: words.say(figure.label), kind: 'figure', value: (row) => row[figure.id],
    cell: (row) => shown(figure, row[figure.id], words), total: totals && shown(figure, totals[figure.id], words),
  }));
}

/** The figure in its cell; a rate with its bar. */
function shown({id, show}: RecordingFigure, value: number | undefined, words: Words) {
  if (!isKnown(value)) return unknownFigure(words, words.say('attendees.not-told'));
  const text = show(words.formats, value);
  return id === 'averageCompletionRate' ? html`<span class="completed"><span>${text}</span>${shareBar(layoutShareBar([value], 1))}</span>` : text;
}
