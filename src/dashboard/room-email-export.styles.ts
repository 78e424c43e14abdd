import {css} from 'lit';
import {definitionStyles} from '../elements/definition-button.js';
import {controls, tokens} from '../elements/tokens.js';
import {figureMeaningsStyles} from './figure-meanings.js';

export default [tokens, controls, definitionStyles, figureMeaningsStyles, css`
  :host { display: contents; }
  dialog {
    inline-size: min(460px, calc(100vw - 24px)); max-inline-size: none; padding: 20px; border: 1px solid var(--_line); border-radius: var(--_radius);
    background: var(--_card); box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
  }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  h2 { margin: 0 0 12px; font-size: 1.1333em; font-weight: 650; line-height: 1.3; }
  h2:focus { outline: none; }
  p { margin: 0 0 10px; overflow-wrap: anywhere; }
  .headers { display: flex; gap: 2px 8px; align-items: center; margin-block: 14px 6px; }
  .headers label { display: inline-flex; gap: 10px; align-items: center; min-block-size: 24px; cursor: pointer; }
  .headers input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_accent); }
  .failed { padding: 10px 14px; border-inline-start: 4px solid var(--_bad); border-radius: 8px; background: var(--_ground); }
  .skeleton-line { inline-size: 80%; block-size: 1em; margin-block: 0.5em; border-radius: 4px; background: var(--_away); }
  .foot { display: flex; flex-wrap: wrap; gap: 10px; justify-content: flex-end; margin-block-start: 18px; }
  .button[aria-disabled='true'] { opacity: 0.65; cursor: default; }
  @media (forced-colors: active) { .button[aria-disabled='true'] { opacity: 1; border-color: GrayText; color: GrayText; } }
`];
