import type {Result} from '../text/messages.js';

/**
 * One shape for each result in a box 16 by 16, told apart without colour. Up is better, down is worse, whatever the
 * outcome counts.
 */
export const resultShapes: Readonly<Record<Result, string>> = {
  improved: 'M8 2l7 12H1z',
  'no-effect': 'M1 4h14v3H1zM1 10h14v3H1z',
  mixed: 'M4 2l4 12H0zM12 14L16 2H8z',
  worsened: 'M8 14L1 2h14z',
};
