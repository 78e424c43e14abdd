import {css, html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import {besideStyles, placeBeside} from './beside.js';
import {definitionStyles} from './definition-button.js';
import {iconStyles, icons} from './icons.js';

export interface PdfButton {
  readonly label: string;
  /** Of what it is, with the label in it: where the label alone does not say. */
  readonly name?: string;
  readonly isPrimary?: boolean;
  /** A file is being made: another click does nothing new. */
  readonly isOff: boolean;
  /** Loads what makes the file, as soon as somebody is about to press. */
  readonly prepare: () => void;
  readonly begin: () => void;
}

/** Downloads a PDF; beside it a "?" that tells what it cannot promise, and where the same facts are to be had otherwise. Once in each shadow root. */
export function pdfButton({label, name, isPrimary = false, isOff, prepare, begin}: PdfButton, words: Words): TemplateResult {
  return html`<span class="pdf">
    <button type="button" class=${isPrimary ? 'button primary download-pdf' : 'button download-pdf'} aria-label=${name ?? nothing}
      aria-disabled=${isOff ? 'true' : nothing} @pointerenter=${prepare} @focus=${prepare} @click=${begin}>${icons.download}${label}</button>
    <span class="definition">
      <button type="button" class="definition-button" popovertarget="about-pdf" aria-label=${words.say('document.about')} aria-describedby="about-pdf"><span aria-hidden="true">?</span></button>
      <span popover class="beside definition-text" id="about-pdf" part="definition" @toggle=${place}>
        <span class="definition-line" dir="auto">${words.say('document.promise')}</span>
      </span>
    </span>
  </span>`;
}

function place(event: ToggleEvent): void {
  const text = event.currentTarget as HTMLElement;
  const button = text.previousElementSibling as HTMLElement;
  if (event.newState === 'open') placeBeside(text, button);
}

export const pdfButtonStyles = [besideStyles, definitionStyles, iconStyles, css`
  .pdf { display: inline-flex; gap: 2px; align-items: center; }
  .download-pdf { white-space: nowrap; }
  .download-pdf[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  @media (forced-colors: active) { .download-pdf[aria-disabled='true'] { opacity: 1; color: GrayText; border-color: GrayText; } }
  @media print { .pdf { display: none; } }
`];
