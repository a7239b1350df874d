import {ProgrammeCard} from '../elements/programme-card.js';
import {define} from './define.js';
import './outcome-finding.js';

define('programme-card', ProgrammeCard);

declare global {
  interface HTMLElementTagNameMap {
    'programme-card': ProgrammeCard;
  }
}
