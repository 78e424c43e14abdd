import {html, nothing, type TemplateResult} from 'lit';
import {columnsChart, type Column} from '../../charts/columns.js';
import {plainTable} from '../../elements/plain-table.js';
import {segments} from '../../elements/segments.js';
import {setProperty} from '../../elements/set-property.js';
import type {Words} from '../../locale/index.js';
import type {RecordingUsage} from '../../model/index.js';
import {playsOf, playsOverTime, playsSentence, timeOf, type PlaysOverTime, type PlaysUnit} from '../../telling/plays-over-time.js';

/** Times that are written under the columns, at most. */
const mostTicks = 6;

/** What stands above the columns. */
interface PlaysTools {
  /** By what the reader would rather have them; absent: by what suits their time. */
  readonly by: PlaysUnit | null | undefined;
  readonly choose: (by: PlaysUnit) => void;
  /** The button for a file of it. */
  readonly csv: unknown;
}

/** When the recording was played: columns by day or month, a sentence, and the same as a table. */
export function playsChart({playsByDay, totals}: RecordingUsage, {by, choose, csv}: PlaysTools, words: Words): TemplateResult {
  const time = playsByDay && playsOverTime(playsByDay, by);
  if (!time || time.plays === 0) {
    const isNone = totals?.plays === 0 || (playsByDay && !totals?.plays);
    return html`<p class="message">${words.say(isNone ? 'recordings.not-played' : 'recordings.days-unknown')}</p>`;
  }
  const {layout} = time;
  const most = layout.columns.reduce((best, column) => column.value > best.value ? column : best);
  return html`<figure aria-labelledby="plays-title">
    <div class="csv-line"><h3 id="plays-title">${words.say(`recordings.plays-by-${time.unit}`)}</h3>
      <div class="plays-tools">${unitChoice(time, choose, words)}${csv}</div></div>
    <div class="plot">
      ${lines(most.value, words)}
      <div class="columns">${columnsChart(layout, playsSentence(time, words), (column) => playsOf(time, column, words))}</div>
    </div>
    <div class="ticks quiet" aria-hidden="true">${ticks(time, words)}</div>
    <figcaption class="quiet">${playsSentence(time, words)}</figcaption>
    <details class="as-table">
      <summary>${words.say('strip.as-table')}</summary>
      ${asTable(time, words)}
    </details>
  </figure>`;
}

/** Nothing where their time is too short for months, or too long for days. */
function unitChoice({unit, units}: PlaysOverTime, choose: PlaysTools['choose'], words: Words): unknown {
  if (units.length < 2) return nothing;
  return segments({name: 'plays-by', legend: words.say('recordings.plays-by'), values: units, chosen: unit, label: (one) => words.say(`recordings.${one}`), choose});
}

/** Heights that are easy to read, as lines across the plot. */
function lines(most: number, words: Words): unknown {
  return heights(most).map((height) => html`<span class="line" aria-hidden="true" ${setProperty('--_height', `${100 * height / most}%`)}>${words.formats.number(height)}</span>`);
}

/** The highest round number and its half, if that is a whole one: of 14 it is 10 and 5. */
export function heights(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].map((step) => step * power).find((height) => height <= most) ?? most;
  return Number.isInteger(round / 2) ? [round, round / 2] : [round];
}

function ticks(time: PlaysOverTime, words: Words): unknown {
  const {layout: {columns, places, placesEach}, ends} = time;
  const [first, last] = [columns[0]!.first, columns.at(-1)!.last];
  const shown = Math.ceil((last - first + 1) / placesEach);
  const step = Math.ceil(shown / mostTicks);
  return Array.from({length: Math.ceil(shown / step)}, (_, index) => index * step).map((place) => {
    const [from] = ends({first: first + place * placesEach, last: first + place * placesEach}, words.formats, 'short');
    return html`<span ${setProperty('--_start', `${100 * (place + 0.5) / places}%`)}>${from}</span>`;
  });
}

function asTable(time: PlaysOverTime, words: Words): TemplateResult {
  return plainTable<Column, {readonly label: string; readonly kind: 'name' | 'figure'; readonly cell: (column: Column) => unknown}>({
    rows: time.layout.columns, caption: words.say(`recordings.plays-by-${time.unit}`),
    columns: [
      {label: words.say(`recordings.${time.unit}`), kind: 'name', cell: (column) => timeOf(time, column, words)},
      {label: words.say('metric.plays'), kind: 'figure', cell: ({value}) => words.formats.number(value)},
    ],
  });
}
