import {html} from 'lit';
import type {BreakdownRow} from '../../telling/breakdown.js';

/** Lines in a square of 16, by the kinds that the port names; of any other kind an empty screen. */
const signs: ReadonlyMap<string, string> = new Map([
  ['computer', 'M3 3.5h10v7H3zM1.5 13h13'],
  ['mobile', 'M5 1.5h6v13H5zM7.2 12.5h1.6'],
  ['tablet', 'M3 2h10v12H3zM7 12h2'],
  ['console', 'M5 5h6c2.2 0 3.5 1.8 3.5 4.4 0 1.6-.5 2.6-1.4 2.6-1.3 0-1.6-1.8-2.9-1.8H5.8C4.5 10.2 4.2 12 2.9 12 2 12 1.5 11 1.5 9.4 1.5 6.8 2.8 5 5 5zM4 7.7h2.4M5.2 6.5v2.4M10.8 7.7h.01'],
  ['media-player', 'M1.5 3h13v8.5h-13zM5 14h6M7 5.5v3.5l3-1.75z'],
]);
const otherSign = 'M2 3.5h12v8H2zM6 14h4';

/** The name with its sign before it. */
export function drawnDevice({key, name}: Pick<BreakdownRow, 'key' | 'name'>) {
  const kind = key?.trim().toLowerCase();
  return html`<span class="device">${kind
    ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${signs.get(kind) ?? otherSign}></path></svg><bdi>${name}</bdi>`
    : html`<span class="icon"></span><span class="unnamed">${name}</span>`}</span>`;
}
