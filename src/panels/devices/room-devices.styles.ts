import {css} from 'lit';
import {breakdownStyles} from '../../elements/breakdown-face.js';
import {panelStyles} from '../../elements/panel-styles.js';

export default [panelStyles, breakdownStyles, css`
  .device { display: inline-flex; gap: 8px; align-items: center; }
  .device .icon { color: var(--_ink-quiet); }
`];
