import {Pace} from '../../model/index.js';
import type {DocumentRow} from '../document.js';

/** Rows of a batch. */
const batch = 100;

/** The rows of many things, so that the page stays usable however many there are. */
export async function* rowsInSlices<Item>(items: Iterable<Item>, row: (item: Item) => DocumentRow, signal: AbortSignal | undefined): AsyncGenerator<readonly DocumentRow[], void, void> {
  const pace = new Pace(signal, undefined, 4);
  let rows: DocumentRow[] = [];
  for (const item of items) {
    rows.push(row(item));
    if (rows.length === batch) {
      yield rows;
      rows = [];
    }
    if (pace.due()) await pace.rest();
  }
  if (rows.length > 0) yield rows;
}

/** The same things made into others. */
export async function mapInSlices<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made, signal: AbortSignal | undefined): Promise<readonly Made[]> {
  const pace = new Pace(signal, undefined, 4);
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (pace.due()) await pace.rest();
  }
  return made;
}
