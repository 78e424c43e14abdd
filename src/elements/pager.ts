import {css, html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import {icons} from './icons.js';

/** Rows on a page that a reader may choose from. */
export const pageSizes: readonly number[] = [10, 25, 50, 100];

/** Where a list stands. Pages count from 1; `total` absent: not known, so that there is a Next but no last page. */
export interface PagerState {
  readonly page: number;
  readonly pageSize: number;
  /** Rows on this page. */
  readonly rows: number;
  readonly total: number | undefined;
}

/** A list and where it stands. */
export interface PagedList extends PagerState {
  /** What a screen reader calls the list: a page has several. */
  readonly of: string;
}

export interface PagerMoves {
  readonly go: (page: number) => void;
  readonly resize: (pageSize: number) => void;
}

/** How many pages there are, at least one. */
export function pageCount({pageSize, total}: Pick<PagerState, 'pageSize' | 'total'>): number | undefined {
  return total === undefined ? undefined : Math.max(1, Math.ceil(total / pageSize));
}

/** "1–25 of 243"; without a total "1–25". */
export function pageRange({page, pageSize, rows, total}: PagerState, words: Words): string {
  const first = (page - 1) * pageSize + 1;
  const values = {first, last: first + rows - 1};
  return total === undefined ? words.say('pager.range-open', values) : words.say('pager.range', {...values, total});
}

/** The foot of a list: what part of it is shown, how much at once, and the way to the rest. */
export function pager(state: PagedList, words: Words, {go, resize}: PagerMoves) {
  const {page, pageSize, rows, total} = state;
  const pages = pageCount(state);
  const isLast = pages === undefined ? rows < pageSize : page >= pages;
  const isOnlyPage = page === 1 && isLast;
  const button = (label: string, icon: unknown, to: number, off: boolean) => html`<button class="button step" aria-label=${label}
    aria-disabled=${off} @click=${() => { if (!off) go(to); }}>${icon}</button>`;
  const jump = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const wanted = Math.min(pages ?? page, Math.max(1, Math.round(Number(field.value)) || page));
    field.value = String(wanted);
    if (wanted !== page) go(wanted);
  };
  return html`<nav class="pager" aria-label=${words.say('pager.label', {of: state.of})}>
    ${rows > 0 ? html`<span class="range">${pageRange(state, words)}</span>` : nothing}
    ${total !== undefined && total <= Math.min(...pageSizes) ? nothing : html`<label class="size">${words.say('pager.size')}
      <select @change=${(event: Event) => resize(Number((event.target as HTMLSelectElement).value))}>
        ${choices(pageSize).map((size) => html`<option value=${size} .selected=${size === pageSize}>${words.formats.number(size)}</option>`)}
      </select></label>`}
    ${isOnlyPage ? nothing : html`<span class="steps">
      ${pages === undefined ? nothing : button(words.say('pager.first'), icons.first, 1, page === 1)}
      ${button(words.say('pager.previous'), icons.previous, page - 1, page === 1)}
      ${pages === undefined ? html`<span>${words.say('pager.page', {page})}</span>` : html`<label>${words.parts('pager.page-of', {page, pages})
        .map(({text, place}) => place === 'page'
          ? html`<input type="number" min="1" max=${pages} .value=${String(page)} aria-label=${words.say('pager.jump', {pages})} @change=${jump}>` : text)}</label>`}
      ${button(words.say('pager.next'), icons.next, page + 1, isLast)}
      ${pages === undefined ? nothing : button(words.say('pager.last'), icons.last, pages, isLast)}
    </span>`}
  </nav>`;
}

const choices = (pageSize: number) => [...new Set([...pageSizes, pageSize])].sort((a, b) => a - b);

export const pagerStyles = css`
  .pager { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; justify-content: flex-end; color: var(--_ink-quiet); font-size: 0.9em; }
  .pager .steps, .pager label { display: flex; gap: 6px; align-items: center; flex-wrap: wrap; }
  .pager select { min-block-size: 32px; padding: 4px 8px; }
  .pager input[type='number'] { min-block-size: 32px; inline-size: 3.8em; padding: 4px 8px; color: var(--_ink); appearance: textfield; }
  .pager input::-webkit-inner-spin-button { display: none; }
  .pager .step { justify-content: center; min-block-size: 32px; min-inline-size: 32px; padding: 4px; color: var(--_ink); }
  .pager .step[aria-disabled='true'] { opacity: 0.4; cursor: default; background: none; }
  @container (max-width: 340px) {
    .pager .steps, .pager label { gap: 3px; }
    .pager .step { min-inline-size: 28px; }
    .pager input[type='number'] { inline-size: 3em; }
  }
  @media (forced-colors: active) { .pager .step[aria-disabled='true'] { opacity: 1; color: GrayText; } }
  @media print { .pager .steps, .pager .size { display: none; } }
`;
