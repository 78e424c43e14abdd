import {css} from 'lit';
import {heatStripStyles} from '../../charts/heat-strip.js';
import {besideStyles} from '../../elements/beside.js';
import {iconStyles} from '../../elements/icons.js';
import {pagerStyles} from '../../elements/pager.js';
import {panelStyles} from '../../elements/panel-styles.js';
import {searchFieldStyles} from '../../elements/search-field.js';

/** Below 560 px the table keeps name, minutes and engagement, and the rest moves into the open row. */
export default [panelStyles, iconStyles, searchFieldStyles, besideStyles, pagerStyles, heatStripStyles, css`
  .panel { container: panel / inline-size; }
  .head { min-block-size: 36px; }
  .pill { padding: 2px 9px; border-radius: 99px; background: color-mix(in srgb, var(--_accent) 12%, transparent); color: var(--_accent); font-size: 0.8em; font-weight: 600; }
  .found { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-block-size: 28px; margin: 0 0 8px; overflow-wrap: anywhere; }
  .rows-to-come { min-block-size: 320px; }
  .rows-to-come .skeleton-line { block-size: 28px; margin-block: 12px; }

  .people { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9333em; line-height: 1.35; }
  th, td { padding: var(--room-attendees-row-gap, 8px) 10px; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: middle; }
  thead th {
    position: sticky; inset-block-start: var(--room-attendees-sticky-top, 0px); z-index: 1; background: var(--_card);
    color: var(--_ink-quiet); font-size: 0.93em; font-weight: 600; white-space: nowrap;
  }
  .number { text-align: end; }
  .toggle { inline-size: 36px; padding-inline: 0; }
  .who { inline-size: 22%; max-inline-size: 0; min-inline-size: 9em; font-weight: 600; overflow: hidden; }
  thead .who, .total .who { overflow: visible; }
  .over { inline-size: 24%; }
  .small-strip { position: relative; }
  .small-strip .heat-strip { block-size: 16px; }
  .pointing .small-strip::after, .hand { content: ''; position: absolute; inset-block: -3px; left: var(--_at); border-left: 1.5px solid var(--_ink); outline: 0.75px solid var(--_card); pointer-events: none; }
  .over .skeleton-line { margin: 0; block-size: 16px; }
  .total th, .total td { background: color-mix(in srgb, var(--_ground) 60%, transparent); font-weight: 650; }

  .sort { display: inline-flex; gap: 3px; align-items: center; min-block-size: 24px; padding: 2px 0; border: 0; background: none; font-weight: inherit; text-align: inherit; cursor: pointer; }
  .sort:hover { color: var(--_ink); }
  .number .sort { flex-direction: row-reverse; }
  .sort .arrow { display: inline-flex; opacity: 0; }
  .sort .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }
  [aria-sort] .sort { color: var(--_ink); }
  [aria-sort] .arrow, .sort:hover .arrow, .sort:focus-visible .arrow { opacity: 1; }

  .disclose { display: grid; place-items: center; inline-size: 30px; block-size: 30px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--_ink-quiet); cursor: pointer; }
  .disclose:hover { background: var(--_ground); color: var(--_ink); }
  .disclose[aria-expanded='true'] .icon { transform: rotate(90deg); }
  .name { display: block; max-inline-size: 100%; margin-inline: -5px; padding-inline: 5px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .who .name { min-block-size: 24px; align-content: center; }
  button.name { padding-block: 0; border: 0; border-radius: 5px; background: none; font-weight: inherit; text-align: start; cursor: pointer; }
  button.name:hover { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  button.name:focus-visible { outline-offset: -1px; }
  .unnamed { color: var(--_ink-quiet); font-weight: 400; font-style: italic; }
  .role { display: flex; flex-wrap: wrap; column-gap: 8px; color: var(--_ink-quiet); font-size: 0.9em; font-weight: 400; line-height: 1.25; }
  .role bdi { overflow: hidden; max-inline-size: 100%; text-overflow: ellipsis; white-space: nowrap; }
  .rows button { scroll-margin-block: calc(var(--room-attendees-sticky-top, 0px) + 64px) 16px; }

  .rate { display: grid; grid-template-columns: minmax(24px, 1fr) 3.2em; gap: 8px; align-items: center; min-inline-size: 96px; }
  .bar { block-size: 5px; border-radius: 3px; background: var(--_away); overflow: hidden; print-color-adjust: exact; }
  .bar::before { content: ''; display: block; block-size: 100%; inline-size: calc(var(--_share) * 100%); border-radius: 3px; background: var(--_rate); }

  .open > * { border-block-end-color: transparent; }
  .detail > td { padding-block: 2px 18px; padding-inline: 46px 10px; }
  .inside { inline-size: 0; min-inline-size: 100%; } /* what is in the open row widens no column */
  .strip { position: relative; touch-action: pan-y; cursor: crosshair; border-radius: 4px; }
  .strip .heat-strip { block-size: 40px; border-radius: 4px; }
  .strip-skeleton { block-size: 40px; }
  .reading {
    position: absolute; inset-block-end: calc(100% + 6px); left: var(--_at); transform: translateX(calc(-1 * var(--_at))); padding: 3px 8px;
    border: 1px solid var(--_line); border-radius: 6px; background: var(--_card); box-shadow: 0 2px 8px rgb(0 0 0 / 12%);
    font-size: 0.87em; white-space: nowrap; pointer-events: none; z-index: 2;
  }
  .axis { display: flex; justify-content: space-between; gap: 8px; direction: ltr; margin-block: 4px 6px; color: var(--_ink-quiet); font-size: 0.87em; }
  .axis > :first-child, .axis > :last-child { flex: none; }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; color: var(--_ink-quiet); font-size: 0.87em; }
  .swatch { display: inline-block; inline-size: 12px; block-size: 12px; margin-inline-end: 4px; border: 1px solid var(--_line); border-radius: 2px; vertical-align: -1px; print-color-adjust: exact; }
  .swatch-0 { background: linear-gradient(to top, var(--_edge) 2px, transparent 2px); }
  .swatch-1 { background: linear-gradient(to top, var(--_level-1) 28%, transparent 28%); }
  .swatch-2 { background: linear-gradient(to top, var(--_level-2) 46%, transparent 46%); }
  .swatch-3 { background: linear-gradient(to top, var(--_level-3) 64%, transparent 64%); }
  .swatch-4 { background: linear-gradient(to top, var(--_level-4) 82%, transparent 82%); }
  .swatch-5 { background: var(--_level-5); }
  .as-table { float: inline-end; font-size: 0.87em; }
  .as-table summary { color: var(--_accent); cursor: pointer; min-block-size: 24px; }
  .runs { border-spacing: 0; margin-block: 4px; }
  .runs th, .runs td { position: static; padding: 2px 16px 2px 0; }
  .extras { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 12px 0 0; padding: 0; list-style: none; color: var(--_ink-quiet); }
  .extras b { margin-inline-end: 2px; color: var(--_ink); font-size: 1.14em; font-weight: 650; }
  .folded { display: none; }

  .foot { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; margin-block-start: 14px; }
  .foot p { margin: 0; font-size: 0.87em; }
  .foot .pager { margin-inline-start: auto; }
  .people:has(.detail .legend) + .foot .wide { display: none; } /* an open row has the legend already */
  #card { max-inline-size: min(300px, calc(100vw - 16px)); overflow-wrap: anywhere; }
  #card p { margin: 0; }
  #card dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 0.93em; }
  #card dl:empty { display: none; }
  #card dt { color: var(--_ink-quiet); }
  #card dd { margin: 0; }
  .card-name { font-weight: 650; }
  .choices { max-inline-size: min(380px, calc(100vw - 16px)); }
  .choices label { display: flex; gap: 10px; align-items: start; padding: 6px 4px; cursor: pointer; }
  .choices input { flex: none; inline-size: 18px; block-size: 18px; margin: 2px 0 0; accent-color: var(--_accent); }
  .choices small { display: block; color: var(--_ink-quiet); font-size: 0.87em; line-height: 1.35; }
  .role-choice { max-inline-size: min(18em, 100%); }
  .order-choice { display: none; }

  [aria-busy='true'] > .people .rows { opacity: 0.55; }
  @media (prefers-reduced-motion: no-preference) {
    .people .rows { transition: opacity 0.15s; }
    [aria-busy='true'] > .people .rows { transition-delay: 0.2s; }
    .disclose .icon { transition: transform 0.15s; }
  }

  .dense thead th { white-space: normal; vertical-align: bottom; }
  @container panel (max-width: 1100px) {
    thead th { white-space: normal; vertical-align: bottom; }
    thead .number .sort { flex-direction: column-reverse; align-items: flex-end; gap: 0; }
  }
  @container panel (max-width: 900px) {
    .wide { display: none; }
    .who { inline-size: 30%; }
  }
  @container panel (max-width: 560px) {
    .folds { display: none; }
    th, td { padding-inline: 5px; overflow-wrap: anywhere; hyphens: auto; }
    thead th { font-size: 0.85em; }
    thead th:not([aria-sort]) .arrow { display: none; }
    .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; white-space: normal; }
    .toggle { inline-size: 34px; padding-inline: 0; }
    .who { inline-size: 34%; min-inline-size: 0; }
    .number { inline-size: 23%; }
    .share { inline-size: 31%; }
    .rate { grid-template-columns: 1fr; gap: 3px; min-inline-size: 0; }
    .detail > td { padding-inline: 5px; }
    .folded { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 12px 0 0; }
    .folded div { display: flex; gap: 6px; flex-direction: row-reverse; justify-content: flex-end; color: var(--_ink-quiet); }
    .folded dd { margin: 0; color: var(--_ink); font-size: 1.14em; font-weight: 650; line-height: 1.2; }
    .extras { margin-block-start: 4px; }
    .tools { inline-size: 100%; margin: 0; }
    .tools .search { flex: 1 1 100%; order: -1; }
    .order-choice { display: inline-flex; }
    .role-choice, .order-choice { flex: 1 1 7em; min-inline-size: 0; padding-inline: 8px; }
    .columns span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .foot .pager { margin: 0; justify-content: flex-start; }
  }

  @media (forced-colors: active) {
    .bar { border: 1px solid CanvasText; forced-color-adjust: none; background: Canvas; }
    .bar::before { background: Highlight; }
    .swatch {
      forced-color-adjust: none; border-color: CanvasText;
      --_edge: CanvasText; --_level-1: color-mix(in srgb, CanvasText 30%, Canvas); --_level-2: color-mix(in srgb, CanvasText 45%, Canvas);
      --_level-3: color-mix(in srgb, CanvasText 60%, Canvas); --_level-4: color-mix(in srgb, CanvasText 80%, Canvas); --_level-5: CanvasText;
    }
  }
  @media print {
    .tools, .disclose, .choices, .as-table, .sort .arrow { display: none; }
    .toggle { inline-size: 0; padding-inline: 0; }
    .detail > td { padding-inline: 10px; }
    .open { break-after: avoid; }
    thead th { position: static; }
    tr { break-inside: avoid; }
    .name { white-space: normal; }
  }
`];
