import {css} from 'lit';
import {controls, tokens} from '../elements/tokens.js';

export default [tokens, controls, css`
  :host { display: contents; }
  dialog {
    inline-size: min(500px, calc(100vw - 24px)); max-inline-size: none; padding: 20px; border: 1px solid var(--_line); border-radius: var(--_radius);
    background: var(--_card); box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
  }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  h2 { margin: 0 0 12px; font-size: 1.1333em; font-weight: 650; line-height: 1.3; }
  h2:focus { outline: none; }
  p { margin: 0 0 10px; overflow-wrap: anywhere; }
  fieldset { display: grid; gap: 10px; margin: 14px 0 0; padding: 0; border: 0; }
  legend { margin-block-end: 8px; padding: 0; font-weight: 600; }
  label { display: flex; gap: 10px; align-items: start; min-block-size: 24px; cursor: pointer; }
  label b { display: block; font-weight: 550; }
  label .quiet { font-size: 0.9333em; }
  input { flex: none; inline-size: 18px; block-size: 18px; margin: 1px 0 0; accent-color: var(--_accent); }
  .free-text { padding-block-start: 10px; border-block-start: 1px solid var(--_line); }
  .warning:not(:empty), .failed { margin: 0; padding: 10px 14px; border-inline-start: 4px solid var(--_bad); border-radius: 8px; background: var(--_ground); }
  .warning:empty { display: none; }
  .failed { margin-block-start: 14px; }
  .progress { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-block-start: 14px; }
  progress { flex: 1 1 160px; block-size: 10px; accent-color: var(--_accent); }
  ul { margin: 0 0 10px; padding-inline-start: 20px; }
  .skeleton-line { inline-size: 80%; block-size: 1em; margin-block: 0.5em; border-radius: 4px; background: var(--_away); }
  .foot { display: flex; flex-wrap: wrap; gap: 10px; justify-content: flex-end; margin-block-start: 18px; }
  .button[aria-disabled='true'] { opacity: 0.65; cursor: default; }
  @media (forced-colors: active) { .button[aria-disabled='true'] { opacity: 1; border-color: GrayText; color: GrayText; } }
`];
