import {warnOnce} from '../../elements/warn-once.js';
import {figureColumns, type FigureColumn} from '../../telling/attendee-columns.js';

/** A column that can be chosen. The name always stands first. */
export type ColumnId = FigureColumn['id'] | 'strip';

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
