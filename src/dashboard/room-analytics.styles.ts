import {css} from 'lit';
import {longWorkStyles} from '../elements/long-work.js';
import {pdfButtonStyles} from '../elements/pdf-button.js';
import {controls, tokens} from '../elements/tokens.js';

export default [tokens, controls, pdfButtonStyles, longWorkStyles, css`
  :host { container-type: inline-size; }
  .root { display: grid; gap: var(--_gap); padding: var(--room-page-pad, 24px 20px); background: var(--_ground); }
  .root > :not(.out-of-sight) { min-inline-size: 0; inline-size: 100%; max-inline-size: 1400px; margin-inline: auto; }
  header { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: center; }
  h1 { margin: 0; font-size: 1.4667em; font-weight: 650; line-height: 1.4; letter-spacing: -0.01em; overflow-wrap: anywhere; }
  h1 bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  h1:focus { outline: none; }
  .back svg { inline-size: 18px; block-size: 18px; }
  .back:dir(rtl) svg { transform: scaleX(-1); }
  .session { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; min-inline-size: 0; }
  select { max-inline-size: 100%; font-weight: 550; }
  .pill { padding: 2px 9px; border-radius: 99px; background: color-mix(in srgb, var(--_accent) 12%, transparent); color: var(--_accent); font-size: 0.8em; font-weight: 600; white-space: nowrap; }
  .live { background: color-mix(in srgb, var(--_bad) 9%, transparent); color: var(--_bad); }
  .live-note { color: var(--_bad); font-size: 0.8667em; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-inline-start: auto; }
  .read { font-size: 0.8667em; }
  .placeholder { display: block; inline-size: 14em; max-inline-size: 60cqi; block-size: 1.2em; border-radius: 6px; background: var(--_away); }
  .message { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 14px 18px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_card); }
  .failure { position: sticky; inset-block-start: 8px; z-index: 1; border-inline-start: 4px solid var(--_bad); }
  .message p { margin: 0; overflow-wrap: anywhere; }
  .root > .work[role='alert'] { padding: 14px 18px; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_bad); background: var(--_card); }
  .panels { display: grid; gap: var(--_gap); }
  .panels > * { min-inline-size: 0; }
  details { font-size: 0.8667em; color: var(--_ink-quiet); }
  summary { cursor: pointer; padding-block: 6px; }
  details ul { margin: 4px 0; padding-inline-start: 20px; }
  /* What is not there yet keeps a place. */
  .panels > :not(:defined) { display: block; min-block-size: 240px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); }
  @container (min-inline-size: 900px) {
    .panels { grid-template-columns: 3fr 2fr; align-items: start; }
    .panels > *, ::slotted(*) { grid-column: 1 / -1; }
    .panels > room-countries:has(+ room-devices) { grid-column: 1; }
    .panels > room-countries + room-devices { grid-column: 2; }
  }
  @container (max-inline-size: 560px) {
    .root { padding: var(--room-page-pad, 14px 12px); gap: 14px; }
    .actions { margin-inline-start: 0; }
    .session, select { inline-size: 100%; }
  }
  @media print {
    .root { padding: 0; background: none; }
    .root, .panels { display: block; } /* a grid cannot be parted into pages */
    header { margin-block-end: 14px; }
    .panels > *, ::slotted(*) { margin-block-end: 14px; }
    .session, .actions { inline-size: auto; }
    .back, .actions > :not(.read) { display: none; }
  }
`];
