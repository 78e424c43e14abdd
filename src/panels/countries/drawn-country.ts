import {html} from 'lit';
import type {BreakdownRow} from '../../telling/breakdown.js';

/** A country's name; that of an unknown one set apart. */
export function drawnCountry({key, name}: Pick<BreakdownRow, 'key' | 'name'>) {
  return key?.trim() ? html`<bdi>${name}</bdi>` : html`<span class="unnamed">${name}</span>`;
}
