import {css} from 'lit';
import {definitionStyles} from '../elements/definition-button.js';
import {iconStyles} from '../elements/icons.js';
import {controls, tokens} from '../elements/tokens.js';

export default [tokens, controls, definitionStyles, iconStyles, css`
  :host, .root { display: contents; }
  dialog {
    inline-size: min(620px, calc(100vw - 24px)); max-inline-size: none; max-block-size: calc(100dvh - 24px); padding: 20px 20px 0; overflow: auto;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); color: var(--_ink); box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
  }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  h2 { margin: 0 0 12px; font-size: 1.1333em; font-weight: 650; line-height: 1.3; }
  dialog:focus, h2:focus { outline: none; }
  p { margin: 0 0 10px; overflow-wrap: anywhere; }
  fieldset { min-inline-size: 0; margin: 0 0 14px; padding: 0; border: 0; }
  legend, label[for] { padding: 0; font-weight: 600; }
  .quiet { font-size: 0.9em; }
  .flaw { margin: 4px 0 0; color: var(--_bad); font-size: 0.9em; }
  .flaw::before { content: '⚠ ' / ''; }
  [aria-invalid='true'] { border-color: var(--_bad); outline-color: var(--_bad); }

  .time { margin-block-end: 14px; }
  .time > label { display: block; }
  .time > select { min-inline-size: 200px; max-inline-size: 100%; }
  .time > .quiet { margin: 4px 0 0; }
  .days { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: flex-start; margin-block-start: 10px; }
  .day { display: grid; }
  /* Level with the fields, below whose labels they are; on a line of its own it has no label beside it. */
  .calendar { align-self: flex-start; margin-block-start: 1.5em; }
  @media (width < 480px) { .calendar { margin-block-start: 0; } }
  .calendar .beside { max-inline-size: calc(100vw - 16px); max-block-size: calc(100dvh - 16px); }
  /* Where it would not fit beside the button, it stands in the middle of the window. */
  @media (width < 480px) or (height < 860px) { .calendar .beside { position-area: none; inset: 0 !important; margin: auto; } }
  .calendar p { margin: 0 0 8px; }
  calendar-range { color: var(--_ink); }
  calendar-range::part(button) { min-inline-size: 36px; min-block-size: 36px; border: 1px solid transparent; border-radius: 8px; background: none; color: inherit; }
  calendar-range::part(heading) { font-size: 1em; font-weight: 600; }
  calendar-month { --color-accent: var(--_accent); --color-text-on-accent: var(--_on-accent); }
  calendar-month::part(heading) { font-weight: 600; }
  calendar-month::part(th) { color: var(--_ink-quiet); font-weight: 500; }
  calendar-month::part(button) { border-radius: 8px; font: inherit; }
  calendar-month::part(today) { text-decoration: underline; text-underline-offset: 3px; font-weight: 700; }
  calendar-month::part(range-inner) { border-radius: 0; background: color-mix(in srgb, var(--_accent) 22%, var(--_card)); color: var(--_ink); }
  .chevron { display: block; inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; }
  [dir='ltr'] [slot='previous'] .chevron, [dir='rtl'] [slot='next'] .chevron { transform: scaleX(-1); }

  .reports { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 2px 14px; }
  .reports .flaw { grid-column: 1 / -1; }
  .report, .headers label { display: inline-flex; gap: 10px; align-items: center; min-block-size: 28px; cursor: pointer; }
  .report.not-offered { color: var(--_ink-quiet); cursor: default; }
  input[type='checkbox'] { flex: none; inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_accent); }

  .narrow { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 8px 14px; align-items: start; }
  .narrow > .quiet { grid-column: 1 / -1; margin: 0; }
  .ids { display: grid; }
  .ids .quiet { margin: 2px 0 0; }
  textarea {
    inline-size: 100%; min-block-size: 36px; max-block-size: 8.5em; padding: 6px 12px; border: 1px solid var(--_edge); border-radius: 8px; background: var(--_card);
    color: inherit; font: inherit; resize: vertical; field-sizing: content; overflow: auto;
  }

  .headers { display: flex; gap: 2px 8px; align-items: center; margin-block: 0 6px; }
  .outcome, .note, .failed { padding: 10px 14px; border-inline-start: 4px solid var(--_good); border-radius: 8px; background: var(--_ground); }
  .note { border-color: var(--_edge); }
  .failed { border-color: var(--_bad); }

  .runs { margin: 0 0 10px; padding: 0; list-style: none; }
  .runs li { display: grid; grid-template-columns: 1fr auto; gap: 2px 14px; padding-block: 8px; border-block-start: 1px solid var(--_line); }
  .runs li:first-child { border-block-start: 0; }
  .runs .name { font-weight: 550; }
  .runs .waiting .figure { color: var(--_ink-quiet); }
  .runs .part .figure, .runs .failed .figure { color: var(--_bad); }
  .runs .failed { padding-inline: 0; border-inline-start: 0; border-radius: 0; background: none; }
  .runs p, .runs progress { grid-column: 1 / -1; margin: 0; }
  progress { inline-size: 100%; block-size: 6px; accent-color: var(--_accent); }

  .skeleton-line { inline-size: 80%; block-size: 1em; margin-block: 0.5em; border-radius: 4px; background: var(--_away); }
  .foot {
    position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: 10px; justify-content: flex-end;
    margin: 12px -20px 0; padding: 14px 20px; border-block-start: 1px solid var(--_line); background: var(--_card);
  }
  .button[aria-disabled='true'] { opacity: 0.65; cursor: default; }
  @media (forced-colors: active) { .button[aria-disabled='true'] { opacity: 1; border-color: GrayText; color: GrayText; } }
`];
