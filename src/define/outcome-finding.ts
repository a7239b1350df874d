import {OutcomeFinding} from '../elements/outcome-finding.js';
import {define} from './define.js';

define('outcome-finding', OutcomeFinding);

declare global {
  interface HTMLElementTagNameMap {
    'outcome-finding': OutcomeFinding;
  }
}
