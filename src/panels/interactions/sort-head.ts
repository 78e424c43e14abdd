import {html, nothing} from 'lit';
import {icons} from '../../elements/icons.js';

export interface SortHead<By extends string> {
  readonly by: By;
  readonly label: unknown;
  readonly sort: {readonly by: string; readonly direction: 'ascending' | 'descending'};
  readonly sortBy: (by: By) => void;
  readonly kind: string;
  /** Stands behind the button. */
  readonly more?: unknown;
}

/** The name of a column, which sorts by it. Only the column that is sorted by says so. */
export function sortHead<By extends string>({by, label, sort, sortBy, kind, more = nothing}: SortHead<By>) {
  const isSorted = sort.by === by;
  return html`<th scope="col" class=${kind} aria-sort=${isSorted ? sort.direction : nothing}><span class="head-cell">
    <button class="sort" @click=${() => sortBy(by)}>${label}<span class="arrow">${isSorted && sort.direction === 'ascending' ? icons.up : icons.down}</span></button>
    ${more}
  </span></th>`;
}

/** Pressing the column once more turns its order round; another column begins with the order that `first` says. */
export function pressed<By extends string>(
  sort: {readonly by: By; readonly direction: 'ascending' | 'descending'}, by: By, first: 'ascending' | 'descending',
): {readonly by: By; readonly direction: 'ascending' | 'descending'} {
  if (sort.by !== by) return {by, direction: first};
  return {by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending'};
}
