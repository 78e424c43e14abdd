import {html, nothing, type TemplateResult} from 'lit';
import {definitionButton} from '../../elements/definition-button.js';
import type {Part, Words} from '../../locale/index.js';
import type {MetricId, Port} from '../../model/index.js';

/** What every card of the overview is made of. */

/** What a card draws with: the reader's words, and what the source says of itself. */
export interface CardContext {
  readonly words: Words;
  readonly port: Port;
}

/** One card, its "?" beside the heading. */
export function card(name: string, heading: string, body: unknown, definition: unknown = nothing): TemplateResult {
  return html`<section class="card ${name}" part="card" aria-labelledby="${name}-title">
    <div class="card-head"><h3 id="${name}-title">${heading}</h3>${definition}</div>
    ${body}
  </section>`;
}

/** The "?" of a number; `notes` stand under its definition. */
export function definitionOf({words, port}: CardContext, metric: MetricId, notes: readonly (string | undefined)[] = []): unknown {
  return definitionButton(words, port, metric, notes.filter((note) => note !== undefined));
}

/** A message with the values of some places set in bold. */
export function sentence(parts: readonly Part[], ...bold: readonly string[]): unknown[] {
  return parts.map(({text, place}) => place !== undefined && bold.includes(place) ? html`<b>${text}</b>` : text);
}

/** The dash of a figure that is not known: for the eye a dash with the reason under the pointer, else the reason. */
export function dash(words: Words, reason: string): TemplateResult {
  return html`<span class="dash" aria-hidden="true" title=${reason}>${words.formats.unknown}</span
    ><span class="out-of-sight">${reason}</span>`;
}

/** The large figure of a card: a value with its unit small beside it, or a dash and the reason in words under it. */
export function figure(words: Words, value: unknown, reason: string): TemplateResult {
  return value === undefined
    ? html`<p class="figure"><span aria-hidden="true">${words.formats.unknown}</span></p><p class="reason">${reason}</p>`
    : html`<p class="figure">${value}</p>`;
}
