import {html, nothing} from 'lit';
import {binCounts} from '../../charts/bin-counts.js';
import {foldReadings} from '../../charts/fold-readings.js';
import type {Readings, Span} from '../../charts/readings.js';
import {pager, type PagerMoves} from '../../elements/pager.js';
import type {Words} from '../../locale/index.js';
import {markerText} from '../../telling/timeline-marker.js';
import {reactionList} from '../../telling/reaction-kind.js';
import type {SessionClock} from '../../telling/session-clock.js';
import {secondsOf, type SessionTimeline} from '../../telling/session-timeline.js';

/** Rows of a page at first: an hour of minutes. */
export const rowsOfPage = 60;

export interface TablePage { readonly page: number; readonly pageSize: number }

/** Seconds of a row: a minute, or a step where the source reads more rarely. */
export function rowSeconds({viewers, rate}: SessionTimeline): number {
  return Math.max(60, viewers.stepSeconds, rate?.stepSeconds ?? 0);
}

/** The chart as a table: what the eye reads off the drawing, for who reads otherwise. One page of rows is worked out at a time. */
export function timelineTable(timeline: SessionTimeline, {page, pageSize}: TablePage, clock: SessionClock, words: Words, moves: PagerMoves) {
  const {formats} = words;
  const {span, viewers, rate, reactions, markers} = timeline;
  const length = rowSeconds(timeline);
  const total = Math.ceil(secondsOf(span) / length);
  const first = Math.min(page - 1, Math.ceil(total / pageSize) - 1) * pageSize;
  const rows = Math.min(pageSize, total - first);
  const startOf = (row: number) => new Date(span.from.getTime() + (first + row) * length * 1000);
  const shown = {from: startOf(0), to: startOf(rows)};
  const most = byRow(viewers, shown, rows, 'high');
  const mean = rate && byRow(rate, shown, rows, 'mean');
  const sent = binCounts(reactions, shown, rows);
  const withSeconds = span.from.getTime() % 60_000 !== 0 || length % 60 !== 0;
  return html`<div class="table-box" role="region" tabindex="0" aria-label=${words.say('timeline.table')}>
    <table>
      <caption>${words.say('timeline.table-note', {length: formats.duration(length)})}</caption>
      <thead><tr>
        <th scope="col">${words.say('timeline.time')}</th>
        <th scope="col" class="number">${words.say('timeline.since-start')}</th>
        <th scope="col" class="number">${words.say('metric.liveViewers')}</th>
        ${mean ? html`<th scope="col" class="number">${words.say('metric.engagementRate')}</th>` : nothing}
        ${reactions.size > 0 ? html`<th scope="col" class="words">${words.say('metric.reactions')}</th>` : nothing}
        ${markers.length > 0 ? html`<th scope="col" class="words">${words.say('timeline.events')}</th>` : nothing}
      </tr></thead>
      <tbody>${Array.from({length: rows}, (_, row) => {
        const [from, to] = [startOf(row), startOf(row + 1)];
        return html`<tr>
          <th scope="row"><bdi>${clock.time(from, withSeconds)}</bdi></th>
          <td class="number"><bdi>${clock.elapsed(from)}</bdi></td>
          <td class="number">${formats.number(most[row])}</td>
          ${mean ? html`<td class="number">${formats.percent(mean[row])}</td>` : nothing}
          ${reactions.size > 0 ? html`<td class="words">${reactionList(sent[row]?.kinds ?? [], words)}</td>` : nothing}
          ${markers.length > 0 ? html`<td class="words">${markers.filter(({at}) => at >= from && at < to).map((marker, index) => html`${index > 0 ? ', ' : ''}<bdi>${markerText(marker, words)}</bdi>`)}</td>` : nothing}
        </tr>`;
      })}</tbody>
    </table>
  </div>
  ${total > Math.min(pageSize, rowsOfPage) ? pager({of: words.say('timeline.table'), page: first / pageSize + 1, pageSize, rows, total}, words, moves) : nothing}`;
}

/** One value a row; `NaN` where nothing was read. */
function byRow(readings: Readings, span: Span, rows: number, what: 'high' | 'mean'): Float64Array {
  const folded = foldReadings(readings, span, rows);
  const values = new Float64Array(rows).fill(NaN);
  for (let column = 0; column < folded.count; column += 1) {
    const row = Math.floor(folded.x[column]!);
    if (row >= 0 && row < rows) values[row] = folded[what][column]!;
  }
  return values;
}
