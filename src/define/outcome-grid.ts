import {OutcomeGrid} from '../elements/outcome-grid.js';
import {define} from './define.js';
import './outcome-finding.js';

define('outcome-grid', OutcomeGrid);

declare global {
  interface HTMLElementTagNameMap {
    'outcome-grid': OutcomeGrid;
  }
}
