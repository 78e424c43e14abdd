import {html, nothing, type TemplateResult} from 'lit';
import {columnsChart, layoutColumns, type Column} from '../../charts/columns.js';
import type {Words} from '../../locale/index.js';
import {AdapterError, type Overview, type RecordingUsage} from '../../model/index.js';
import {card, definitionOf, figure, type CardContext} from './pieces.js';

/** What has come of the question for plays by day: nothing yet, the answer, or that it failed. */
export type Usage = 'on its way' | RecordingUsage | AdapterError | undefined;

/** How often the recording was played, day by day where the source tells it. `seeMore` is absent where there is no more to see. */
export function playsCard(context: CardContext, {recordingPlays, asOf}: Overview, usage: Usage, seeMore?: () => void): TemplateResult {
  const {words} = context;
  const plays = recordingPlays === undefined ? undefined : words.formats.number(recordingPlays);
  return card('plays', words.say('metric.recordingPlays'), [
    figure(words, plays, words.say('overview.plays-unknown')),
    plays === undefined ? nothing : byDay(words, usage),
    plays !== undefined && asOf ? html`<p class="quiet">${words.say('overview.as-of', {date: words.formats.date(asOf)})}</p>` : nothing,
    seeMore && plays !== undefined ? html`<button type="button" class="button plain see-more" aria-label=${words.say('overview.see-more-plays')}
      @click=${seeMore}>${words.say('overview.see-more')}</button>` : nothing,
  ], definitionOf(context, 'recordingPlays', [asOf && words.say('overview.counted-until', {time: words.formats.dateTime(asOf), zone: words.formats.zone(asOf)})]));
}

function byDay(words: Words, usage: Usage): unknown {
  if (usage === undefined) return nothing;
  if (usage === 'on its way') return html`<div class="plays-by-day"></div>`;
  if (usage instanceof AdapterError) return html`<p class="reason">${words.say('overview.days-failed')}</p>`;
  const points = (usage.playsByDay ?? []).map(({day, plays}) => ({at: dayNumber(day), value: plays})).filter(({at}) => !Number.isNaN(at));
  const {columns, placesEach} = layoutColumns(points);
  const [first, last] = [columns.at(0), columns.at(-1)];
  if (!first || !last) return nothing;
  const most = columns.reduce((best, column) => column.value > best.value ? column : best, first);
  const {formats} = words;
  const name = (column: Column) => words.say('overview.plays-of-day', {
    day: column.first === column.last ? formats.day(dayOf(column.first), 'long') : words.say('overview.days', {from: formats.day(dayOf(column.first), 'long'), to: formats.day(dayOf(column.last), 'long')}),
    count: column.value,
  });
  const label = words.say(placesEach === 1 ? 'overview.by-day' : 'overview.by-days', {
    from: formats.day(dayOf(first.first), 'long'), to: formats.day(dayOf(last.last), 'long'), most: name(most), count: placesEach,
  });
  return html`<div class="plays-by-day">${columnsChart({columns, placesEach}, label, name)}</div>
    <div class="ends quiet" aria-hidden="true"><span>${formats.day(dayOf(first.first))}</span>
      ${first.first === last.last ? nothing : html`<span>${formats.day(dayOf(last.last))}</span>`}</div>`;
}

const daySeconds = 86_400;

/** Days since 1970 of a calendar day "2026-03-31"; NaN where it is none. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 / daySeconds;
}

/** The calendar day again. */
function dayOf(number: number): string {
  return new Date(number * daySeconds * 1000).toISOString().slice(0, 10);
}
