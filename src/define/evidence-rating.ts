import {EvidenceRating} from '../elements/evidence-rating.js';
import {define} from './define.js';

define('evidence-rating', EvidenceRating);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-rating': EvidenceRating;
  }
}
