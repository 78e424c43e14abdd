import {css, html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {MetricId, Port} from '../model/index.js';
import {besideStyles, placeBeside} from './beside.js';

/**
 * The "?" beside a number: tells what the number means for this source, by click or key; Escape and a click elsewhere close it.
 * A screen reader has the text as the button's description, open or not. `notes` are further sentences: why a figure is not
 * known, a limit of the source. Nothing where there are no words for the metric. Once a metric in each shadow root.
 */
export function definitionButton(words: Words, port: Pick<Port, 'definition'>, metric: MetricId, notes: readonly string[] = []) {
  const definition = words.definition(port.definition(metric), metric);
  const name = words.find(`metric.${metric}`);
  if (!definition || name === undefined) return nothing;
  const id = `definition-${metric}`;
  return html`<span class="definition">
    <button type="button" class="definition-button" popovertarget=${id} aria-label=${words.say('definition.show', {metric: name})}
      aria-describedby=${id}><span aria-hidden="true">?</span></button>
    <span popover class="beside definition-text" id=${id} part="definition" @toggle=${place}>
      <span class="definition-line" lang=${definition.lang} dir="auto">${definition.text}</span>
      ${notes.map((note) => html`<span class="definition-line">${note}</span>`)}
    </span>
  </span>`;
}

function place(event: ToggleEvent): void {
  const text = event.currentTarget as HTMLElement;
  const button = text.previousElementSibling as HTMLElement;
  if (event.newState === 'open') placeBeside(text, button);
}

export const definitionStyles = [besideStyles, css`
  .definition { display: inline-flex; vertical-align: middle; }
  .definition-button {
    display: inline-grid; place-items: center; inline-size: 24px; block-size: 24px; padding: 0; border: 0; border-radius: 50%;
    background: none; color: var(--_ink-quiet); font: inherit; cursor: pointer;
  }
  .definition-button span {
    display: grid; place-items: center; inline-size: 16px; block-size: 16px; border: 1px solid var(--_edge); border-radius: 50%;
    font-size: 11px; font-weight: 500; line-height: 1;
  }
  .definition-button:hover span, .definition:has(:popover-open) .definition-button span { border-color: var(--_accent); color: var(--_accent); }
  .definition-text { margin-inline: 8px; font-size: 0.9em; font-weight: 400; line-height: 1.45; text-align: start; white-space: normal; }
  .definition-line { display: block; }
  .definition-line + .definition-line { margin-block-start: 6px; }
  @media print { .definition { display: none; } }
`];
