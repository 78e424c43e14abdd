import {CalendarMonth, CalendarRange} from 'cally';

/** Registers the tags of the calendar, in a file of its own: few readers want it, for the fields of days take whatever is typed. */
export const calendarTags: Readonly<Record<string, CustomElementConstructor>> = {'calendar-range': CalendarRange, 'calendar-month': CalendarMonth};
