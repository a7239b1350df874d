/** Which of what is typed goes into markup: no date, address or score that the elements would not take. */
import type {Choice, FindingValues} from './choice.js';
import type {FieldName, FindingFieldName} from './elements.js';
import {addressOf, allSourceMessages, dateInWords, scoreOf, type Finding} from './library.js';

type Name = FieldName | FindingFieldName;

const checks: Readonly<Partial<Record<Name, (text: string) => boolean>>> = {
  reviewed: (text) => dateInWords(text, allSourceMessages[0]) !== undefined,
  href: (text) => addressOf(text) !== undefined,
  score: (text) => scoreOf(asFinding({score: text})) !== undefined,
};

/** Whether the text of a field can go into markup. Empty text can. */
export function isAccepted(name: Name, text: string): boolean {
  const typed = text.trim();
  return !typed || (checks[name]?.(typed) ?? true);
}

/** The choice without what cannot go into markup. */
export const acceptedOf = (choice: Choice): Choice => ({
  ...choice,
  values: acceptedIn(choice.values),
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
