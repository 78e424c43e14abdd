import {html, svg, type TemplateResult} from 'lit';
import {giveFocusBack, placeBeside} from '../../elements/beside.js';
import type {Words} from '../../locale/index.js';
import {firstDayOfWeek} from './first-day.js';

export interface CalendarButton {
  /** Days, `''` where they are none. */
  readonly first: string;
  readonly last: string;
  /** As it is in the zone of the report. */
  readonly today: string;
  /** In which the page reads. */
  readonly direction: 'ltr' | 'rtl';
  readonly state: 'unwanted' | 'loading' | 'there' | 'failed';
  /** It was opened: load it, and give it the focus. */
  readonly open: () => void;
  readonly choose: (first: string, last: string) => void;
}

/** Opens a calendar in which both days can be picked by mouse and arrow keys. An aid: the fields beside it take the same days. */
export function calendarButton({first, last, today, direction, state, open, choose}: CalendarButton, words: Words): TemplateResult {
  const toggle = (event: ToggleEvent) => {
    const place = event.currentTarget as HTMLElement;
    if (event.newState !== 'open') return;
    placeBeside(place, openerOf(place));
    open();
  };
  const closing = (event: ToggleEvent) => giveFocusBack(event, openerOf(event.currentTarget as HTMLElement));
  const pick = (event: Event) => {
    const calendar = event.target as HTMLElement & {readonly value: string};
    const [from = '', to = ''] = calendar.value.split('/');
    choose(from, to);
    const place = calendar.closest<HTMLElement>('[popover]')!;
    place.hidePopover();
    openerOf(place).focus();
  };
  // Whatever calendar a language is used to, the days that are asked for are those of the Gregorian one.
  const locale = new Intl.Locale(words.locale, {calendar: 'gregory'}).toString();
  return html`<div class="calendar">
    <button type="button" class="button" popovertarget="calendar" aria-haspopup="dialog">${sign}${words.say('custom.calendar')}</button>
    <div><div popover class="beside" id="calendar" dir=${direction} role="dialog" aria-label=${words.say('custom.calendar')} aria-describedby="calendar-help" aria-busy=${state === 'loading'} @beforetoggle=${closing} @toggle=${toggle}>
      ${state === 'there' ? html`
        <p class="quiet" id="calendar-help">${words.say('custom.calendar-help')}</p>
        <calendar-range .locale=${locale} .firstDayOfWeek=${firstDayOfWeek(words.locale)} .today=${today} .value=${first && last ? `${first}/${last}` : ''} @change=${pick}>
          <span slot="previous">${chevron}<span class="out-of-sight">${words.say('custom.previous-month')}</span></span>
          <span slot="next">${chevron}<span class="out-of-sight">${words.say('custom.next-month')}</span></span>
          <calendar-month></calendar-month>
        </calendar-range>` : html`<p id="calendar-help" role="status">${words.say(state === 'failed' ? 'custom.calendar-failed' : 'custom.calendar-loading')}</p>`}
    </div></div>
  </div>`;
}

/** The popover is alone in its parent, which is not the button's. */
const openerOf = (place: HTMLElement) => place.parentElement!.previousElementSibling as HTMLElement;

const chevron = svg`<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3.5 10.5 8 6 12.5"></path></svg>`;
const sign = svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3"></path></svg>`;
