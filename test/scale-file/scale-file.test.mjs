/** What a scale file may hold, and what is said of one that cannot be used. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {safeParse} from 'valibot';
import {badgeText, explanationText, meaningsOf, summarySentence} from '../../dist/text/rating-text.js';
import {allMessages, inLanguage} from '../../dist/text/languages.js';
import {readScaleFile, ScaleFileError} from '../../dist/scale-file/load.js';
import {scaleFile} from '../../dist/scale-file/schema.js';
import {figurePathsOf} from '../../dist/scales/figures.js';
import {evidence} from '../../dist/scales/foundations/foundations.js';
import {ratingOf, valueOf} from '../../dist/scales/scale.js';
import {messagesIn, smallFile, wholeFile} from './scale-files.mjs';

const schema = JSON.parse(readFileSync('dist/rating-scale.schema.json', 'utf8'));
const validates = new Ajv({allErrors: true}).compile(schema);
const shipped = readdirSync('dist/scales').filter((name) => name.endsWith('.json'));
const fileOf = (name) => JSON.parse(readFileSync(`dist/scales/${name}`, 'utf8'));

/** Every rating on a scale: levels, with each sign and with all, ranges, and what is beside the order. */
const ratingsOf = ({levels, ranges = [], modifiers, outside}) => [
  ...[...levels, ...ranges].flatMap((level) =>
    [[], ...modifiers.map((modifier) => [modifier]), ...(modifiers.length > 1 ? [modifiers] : [])].map((signs) => ({
      state: 'level',
      level,
      modifiers: signs,
    })),
  ),
  ...outside.map((level) => ({state: 'outside', level})),
];
const rated = ({scale, words: [words]}, rating, subject = '') => ({
  scale,
  rating,
  words,
  messages: inLanguage(allMessages, words.language),
  subject,
  reviewed: '',
});

/** The file with something else at a path: "scales.0.id". Without a value, without it. */
function spoilt(file, path, ...value) {
  const keys = path.split('.');
  const last = keys.pop();
  const holder = keys.reduce((at, key) => at[key], file);
  if (value.length) holder[last] = value[0];
  else delete holder[last];
  return file;
}

function messageOf(source) {
  try {
    readScaleFile(source);
  } catch (error) {
    assert.ok(error instanceof ScaleFileError, String(error.stack));
    return error.message;
  }
  return '';
}

describe('a scale file', () => {
  it('can hold as little as names, meanings, a caution and whose words they are; the library says the rest', () => {
    const {
      scales: [worded],
    } = readScaleFile(JSON.stringify(smallFile()));
    const {
      scale,
      words: [words],
    } = worded;
    assert.deepEqual(words.nameFor('Programme 1'), 'Our stars for Programme 1');
    assert.deepEqual(badgeText(rated(worded, ratingOf(scale, '2'), 'Programme 1')), {
      name: 'Our stars for Programme 1',
      code: '2',
      spoken: undefined,
      modifiers: [],
      label: 'Our two label',
      brief: 'Our two brief',
      range: 'Scale: 1 to 2',
      source: 'Our body',
    });
    assert.deepEqual(explanationText(rated(worded, ratingOf(scale, '2'))), {
      meanings: [{lead: 'Rated 2:', meaning: 'Our two meaning.'}],
      standing: 'This is level 2 of 2: 1, 2.',
      caution: 'Our stars are not everything.',
      reviewed: 'No review date is given here.',
      attribution: 'Our words (version 1).',
    });
    assert.equal(
      badgeText(rated(worded, ratingOf(scale, 'not-rated'))).label,
      'This programme has not been given this rating',
    );
    assert.equal(words.direction, 'From worst to best');
    assert.equal(
      summarySentence(rated(worded, ratingOf(scale, '2')), 'Programme 1'),
      'Programme 1. Our stars: Our two label (2).',
    );
  });

  it('is completed in Welsh where its words are Welsh', () => {
    const {
      scales: [
        {
          scale,
          words: [words],
        },
      ],
    } = readScaleFile(spoilt(smallFile(), 'scales.0.words.0.language', 'cy'));
    assert.equal(words.range, 'Graddfa: 1 i 2');
    assert.equal(
      words.standing(
        1,
        scale.levels.map(({code}) => code),
      ),
      'Dyma lefel 1 o 2: 1, 2.',
    );
  });

  it('has the library’s own sentences in another language', () => {
    const [ga] = readScaleFile({messages: [messagesIn('ga')]}).messages;
    const said = (name, ...values) => ga[name](...values);
    assert.deepEqual(
      [
        said('rated', '3+'),
        said('hasSign', '*'),
        said('list', ['3+', 'mixed']),
        said('controlOf', 'a rating', 'P'),
        said('controlOf', 'a rating', ''),
        said('date', '2018', 2, 15),
        said('date', '2018', 12),
        said('date', '2018'),
        said('sourceReviewed', 'S', '2018'),
        said('reviewed', '2018'),
        said('entryOf', 'S', '{source}'),
        said('entryOf', 'S', ''),
        said('thisRating', 'P'),
        said('thisRating', ''),
      ],
      [
        '3+ rated ga:',
        '* sign ga:',
        '3+, mixed',
        '(P, a rating, ga)',
        '(a rating, ga)',
        '15 Month 2 ga 2018',
        'Month 12 ga 2018',
        '2018',
        'S, reviewed ga 2018',
        'Reviewed ga 2018.',
        '{source} ga in S',
        'This ga in S',
        'Rating of P ga',
        'This rating ga',
      ],
    );
    const english = allMessages[0];
    assert.deepEqual(Object.keys(ga).sort(), Object.keys(english).sort());
    for (const [name, value] of Object.entries(english)) assert.equal(typeof ga[name], typeof value, name);
  });

  it('keeps every word that it has itself, in each of its languages', () => {
    const {
      scales: [{scale, words: documents}],
    } = readScaleFile(wholeFile());
    for (const words of documents) {
      const {language} = words;
      const say = (value, subject = '') => ({
        scale,
        rating: ratingOf(scale, value),
        words,
        messages: allMessages[0],
        subject,
        reviewed: '',
      });
      assert.equal(badgeText(say('2+', 'P')).name, `Name ${language} of P`);
      assert.equal(badgeText(say('2+')).spoken, `two plus ${language}`);
      assert.equal(badgeText(say('not-rated')).label, `Not rated label ${language}`);
      assert.equal(badgeText(say('')).label, `None given ${language}`);
      assert.equal(badgeText(say('7')).label, `Not recognised ${language}`);
      const {standing, caution, attribution} = explanationText(say('2+'));
      assert.deepEqual(
        [standing, caution, attribution],
        [`Standing ${language}: 3 of 4: 0, 2, 2+, 4.`, `Caution ${language}.`, `Attribution ${language}, version 2.`],
      );
      assert.equal(
        summarySentence(say('2+*'), 'P'),
        `P, ${language}: phrase ${language}; it is mixed ${language} (2+).`,
      );
      assert.equal(summarySentence(say('4'), ''), `Next ${language}: Four ${language} label (4).`);
      for (const name of ['mention', 'source', 'range', 'explained', 'direction', 'moreAbout'])
        assert.match(words[name], new RegExp(` ${language}$`), name);
    }
    assert.deepEqual(
      documents.map(({approved}) => approved),
      [true, false, true],
    );
  });

  it('takes a translation for a draft unless it says that it is approved', () => {
    const file = smallFile();
    file.scales[0].words.push({...file.scales[0].words[0], language: 'cy'});
    assert.deepEqual(
      readScaleFile(file).scales[0].words.map(({approved}) => approved),
      [true, false],
    );
  });

  it('gives a range from any level to a higher one, drawn and told apart from both, with the meanings of both', () => {
    const {
      scales: [worded],
    } = readScaleFile(wholeFile());
    const {scale} = worded;
    for (const spelling of ['2 - 4', '2-4', '2–4', '2 to 4', '2 TO 4']) {
      const rating = ratingOf(scale, spelling);
      assert.equal(rating.state === 'level' && rating.level.code, '2 - 4', spelling);
    }
    assert.equal(ratingOf(scale, '4 - 2').state, 'not-recognised');
    assert.equal(ratingOf(scale, '2 - 5').state, 'not-recognised');
    const text = badgeText(rated(worded, ratingOf(scale, '2 - 4*')));
    assert.deepEqual(
      [text.code, text.spoken, text.label, text.modifiers],
      ['2 - 4', '2 to 4 en', 'Between 2 and 4 en', ['mixed en']],
    );
    const {meanings, standing} = explanationText(rated(worded, ratingOf(scale, '2 - 4')));
    assert.deepEqual(
      meanings.map(({lead, meaning}) => [lead, meaning]),
      [
        ['Rated 2 - 4:', 'From 2 to 4 en.'],
        ['Rated 2:', 'Two en meaning.'],
        ['Rated 4:', 'Four en meaning.'],
      ],
    );
    assert.equal(standing, '');
    const drawings = ['2', '4', '2 - 4', '0 - 2', '0 - 4'].map((value) =>
      JSON.stringify(figurePathsOf(scale, ratingOf(scale, value))),
    );
    assert.equal(new Set(drawings).size, drawings.length);
  });

  it('has a sign after a level in any order and spacing, as words too', () => {
    const {
      scales: [{scale}],
    } = readScaleFile(wholeFile());
    for (const spelling of ['2+*, one study', '2 + * , ONE  STUDY', '2+, one study*']) {
      const rating = ratingOf(scale, spelling);
      assert.equal(rating.state === 'level' && valueOf(rating), '2+*, one study', spelling);
    }
    assert.equal(ratingOf(scale, ', one study').state, 'not-recognised');
  });

  it('reads a sign of letters after a code whose end looks like a part of it, and a sign within another sign', () => {
    const words = {label: 'A label', meaning: 'A meaning.'};
    const file = smallFile();
    file.scales[0].levels = [{code: 'toString', place: 1}];
    file.scales[0].words[0].levels = Object.fromEntries([['toString', words]]);
    file.scales[0].modifiers = ['NGN', '*', '**'].map((sign) => ({sign}));
    file.scales[0].words[0].modifiers = Object.fromEntries(
      ['NGN', '*', '**'].map((sign) => [sign, {brief: `Sign ${sign}`, meaning: 'A meaning.'}]),
    );
    const {
      scales: [{scale}],
    } = readScaleFile(file);
    for (const value of ['toString', 'toStringNGN', 'toString*', 'toString**', 'toStringNGN***'])
      assert.equal(valueOf(ratingOf(scale, value)), value);
    assert.equal(ratingOf(scale, 'toString****').state, 'not-recognised');
  });

  it('leads to the meaning of a sign by the sign, and of one that is words by nothing', () => {
    const {
      scales: [
        {
          scale,
          words: [words],
        },
      ],
    } = readScaleFile(wholeFile());
    const leads = meaningsOf({
      scale,
      rating: ratingOf(scale, '2+*, one study'),
      words,
      messages: allMessages[0],
    }).meanings.map(({lead, meaning}) => [lead, meaning]);
    assert.deepEqual(leads.slice(-2), [
      ['Rating has a *:', 'Mixed meaning en.'],
      ['', 'One study meaning en.'],
    ]);
  });

  it('tells every kind of blank and finding beside the order apart, in words, and findings by a drawing too', () => {
    const {
      scales: [worded],
    } = readScaleFile(wholeFile());
    const texts = worded.scale.outside.map((level) => [
      badgeText(rated(worded, {state: 'outside', level})),
      figurePathsOf(worded.scale, {state: 'outside', level}),
    ]);
    assert.equal(new Set(texts.map(([{label, brief}]) => label + brief)).size, 8);
    const drawn = texts.map(([, drawing]) => drawing && JSON.stringify(drawing));
    assert.equal(new Set(drawn.slice(0, 3)).size, 3);
    assert.ok(drawn.slice(0, 3).every(Boolean));
    // An empty scale would read as zero.
    assert.deepEqual(drawn.slice(3), Array(5).fill(undefined));
  });

  for (const [kind, below] of [['steps'], ['coin'], ['point'], ['balance', 3]]) {
    it(`draws every place of a figure of ${kind} in another way, within its box`, () => {
      for (const places of [2, 3, 5, 9, 16]) {
        const from = kind === 'balance' ? -below : kind === 'steps' ? 0 : 1;
        const all = Array.from({length: places - from + 1}, (_, at) => from + at);
        const file = smallFile();
        file.scales[0].figure = {kind, places, ...(below && {below})};
        file.scales[0].levels = all.map((place) => ({code: `L${place}`, place}));
        file.scales[0].words[0].levels = Object.fromEntries(
          all.map((place) => [`L${place}`, {label: `Label ${place}`, meaning: `Meaning ${place}.`}]),
        );
        const {
          scales: [{scale}],
        } = readScaleFile(file);
        const levels =
          kind === 'steps'
            ? scale.levels.flatMap((level) => [level, ...(level.place ? [{...level, plus: true}] : [])])
            : scale.levels;
        const drawings = levels.map((level) => figurePathsOf(scale, {state: 'level', level, modifiers: []}));
        assert.equal(
          new Set(drawings.map((drawing) => JSON.stringify(drawing))).size,
          levels.length,
          `${places} places`,
        );
        for (const {scale: ground, rating} of drawings) {
          for (const [, x, y, width, height] of (ground + rating).matchAll(
            /M(-?[\d.e-]+) (-?[\d.e-]+)h(-?[\d.e-]+)v(-?[\d.e-]+)/g,
          )) {
            const [left, top, right, bottom] = [
              Number(x),
              Number(y),
              Number(x) + Number(width),
              Number(y) + Number(height),
            ];
            assert.ok(
              left >= -0.01 && top >= 0 && right <= 45.01 && bottom <= 16 && Number(width) > 0.5,
              `${places} places: ${[x, y, width, height]}`,
            );
          }
        }
      }
    });
  }

  it('says a built-in scale in other words, of which it has only some, and leads elsewhere', () => {
    const {override} = readScaleFile(wholeFile());
    const other = override(evidence);
    const [english, welsh] = other.words;
    assert.equal(english.name, 'Strength of evidence');
    assert.deepEqual(english.levels['3'], {...evidence.words[0].levels['3'], brief: 'Short term'});
    assert.deepEqual({...english, name: '', levels: {}}, {...evidence.words[0], name: '', levels: {}});
    assert.deepEqual(english.levels['4'], evidence.words[0].levels['4']);
    assert.equal(welsh, evidence.words[1]);
    assert.equal(other.scale.source.url, 'https://example.org/evidence');
    assert.equal(override(evidence), other, 'the same again, so that nothing is drawn anew');
    assert.equal(evidence.words[0].name, 'Evidence rating');
  });

  it('says what it cannot say otherwise, once it meets the scale', () => {
    const told = [];
    const {override} = readScaleFile(
      {
        overrides: [
          {scale: 'evidence', language: 'en', words: {levels: {9: {label: 'Nine'}}}},
          {scale: 'evidence', language: 'fr', words: {name: 'x'}},
        ],
      },
      (message) => told.push(message),
    );
    assert.deepEqual(override(evidence).words[0].levels, evidence.words[0].levels);
    assert.deepEqual(told, [
      'overrides[0].words.levels.9: expected words for "2", "3", "4", "2+", "3+", "4+".',
      'overrides[1].language: expected a language that the scale has, "en", "cy", found "fr".',
    ]);
  });
});

describe('a scale file that cannot be used', () => {
  const faults = {
    'is not JSON': ['{"scales": [', /^expected JSON: /],
    'is empty': ['', /^expected JSON: /],
    'is a page': ['<!doctype html><title>Not found</title>', /^expected JSON: /],
    'is a number': ['5', /^the file: expected an object, found 5\.$/],
    'is null': ['null', /^the file: expected an object, found null\.$/],
    'is a list': ['[]', /^the file: expected /],
    'holds nothing': [{}, 'the file: expected scales, outcomes, overrides or messages, found none of them.'],
    'is longer than any scale': [`"${'x'.repeat(1_000_001)}"`, 'expected at most 1,000,000 characters, found more.'],
    'has a name that is misspelt': [
      spoilt(smallFile(), 'scales.0.lable', 'x'),
      'scales[0].lable: there is no such name here. Is it misspelt?',
    ],
    'has sentences in a language that the library has': [
      {messages: [messagesIn('cy-GB')]},
      'messages[0].language: expected a language that the library does not have, found "cy-GB".',
    ],
    'has sentences in a language twice': [
      {messages: [messagesIn('ga'), messagesIn('GA')]},
      /^messages\[1\]\.language: expected a unique language, found "ga"/,
    ],
    'has a sentence without its value': [
      {messages: [{...messagesIn('ga'), rated: 'Rated:'}]},
      'messages[0].rated: expected text with {code} in it, once, found "Rated:".',
    ],
    'has a sentence without one of its values': [
      {messages: [{...messagesIn('ga'), sourceReviewed: '{date} {date}'}]},
      'messages[0].sourceReviewed: expected text with {source} and {date} in it, once each, found "{date} {date}".',
    ],
    'has eleven months': [
      {messages: [{...messagesIn('ga'), months: Array.from({length: 11}, () => 'x')}]},
      /^messages\[0\]\.months: expected 12/,
    ],
    'lacks a name': [spoilt(smallFile(), 'scales.0.version'), 'scales[0].version: "version" is missing.'],
    'has a number for a code': [
      spoilt(smallFile(), 'scales.0.levels.1.code', 2),
      'scales[0].levels[1].code: expected a code on one line, with no space before or after it, but not "constructor", "prototype" or "__proto__", found 2.',
    ],
    'has an id of other letters': [
      spoilt(smallFile(), 'scales.0.id', 'Our Stars'),
      'scales[0].id: expected an id of small letters, figures and hyphens, such as "evidence-2", but not "constructor" or "prototype", found "Our Stars".',
    ],
    'has no levels': [
      spoilt(smallFile(), 'scales.0.levels', []),
      /^scales\[0\]\.levels: expected 1 or more, found 0\./,
    ],
    'has another kind of more': [
      spoilt(smallFile(), 'scales.0.more', 'nicer'),
      'scales[0].more: expected "stronger", "dearer", "better", "worse", "nothing", found "nicer".',
    ],
    'has an address that is no link': [
      spoilt(smallFile(), 'scales.0.source.url', 'javascript:alert(1)'),
      'scales[0].source.url: expected an address that begins with https:// or http://, found "javascript:alert(1)".',
    ],
    'has a level twice': [
      spoilt(smallFile(), 'scales.0.levels.1.code', '1'),
      /^scales\[0\]\.levels\[1\]\.code: expected a unique code, found "1", which is read as "1"\./,
    ],
    'has two codes that are read as one': [
      spoilt(smallFile(), 'scales.0.levels.1.aliases', [' 1'.trim()]),
      /^scales\[0\]\.levels\[1\]\.aliases\[0\]: expected a unique code/,
    ],
    'has a code that means something else': [
      spoilt(spoilt(smallFile(), 'scales.0.levels.1.code', 'Not-Rated'), 'scales.0.words.0.levels', {
        1: {label: 'a', meaning: 'b'},
        'Not-Rated': {label: 'c', meaning: 'd'},
      }),
      /^scales\[0\]\.levels\[1\]\.code: expected a unique code, found "Not-Rated"/,
    ],
    'has a level without words': [
      spoilt(smallFile(), 'scales.0.words.0.levels.2'),
      'scales[0].words[0].levels: expected words for "2", found none.',
    ],
    'has words without a level': [
      spoilt(smallFile(), 'scales.0.words.0.levels.3', {label: 'x', meaning: 'y'}),
      'scales[0].words[0].levels.3: expected words for "1", "2", found "3".',
    ],
    'has one label for two levels': [
      spoilt(smallFile(), 'scales.0.words.0.levels.2.label', 'Our one label'),
      'scales[0].words[0].levels.2.label: expected a unique label, found "Our one label" again.',
    ],
    'lacks sentences in a language that the library does not speak': [
      spoilt(smallFile(), 'scales.0.words.0.language', 'fr'),
      /^scales\[0\]\.words\[0\]\.nameFor: expected these words, found nothing\. The library has them in English and Welsh, not in "fr"\. And 9 more\.$/,
    ],
    'has a language twice': [
      (() => {
        const file = smallFile();
        file.scales[0].words.push({...file.scales[0].words[0], language: 'EN'});
        return file;
      })(),
      'scales[0].words[1].language: expected a unique language, found "en" again.',
    ],
    'has a scale twice in one version': [
      (() => {
        const file = smallFile();
        file.scales.push(file.scales[0]);
        return file;
      })(),
      'scales[1].version: expected a unique scale and version, found "stars, version 1" again.',
    ],
    'has a place that the figure has not': [
      spoilt(smallFile(), 'scales.0.levels.1.place', 3),
      'scales[0].levels[1].place: expected a place in the figure, 0 to 2, found 3.',
    ],
    'has a place before the first of the figure': [
      spoilt(spoilt(smallFile(), 'scales.0.figure.kind', 'coin'), 'scales.0.levels.0.place', 0),
      'scales[0].levels[0].place: expected a place in the figure, 1 to 2, found 0.',
    ],
    'has a level that is read as a range': [
      spoilt(spoilt(smallFile(), 'scales.0.levels.1.aliases', ['1 – 2']), 'scales.0.ranges', '{from} - {to}'),
      'scales[0].ranges: expected unique codes, found "1 - 2", which is read as "1 – 2".',
    ],
    'has a level without a place': [
      spoilt(smallFile(), 'scales.0.levels.1.place'),
      'scales[0].levels[1].place: expected a place in the figure, 0 to 2, found nothing.',
    ],
    'has a place and no figure': [
      spoilt(smallFile(), 'scales.0.figure'),
      /^scales\[0\]\.levels\[0\]\.place: expected no place: this scale has no figure\./,
    ],
    'has harm on steps': [
      spoilt(smallFile(), 'scales.0.figure.below', 1),
      'scales[0].figure.below: expected no places below: only a balance has them.',
    ],
    'builds up where there is no order': [
      spoilt(smallFile(), 'scales.0.more', 'nothing'),
      /^scales\[0\]\.figure\.kind: expected "point", or no figure, where more means nothing, found "steps"\./,
    ],
    'leans on a level that is not below': [
      spoilt(smallFile(), 'scales.0.levels.0.basedOn', ['2']),
      'scales[0].levels[0].basedOn[0]: expected the code of a level before this one, found "2".',
    ],
    'has a sign that is in a code': [
      spoilt(spoilt(smallFile(), 'scales.0.levels.1.aliases', ['2+']), 'scales.0.modifiers', [{sign: '+'}]),
      /^scales\[0\]\.modifiers\[0\]\.sign: expected a sign that is in no code, found "\+", which is in "2\+"\./,
    ],
    'has a sentence without its value': [
      spoilt(smallFile(), 'scales.0.words.0.nameFor', 'The stars'),
      'scales[0].words[0].nameFor: expected text with {subject} in it, once, found "The stars".',
    ],
    'has a value that nobody gives': [
      spoilt(smallFile(), 'scales.0.words.0.standing', 'Level {level}'),
      /^scales\[0\]\.words\[0\]\.standing: expected text with braces only around place, count, codes, found/,
    ],
    'has other words in no language': [
      {overrides: [{scale: 'cost', words: {name: 'Price'}}]},
      'overrides[0].language: expected the language of the words, found nothing.',
    ],
    'lacks the name of an outcome': [
      {
        outcomes: {
          ids: ['theft'],
          words: [{language: 'en', source: 's', title: 't', titleFor: 't {subject}', names: {}}],
        },
      },
      'outcomes.words[0].names: expected words for "theft", found none.',
    ],
    'reaches for what every object has': [
      JSON.stringify(smallFile()).replaceAll('"2"', '"__proto__"'),
      /^scales\[0\]\.levels\[1\]\.code: expected a code .*, but not "constructor", "prototype" or "__proto__", found "__proto__"\./,
    ],
  };
  for (const [what, [source, message]] of Object.entries(faults)) {
    it(`${what}: is told with its path, and what was expected`, () => {
      const text = messageOf(source);
      if (typeof message === 'string') assert.equal(text, message);
      else assert.match(text, message);
    });
  }

  it('leaves every object as it was', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      messageOf(`{"${key}": {"polluted": true}, "scales": []}`);
      messageOf(JSON.stringify(wholeFile()).replaceAll('"2+"', `"${key}"`));
    }
    assert.equal({}.polluted, undefined);
  });
});

describe('the JSON Schema', () => {
  it('says what every name is', () => {
    const silent = [];
    const walk = ({properties = {}, items, additionalProperties}, path) => {
      for (const [name, property] of Object.entries(properties)) {
        if (!property.description) silent.push(`${path}.${name}`);
        walk(property, `${path}.${name}`);
      }
      if (items) walk(items, path);
      if (additionalProperties) walk(additionalProperties, `${path}.*`);
    };
    walk(schema, '');
    assert.deepEqual(silent, []);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  it('accepts and refuses what the page does, whatever is at any place of a file', () => {
    const places = [];
    const walk = (value, path) => {
      if (path) places.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value))
          if (!key.includes('.')) walk(part, path ? `${path}.${key}` : key);
    };
    walk(wholeFile(), '');
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom('en', '1', '{subject}', 'https://a', 2, true, [], {})),
        (place, value) => {
          const file = spoilt(wholeFile(), place, value);
          const {success} = safeParse(scaleFile, file);
          if (success) accepted++;
          assert.equal(validates(file), success, JSON.stringify(validates.errors));
        },
      ),
      {numRuns: 3000},
    );
    assert.ok(accepted > 100, `${accepted} accepted`);
  });
});

describe('reading a scale file', () => {
  it('never fails in any other way, and never takes a value for another level, whatever the file is', () => {
    const places = [
      'scales.0',
      'scales.0.levels',
      'scales.0.levels.1',
      'scales.0.levels.1.code',
      'scales.0.levels.2.aliases',
      'scales.0.modifiers',
      'scales.0.outside',
      'scales.0.figure',
      'scales.0.ranges',
      'scales.0.words.0',
      'scales.0.words.0.levels',
      'outcomes',
      'overrides',
    ];
    const code = fc.oneof(
      fc.string({minLength: 1, maxLength: 6}),
      fc.constantFrom('2', '2+', '4', '0', '*', 'two', '__proto__', 'constructor', 'toString'),
    );
    const part = fc.oneof(
      fc.jsonValue(),
      code,
      fc.array(code, {maxLength: 3}),
      fc.array(fc.record({code, place: fc.integer({min: -1, max: 4})}), {maxLength: 4}),
      fc.array(fc.record({sign: code}), {maxLength: 2}),
    );
    const anything = fc
      .tuple(fc.constantFrom(...places), part)
      .map(([place, value]) => spoilt(wholeFile(), place, value));
    // right but for codes that are no code or are there twice
    const codes = (maxLength, minLength = 0) =>
      fc.uniqueArray(code, {minLength, maxLength, selector: (each) => each.trim().toLowerCase()});
    const nearlyRight = fc.tuple(codes(5, 1), codes(2), codes(1)).map(([levels, outside, signs]) => {
      const said = (list, more) =>
        Object.fromEntries(list.map((each, at) => [each, {label: `Label ${at}`, brief: `Brief ${at}`, ...more}]));
      const file = spoilt(
        smallFile(),
        'scales.0.levels',
        levels.map((each) => ({code: each, place: 1})),
      );
      Object.assign(file.scales[0], {
        outside: outside.map((each) => ({code: each, kind: 'awaiting'})),
        modifiers: signs.map((sign) => ({sign})),
      });
      Object.assign(file.scales[0].words[0], {
        levels: said(levels, {meaning: 'A meaning.'}),
        outside: said(outside, {caution: 'A caution.'}),
        modifiers: Object.fromEntries(signs.map((sign) => [sign, {brief: 'a sign', meaning: 'A meaning.'}])),
      });
      return file;
    });
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(anything, nearlyRight), fc.array(code, {maxLength: 5}), (file, values) => {
        if (messageOf(JSON.stringify(file))) return;
        read++;
        const {scales} = readScaleFile(JSON.stringify(file));
        for (const worded of scales) {
          const {scale} = worded;
          for (const rating of ratingsOf(scale)) {
            const given = rating.state === 'level' ? valueOf(rating) : rating.level.code;
            const again = ratingOf(scale, given);
            assert.equal(again.level, rating.level, given);
            assert.ok(badgeText(rated(worded, again)).label);
            meaningsOf(rated(worded, again));
          }
          for (const asked of values) {
            const {level} = ratingOf(scale, asked);
            if (!level) continue;
            const plain = (text) => text.toLowerCase().replace(/\s/g, '');
            const spellings = [level.code, ...(level.aliases ?? [])].map(plain);
            assert.ok(
              spellings.some((spelling) => plain(asked).startsWith(spelling[0])),
              `"${asked}" is taken for "${level.code}"`,
            );
          }
        }
      }),
      {numRuns: 3000},
    );
    assert.ok(read > 300, `${read} read`);
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.notEqual(messageOf(text), '');
      }),
    );
  });

  it('takes every text for text', () => {
    const hostile = '<img src=x onerror=alert(1)> ${alert(1)} \u202e " \' & { {subject} {name} {toString}';
    const file = smallFile();
    const walk = (holder) => {
      for (const [key, value] of Object.entries(holder)) {
        if (typeof value === 'object') walk(value);
        else if (['name', 'caution', 'label', 'brief', 'meaning', 'body'].includes(key))
          holder[key] = `${hostile} ${value}`;
      }
    };
    walk(file);
    const {
      scales: [worded],
    } = readScaleFile(JSON.stringify(file));
    const text = badgeText(rated(worded, ratingOf(worded.scale, '2'), hostile));
    assert.equal(text.name, `${hostile} Our stars for ${hostile}`);
    assert.equal(text.label, `${hostile} Our two label`);
  });
});

describe('the scales of other bodies', () => {
  it('are those in docs/scale-sources.md', () => {
    const named = [...readFileSync('docs/scale-sources.md', 'utf8').matchAll(/`scales\/([\w-]+\.json)`/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(named.sort(), shipped.sort());
  });

  for (const name of shipped) {
    const file = fileOf(name);

    it(`are right by the schema that they name: ${name}`, () => {
      assert.equal(file.$schema, '../rating-scale.schema.json');
      assert.ok(validates(file), JSON.stringify(validates.errors));
      assert.equal(messageOf(JSON.stringify(file)), '');
    });

    it(`say where they come from, and that the words are not the body's: ${name}`, () => {
      for (const {source, words, version} of file.scales) {
        assert.match(source.url, /^https:\/\//);
        assert.match(source.date, /^\d{4}-\d{2}-\d{2}$/);
        for (const {attribution} of words) assert.match(attribution, /not (its|the body’s) own words/);
        assert.ok(version);
      }
    });

    it(`have levels that differ in code, label, brief label, spoken form, meaning and picture: ${name}`, () => {
      for (const worded of readScaleFile(file).scales) {
        const levels = worded.scale.levels.map((level) => ({state: 'level', level, modifiers: []}));
        const outside = worded.scale.outside.map((level) => ({state: 'outside', level}));
        const texts = [...levels, ...outside].map((rating) => ({...badgeText(rated(worded, rating)), rating}));
        const distinct = (values) => assert.equal(new Set(values).size, values.length, values.join(' | '));
        distinct(texts.map(({code}) => code.toLowerCase()));
        distinct(texts.map(({label}) => label));
        distinct(texts.map(({code, spoken, label}) => (spoken ?? code) || label));
        distinct(levels.map((rating) => meaningsOf(rated(worded, rating)).meanings[0].meaning));
        distinct(
          [...levels, ...outside]
            .map((rating) => figurePathsOf(worded.scale, rating))
            .map((drawing, at) => (drawing ? JSON.stringify(drawing) : `words ${at}`)),
        );
        distinct(texts.map(({rating}) => summarySentence(rated(worded, rating), '')));
      }
    });

    it(`are said in sentences of at most 20 words, with no mark left in them: ${name}`, () => {
      for (const {words} of file.scales) {
        const texts = [];
        const walk = (value) =>
          typeof value === 'string' ? texts.push(value) : Object.values(value ?? {}).forEach(walk);
        walk(words);
        for (const text of texts) {
          for (const sentence of text.split(/[.:] /)) assert.ok(sentence.split(/\s+/).length <= 20, sentence);
          assert.doesNotMatch(text, /  |\bTODO\b|lorem/i);
        }
      }
    });
  }
});
