import styles from '../compiled/inline-styles.json' with {type: 'json'};
import type {Tag} from './elements.js';

/** The inline styles of a prerendered element. */
export const stylesOf = (tag: Tag): string => styles[tag];
