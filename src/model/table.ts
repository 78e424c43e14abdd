import type {ReportRow} from './port.js';

/** A column of a table: `key` is the name of its cells in a row and never changes, `label` is what a reader calls it. */
export interface Column { readonly key: string; readonly label: string }

/** A table without a face: all that a writer of files sees. Cells that no column names are not part of it. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly ReportRow[];
}

/** A table too long to be held: its rows flow, and can be read once. The batches hear the reader's signal and reject with its reason. */
export interface FlowingTable extends Omit<Table, 'rows'> {
  readonly batches: AsyncIterable<readonly ReportRow[]>;
}
