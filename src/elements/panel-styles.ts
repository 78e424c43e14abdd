import {css} from 'lit';
import {csvButtonStyles} from './csv-button.js';
import {controls, tokens} from './tokens.js';

/** The card that every panel is drawn in. */
export const panelStyles = [tokens, controls, csvButtonStyles, css`
  :host { container: room-panel / inline-size; }
  .panel {
    position: relative; min-inline-size: 0; padding: var(--_pad); border: 1px solid var(--_line); border-radius: var(--_radius);
    background: var(--_card); box-shadow: var(--_shadow);
  }
  .head { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-block-end: 12px; }
  h2 { margin: 0; font-size: 1.0667em; font-weight: 650; line-height: 1.3; }
  h2:focus { outline: none; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-inline-start: auto; }
  .message { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 10px 14px; margin-block: 4px 12px; border-radius: 8px; background: var(--_ground); }
  .message p { margin: 0; overflow-wrap: anywhere; }
  .message[role='alert'] { border-inline-start: 4px solid var(--_bad); }
  .skeleton { block-size: var(--_skeleton, 160px); border-radius: 8px; background: var(--_away); }
  .skeleton-line { block-size: 1em; margin-block: 0.5em; border-radius: 4px; background: var(--_away); }
  @container room-panel (max-inline-size: 480px) { .panel { padding: var(--room-pad, 14px); } }
  @media print {
    .panel { padding: 14px 0 0; border-width: 1px 0 0; border-radius: 0; box-shadow: none; }
    .head { break-after: avoid; min-block-size: 0; margin-block-end: 8px; }
    thead .sort { display: contents; } /* as a box of its own it is not repeated on the next page */
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton, .skeleton-line { animation: breathe 1.6s ease-in-out infinite alternate; }
    @keyframes breathe { to { opacity: 0.55; } }
  }
`];
