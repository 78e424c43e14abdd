import {css} from 'lit';

/**
 * The design tokens of every element. A host sets `--room-*`; a Canvas page's brand colours are taken where it has them. Colours
 * follow the page's `color-scheme`, or the `theme` attribute. Levels 1–5 of the heat strip are measured to be told apart by
 * people with any colour vision.
 */
export const tokens = css`
  :host {
    --_accent: var(--room-accent, light-dark(var(--ic-link-color, #0e68b3), #6db3ee));
    --_on-accent: var(--room-on-accent, light-dark(#ffffff, #10202e));
    --_ink: var(--room-ink, light-dark(#1f2a33, #e8edf1));
    --_ink-quiet: var(--room-ink-quiet, light-dark(#55636f, #aab6c0));
    --_line: var(--room-line, light-dark(#e3e7ea, #2f3a43));
    --_edge: var(--room-edge, light-dark(#8a96a0, #7d8993));
    --_card: var(--room-card, light-dark(#ffffff, #1b232a));
    --_ground: var(--room-ground, light-dark(#f5f7f8, #141a1f));
    --_viewers: var(--room-viewers, light-dark(#2b7abc, #6db3ee));
    --_rate: var(--room-rate, light-dark(#cf4a00, #ff9d57));
    --_good: var(--room-good, light-dark(#03893d, #54c184));
    --_bad: var(--room-bad, light-dark(#c31e23, #ff8a80));
    --_level-1: var(--room-level-1, light-dark(#e0ebf5, #22384a));
    --_level-2: var(--room-level-2, light-dark(#9cc3e5, #2b5f8c));
    --_level-3: var(--room-level-3, light-dark(#2b7abc, #4a94d4));
    --_level-4: var(--room-level-4, light-dark(#0a5a9e, #8cc4f2));
    --_level-5: var(--room-level-5, light-dark(#173b5e, #d5ebff));
    --_away: var(--room-away, light-dark(#eceff1, #232c33));
    --_radius: var(--room-radius, 10px);
    --_shadow: var(--room-shadow, 0 1px 2px light-dark(rgb(31 42 51 / 6%), transparent), 0 1px 8px light-dark(rgb(31 42 51 / 4%), transparent));
    --_gap: var(--room-gap, 20px);
    --_pad: var(--room-pad, 18px 20px);
    display: block;
  }
  :host([hidden]) { display: none; }
  :host([density='compact']) { --room-font-size: 13.5px; --room-gap: 12px; --room-pad: 10px 14px; --room-attendees-row-gap: 3px; }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
  :host, *, ::before, ::after { box-sizing: border-box; }

  /* What the page around would hand down is set anew here and not on the host, where a rule of the page would win. */
  .root {
    color: var(--_ink);
    font: 400 var(--room-font-size, 15px)/1.5 var(--room-font, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    cursor: auto;
    visibility: visible;
  }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .quiet { color: var(--_ink-quiet); }
  .out-of-sight {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  @media print {
    :host, :host([theme]) { color-scheme: only light; }
    .root { font-size: var(--room-font-size, 13px); print-color-adjust: exact; }
    :focus-visible { outline: none; }
  }
`;

/** Buttons and fields. A target is 24 px at the least, 36 px where it stands alone. */
export const controls = css`
  button, select, input { font: inherit; color: inherit; letter-spacing: inherit; }
  .button, select, input:not([type='checkbox'], [type='radio']) {
    display: inline-flex; gap: 8px; align-items: center; min-block-size: 36px; padding: 6px 12px;
    border: 1px solid var(--_line); border-radius: 8px; background: var(--_card);
  }
  select, input:not([type='checkbox'], [type='radio']) { border-color: var(--_edge); }
  .button { font-weight: 550; cursor: pointer; }
  .button:hover:not(:disabled) { background: var(--_ground); }
  .button.primary { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
  .button.primary:hover:not(:disabled) { background: var(--_accent); filter: brightness(1.08); }
  .button.plain { min-block-size: 28px; padding: 4px 6px; border-color: transparent; background: none; color: var(--_accent); }
  .button:disabled { opacity: 0.5; cursor: default; }
  /* Paper takes no choice: what was chosen is written in words. */
  @media not print { .on-paper { display: none; } }
  @media print { select { display: none; } }
  @media (forced-colors: active) {
    .button.primary { border-color: ButtonText; }
    .button:disabled { opacity: 1; color: GrayText; }
  }
`;
