/** What is missing or wrong in a choice. Nothing here prevents copying: an editor may have a reason. */
import {isRating, scaleOf, type Choice, type FindingValues} from './choice.js';
import {formOf, scales, valuesOf, type FieldName, type FindingFieldName} from './elements.js';
import {holdsDetail, type Format} from './formats.js';
import {
  addressOf,
  childOutcomes,
  contradicts,
  allSourceMessages,
  dateInWords,
  scoreOf,
  type Finding,
} from './library.js';
import type {DiagnosticMessages} from './messages.js';

export interface Diagnostic {
  readonly control: ControlId;
  readonly text: (messages: DiagnosticMessages) => string;
}

/** The id of a form control: the name of its field, and for a finding its place from 0. */
export type ControlId = FieldName | `${FindingFieldName}-${number}`;

/** Options that are not recognised come first, then the rest in the order of the form. */
export function diagnosticsFor(choice: Choice, format: Format): Diagnostic[] {
  return [...optionDiagnostics(choice), ...fieldDiagnostics(choice, format), ...findingDiagnostics(choice)];
}

/** Values that were read from markup and are not among the options. */
function optionDiagnostics(choice: Choice): Diagnostic[] {
  const {tag, values} = choice;
  return formOf(tag).fields.flatMap((field): Diagnostic[] => {
    const given = values[field.name];
    if (field.kind === 'value') {
      const scale = field.scale ?? scaleOf(choice);
      const value = given?.trim();
      if (scale && value && !valuesOf(scale).includes(value)) {
        return [{control: field.name, text: ({notOnTheScale}) => notOnTheScale(value, valuesOf(scale))}];
      }
    }
    if (field.kind === 'choice' && given !== undefined && !field.options.includes(given)) {
      const allowed = field.options.filter(Boolean);
      return [{control: field.name, text: ({notAnOption}) => notAnOption(given, allowed)}];
    }
    return [];
  });
}

function fieldDiagnostics(choice: Choice, format: Format): Diagnostic[] {
  const {tag, values} = choice;
  const diagnostics: Diagnostic[] = [];
  const add = (control: ControlId, text: Diagnostic['text']) => diagnostics.push({control, text});
  const filled = (name: FieldName) => values[name]?.trim() ?? '';
  const has = (name: FieldName) => formOf(tag).fields.some((field) => field.name === name);
  const scale = scaleOf(choice);
  const [reviewed, href, version] = [filled('reviewed'), filled('href'), filled('version')];

  if (isRating(tag) && !filled('value')) add('value', ({noValue}) => noValue());
  if (tag === 'rating-summary' && !filled('evidence') && !filled('cost')) add('evidence', ({noValue}) => noValue());
  if (tag !== 'rating-explainer' && !filled('subject')) add('subject', ({noSubject}) => noSubject());
  if (has('reviewed')) {
    if (!reviewed) add('reviewed', ({noDate}) => noDate());
    else if (!dateInWords(reviewed, allSourceMessages[0])) add('reviewed', ({invalidDate}) => invalidDate(reviewed));
  }
  if (href && !addressOf(href)) add('href', ({invalidAddress}) => invalidAddress(href));
  if (!href && format === 'link') add('href', ({linkRequired}) => linkRequired());
  if (version && scale) {
    const newest = scales[scale].scale.version;
    if (version !== newest) add('version', ({unknownVersion}) => unknownVersion(version, newest));
  }
  if (has('detail') && filled('detail') && !holdsDetail(format, choice))
    add('detail', ({detailOmitted}) => detailOmitted());
  return diagnostics;
}

function findingDiagnostics({tag, findings}: Choice): Diagnostic[] {
  if (tag !== 'outcome-grid') return [];
  return findings.flatMap((finding, index) => {
    const diagnostics: Diagnostic[] = [];
    const add = (name: FindingFieldName, text: Diagnostic['text']) =>
      diagnostics.push({control: `${name}-${index}`, text});
    const number = index + 1;
    const {outcome, result, score = ''} = finding;
    if (!childOutcomes.ids.some((id) => id === outcome)) add('outcome', ({noOutcome}) => noOutcome(number));
    if (!result && Object.entries(finding).some(([name, value]) => name !== 'outcome' && value)) {
      add('result', ({noResult}) => noResult(number));
    }
    if (score.trim() && !scoreOf(asFinding(finding))) add('score', ({invalidScore}) => invalidScore(score.trim()));
    if (contradicts(asFinding(finding))) add('score', ({contradiction}) => contradiction(number));
    return diagnostics;
  });
}

/** A finding as the library's own checks take it. */
const asFinding = ({score = '', result = ''}: FindingValues): Finding => ({
  outcome: '',
  finding: '',
  study: '',
  timeframe: '',
  score: score.trim(),
  result,
  hasStatement: false,
  slot: '',
});
