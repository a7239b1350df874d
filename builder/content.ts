/** What stands between the tags of an element: what readers get before the script runs, and without it. */
import {explainsItself, isRating, scaleCalled, scaleOf, type Choice, type FindingValues} from './choice.js';
import {builtInIds, formOf, type Tag} from './elements.js';
import {attributesHtml, escapeHtml, type Attribute} from './html.js';
import {
  cardWords,
  childOutcomes,
  explainedScales,
  fallbackHtml,
  fallbackLine,
  allGridMessages,
  inLanguage,
  variants,
  type CardOptions,
  type FallbackOptions,
  type WordedScale,
} from './library.js';
import {lookUp} from './look-up.js';
import type {Language} from './messages.js';

/**
 * The content of an element, as HTML.
 *
 * @param sentence - The text of a `<rating-summary>`, which only the element can write. Ignored for other elements.
 */
export function contentOf(choice: Choice, sentence: string): string {
  const {tag, values, language} = choice;
  const scale = scaleOf(choice);
  if (isRating(tag) && scale) {
    const detail = values.detail?.trim();
    const slotted = detail && explainsItself(choice) ? `<p slot="detail">${escapeHtml(detail)}</p>` : '';
    return fallbackHtml(scale, fallbackOptionsOf(choice)) + slotted;
  }
  if (tag === 'outcome-grid') {
    const findings = filledFindings(choice).map((finding) => {
      const lead = [outcomeName(finding, language), resultName(finding, language)].filter(Boolean).join(': ');
      const paragraph = lead && `<p>${escapeHtml(lead)}</p>\n  `;
      const attributes = attributesHtml(findingAttributesOf(tag, finding));
      return `  ${paragraph}<outcome-finding${attributes}>${escapeHtml(statementOf(finding))}</outcome-finding>\n`;
    });
    return `\n${findings.join('')}`;
  }
  if (tag === 'programme-card') return cardWords(cardOptionsOf(choice)) + findingsHtml(choice);
  if (tag === 'rating-explainer') return escapeHtml(rangeOf(choice));
  return escapeHtml(lineOf(choice, sentence));
}

/**
 * One line of plain text, for where no markup can stand.
 *
 * @param sentence - As for `contentOf`.
 */
export function lineOf(choice: Choice, sentence: string): string {
  const {tag, values, language} = choice;
  const scale = scaleOf(choice);
  if (tag === 'rating-summary') return sentence;
  if (tag === 'programme-card') {
    return [values.subject?.trim(), ...cardLines(choice).map(([, line]) => line)].filter(Boolean).join('. ');
  }
  if (tag === 'outcome-grid') {
    return inLanguage(childOutcomes.words, language)
      .titleFor(values.subject?.trim() ?? '')
      .trim();
  }
  if (!scale) return '';
  if (tag === 'rating-explainer') return titleOf(scale, language);
  return fallbackLine(scale, fallbackOptionsOf(choice));
}

/** The heading of a whole scale: "What the cost ratings mean" */
function titleOf(worded: WordedScale, language: Language): string {
  const {words} = explainedScales.find(({scale}) => scale.id === worded.scale.id) ?? worded;
  const {explainer, name} = inLanguage(words, language);
  return explainer?.title ?? name;
}

/** "Scale: 1 (lowest cost) to 5 (highest cost)". Empty if the choice is on no scale. */
export function rangeOf(choice: Choice): string {
  const scale = scaleOf(choice);
  return scale ? inLanguage(scale.words, choice.language).range : '';
}

const fallbackOptionsOf = ({values, language}: Choice): FallbackOptions => ({
  ...values,
  hideSubject: Boolean(values['hide-subject']),
  value: values.value ?? '',
  variant: variants.find((variant) => variant === values.variant),
  language,
});

const cardOptionsOf = (choice: Choice): CardOptions => ({
  ...choice.values,
  subjectLang: choice.values['subject-lang'],
  headingLevel: Number(choice.values['heading-level'] ?? 3),
  findings: filledFindings(choice),
  language: choice.language,
});

/** The ratings of a card, or that none is given: the name of each scale, and its line. */
export function cardLines(choice: Choice): [name: string, line: string][] {
  const {values, language} = choice;
  const given = builtInIds.filter((id) => values[id]);
  return (given.length ? given : builtInIds).flatMap((id): [string, string][] => {
    const worded = scaleCalled(id, choice);
    if (!worded) return [];
    const {name, shortName = name} = inLanguage(worded.words, language);
    return [[shortName, fallbackLine(worded, {value: values[id], language})]];
  });
}

const findingsHtml = (choice: Choice): string =>
  filledFindings(choice)
    .map((finding) => `<outcome-finding${attributesHtml(findingAttributesOf(choice.tag, finding))}></outcome-finding>`)
    .join('');

/** The findings in which something is filled in. */
export const filledFindings = ({tag, findings}: Choice): FindingValues[] =>
  findings.filter((finding) => formOf(tag).findingFields?.some(({name}) => finding[name]));

/** The attributes of an `<outcome-finding>`. */
export const findingAttributesOf = (tag: Tag, finding: FindingValues): Attribute[] =>
  (formOf(tag).findingFields ?? []).flatMap((field): Attribute[] => {
    const value = finding[field.name]?.trim();
    return value && field.name !== 'statement' ? [[field.name, value]] : [];
  });

export const statementOf = ({statement = ''}: FindingValues): string => statement.trim();

/** The name of a finding's outcome, or what was given if the library has no such outcome. */
export const outcomeName = ({outcome = ''}: FindingValues, language: Language): string =>
  lookUp(inLanguage(childOutcomes.words, language).names, outcome) ?? outcome;

/** The name of a finding's result. Empty if the library has no such result. */
export const resultName = ({result = ''}: FindingValues, language: Language): string =>
  lookUp(inLanguage(allGridMessages, language).results, result) ?? '';
