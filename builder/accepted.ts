/** What of that which is typed goes into markup: no date, address or score that the elements would not take. */
import type {Choice, FindingValues} from './choice.js';
import {dateOf} from './dates.js';
import type {FieldName, FindingFieldName} from './elements.js';
import {addressOf, scoreOf, type Finding} from './library.js';

type Name = FieldName | FindingFieldName;

const checks: Readonly<Partial<Record<Name, (text: string) => boolean>>> = {
  reviewed: (text) => dateOf(text) !== undefined,
  href: isAddress,
  score: (text) => scoreOf(asFinding({score: text})) !== undefined,
};

/**
 * Whether a link leads where its editor meant it to. A browser takes "www.example.org" for a page of the same site, and
 * words with spaces too.
 */
function isAddress(text: string): boolean {
  if (addressOf(text) === undefined || /\s/.test(text)) return false;
  const isWhole = /^https?:\/\/[^/]/i.test(text);
  const isWithinSite = !/^(\/\/|https?:|www\.|[^/?#.]+(\.[^/?#.]+)+\/)/i.test(text);
  return isWhole || isWithinSite;
}

/** Whether the text of a field can go into markup. Empty text can. */
export function isAccepted(name: Name, text: string): boolean {
  const typed = text.trim();
  return !typed || (checks[name]?.(typed) ?? true);
}

/** The choice without what cannot go into markup, and with its date as markup has dates: "June 2018" is "2018-06". */
export const acceptedOf = (choice: Choice): Choice => ({
  ...choice,
  values: {...acceptedIn(choice.values), reviewed: dateOf(choice.values.reviewed ?? '') ?? ''},
  findings: choice.findings.map(acceptedIn),
});

function acceptedIn<Values extends Readonly<Partial<Record<Name, string>>>>(values: Values): Values {
  const rejected = Object.entries(values).filter(([name, text]) => !isAccepted(name as Name, text ?? ''));
  return {...values, ...Object.fromEntries(rejected.map(([name]) => [name, '']))};
}

/** A finding as the library's own checks take it. */
export const asFinding = ({score = '', result = ''}: Pick<FindingValues, 'score' | 'result'>): Finding => ({
  outcome: '',
  finding: '',
  study: '',
  timeframe: '',
  score: score.trim(),
  result,
  hasStatement: false,
  slot: '',
});
