import {html, nothing, type TemplateResult} from 'lit';
import {columnsChart, layoutColumns, type Column} from '../../charts/columns.js';
import type {Words} from '../../locale/index.js';
import {AdapterError, type Overview, type RecordingUsage} from '../../model/index.js';
import {card, definitionOf, figure, type CardContext} from './pieces.js';

/** What has come of the question for plays by day; undefined where it was not asked. */
export type Usage = 'on its way' | RecordingUsage | AdapterError | undefined;

/** How often the recording was played, day by day where the source tells it. `seeMore` is absent where there is no more to see. */
export function playsCard(context: CardContext, {recordingPlays, asOf}: Overview, usage: Usage, seeMore?: () => void): TemplateResult {
  const {words} = context;
  const {formats} = words;
  const until = asOf && words.say('overview.counted-until', {time: formats.dateTime(asOf), zone: formats.zone(asOf)});
  const definition = definitionOf(context, 'recordingPlays', [until]);
  const heading = words.say('metric.recordingPlays');
  const plays = recordingPlays === undefined ? undefined : formats.number(recordingPlays);
  const shown = figure(words, plays, words.say('overview.plays-unknown'));
  if (plays === undefined) return card('plays', heading, shown, definition);
  return card('plays', heading, html`${shown}
    ${byDay(words, usage)}
    ${asOf ? html`<p class="quiet">${words.say('overview.as-of', {date: formats.date(asOf)})}</p>` : nothing}
    ${seeMore ? html`<button type="button" class="button plain see-more" aria-label=${words.say('overview.see-more-plays')}
      @click=${seeMore}>${words.say('overview.see-more')}</button>` : nothing}`, definition);
}

function byDay(words: Words, usage: Usage): unknown {
  if (usage === undefined) return nothing;
  if (usage === 'on its way') return html`<div class="plays-by-day"></div>`;
  if (usage instanceof AdapterError) return html`<p class="reason">${words.say('overview.days-failed')}</p>`;
  const layout = layoutColumns((usage.playsByDay ?? []).map(({day, plays}) => ({at: dayNumber(day), value: plays})));
  const [earliest, latest] = [layout.columns.at(0), layout.columns.at(-1)];
  if (!earliest || !latest) return nothing;
  const most = layout.columns.reduce((best, column) => column.value > best.value ? column : best);
  const [from, to] = [dayOf(earliest.first), dayOf(latest.last)];
  const label = words.say(layout.placesEach === 1 ? 'overview.by-day' : 'overview.by-days', {
    from: words.formats.day(from, 'long'), to: words.formats.day(to, 'long'), most: playsOf(most, words), count: layout.placesEach,
  });
  const ends = from === to ? [from] : [from, to];
  return html`<div class="plays-by-day">${columnsChart(layout, label, (column) => playsOf(column, words))}</div>
    <div class="ends quiet" aria-hidden="true">${ends.map((day) => html`<span>${words.formats.day(day)}</span>`)}</div>`;
}

/** "April 1, 2026: 14 plays", or from one day to another. */
function playsOf({first, last, value}: Column, words: Words): string {
  const [from, to] = [first, last].map((day) => words.formats.day(dayOf(day), 'long')) as [string, string];
  return words.say('overview.plays-of-day', {day: first === last ? from : words.say('overview.days', {from, to}), count: value});
}

const millisecondsADay = 86_400_000;

/** Days since 1970 of a calendar day "2026-03-31", which the guard has seen to be one. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsADay;
const dayOf = (number: number): string => new Date(number * millisecondsADay).toISOString().slice(0, 10);
