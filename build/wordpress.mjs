/**
 * Makes the plug-in for WordPress, in integrations/wordpress/dist/what-works-ratings/: a folder that can be zipped and
 * uploaded. To the files of integrations/wordpress/what-works-ratings/ it adds, from what is built in dist/:
 *
 *   words.php   what the plug-in says of every value, in every built-in language, so that PHP computes no words
 *   assets/     the script, the stylesheet and their licences
 *
 * Sentences that contain a value of the page have "%subject%" and the like in its place.
 */
import {copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {elements} from '../dist/elements/tags.js';
import {cost, childOutcomes, evidence} from '../dist/scales/foundations/foundations.js';
import {isKnown, spellingOf, valuesOf} from '../dist/scales/scale.js';
import {fallbackLine, resolve} from '../dist/text/fallback.js';
import {allCardMessages, allGridMessages, allSourceMessages, inLanguage} from '../dist/text/languages.js';
import {atStart, badgeText, explanationText} from '../dist/text/rating-text.js';

const root = new URL('..', import.meta.url);
const source = new URL('integrations/wordpress/what-works-ratings/', root);
const plugin = new URL('integrations/wordpress/dist/what-works-ratings/', root);

const files = {
  'what-works-ratings.min.js': 'dist/what-works-ratings.min.js',
  'what-works-ratings.css': 'dist/what-works-ratings.css',
  'THIRD-PARTY-LICENSES.txt': 'dist/THIRD-PARTY-LICENSES.txt',
  'LICENSE.txt': 'LICENSE',
};

const languages = allSourceMessages.map(({language}) => language);
const byLanguage = (of) => Object.fromEntries(languages.map((language) => [language, of(language)]));
const byKey = (keys, of) => Object.fromEntries(keys.map((key) => [key, of(key)]));

/** What the library itself says, beside the words of a scale. */
function messagesIn(language) {
  const source = inLanguage(allSourceMessages, language);
  const card = inLanguage(allCardMessages, language);
  const grid = inLanguage(allGridMessages, language);
  const months = Array.from({length: 12}, (_, index) => index + 1);
  return {
    year: source.date('%year%'),
    months: byKey(months, (month) => source.date('%year%', month)),
    days: byKey(months, (month) => source.date('%year%', month, '%day%')),
    found: card.found,
    results: {
      '': card.foundFor(card.noResult),
      ...byKey(Object.keys(grid.results), (id) => card.foundFor(grid.results[id])),
    },
    outcomes: inLanguage(childOutcomes.words, language).names,
  };
}

/** What a badge says of a value, without what is given beside it: name, date, address. */
function ratingIn(worded, value, language) {
  const resolved = resolve(worded, {value, language});
  const {rating, words, messages} = resolved;
  const text = badgeText(resolved);
  const dated = badgeText({...resolved, reviewed: '2000'}).source;
  return {
    state: rating.state,
    code: text.code ?? '',
    label: text.label,
    labelAtStart: atStart(text.label),
    note: text.note ?? '',
    modifiers: text.modifiers.map(({brief, short = brief, note = ''}) => ({
      brief,
      briefAtStart: atStart(brief),
      short,
      note,
    })),
    isOnStrip: text.position !== undefined,
    range: text.position ? words.range : (text.range ?? ''),
    hasSource: text.source !== undefined,
    hasSourceIfDated: dated !== undefined,
    line: fallbackLine(worded, {value, language}),
    explanation: isKnown(rating) ? explanationIn(resolved, messages) : null,
  };
}

/** The explanation of a rating, which `variant="full"` shows. */
function explanationIn(resolved, messages) {
  const {plain, modifiers, heading, meanings, original, caution, givenBy, attribution} = explanationText(resolved);
  return {
    plain,
    modifiers,
    heading: original ? `${heading} (${messages.draft})` : heading,
    meanings,
    original: original ?? null,
    // what stands before the date, and after it
    before: [caution, messages.notARecommendation].filter(Boolean).join(' '),
    after: `${givenBy} ${attribution}`,
  };
}

/** A scale: how its values can be spelt, and what is said of each. */
function scaleOf(worded) {
  const {scale} = worded;
  const values = valuesOf(scale);
  return {
    values,
    spellings: spellingsOf(scale),
    words: byLanguage((language) => {
      const {words, messages} = resolve(worded, {language});
      const shown = {...byKey(values, (value) => value), 'none-given': '', 'not-recognised': '?'};
      return {
        language: words.language,
        approved: words.approved,
        name: words.name,
        nameFor: words.nameFor('%subject%'),
        range: words.range,
        notRecognised: words.notRecognised.label,
        source: words.source,
        sourceReviewed: messages.sourceReviewed(words.source, '%date%'),
        reviewed: messages.reviewed('%date%'),
        notReviewed: messages.notReviewed,
        checkInSource: messages.checkInSource,
        entry: messages.entryOf(words.source, ''),
        entryOf: messages.entryOf(words.source, '%subject%'),
        ratings: Object.fromEntries(
          Object.entries(shown).map(([key, value]) => [key, ratingIn(worded, value, language)]),
        ),
      };
    }),
  };
}

/** Every spelling that `ratingOf` reads, for a scale with at most one modifier; a sign may stand before the plus. */
function spellingsOf({levels, outside, modifiers}) {
  if (modifiers.length > 1) throw new Error('Two modifiers can be combined, which the spellings do not show.');
  const spelt = [...levels, ...outside].flatMap((level) =>
    [level.code, ...(level.aliases ?? [])].map((code) => [spellingOf(code), level.code]),
  );
  const modified = levels.flatMap(({code, aliases = []}) =>
    [code, ...aliases]
      .map(spellingOf)
      .flatMap((spelling) =>
        modifiers.flatMap(({sign}) => [
          [spelling + spellingOf(sign), code + sign],
          ...(spelling.endsWith('+') ? [[`${spelling.slice(0, -1)}${spellingOf(sign)}+`, code + sign]] : []),
        ]),
      ),
  );
  return Object.fromEntries([...modified, ...spelt, ['not-rated', 'not-rated']]);
}

/** The tags that the script of the plug-in defines, with their attributes. */
const tags = Object.fromEntries(
  elements.filter(({script}) => script === 'what-works-ratings').map(({tag, attributes}) => [tag, attributes]),
);

/** Data as PHP. Numbers as keys would become integers in PHP, and a list is written without keys. */
function php(value, indent = '') {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  const within = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((each) => php(each, within))
    : Object.entries(value).map(([key, each]) => `${php(key)} => ${php(each, within)}`);
  return entries.length ? `[\n${entries.map((entry) => `${within}${entry},\n`).join('')}${indent}]` : '[]';
}

const {version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const {files: integrity} = JSON.parse(readFileSync(new URL('dist/sri.json', root), 'utf8'));
const assets = ['what-works-ratings.min.js', 'what-works-ratings.css'];

const data = {
  version,
  integrity: byKey(assets, (name) => integrity[name]),
  tags,
  outcomes: childOutcomes.ids,
  messages: byLanguage(messagesIn),
  scales: {evidence: scaleOf(evidence), cost: scaleOf(cost)},
};

rmSync(plugin, {recursive: true, force: true});
cpSync(source, plugin, {recursive: true});
for (const name of ['what-works-ratings.php', 'readme.txt'])
  writeFileSync(new URL(name, plugin), readFileSync(new URL(name, source), 'utf8').replace('%version%', version));
mkdirSync(new URL('assets/', plugin));
for (const [name, from] of Object.entries(files)) copyFileSync(new URL(from, root), new URL(`assets/${name}`, plugin));
const note = '// Written by build/wordpress.mjs from the words of what-works-ratings. A change here is lost.';
writeFileSync(new URL('words.php', plugin), `<?php\n${note}\n\nreturn ${php(data)};\n`);
console.log(`${fileURLToPath(plugin)} is the plug-in, version ${version}.`);
