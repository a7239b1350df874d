import {cost, evidence, childOutcomes} from '../scales/foundations/foundations.js';
import {resultsByOutcome} from '../scales/found-results.js';
import type {OutcomeId} from '../scales/foundations/outcomes.js';
import type {WordedScale} from '../scales/words.js';
import {addressOf} from './addresses.js';
import {dateInWords, dateOf, type GivenDate} from './dates.js';
import {fallbackLine} from './fallback.js';
import {type Attribute, attributesHtml, escapeHtml} from './html.js';
import {allCardMessages, allGridMessages, allSourceMessages, inLanguage} from './languages.js';
import {ratingHtml} from './rating-html.js';
import {textOf} from './text-of.js';

/** What a study found for a child outcome. */
export interface CardFinding {
  /** The id of the outcome, such as "crime". For any other, what it says is shown. */
  readonly outcome?: string | null | undefined;
  /** "improved", "no-effect", "mixed" or "worsened". Default: that no result is given, also if invalid. */
  readonly result?: string | null | undefined;
}

/** A rating on a scale that is none of the card's own. */
export interface CardRating {
  readonly scale: WordedScale;
  readonly value?: string | number | null | undefined;
}

/**
 * The attributes of the card. Data has blank cells: `null`, `undefined` and what is no text count as missing, and a
 * missing attribute is not written.
 */
export interface CardOptions {
  /** The name of the programme. */
  readonly subject?: string | null | undefined;
  /** The language of the programme's name, such as "en". Default: the language of the page. */
  readonly subjectLang?: string | null | undefined;
  /** The evidence rating, such as "3+*". For one that is not on the scale, the words say that no rating is shown. */
  readonly evidence?: string | null | undefined;
  /** The cost rating, such as "3". For one that is not on the scale, the words say that no rating is shown. */
  readonly cost?: string | number | null | undefined;
  /** Ratings on other scales. Each becomes an element inside the card. Default: none. */
  readonly ratings?: readonly CardRating[] | undefined;
  /** When the body last reviewed the ratings. Of a `Date` its day in UTC counts. An invalid date is not written. */
  readonly reviewed?: GivenDate;
  /** The address of the programme's entry at the source: http, https or relative. Any other is not written. */
  readonly href?: string | null | undefined;
  /** The id of the programme in a ratings file, by which the card can be filled in and checked. */
  readonly programme?: string | null | undefined;
  /** The level of the heading, from 2 to 6. Default 3, also if invalid. */
  readonly headingLevel?: number | null | undefined;
  /** What studies found. Default: nothing. */
  readonly findings?: readonly CardFinding[] | undefined;
  /** The language tag of the page, such as "en" or "cy-GB". Default "en". */
  readonly language?: string | null | undefined;
}

/**
 * Makes a whole `<programme-card>`: the tag with its attributes, its findings, and the recommended words, which readers
 * without the script get.
 *
 * @returns HTML, with all text escaped
 */
export function cardHtml(given?: CardOptions | null): string {
  const options = given ?? {};
  const level = levelOf(options);
  const attributes = givenHtml({
    programme: textOf(options.programme),
    subject: textOf(options.subject),
    'subject-lang': textOf(options.subjectLang),
    evidence: textOf(options.evidence),
    cost: textOf(options.cost),
    reviewed: dateOf(options.reviewed),
    href: addressOf(textOf(options.href)),
    'heading-level': level === 3 ? '' : String(level),
  });
  const findings = (options.findings ?? []).map(
    ({outcome, result}) =>
      `<outcome-finding${givenHtml({outcome: textOf(outcome), result: textOf(result)})}></outcome-finding>`,
  );
  const ratings = (options.ratings ?? []).map(({scale, value}) => ratingHtml(scale, {...options, value}));
  const within = [...ratings, ...findings].join('');
  return `<programme-card${attributes}>${cardWords(options)}${within}</programme-card>`;
}

const levelOf = ({headingLevel}: CardOptions): number => [2, 3, 4, 5, 6].find((each) => each === headingLevel) ?? 3;

/** The words of `cardHtml`, as HTML. */
export function cardWords(options: CardOptions): string {
  const language = textOf(options.language) || 'en';
  const [subject, reviewed] = [textOf(options.subject), dateOf(options.reviewed)];
  const href = addressOf(textOf(options.href));
  const level = levelOf(options);
  const lines = [evidence, cost].flatMap((worded) => {
    const value = textOf(options[worded.scale.id as 'evidence' | 'cost']);
    return value ? `<p>${escapeHtml(fallbackLine(worded, {value, language}))}</p>` : [];
  });
  const name = escapeHtml(subject);
  const link = href ? `<a href="${escapeHtml(href)}">${name}</a>` : name;
  const words = [
    subject && `<h${level}${givenHtml({lang: textOf(options.subjectLang)})}>${link}</h${level}>`,
    ...lines,
    ...foundHtml(options.findings ?? [], language),
    sourceHtml(reviewed, href, language),
  ];
  return words.join('');
}

/** Those of the attributes that have a value. */
const givenHtml = (attributes: Readonly<Record<string, string | undefined>>): string =>
  attributesHtml(Object.entries(attributes).flatMap(([name, value]): Attribute[] => (value ? [[name, value]] : [])));

function foundHtml(findings: readonly CardFinding[], language: string): string[] {
  const {found, foundFor, noResult} = inLanguage(allCardMessages, language);
  const ofGrid = inLanguage(allGridMessages, language);
  const {names} = inLanguage(childOutcomes.words, language);
  if (!findings.length) return [];
  const given = findings.map(({outcome, result}) => ({outcome: textOf(outcome), result: textOf(result)}));
  const items = resultsByOutcome(given, childOutcomes.ids).map(({id, typed, result}) => {
    const lead = foundFor(result ? ofGrid.results[result] : noResult);
    return `<li><b>${escapeHtml(lead)}</b> ${escapeHtml(id ? names[id as OutcomeId] : typed)}</li>`;
  });
  return [`<p>${escapeHtml(found)}</p>`, `<ul>${items.join('')}</ul>`];
}

function sourceHtml(reviewed: string, href: string | undefined, language: string): string {
  const messages = inLanguage(allSourceMessages, language);
  const {source} = inLanguage(evidence.words, language);
  const date = dateInWords(reviewed, messages);
  if (!date && !href) return '';
  return `<p>${escapeHtml(date ? messages.sourceReviewed(source, date) : source)}</p>`;
}
