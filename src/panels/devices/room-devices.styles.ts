import {shareBarStyles} from '../../charts/share-bar.js';
import {barListStyles} from '../../elements/bar-list.js';
import {breakdownDetailsStyles} from '../../elements/breakdown-details.js';
import {definitionStyles} from '../../elements/definition-button.js';
import {iconStyles} from '../../elements/icons.js';
import {pagerStyles} from '../../elements/pager.js';
import {panelStyles} from '../../elements/panel-styles.js';
import {sortedTableStyles} from '../../elements/sorted-table.js';
import {watchedChoiceStyles} from '../../elements/watched-choice.js';
import {css} from 'lit';

export default [panelStyles, iconStyles, definitionStyles, shareBarStyles, watchedChoiceStyles, barListStyles, pagerStyles,
  sortedTableStyles, breakdownDetailsStyles, css`
  .panel { container: panel / inline-size; }
  .head { min-block-size: 36px; }
  .head .definition { margin-inline-start: -8px; }
  .summary { margin: 14px 0 0; color: var(--_ink-quiet); font-size: 0.8667em; overflow-wrap: anywhere; }
  .bar-name .icon, .device .icon { color: var(--_ink-quiet); }
  .device { display: flex; gap: 8px; align-items: center; }
  .unnamed { color: var(--_ink-quiet); font-weight: 400; font-style: italic; }
  .rows-to-come .skeleton-line { block-size: 18px; margin-block: 12px; }
  @media print { .view-details, .more { display: none; } }
`];
