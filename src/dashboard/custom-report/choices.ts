import type {WordKey} from '../../locale/index.js';
import type {ReportId, Session} from '../../model/index.js';
import type * as Reports from '../../reports/index.js';
import type {IdList, LastDays, Report, ReportFilter, ReportsOrder, TimeFrame} from '../../reports/index.js';

/** The reports and what makes files of them, once they have been loaded. */
export type ReportKit = typeof Reports;

/** What the reader has chosen and typed, right or wrong. */
export interface Choices {
  readonly frame: LastDays | 'custom';
  /** Days as the fields give them, `''` where one is not filled in; they count where `frame` says so. */
  readonly days: TimeFrame;
  readonly reports: ReadonlySet<ReportId>;
  readonly ids: Readonly<Record<ReportFilter, TypedIds>>;
}
export interface TypedIds { readonly text: string; readonly list: IdList }

/** In the order in which they are offered. */
export const filters: readonly ReportFilter[] = ['roomIds', 'mainRoomIds', 'sessionIds', 'userIds', 'virtualEventIds'];

export type Field = 'first' | 'last' | 'reports' | ReportFilter;
/** What is wrong with a field, as words say it. */
export interface Flaw { readonly key: WordKey; readonly count?: number }

const USUAL = 30;

/**
 * What a dialog begins with: the room that is shown, and the last 30 days, or as many more as the session that is shown needs. No report:
 * that is the choice to be made.
 */
export function firstChoices(session: Session | undefined, roomId: string | undefined, timeZone: string, kit: ReportKit): Choices {
  const {startsAt, endsAt = startsAt} = session ?? {};
  const frame = startsAt ? kit.lastDaysWith(startsAt, timeZone, USUAL) : USUAL;
  const days = startsAt && endsAt && frame === undefined
    ? {first: kit.dayOf(startsAt, timeZone), last: kit.dayOf(endsAt, timeZone)} : kit.lastDaysUntil(frame ?? USUAL, timeZone);
  const room = typed(quotedId(roomId ?? ''), kit);
  const none = typed('', kit);
  return {
    frame: frame ?? 'custom', days, reports: new Set(),
    ids: {roomIds: room, mainRoomIds: room, sessionIds: none, userIds: none, virtualEventIds: none},
  };
}

export const typed = (text: string, kit: ReportKit): TypedIds => ({text, list: kit.readIds(text)});

/** An id that holds what separates ids is read as one in quotes. */
const quotedId = (id: string) => (/[\n\r,;\t"']/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);

/** The days that are asked for, as far as they are filled in. */
export function daysOf({frame, days}: Choices, timeZone: string, kit: ReportKit): TimeFrame {
  return frame === 'custom' ? days : kit.lastDaysUntil(frame, timeZone);
}

/** The reports that are chosen and that the source has. */
export function chosenReports(choices: Choices, offered: readonly Report[]): readonly Report[] {
  return offered.filter(({id}) => choices.reports.has(id));
}

/** The filters that one of the reports has. */
export function filtersOf(reports: readonly Report[]): readonly ReportFilter[] {
  return filters.filter((filter) => reports.some((report) => report.filters.includes(filter)));
}

/** What is to be mended, in the order of the fields. */
export function flawsOf(choices: Choices, reports: readonly Report[], kit: ReportKit): ReadonlyMap<Field, Flaw> {
  const flaws = new Map<Field, Flaw>();
  if (choices.frame === 'custom') {
    const {first, last} = choices.days;
    if (!kit.isDay(first)) flaws.set('first', {key: 'custom.no-day'});
    if (!kit.isDay(last)) flaws.set('last', {key: 'custom.no-day'});
    else if (first > last) flaws.set('last', {key: 'custom.days-reversed'});
  }
  if (reports.length === 0) flaws.set('reports', {key: 'custom.no-report'});
  for (const filter of filtersOf(reports)) {
    const {text, list} = choices.ids[filter];
    if (list.isTooLong) flaws.set(filter, {key: 'custom.too-many-ids', count: kit.mostIds});
    else if (text.trim() !== '' && list.ids.length === 0) flaws.set(filter, {key: 'custom.no-ids'});
  }
  return flaws;
}

/** What is asked for. Only of choices without a flaw. `room`: the one that is shown, named in the file where all of it is of that room. */
export function orderOf(
  choices: Choices, reports: readonly Report[], timeZone: string, room: {readonly id: string | undefined; readonly name: string | undefined}, kit: ReportKit,
): ReportsOrder {
  const asked = new Set(filtersOf(reports));
  const lists = Object.fromEntries(filters.filter((filter) => asked.has(filter)).map((filter) => [filter, choices.ids[filter].list.ids]));
  // Each report can be narrowed to rooms, or to main rooms.
  const rooms = [...asked].filter((filter) => filter === 'roomIds' || filter === 'mainRoomIds').map((filter) => choices.ids[filter].list.ids);
  const isOfRoom = rooms.length > 0 && rooms.every((ids) => ids.length === 1 && ids[0] === room.id);
  return {reports, timeZone, ...kit.instantsOf(daysOf(choices, timeZone, kit), timeZone), ...lists, ...(isOfRoom ? {roomName: room.name} : {})};
}
