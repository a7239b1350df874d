/**
 * What each macro is to write, by the library's own functions. The build makes the HTML of the fixtures with it, and
 * the tests compare the macros with it.
 */
import {findScale} from '../compiled/scales/find-scale.js';
import {childOutcomes} from '../compiled/scales/foundations/foundations.js';
import {outcomeOf, resultOf} from '../compiled/scales/outcomes.js';
import {addressOf} from '../compiled/text/addresses.js';
import {cardHtml} from '../compiled/text/card.js';
import {dateOf} from '../compiled/text/dates.js';
import {attributesHtml, escapeHtml} from '../compiled/text/html.js';
import {allGridMessages, inLanguage} from '../compiled/text/languages.js';
import {ratingHtml} from '../compiled/text/rating-html.js';
import {summaryWords} from '../compiled/text/summary.js';
import {textOf} from '../compiled/text/text-of.js';
import {scales} from '../build/nunjucks-words.mjs';

const languageOf = ({language}) => textOf(language) || 'en';
const choice = (value, [first, ...others]) => others.find((each) => each === textOf(value).toLowerCase()) ?? first;
/** One of several, but nothing for the first, which is the default. */
const unlessDefault = (value, choices) => {
  const chosen = choice(value, choices);
  return chosen === choices[0] ? '' : chosen;
};
const levels = ['3', '2', '4', '5', '6'];
const written = (attributes) => attributesHtml(Object.entries(attributes).filter(([, value]) => value));

const programmeOf = (options) => ({
  programme: textOf(options.programme),
  subject: textOf(options.subject),
  'subject-lang': textOf(options.subjectLang),
});
const entryOf = (options) => ({reviewed: dateOf(options.reviewed), href: addressOf(textOf(options.href))});

const rating = (options, scale) => ratingHtml(findScale(scales, textOf(scale)) ?? textOf(scale), options);

/** The words before a finding. */
function leadOf(finding, language) {
  const texts = {outcome: textOf(finding.outcome), result: textOf(finding.result)};
  const id = outcomeOf(texts, childOutcomes.ids);
  const result = resultOf(texts);
  const name = id ? inLanguage(childOutcomes.words, language).names[id] : texts.outcome;
  return [name, result && inLanguage(allGridMessages, language).results[result]].filter(Boolean).join(': ');
}

function grid(options) {
  const findings = (options.findings ?? []).map((finding) => {
    const names = ['outcome', 'finding', 'study', 'score', 'timeframe', 'result'];
    const attributes = written(Object.fromEntries(names.map((name) => [name, textOf(finding[name])])));
    const lead = options.html ? '' : leadOf(finding, languageOf(options));
    const statement = finding.html ?? escapeHtml(textOf(finding.statement));
    return `${lead && `<p>${escapeHtml(lead)}</p>`}<outcome-finding${attributes}>${statement}</outcome-finding>`;
  });
  const attributes = written({
    show: unlessDefault(options.show, ['reported', 'all']),
    layout: unlessDefault(options.layout, ['list', 'table']),
    'heading-level': unlessDefault(options.headingLevel, levels),
    ...programmeOf(options),
    ...entryOf(options),
    'score-type': choice(options.scoreType, ['', 'improvement-index']),
  });
  return `<outcome-grid${attributes}>${options.html ?? ''}${findings.join('')}</outcome-grid>`;
}

/** A card, of which the words can be replaced: they are before everything within that is an element of ours. */
function card(options) {
  const ratings = (options.ratings ?? []).map(({scale, value}) => ({scale: findScale(scales, scale), value}));
  const html = cardHtml({...options, ratings, headingLevel: Number(choice(options.headingLevel, levels))});
  if (!options.html) return html;
  const [tag] = html.match(/^<[^>]+>/);
  const within = html.slice(tag.length).search(/<(outcome-finding|[a-z]+-rating|\/programme-card)\b/);
  return tag + options.html + html.slice(tag.length + within);
}

function explainer(options) {
  const scale = textOf(options.scale);
  const attributes = written({
    scale,
    value: textOf(options.value),
    subject: textOf(options.subject),
    'subject-lang': textOf(options.subjectLang),
    open: options.open === true,
    href: addressOf(textOf(options.href)),
    layout: unlessDefault(options.layout, ['disclosure', 'inline']),
    'heading-level': unlessDefault(options.headingLevel, levels),
  });
  const worded = findScale(scales, scale);
  const {range, name} = worded ? inLanguage(worded.words, languageOf(options)) : {range: '', name: ''};
  return `<rating-explainer${attributes}>${options.html ?? escapeHtml(range || name)}</rating-explainer>`;
}

function summary(options) {
  const [evidence, cost] = [textOf(options.evidence), textOf(options.cost)];
  const {reviewed, href} = entryOf(options);
  const {subject} = programmeOf(options);
  const words = summaryWords({evidence, cost, subject, reviewed, language: languageOf(options)});
  const attributes = written({...programmeOf(options), evidence, cost, reviewed, href});
  return `<rating-summary${attributes}>${options.html ?? escapeHtml(words)}</rating-summary>`;
}

const source = (options) =>
  `<rating-source${written({src: addressOf(textOf(options.src))})}>${options.html ?? ''}</rating-source>`;

const table = (options) =>
  `<rating-table${written({
    filters: textOf(options.filters),
    state: choice(options.state, ['', 'address']),
  })}>${options.html ?? ''}</rating-table>`;

const writers = {
  'cost-rating': (options) => rating(options, 'cost'),
  'evidence-rating': (options) => rating(options, 'evidence'),
  'scale-rating': (options) => rating(options, options.scale),
  'outcome-grid': grid,
  'programme-card': card,
  'rating-explainer': explainer,
  'rating-summary': summary,
  'rating-source': source,
  'rating-table': table,
};

/** The element of a macro with these options. */
export function referenceHtml(component, options) {
  const html = writers[component](options);
  const [tag, name] = /^<([\w-]+)[^>]*>/.exec(html);
  const added = Object.entries(options.attributes ?? {})
    .sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    .filter(([attribute]) => /^[^\0- "'<>/=]+$/.test(attribute))
    .map(([attribute, value]) => [attribute, value === true || value === '' ? value : textOf(value)])
    .filter(([, value], index, all) => value || options.attributes[all[index][0]] === '');
  const further = attributesHtml([['class', textOf(options.classes)]].filter(([, value]) => value).concat(added));
  const start = `${tag.slice(0, -1)}${further}>`;
  if (options.html === undefined || !name.endsWith('-rating')) return start + html.slice(tag.length);
  // A rating's own words are all that it holds, but for its detail.
  const [detail = ''] = /<p slot="detail">[^<]*<\/p>(?=<\/[\w-]+>$)/.exec(html) ?? [];
  return `${start}${options.html}${detail}</${name}>`;
}
