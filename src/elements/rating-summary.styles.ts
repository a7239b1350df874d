export {shared as styles} from './shared.styles.js';
