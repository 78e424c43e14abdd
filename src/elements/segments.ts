import {css, html, type TemplateResult} from 'lit';

/** A choice between a few things, one of which is always chosen: as radio buttons that look like one control. */
export interface Segments<Value extends string> {
  /** Once in each shadow root. */
  readonly name: string;
  /** What is chosen, for a screen reader. */
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => string;
  readonly choose: (value: Value) => void;
}

export function segments<Value extends string>({name, legend, values, chosen, label, choose}: Segments<Value>): TemplateResult {
  return html`<fieldset class="segments ${name}">
    <legend class="out-of-sight">${legend}</legend>
    ${values.map((value) => html`<label><input type="radio" name=${name} class="out-of-sight" .checked=${value === chosen} @change=${() => choose(value)}>
      ${label(value)}</label>`)}
  </fieldset>`;
}

export const segmentsStyles = css`
  .segments { display: inline-flex; position: relative; min-inline-size: 0; margin: 0; padding: 2px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_ground); }
  .segments label { display: inline-flex; align-items: center; min-block-size: 26px; padding: 0 10px; border-radius: 6px; color: var(--_ink-quiet); font-size: 0.8667em; font-weight: 550; cursor: pointer; }
  .segments label:hover { color: var(--_ink); }
  .segments label:has(:checked) { background: var(--_card); color: var(--_ink); box-shadow: 0 0 0 1px var(--_edge); }
  .segments label:has(:focus-visible) { outline: 2px solid var(--_accent); outline-offset: 2px; }
  @media (forced-colors: active) { .segments label:has(:checked) { border: 2px solid Highlight; } }
  @media print {
    .segments { padding: 0; border: 0; background: none; }
    .segments label { min-block-size: 0; padding: 0; }
    .segments label:has(:checked) { box-shadow: none; }
    .segments label:not(:has(:checked)) { display: none; }
  }
`;
