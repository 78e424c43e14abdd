import {css, html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {Watched} from '../telling/breakdown.js';

/** Chooses whose figures are shown: of those who were there live, or of those who watched the recording. Nothing where only one is known. */
export function watchedChoice(told: readonly Watched[], chosen: Watched, choose: (watched: Watched) => void, words: Words) {
  if (told.length < 2) return nothing;
  return html`<fieldset class="watched">
    <legend class="out-of-sight">${words.say('breakdown.watched')}</legend>
    ${told.map((kind) => html`<label><input type="radio" name="watched" class="out-of-sight" .checked=${kind === chosen} @change=${() => choose(kind)}>
      ${words.say(`breakdown.${kind}`)}</label>`)}
  </fieldset>`;
}

export const watchedChoiceStyles = css`
  .watched { display: inline-flex; position: relative; min-inline-size: 0; margin: 0; padding: 2px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_ground); }
  .watched label { display: inline-flex; align-items: center; min-block-size: 26px; padding: 0 10px; border-radius: 6px; color: var(--_ink-quiet); font-size: 0.8667em; font-weight: 550; cursor: pointer; }
  .watched label:hover { color: var(--_ink); }
  .watched label:has(:checked) { background: var(--_card); color: var(--_ink); box-shadow: 0 0 0 1px var(--_edge); }
  .watched label:has(:focus-visible) { outline: 2px solid var(--_accent); outline-offset: 2px; }
  @media (forced-colors: active) { .watched label:has(:checked) { outline: 2px solid Highlight; } }
  @media print { .watched label:not(:has(:checked)) { display: none; } }
`;
