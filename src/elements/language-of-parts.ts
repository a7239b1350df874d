import {isInLanguage} from '../text/languages.js';
import {nothing} from './template.js';

/** The `lang` of text within text of another language; none where both are in one, or where nobody says. */
export const otherThan = (around: string, language: string): string | typeof nothing =>
  language === '' || isInLanguage(around, language) ? nothing : language;
