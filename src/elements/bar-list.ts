import {css, html, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../charts/share-bar.js';
import type {Words} from '../locale/index.js';
import {unknownFigure} from './unknown-figure.js';

/** One line: what it is, how many people, and their part of all. */
export interface BarListRow {
  readonly name: unknown;
  readonly people: number | undefined;
  readonly rate: number | undefined;
}

/**
 * A list with a bar in each line, which is the part of all; where that is not known, of the longest line. `label` is what a screen
 * reader calls the list.
 */
export function barList(rows: readonly BarListRow[], label: string, words: Words): TemplateResult {
  const {formats} = words;
  const most = Math.max(0, ...rows.map(({people = 0}) => people));
  const hasRates = rows.some(({rate}) => rate !== undefined);
  return html`<ul class="bar-list" aria-label=${label}>${rows.map(({name, people, rate}) => html`<li>
    <span class="bar-name">${name}</span>
    ${shareBar(hasRates ? layoutShareBar([rate ?? 0], 1) : layoutShareBar([people ?? 0], most))}
    <b class="bar-people">${people === undefined ? unknownFigure(words) : formats.number(people)}</b>
    ${hasRates ? html`<span class="bar-rate quiet">${rate === undefined ? '' : formats.percent(rate)}</span>` : ''}
  </li>`)}</ul>`;
}

/** Inside a container; below 420 px of it the bar stands under its line. */
export const barListStyles = css`
  .bar-list { display: grid; grid-template-columns: minmax(5em, auto) minmax(60px, 1fr) auto auto; gap: 10px 12px; margin: 0; padding: 0; list-style: none; --_bar: 8px; }
  .bar-list li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
  .bar-name { display: flex; gap: 8px; align-items: center; min-inline-size: 0; max-inline-size: 15em; overflow-wrap: anywhere; line-height: 1.3; }
  .bar-people { font-weight: 650; text-align: end; }
  .bar-rate { min-inline-size: 2.6em; font-size: 0.9em; text-align: end; }
  @container (max-width: 420px) {
    .bar-list { grid-template-columns: minmax(0, 1fr) auto auto; row-gap: 12px; --_bar: 6px; }
    .bar-list li { row-gap: 3px; }
    .bar-list .share-bar { grid-column: 1 / -1; grid-row: 2; }
    .bar-name { max-inline-size: none; }
  }
`;
