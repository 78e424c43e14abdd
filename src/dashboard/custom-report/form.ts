import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../locale/index.js';
import type {Report, ReportFilter} from '../../reports/index.js';
import {calendarButton, type CalendarButton} from './calendar-button.js';
import {chosenReports, daysOf, filtersOf, typed, type Choices, type Field, type Flaw, type ReportKit} from './choices.js';

export interface ReportForm {
  readonly kit: ReportKit;
  readonly choices: Choices;
  /** Those that the source has. */
  readonly offered: readonly Report[];
  /** To be said now. */
  readonly flaws: ReadonlyMap<Field, Flaw>;
  readonly calendar: Pick<CalendarButton, 'direction' | 'state' | 'open'>;
  readonly change: (change: Partial<Choices>) => void;
}

/** Time frame, reports and what they are narrowed to. Each field says beside it what is wrong with it. */
export function reportForm(form: ReportForm, words: Words): TemplateResult {
  return html`${timeFrame(form, words)}${reportList(form, words)}${narrowing(form, words)}`;
}

function timeFrame({kit, choices, flaws, calendar, change}: ReportForm, words: Words) {
  const {frame} = choices;
  const {formats} = words;
  const days = daysOf(choices, formats.timeZone, kit);
  const choose = (event: Event) => {
    const {value} = event.target as HTMLSelectElement;
    // Days of one's own begin with those that were shown.
    change({frame: kit.lastDays.find((count) => String(count) === value) ?? 'custom', days});
  };
  const isWhole = kit.isDay(days.first) && kit.isDay(days.last) && days.first <= days.last;
  return html`<div class="time">
    <label for="frame">${words.say('custom.time')}</label>
    <select id="frame" aria-describedby="span" @change=${choose}>
      ${kit.lastDays.map((count) => html`<option value=${count} .selected=${frame === count}>${words.say('custom.last-days', {count})}</option>`)}
      <option value="custom" .selected=${frame === 'custom'}>${words.say('custom.days')}</option>
    </select>
    ${frame === 'custom' ? html`<div class="days">
      ${(['first', 'last'] as const).map((field) => html`<div class="day">
        <label for=${field}>${words.say(`custom.${field}`)}</label>
        <input type="date" id=${field} max="9998-12-31" .value=${days[field]} required aria-invalid=${flaws.has(field)}
          aria-describedby=${flaws.has(field) ? `${field}-flaw` : nothing} @change=${(event: Event) => change({days: {...days, [field]: (event.target as HTMLInputElement).value}})}>
        ${flawText(field, flaws, words)}
      </div>`)}
      ${calendarButton({...calendar, ...days, today: kit.dayOf(new Date(), formats.timeZone), choose: (first, last) => change({days: {first, last}})}, words)}
    </div>` : nothing}
    <p class="quiet" id="span">${isWhole ? spanText(kit, days, words) : nothing}</p>
  </div>`;
}

function spanText(kit: ReportKit, days: {readonly first: string; readonly last: string}, words: Words): string {
  const {from, to} = kit.instantsOf(days, words.formats.timeZone);
  // The clocks may be changed in between.
  const zones = new Set([words.formats.zone(from), words.formats.zone(new Date(to.getTime() - 1))]);
  return words.say('custom.span', {first: words.formats.day(days.first, 'long'), last: words.formats.day(days.last, 'long'), zone: [...zones].join(' / ')});
}

function reportList({kit, choices, offered, flaws, change}: ReportForm, words: Words) {
  const isFlawed = flaws.has('reports');
  const check = ({id}: Report) => (event: Event) => {
    const reports = new Set(choices.reports);
    if ((event.target as HTMLInputElement).checked) reports.add(id);
    else reports.delete(id);
    change({reports});
  };
  return html`<fieldset class="reports">
    <legend>${words.say('custom.reports')}</legend>
    ${kit.reports.map((report) => {
      const isOffered = offered.includes(report);
      const title = words.say(report.title);
      return html`<label class=${isOffered ? 'report' : 'report not-offered'}>
        <input type="checkbox" name=${report.id} .checked=${isOffered && choices.reports.has(report.id)} ?disabled=${!isOffered}
          aria-invalid=${isFlawed && isOffered} aria-describedby=${isFlawed && isOffered ? 'reports-flaw' : nothing} @change=${check(report)}>
        <span>${isOffered ? title : words.say('custom.not-offered', {report: title})}</span>
      </label>`;
    })}
    ${flawText('reports', flaws, words)}
  </fieldset>`;
}

/** Lists of ids, where one of the chosen reports takes them. */
function narrowing(form: ReportForm, words: Words) {
  const reports = chosenReports(form.choices, form.offered);
  const shown = filtersOf(reports);
  if (shown.length === 0) return nothing;
  return html`<fieldset class="narrow" aria-describedby="narrow-hint">
    <legend>${words.say('custom.narrow')}</legend>
    <p class="quiet" id="narrow-hint">${words.say('custom.narrow-hint')}</p>
    ${shown.map((filter) => idField(filter, reports, form, words))}
  </fieldset>`;
}

function idField(filter: ReportFilter, reports: readonly Report[], {kit, choices, flaws, change}: ReportForm, words: Words) {
  const {text, list} = choices.ids[filter];
  const narrowed = reports.filter((report) => report.filters.includes(filter));
  const write = (event: Event) => change({ids: {...choices.ids, [filter]: typed((event.target as HTMLTextAreaElement).value, kit)}});
  const others = reports.filter((report) => !report.filters.includes(filter));
  const isForAll = others.length === 0;
  // The shorter list says the same.
  const [only, listed] = others.length < narrowed.length ? ['custom.ids-not', others] as const : ['custom.ids-only', narrowed] as const;
  const notes = [`${filter}-count`, ...(isForAll ? [] : [`${filter}-only`]), ...(flaws.has(filter) ? [`${filter}-flaw`] : [])];
  return html`<div class="ids">
    <label for=${filter}>${words.say(`custom.${filter}`)}</label>
    <textarea id=${filter} rows="1" dir="auto" spellcheck="false" autocomplete="off" .value=${text} aria-invalid=${flaws.has(filter)} aria-describedby=${notes.join(' ')} @input=${write}></textarea>
    <p class="quiet" id=${`${filter}-count`}>${list.ids.length > 0 ? words.say('custom.ids', {count: list.ids.length}) : nothing}</p>
    ${isForAll ? nothing : html`<p class="quiet" id=${`${filter}-only`}>${words.say(only, {reports: words.formats.list(listed.map(({title}) => words.say(title)))})}</p>`}
    ${flawText(filter, flaws, words)}
  </div>`;
}

function flawText(field: Field, flaws: ReadonlyMap<Field, Flaw>, words: Words) {
  const flaw = flaws.get(field);
  if (!flaw) return nothing;
  const {key, count} = flaw;
  return html`<p class="flaw" id=${`${field}-flaw`}>${words.say(key, count === undefined ? {} : {count})}</p>`;
}
