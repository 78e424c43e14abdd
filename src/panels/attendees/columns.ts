import {warnOnce} from '../../elements/warn-once.js';
import type {Formats, WordKey} from '../../locale/index.js';
import type {AttendeeSort, AttendeeTotals, MetricId} from '../../model/index.js';

/** A column that can be chosen. The name always stands first. */
export type ColumnId = 'viewedSeconds' | 'reactions' | 'chatMessages' | 'pollsAnswered' | 'raisedHands' | 'engagementRate' | 'strip';

/** A column of figures: one for each person, and one over everyone. */
export interface FigureColumn {
  readonly id: Exclude<ColumnId, 'strip'> & AttendeeSort['by'] & keyof AttendeeTotals;
  readonly label: WordKey;
  readonly metric: MetricId;
  /** The figure as it is read. */
  readonly show: (formats: Formats, value: number | undefined) => string;
  /** Stays where there is little room; the others move into the open row. */
  readonly isKept: boolean;
}

const count = (formats: Formats, value: number | undefined) => formats.number(value);

export const figureColumns: readonly FigureColumn[] = [
  {id: 'viewedSeconds', label: 'metric.viewedSeconds', metric: 'viewedSeconds', isKept: true, show: (formats, value) => formats.minutes(value)},
  {id: 'reactions', label: 'metric.reactions', metric: 'reactions', isKept: false, show: count},
  {id: 'chatMessages', label: 'metric.chatMessages', metric: 'chatMessages', isKept: false, show: count},
  {id: 'pollsAnswered', label: 'metric.polls', metric: 'polls', isKept: false, show: count},
  {id: 'raisedHands', label: 'metric.raisedHands', metric: 'raisedHands', isKept: false, show: count},
  {id: 'engagementRate', label: 'metric.engagementRate', metric: 'engagementRate', isKept: true, show: (formats, value) => formats.percent(value)},
];

const columnIds: readonly ColumnId[] = [...figureColumns.map(({id}) => id), 'strip'];

/** What is shown unless somebody chooses. */
export const usualColumns: readonly ColumnId[] = columnIds.filter((id) => id !== 'raisedHands');

/** Columns from an attribute: names with spaces or commas between; `undefined` where none of them is known. Warns of one that is none. */
export function readColumns(value: string | null): readonly ColumnId[] | undefined {
  const wanted = new Set<string>(value?.split(/[\s,]+/).filter(Boolean));
  const known = columnIds.filter((id) => wanted.delete(id));
  for (const name of wanted) warnOnce(`<room-attendees> knows no column "${name.slice(0, 40)}"`);
  return known.length > 0 ? known : undefined;
}

/** The same columns with one more or one less, in their usual order. */
export function toggleColumn(shown: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  return columnIds.filter((id) => shown.includes(id) !== (id === column));
}
