import {shared} from './shared.styles.js';

export const styles = [shared];
