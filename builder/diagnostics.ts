/** What is missing or wrong in a choice. Nothing here prevents copying: an editor may have a reason. */
import {asFinding, isAccepted} from './accepted.js';
import {isOfFile, isRating, needsSource, scaleOf, scaleOfValue, scalesFor, type Choice} from './choice.js';
import {readDate} from './dates.js';
import {formOf, valuesOf, type FieldName, type FindingFieldName} from './elements.js';
import {hasElements, holdsDetail, lacksExplainer, sourceAddress, type Format} from './formats.js';
import {childOutcomes, contradicts} from './library.js';
import type {DiagnosticMessages, Messages} from './messages.js';

export interface Diagnostic {
  /** The control that can change it. */
  readonly control: ControlId;
  /** Whether what the control holds is wrong. Otherwise something is missing, or is worth knowing. */
  readonly isError?: boolean;
  readonly text: DiagnosticText;
}

type DiagnosticText = (diagnostics: DiagnosticMessages, messages: Messages) => string;

/** The id of a form control: the name of its field, for a finding with its place from 0; or one of the others. */
export type ControlId = FieldName | `${FindingFieldName}-${number}` | 'element' | 'with-explainer' | 'cells' | 'file';

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
      const scale = scaleOfValue(field, choice);
      const value = given?.trim();
      if (scale && value && !valuesOf(scale).includes(value)) {
        return [{control: field.name, isError: true, text: ({notOnTheScale}) => notOnTheScale(value, valuesOf(scale))}];
      }
    }
    if (field.kind === 'scale' && given !== undefined && !scaleOf(choice)) {
      const allowed = scalesFor(choice).map(({scale}) => scale.id);
      return [{control: field.name, isError: true, text: ({notAnOption}) => notAnOption(given, allowed)}];
    }
    if (field.kind === 'choice' && given !== undefined && !field.options.includes(given)) {
      const allowed = field.options.filter(Boolean);
      return [{control: field.name, isError: true, text: ({notAnOption}) => notAnOption(given, allowed)}];
    }
    return [];
  });
}

function fieldDiagnostics(choice: Choice, format: Format): Diagnostic[] {
  const {tag, values} = choice;
  const diagnostics: Diagnostic[] = [];
  const note = (control: ControlId, text: DiagnosticText) => diagnostics.push({control, text});
  const error = (control: ControlId, text: DiagnosticText) => diagnostics.push({control, isError: true, text});
  const filled = (name: FieldName) => values[name]?.trim() ?? '';
  const has = (name: FieldName) => formOf(tag).fields.some((field) => field.name === name);
  const scale = scaleOf(choice);
  const [reviewed, href, version] = [filled('reviewed'), filled('href'), filled('version')];

  if (isRating(tag) && !filled('value')) note('value', ({noValue}) => noValue());
  if (has('evidence') && !filled('evidence') && !filled('cost')) note('evidence', ({noValue}) => noValue());
  if (tag !== 'rating-explainer' && !filled('subject')) note('subject', ({noSubject}) => noSubject());
  if (has('reviewed')) {
    if (!reviewed) note('reviewed', ({noDate}) => noDate());
    else {
      const read = readDate(reviewed);
      if (read.state === 'ambiguous') error('reviewed', ({ambiguousDate}) => ambiguousDate(reviewed, ...read.readings));
      if (read.state === 'invalid') error('reviewed', ({invalidDate}) => invalidDate(reviewed));
    }
  }
  if (!isAccepted('href', href)) error('href', ({invalidAddress}) => invalidAddress(href));
  if (!href && format === 'link') error('href', ({linkRequired}) => linkRequired());
  if (version && scale) {
    const newest = scale.scale.version;
    if (version !== newest) error('version', ({unknownVersion}) => unknownVersion(version, newest));
  }
  if (has('detail') && filled('detail') && !holdsDetail(format, choice)) {
    note('detail', ({detailOmitted}) => detailOmitted());
  }
  if (lacksExplainer(format, choice)) note('with-explainer', ({explainerNeeded}) => explainerNeeded());
  // The markup for a whole page has it. In a CMS that removes tags, the template of the site has to add it.
  const isMissed = scale && isOfFile(scale.scale.id) ? hasElements(format) : format === 'tag' || format === 'static';
  if (isMissed && format !== 'page' && needsSource(choice) && (scale || !has('scale'))) {
    note('element', ({sourceNeeded}) => sourceNeeded(sourceAddress(choice)));
  }
  return diagnostics;
}

function findingDiagnostics({tag, findings}: Choice): Diagnostic[] {
  if (!formOf(tag).findingFields) return [];
  return findings.flatMap((finding, index) => {
    const diagnostics: Diagnostic[] = [];
    const note = (name: FindingFieldName, text: DiagnosticText) =>
      diagnostics.push({control: `${name}-${index}`, text});
    const error = (name: FindingFieldName, text: DiagnosticText) =>
      diagnostics.push({control: `${name}-${index}`, isError: true, text});
    const number = index + 1;
    const {outcome, result, score = ''} = finding;
    // A card does without findings.
    if (tag === 'programme-card' && !outcome && !result) return diagnostics;
    if (!childOutcomes.ids.some((id) => id === outcome)) note('outcome', ({noOutcome}) => noOutcome(number));
    if (!result && Object.entries(finding).some(([name, value]) => name !== 'outcome' && value)) {
      note('result', ({noResult}) => noResult(number));
    }
    if (!isAccepted('score', score)) error('score', ({invalidScore}) => invalidScore(score.trim()));
    if (contradicts(asFinding(finding))) error('score', ({contradiction}) => contradiction(number));
    return diagnostics;
  });
}

/** What is missing in a table: of its rows, what could not be read is said below the cells. */
export function tableDiagnostics(hasProgrammes: boolean, leftOut: number): Diagnostic[] {
  if (!hasProgrammes) return [{control: 'cells', text: ({noProgrammes}) => noProgrammes()}];
  return leftOut > 0 ? [{control: 'cells', text: ({rowsLeftOut}) => rowsLeftOut(leftOut)}] : [];
}
