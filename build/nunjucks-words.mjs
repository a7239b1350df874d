/**
 * The words of the macros, as data: what the library says of each value of a scale, and its own sentences in each
 * language. Everything that needs no option of the page is computed here. What is text is already HTML, so that the
 * macros escape only what a page gives them; sentences that contain a value are split at it.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {readRatingsFile} from '../compiled/ratings-file/load.js';
import {
  childOutcomes,
  cost,
  evidence,
  explainedScales,
  summarizedScales,
} from '../compiled/scales/foundations/foundations.js';
import {isKnown, levelsExplaining, ratingOf, spellingOf, valueOf} from '../compiled/scales/scale.js';
import {fallbackLine} from '../compiled/text/fallback.js';
import {escapeHtml} from '../compiled/text/html.js';
import {allBadgeMessages, allCardMessages, allGridMessages, inLanguage} from '../compiled/text/languages.js';
import {
  atStart,
  badgeText,
  explanationText,
  inLanguages,
  meaningsOf,
  summarySentence,
} from '../compiled/text/rating-text.js';

const folder = new URL('../src/scales/', import.meta.url);
const builtIn = [evidence, cost];
const ofOtherBodies = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => readRatingsFile(readFileSync(new URL(name, folder), 'utf8')).scales)
  // another version of a scale that is built in: a page names it by `version`, which the macros do not have
  .filter(({scale}) => !builtIn.some((known) => known.scale.id === scale.id));

/** The scales that the macros know, with their words. */
export const scales = [...builtIn, ...ofOtherBodies];

/** The languages of the library's own sentences. */
export const languages = allBadgeMessages.map(({language}) => language);

// The macros find a language by the first part of a tag.
for (const {words} of scales)
  for (const {language} of words)
    if (language.includes('-'))
      throw new Error(`build/nunjucks-words.mjs: the macros cannot find words in ${language}.`);

/** Splits a sentence at its values, each of which it must contain once, in this order. */
function gaps(sentence, number = 1) {
  const values = Array.from({length: number}, (_, index) => String.fromCharCode(0xe000 + index));
  const parts = [];
  let rest = sentence(...values);
  for (const value of values) {
    const [before, after, ...others] = rest.split(value);
    if (after === undefined || others.length)
      throw new Error(`build/nunjucks-words.mjs: the macros cannot fill in "${sentence(...values)}".`);
    parts.push(before);
    rest = after;
  }
  return [...parts, rest].map(escapeHtml);
}

/** All spellings of a value that `ratingOf` reads, but for case and spaces. */
function spellingsOf(scale) {
  const values = {};
  const add = (spelling) => {
    const value = valueOf(ratingOf(scale, spelling));
    if (value === undefined) throw new Error(`"${spelling}" is not on the ${scale.id} scale.`);
    values[spellingOf(spelling)] = value;
  };
  /** Adds a spelling of a level with each of the signs, in any order, at its end or before its plus. */
  const addWithSigns = (spelling, signs) => {
    add(spelling);
    for (const sign of signs) {
      const others = signs.filter((each) => each !== sign);
      addWithSigns(spelling + sign, others);
      if (spelling.endsWith('+')) addWithSigns(`${spelling.slice(0, -1)}${sign}+`, others);
    }
  };
  const signs = scale.modifiers.map(({sign}) => sign);
  for (const {code, aliases = []} of scale.levels)
    for (const spelling of [code, ...aliases]) addWithSigns(spelling, signs);
  for (const {code, aliases = []} of [...(scale.ranges ?? []), ...scale.outside]) [code, ...aliases].forEach(add);
  add('not-rated');
  return values;
}

/** The words of a scale in one of its languages, for a page in any language. */
export function wordsOf(worded, {language}) {
  const {scale} = worded;
  if (scale.ranges?.length)
    throw new Error(`build/nunjucks-words.mjs: the macros have no words for ranges, as in ${scale.id}.`);
  const words = inLanguage(worded.words, language);
  const resolvedOf = (value) => ({
    scale,
    rating: ratingOf(scale, value),
    ...inLanguages(worded, allBadgeMessages, language),
    subject: '',
    reviewed: '',
  });
  const values = [...new Set(Object.values(spellingsOf(scale))), missing, unknown];
  return {
    language,
    version: scale.version,
    name: html(words.name),
    nameFor: gaps(words.nameFor),
    source: html(words.source),
    body: html(words.body ?? scale.body),
    range: html(words.range),
    hasStrip: badgeText(resolvedOf(scale.levels[0].code)).position !== undefined,
    caution: html(words.caution),
    attribution: html(words.attribution(scale.version)),
    quotation: words.quotation && html(words.quotation(scale.version)),
    originalLanguage: words.approved ? undefined : worded.words[0].language,
    notRecognised: html(words.notRecognised.label),
    symbols: [
      ...new Set(
        Object.keys(spellingsOf(scale))
          .join('')
          .match(/[^\p{L}\p{N}\s]/gu) ?? [],
      ),
    ],
    // A list, since a name such as "constructor" finds something in every object.
    spellings: Object.entries(spellingsOf(scale)),
    ratings: Object.fromEntries(
      values.map((value) => [value, ratingWords(worded, resolvedOf(value), value, language)]),
    ),
    labels: Object.fromEntries(
      values
        .filter((value) => !resolvedOf(value).rating.modifiers?.length)
        .map((value) => [value, labelWords(resolvedOf(value))]),
    ),
    modifiers: Object.fromEntries(
      scale.modifiers.map(({sign}) => [sign, modifierWords(sign, words, resolvedOf(scale.levels[0].code + sign))]),
    ),
  };
}

/** How the macros call a value that is missing, and one that is not on the scale. */
const [missing, unknown] = ['', '?'];

const html = (text) => (text === undefined ? undefined : escapeHtml(text));

/** A value: its code and its signs, and the sentences that are made of both. */
function ratingWords(worded, {rating}, value, language) {
  const code = rating.state === 'level' ? rating.level.code : value;
  const signs = (rating.modifiers ?? []).map(({sign}) => sign);
  if (!builtIn.includes(worded)) return {of: code, signs};
  const line = html(fallbackLine(worded, {value, language}));
  return {of: code, signs, line, ...(isKnown(rating) && {sentence: sentenceOf(worded, rating, language)})};
}

/** What is said of a code, or of a state that is not a level. */
function labelWords(resolved) {
  const {scale, rating, words} = resolved;
  const {code, label, note} = badgeText(resolved);
  const explanation = explanationText(resolved);
  const text = {
    state: rating.state,
    code: html(code),
    label: html(label),
    start: html(atStart(label)),
    note: html(note),
    plain: html(explanation?.plain),
    meaning: html((words.levels[code] ?? words.outside[code])?.meaning),
    original: originalsOf(resolved)?.[0],
    // The levels whose meanings explain this one.
    levels: rating.state === 'level' ? levelsExplaining(scale, rating.level).map((level) => level.code) : [],
  };
  return rating.state === 'level' ? text : {...text, attribution: html(explanation?.attribution)};
}

function modifierWords(sign, words, resolved) {
  const {brief, short = brief, note, plain = note, meaning} = words.modifiers[sign];
  return {
    // A sign that consists of words needs no explanation before its meaning.
    sign: /\w/.test(sign) ? undefined : html(sign),
    brief: html(brief),
    start: html(atStart(brief)),
    short: html(short),
    note: html(note),
    plain: html(plain),
    meaning: html(meaning),
    original: originalsOf(resolved)?.at(-1),
  };
}

/** The sentences in the body's language, each with its lead, if those of this language are a draft. */
const originalsOf = (resolved) =>
  meaningsOf(resolved).original?.meanings.map(({lead, meaning}) => [escapeHtml(lead), escapeHtml(meaning)]);

/** The sentence of `<rating-summary>`, with a gap for the programme, and without one. */
function sentenceOf({scale}, rating, language) {
  const worded = summarizedScales.find((each) => each.scale.id === scale.id);
  const resolved = {scale, rating, words: inLanguage(worded.words, language)};
  return {
    first: gaps((subject) => summarySentence(resolved, subject)),
    next: escapeHtml(summarySentence(resolved, '')),
  };
}

/** The library's own sentences in a language. */
export function messagesIn(language) {
  const badge = inLanguage(allBadgeMessages, language);
  const card = inLanguage(allCardMessages, language);
  const grid = inLanguage(allGridMessages, language);
  const {names} = inLanguage(childOutcomes.words, language);
  const htmlOf = (object) => Object.fromEntries(Object.entries(object).map(([key, text]) => [key, escapeHtml(text)]));
  // A year and a day that stand for any: both are digits in every language.
  const [anyYear, anyDay] = ['9876', '31'];
  const dateParts = (date, ...values) =>
    gaps((...marks) => values.reduce((text, value, index) => text.replace(value, marks[index]), date), values.length);
  return {
    language,
    scaleUnknown: escapeHtml(badge.scaleUnknown),
    draft: escapeHtml(badge.draft),
    separator: escapeHtml(badge.list(['', ''])),
    rated: gaps(badge.rated),
    hasSign: gaps(badge.hasSign),
    whatThisLevelMeans: escapeHtml(badge.whatThisLevelMeans),
    notARecommendation: escapeHtml(badge.notARecommendation),
    reviewed: gaps(badge.reviewed),
    notReviewed: escapeHtml(badge.notReviewed),
    givenBy: gaps(badge.givenBy),
    checkInSource: escapeHtml(badge.checkInSource),
    sourceReviewed: gaps(badge.sourceReviewed, 2),
    entryOf: gaps((subject, source) => badge.entryOf(source, subject), 2),
    entryOfThis: gaps((source) => badge.entryOf(source, '')),
    year: gaps((year) => badge.date(year)),
    months: Array.from({length: 12}, (_, index) => ({
      month: dateParts(badge.date(anyYear, index + 1), anyYear),
      day: dateParts(badge.date(anyYear, index + 1, Number(anyDay)), anyDay, anyYear),
    })),
    found: escapeHtml(card.found),
    foundFor: gaps(card.foundFor),
    noResult: escapeHtml(card.noResult),
    results: htmlOf(grid.results),
    outcomeIds: childOutcomes.ids,
    outcomes: htmlOf(names),
  };
}

/** What `<rating-explainer>` can explain without a ratings file. */
export const explainedIds = explainedScales.map(({scale}) => scale.id);

/**
 * Data as an expression of Nunjucks and Jinja2. No brace follows another, since `}}` within a tag would end it, and what
 * is missing is an empty text, since Jinja2 may be set to fail on anything else.
 */
export function expressionOf(data) {
  const json = JSON.stringify(data, (_, value) => value ?? '');
  const expression = json
    .replace(/\}(?=,)/g, '},\n')
    .replace(/,\n,/g, ',\n')
    .replace(/\}(?=\})/g, '}\n');
  if (/\{[{%#]|[}%#]\}/.test(expression))
    throw new Error('build/nunjucks-words.mjs: a text has a sign of the templates.');
  return expression;
}
