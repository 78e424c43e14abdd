import {html} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {SortedColumn} from '../../elements/sorted-table.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {RecordingNumbers} from '../../model/index.js';
import {recordingFigures, type RecordingFigure} from '../../telling/recording-figures.js';

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
