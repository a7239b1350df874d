/** What a scale file may hold, and what is said of one that cannot be used. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {safeParse} from 'valibot';
import {badgeText, explanationText, meaningsOf, summarySentence} from '../../dist/text/rating-text.js';
import {allBadgeMessages, allExplainerMessages, inLanguage} from '../../dist/text/languages.js';
import {readRatingsFile, RatingsFileError} from '../../dist/ratings-file/load.js';
import {ratingsFile} from '../../dist/ratings-file/schema.js';
import {figurePathsOf} from '../../dist/scales/figures.js';
import {englishCard, englishGrid, englishTable} from '../../dist/text/messages.en.js';
import {cost, evidence, explainedScales, summarizedScales} from '../../dist/scales/foundations/foundations.js';
import {ratingOf, valueOf} from '../../dist/scales/scale.js';
import {allMessagesIn, messagesIn, smallFile, wholeFile} from './scale-files.mjs';

const schema = JSON.parse(readFileSync('dist/ratings.schema.json', 'utf8'));
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
  messages: inLanguage(allBadgeMessages, words.language),
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
    readRatingsFile(source);
  } catch (error) {
    assert.ok(error instanceof RatingsFileError, String(error.stack));
    return error.message;
  }
  return '';
}

describe('a scale file', () => {
  it('can hold as little as names, meanings, a caution and whose words they are; the library says the rest', () => {
    const {
      scales: [worded],
    } = readRatingsFile(JSON.stringify(smallFile()));
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
      label: 'our two',
      note: undefined,
      range: 'Scale: 1 to 2',
      source: 'Our body',
    });
    assert.deepEqual(explanationText(rated(worded, ratingOf(scale, '2'))), {
      plain: 'This is level 2 of 2: 1, 2.',
      modifiers: [],
      heading: 'What this level means',
      isQuotation: false,
      meanings: [{lead: 'Rated 2:', meaning: 'Our two meaning.'}],
      original: undefined,
      caution: 'Our stars are not everything.',
      reviewed: 'No review date is given here.',
      givenBy: 'This website says that Our body gave this rating.',
      attribution: 'Our words (version 1).',
    });
    assert.equal(
      badgeText(rated(worded, ratingOf(scale, 'not-rated'))).note,
      'This programme has not been given this rating',
    );
    assert.deepEqual(words.explainer, {
      title: 'What the ratings mean: Our stars',
      count: 'There are 2 levels.',
      direction: 'From worst to best',
      moreAbout: 'More about the rating: Our stars',
    });
    assert.equal(
      summarySentence(rated(worded, ratingOf(scale, '2')), 'Programme 1'),
      'Programme 1. Our stars: Our two label (2).',
    );
  });

  it('is completed in Welsh where its words are Welsh', () => {
    const {
      scales: [
        {
          words: [words],
        },
      ],
    } = readRatingsFile(spoilt(smallFile(), 'scales.0.words.0.language', 'cy'));
    assert.equal(words.range, 'Graddfa: 1 i 2');
    assert.equal(words.standing(1), 'Dyma lefel 1 o 2: 1, 2.');
    assert.equal(words.explainer.count, 'Nifer y lefelau: 2.');
  });

  it('has the library’s own sentences in another language', () => {
    const [ga] = readRatingsFile({messages: [messagesIn('ga')]}).messages;
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
        said('givenBy', 'B'),
        said('canCarry', '*'),
        ga.close,
        ga.whatThisLevelMeans,
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
        'Given by B ga.',
        'Can carry * ga.',
        'Close ga',
        'What this level means ga',
      ],
    );
    const english = {...allBadgeMessages[0], ...allExplainerMessages[0]};
    assert.deepEqual(Object.keys(ga).sort(), Object.keys(english).sort());
    for (const [name, value] of Object.entries(english)) assert.equal(typeof ga[name], typeof value, name);
  });

  it('has the sentences of grid, card and table in another language, as whole as in English', () => {
    const [ga] = readRatingsFile({messages: [allMessagesIn('ga')]}).messages;
    const english = {grid: englishGrid, card: englishCard, table: englishTable};
    for (const [group, own] of Object.entries(english))
      for (const [name, value] of Object.entries(own)) {
        assert.equal(typeof ga[group][name], typeof value, `${group}.${name}`);
        if (typeof value === 'object') assert.deepEqual(Object.keys(ga[group][name]), Object.keys(value));
      }
    const {grid, card, table} = ga;
    assert.deepEqual(
      [
        grid.language,
        grid.draft,
        grid.approved,
        grid.notListed(['A', 'B']),
        grid.scored('R', '+1'),
        grid.score('+1'),
        ['+', '−', ''].map((sign) => grid.spokenScore(sign, '5')),
        grid.study('S'),
        grid.whenMeasured('T'),
        grid.improvementIndex('+15', '65'),
        grid.results['no-effect'],
        grid.columns.change,
        card.language,
        card.foundFor('R'),
        card.controlOf('P'),
        card.reviewed('2018'),
        card.givenBy('B'),
        table.language,
        table.list(['a', 'b']),
        table.atLeast('E'),
        table.atMost('C'),
        table.sortByColumn('E'),
        table.ordered('E', 'aToZ'),
        table.sorted('O'),
      ],
      [
        'ga',
        'Draft ga',
        false,
        'Not listed ga: A; B.',
        'R ga +1',
        'Score ga +1',
        ['plus ga 5', 'minus ga 5', '5'],
        'Study ga: S',
        'Measured ga: T',
        'Index ga: +15, 65.',
        'no-effect ga',
        'change ga',
        'ga',
        'R, ga:',
        '(P ga)',
        'Card reviewed ga 2018.',
        'Card by B ga.',
        'ga',
        'a, b',
        'E least ga',
        'C most ga',
        'Sort by E ga',
        'E ga, aToZ ga',
        'Sorted ga O.',
      ],
    );
    // Irish has five forms: for 1, 2, 3 to 6, 7 to 10, and the rest. The file has those for one and two.
    assert.deepEqual(
      [1, 2, 3, 8, 130].map((all) => table.count(all, all)),
      ['one 1 ga', 'two 2 ga', ...[3, 8, 130].map((all) => `all ${all} ga`)],
    );
    assert.equal(table.count(1, 2), '1 of two 2 ga');
    assert.deepEqual(
      [1, 7].map((number) => table.offTheScale(number)),
      ['1 off ga', '7 off ga'],
    );
  });

  it('counts in a language that no browser knows', () => {
    for (const language of ['xx', 'xx-a', 'qaa']) {
      const [{table}] = readRatingsFile({messages: [allMessagesIn(language)]}).messages;
      assert.equal(table.count(1, 1), `all 1 ${language}`, language);
    }
  });

  it('marks its sentences as a draft, unless a translator stands behind them', () => {
    const approvedIn = (data) => readRatingsFile({messages: [data]}).messages[0].grid.approved;
    assert.deepEqual(
      [approvedIn(allMessagesIn('ga')), approvedIn({...allMessagesIn('ga'), approved: true})],
      [false, true],
    );
  });

  it('need not complete what the library has in every language of its elements', () => {
    for (const {language} of allBadgeMessages) {
      assert.match(messageOf({messages: [messagesIn(language)]}), /expected a language that the library does not have/);
      assert.equal(messageOf(spoilt(smallFile(), 'scales.0.words.0.language', language)), '');
    }
  });

  it('keeps every word that it has itself, in each of its languages', () => {
    const {
      scales: [{scale, words: documents}],
    } = readRatingsFile(wholeFile());
    for (const words of documents) {
      const {language} = words;
      const say = (value, subject = '') => ({
        scale,
        rating: ratingOf(scale, value),
        words,
        messages: allBadgeMessages[0],
        subject,
        reviewed: '',
      });
      assert.deepEqual(badgeText(say('2+*', 'P')), {
        name: `Name ${language} of P`,
        code: '2+',
        spoken: `two plus ${language}`,
        label: `two plus ${language}`,
        modifiers: [words.modifiers['*']],
        note: `note ${language}`,
        position: `Position ${language}: 3 of 4, 0 lowest ${language} to 4 highest ${language}`,
        source: `Source ${language}`,
      });
      assert.deepEqual(words.strip.ends, [`Lowest ${language}`, `Highest ${language}`]);
      const {short, note} = words.modifiers['*'];
      assert.deepEqual([short, note], [`mix ${language}`, `mixed note ${language}`]);
      const labelsOf = ({label, note}) => [label, note];
      assert.deepEqual(labelsOf(badgeText(say('not-rated'))), [`Not rated ${language}`, `Not rated label ${language}`]);
      assert.deepEqual(labelsOf(badgeText(say(''))), [`None given ${language}`, undefined]);
      assert.deepEqual(labelsOf(badgeText(say('7'))), [`Not recognised ${language}`, undefined]);
      const {plain, modifiers, heading, isQuotation, caution, attribution} = explanationText(say('2+*'));
      assert.deepEqual(
        [plain, modifiers, heading, isQuotation, caution, attribution],
        [
          `Plain ${language}. Standing ${language}: 3 of 4: 0, 2, 2+, 4.`,
          [{lead: `Mixed ${language}:`, meaning: `Mixed plain ${language}.`}],
          `Quotation ${language} (2)`,
          true,
          `Caution ${language}.`,
          `Attribution ${language}, version 2.`,
        ],
      );
      assert.equal(
        explanationText(say('NO-EFFECT')).plain,
        `no-effect plain ${language}. no-effect caution ${language}.`,
      );
      assert.equal(
        explanationText(say('not-rated')).plain,
        `Not rated plain ${language}. Not rated caution ${language}.`,
      );
      assert.equal(
        summarySentence(say('2+*'), 'P'),
        `P, ${language}: phrase ${language}; it is mixed ${language} (2+).`,
      );
      assert.equal(summarySentence(say('4'), ''), `Next ${language}: Four ${language} label (4).`);
      assert.deepEqual(
        [words.mention, words.source, words.range],
        [`mention ${language}`, `Source ${language}`, `Range ${language}`],
      );
      assert.deepEqual(words.explainer, {
        title: `Explained ${language}`,
        count: `Count ${language}: 4, from 0 to 4.`,
        direction: `Direction ${language}`,
        signs: `Signs ${language}.`,
        moreAbout: `More about ${language}`,
      });
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
      readRatingsFile(file).scales[0].words.map(({approved}) => approved),
      [true, false],
    );
  });

  it('gives a range from any level to a higher one, drawn and told apart from both, with the meanings of both', () => {
    const {
      scales: [worded],
    } = readRatingsFile(wholeFile());
    const {scale} = worded;
    for (const spelling of ['2 - 4', '2-4', '2–4', '2 to 4', '2 TO 4']) {
      const rating = ratingOf(scale, spelling);
      assert.equal(rating.state === 'level' && rating.level.code, '2 - 4', spelling);
    }
    assert.equal(ratingOf(scale, '4 - 2').state, 'not-recognised');
    assert.equal(ratingOf(scale, '2 - 5').state, 'not-recognised');
    const text = badgeText(rated(worded, ratingOf(scale, '2 - 4*')));
    assert.deepEqual(
      [text.code, text.spoken, text.label, text.modifiers.map(({brief}) => brief), text.position, text.range],
      ['2 - 4', '2 to 4 en', 'Between 2 and 4 en', ['mixed en'], undefined, 'Range en'],
    );
    const {meanings, plain} = explanationText(rated(worded, ratingOf(scale, '2 - 4')));
    assert.deepEqual(
      meanings.map(({lead, meaning}) => [lead, meaning]),
      [
        ['Rated 2 - 4:', 'From 2 to 4 en.'],
        ['Rated 2:', 'Two en meaning.'],
        ['Rated 4:', 'Four en meaning.'],
      ],
    );
    assert.equal(plain, '');
    const drawings = ['2', '4', '2 - 4', '0 - 2', '0 - 4'].map((value) =>
      JSON.stringify(figurePathsOf(scale, ratingOf(scale, value))),
    );
    assert.equal(new Set(drawings).size, drawings.length);
  });

  it('has a sign after a level in any order and spacing, as words too', () => {
    const {
      scales: [{scale}],
    } = readRatingsFile(wholeFile());
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
    } = readRatingsFile(file);
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
    } = readRatingsFile(wholeFile());
    const leads = meaningsOf({
      scale,
      rating: ratingOf(scale, '2+*, one study'),
      words,
      messages: allBadgeMessages[0],
    }).meanings.map(({lead, meaning}) => [lead, meaning]);
    assert.deepEqual(leads.slice(-2), [
      ['Rating has a *:', 'Mixed meaning en.'],
      ['', 'One study meaning en.'],
    ]);
  });

  it('tells every kind of blank and finding beside the order apart, in words alone', () => {
    const {
      scales: [worded],
    } = readRatingsFile(wholeFile());
    const texts = worded.scale.outside.map((level) => [
      badgeText(rated(worded, {state: 'outside', level})),
      figurePathsOf(worded.scale, {state: 'outside', level}),
    ]);
    for (const name of ['label', 'note']) assert.equal(new Set(texts.map(([text]) => text[name])).size, 8, name);
    assert.deepEqual(
      texts.map(([{position, range}, figure]) => [position, range, figure]),
      Array(8).fill([undefined, undefined, undefined]),
    );
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
        } = readRatingsFile(file);
        const drawings = scale.levels.map((level) => figurePathsOf(scale, {state: 'level', level, modifiers: []}));
        assert.equal(new Set(drawings.map((drawing) => JSON.stringify(drawing))).size, all.length, `${places} places`);
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
              left >= -0.01 && top >= 0 && right <= 46.01 && bottom <= 16 && Number(width) > 0.5,
              `${places} places: ${[x, y, width, height]}`,
            );
          }
        }
      }
    });
  }

  describe('of which a badge shows all levels in a row', () => {
    /** A small file with these codes and a figure, and with words for both ends. */
    const fileWith = (figure, codes, more = 'stronger') => {
      const file = smallFile();
      const [scale] = file.scales;
      Object.assign(scale, {
        more,
        figure: figure && {places: codes.length, ...figure},
        levels: codes.map((code, index) => (figure ? {code, place: index + 1} : {code})),
      });
      Object.assign(scale.words[0], {
        lowest: 'least',
        highest: 'most',
        levels: Object.fromEntries(codes.map((code) => [code, {label: `Label ${code}`, meaning: `Meaning ${code}.`}])),
      });
      return file;
    };
    /** How the levels are marked, and what is said of the last one. */
    const stripOf = (file) => {
      const [worded] = readRatingsFile(file).scales;
      const rating = {state: 'level', level: worded.scale.levels.at(-1), modifiers: []};
      return [worded.scale.strip, badgeText(rated(worded, rating)).position];
    };
    const codes = (count) => Array.from({length: count}, (_, index) => String(index + 1));

    for (const [kind, strip] of [
      ['steps', 'amount'],
      ['coin', 'place'],
      ['point', 'place'],
    ]) {
      it(`is one with a figure of ${kind}, which marks ${strip === 'amount' ? 'what is reached' : 'a place'}`, () => {
        const said = 'Number 3 of 3 levels, from 1 (least) to 3 (most)';
        assert.deepEqual(stripOf(fileWith({kind}, codes(3))), [strip, said]);
      });
    }

    it('is one of at most 8 levels, with codes of at most 4 characters', () => {
      const steps = {kind: 'steps'};
      assert.equal(stripOf(fileWith(steps, codes(8)))[0], 'amount');
      assert.equal(stripOf(fileWith(steps, ['A', 'BCDE']))[0], 'amount');
      for (const list of [codes(9), ['A', 'BCDEF'], ['A']])
        assert.deepEqual(stripOf(fileWith(steps, list)), [undefined, undefined], list.join());
    });

    it('is none without a figure, with a balance, or in no order', () => {
      assert.deepEqual(stripOf(fileWith(undefined, codes(3))), [undefined, undefined]);
      assert.deepEqual(stripOf(fileWith({kind: 'balance', below: 1}, codes(3))), [undefined, undefined]);
      assert.deepEqual(stripOf(fileWith({kind: 'point'}, codes(3), 'nothing')), [undefined, undefined]);
    });

    it('is one whose language has words for both ends', () => {
      const file = fileWith({kind: 'steps'}, codes(3));
      const [words] = file.scales[0].words;
      file.scales[0].words.push({...words, language: 'cy'});
      delete file.scales[0].words[1].lowest;
      delete file.scales[0].words[1].highest;
      const [{scale, words: documents}] = readRatingsFile(file).scales;
      const textIn = (document) => badgeText(rated({scale, words: [document]}, ratingOf(scale, '2')));
      const [english, welsh] = documents.map(textIn);
      assert.deepEqual(
        [english.position, english.range],
        ['Number 2 of 3 levels, from 1 (least) to 3 (most)', undefined],
      );
      assert.deepEqual([welsh.position, welsh.range], [undefined, 'Graddfa: 1 i 3']);
      assert.deepEqual(documents[0].strip.ends, ['Least', 'Most']);
      assert.equal(documents[0].range, 'Scale: 1 (least) to 3 (most)', 'what stands for the row without a script');
    });
  });

  it('gives each level a step of its own, if levels have a plus', () => {
    const [{scale}] = readRatingsFile(wholeFile()).scales;
    assert.deepEqual(scale.figure, {kind: 'steps', places: 3});
    assert.deepEqual(
      scale.levels.map(({code, place}) => [code, place]),
      [
        ['0', 0],
        ['2', 1],
        ['2+', 2],
        ['4', 3],
      ],
    );
  });

  it('may be as old as version 0.1.0, in a language that the library does not have, too', () => {
    const file = wholeFile();
    const added = ['lowest', 'highest', 'position', 'official', 'quotation', 'count', 'plain', 'note', 'short'];
    const withoutAdded = (value) => {
      for (const [name, part] of Object.entries(value)) {
        if (added.includes(name)) delete value[name];
        else if (typeof part === 'object') withoutAdded(part);
      }
    };
    withoutAdded(file.scales);
    const [{scale, words: documents}] = readRatingsFile(file).scales;
    for (const words of documents) {
      const {language} = words;
      const resolved = rated({scale, words: [words]}, ratingOf(scale, '2+'));
      const {label, position, range} = badgeText(resolved);
      assert.deepEqual([label, position, range], [`two plus ${language}`, undefined, `Range ${language}`]);
      const {plain, isQuotation} = explanationText(resolved);
      assert.deepEqual([plain, isQuotation], [`Standing ${language}: 3 of 4: 0, 2, 2+, 4.`, false]);
    }
    assert.deepEqual(
      documents.map(({explainer}) => explainer.count),
      ['There are 4 levels.', 'Nifer y lefelau: 4.', undefined],
    );
  });

  it('says the label of a state once, if its brief label is the same in small letters', () => {
    const file = smallFile();
    file.scales[0].words[0].notRated = {label: 'No stars yet', brief: 'no stars yet', caution: 'Nobody looked.'};
    const [worded] = readRatingsFile(file).scales;
    const {label, note} = badgeText(rated(worded, ratingOf(worded.scale, 'not-rated')));
    assert.deepEqual([label, note], ['no stars yet', undefined]);
  });

  it('says a built-in scale in other words, of which it has only some, and leads elsewhere', () => {
    const {override} = readRatingsFile(wholeFile());
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

  const overridden = (worded, words) =>
    readRatingsFile({overrides: [{scale: worded.scale.id, language: 'en', words}]}).override(worded).words[0];

  it('shows another label or brief label of a level, and has a label beside a brief one in the summary', () => {
    const [, {words}] = explainedScales;
    const [{words: summarized}] = summarizedScales;
    const worded = {scale: evidence.scale, words: [{...words[0], summary: summarized[0].summary}]};
    const phraseOf = ({summary}) => summary.phrases['3'];
    const own = 'evidence of short-term positive impact';
    for (const [level, brief, phrase] of [
      [{label: 'some evidence'}, 'some evidence', own],
      [{brief: 'some evidence'}, 'some evidence', own],
      [{label: 'Some evidence of impact', brief: 'some evidence'}, 'some evidence', 'Some evidence of impact'],
      [{label: 'some evidence', phrase: 'a little evidence'}, 'some evidence', 'a little evidence'],
    ]) {
      const english = overridden(worded, {levels: {3: level}});
      assert.deepEqual([english.levels['3'].brief, phraseOf(english)], [brief, phrase], JSON.stringify(level));
    }
    const english = overridden(worded, {
      modifiers: {'*': {clause: 'studies disagree'}},
      summary: {first: '{subject} has {phrase}.', next: '{phrase}.'},
    });
    assert.equal(
      summarySentence(rated({...worded, words: [english]}, ratingOf(evidence.scale, '3*')), 'P'),
      `P has ${own}; studies disagree.`,
    );
  });

  it('has other words for both ends, in the sentence about them too', () => {
    const at = (words) => badgeText(rated({...evidence, words: [words]}, ratingOf(evidence.scale, '3'))).position;
    const plain = overridden(evidence, {lowest: 'weaker', highest: 'stronger'});
    assert.deepEqual(plain.strip.ends, ['Weaker', 'Stronger']);
    assert.equal(at(plain), 'Number 3 of 6 levels, from 2 (weaker) to 4+ (stronger)');
    const own = overridden(evidence, {lowest: 'weaker', highest: 'stronger', position: '{place}: {lowest}, {highest}'});
    assert.equal(at(own), '3: weaker, stronger');
  });

  it('explains a scale in other words', () => {
    const [explained] = explainedScales;
    const {explainer, attribution} = overridden(explained, {
      explained: 'Our costs',
      count: '{count} bands, {first} to {last}.',
      direction: 'Cheapest first',
      signs: 'No signs.',
      moreAbout: 'More about our costs',
      attribution: 'Our words ({version}).',
    });
    assert.deepEqual(explainer, {
      title: 'Our costs',
      count: '5 bands, 1 to 5.',
      direction: 'Cheapest first',
      signs: 'No signs.',
      moreAbout: 'More about our costs',
      attribution: undefined,
    });
    assert.equal(attribution('1'), 'Our words (1).');
  });

  it('no longer quotes the body once it has another meaning', () => {
    const [explained] = explainedScales;
    const quotes = ({quotation, explainer}) => [quotation !== undefined, explainer.attribution !== undefined];
    assert.deepEqual(quotes(explained.words[0]), [true, true]);
    assert.deepEqual(quotes(overridden(explained, {levels: {3: {brief: 'middling'}}})), [true, true]);
    for (const words of [{levels: {3: {meaning: 'Ours.'}}}, {outside: {NA: {meaning: 'Ours.'}}}])
      assert.deepEqual(quotes(overridden(explained, words)), [false, false]);
    assert.equal(overridden(evidence, {modifiers: {'*': {meaning: 'Ours.'}}}).quotation, undefined);
    assert.equal(overridden(cost, {caution: 'Ours.'}).quotation('2025'), 'In Foundations’ own words (2025)');
  });

  it('says what it cannot say otherwise, once it meets the scale', () => {
    const told = [];
    const {override} = readRatingsFile(
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
    'holds nothing': [
      {},
      'the file: expected programmes, scales, outcomes, overrides or messages, found none of them.',
    ],
    'is longer than any scale': [`"${'x'.repeat(10_000_001)}"`, 'expected at most 10,000,000 characters, found more.'],
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
    'has the sentences of cards, and not those of the grid that a card says, too': [
      {messages: [(({grid: _, ...others}) => others)(allMessagesIn('ga'))]},
      'messages[0].card: expected the sentences of "grid", too, since a card says its results with them, found none.',
    ],
    'has one sentence of the grid too few': [
      spoilt({messages: [allMessagesIn('ga')]}, 'messages.0.grid.noDetails'),
      'messages[0].grid.noDetails: "noDetails" is missing.',
    ],
    'has the address of another site in place of an entry': [
      {programmes: [{name: 'A', href: '//example.org/a'}]},
      'programmes[0].href: expected an http, https or relative address that does not begin with "//", found "//example.org/a".',
    ],
    'has eleven months': [
      {messages: [{...messagesIn('ga'), months: Array.from({length: 11}, () => 'x')}]},
      /^messages\[0\]\.months: expected 12/,
    ],
    'lacks a name': [spoilt(smallFile(), 'scales.0.version'), 'scales[0].version: "version" is missing.'],
    'has a number for a code': [
      spoilt(smallFile(), 'scales.0.levels.1.code', 2),
      'scales[0].levels[1].code: expected a code on one line, with no space before or after it, but not "constructor", "prototype" or "__proto__", found 2. Write it as text: "2".',
    ],
    'has a number for a rating, as a spreadsheet would': [
      {programmes: [{name: 'A', ratings: {evidence: 3}}]},
      /^programmes\[0\]\.ratings\.evidence: expected a code .*, found 3\. Write it as text: "3"\.$/,
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
    'has words for one end': [
      spoilt(smallFile(), 'scales.0.words.0.lowest', 'least'),
      'scales[0].words[0].highest: expected words for both ends of the scale, found none for this one.',
    ],
    'has a position and no words for the ends': [
      spoilt(smallFile(), 'scales.0.words.0.position', '{place} of {count}'),
      'scales[0].words[0].lowest: expected words for both ends of the scale, found none for this one. And 1 more.',
    ],
    'has other words for one end': [
      {overrides: [{scale: 'cost', language: 'en', words: {highest: 'dear'}}]},
      'overrides[0].words.lowest: expected words for both ends of the scale, found none for this one.',
    ],
    'has other words for both ends in a language that has no sentence for them': [
      {overrides: [{scale: 'stars', language: 'fr', words: {lowest: 'peu', highest: 'beaucoup'}}]},
      'overrides[0].words.position: expected these words, found nothing. The library has them in English and Welsh, not in "fr".',
    ],
    'has official words without a heading': [
      spoilt(smallFile(), 'scales.0.words.0.official', true),
      'scales[0].words[0].quotation: expected a heading over the body’s own words where "official" is true, and nowhere else.',
    ],
    'has a heading over words that are not official': [
      spoilt(smallFile(), 'scales.0.words.0.quotation', 'In our words ({version})'),
      /^scales\[0\]\.words\[0\]\.quotation: expected a heading over the body’s own words where/,
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
          const {success} = safeParse(ratingsFile, file);
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
        const {scales} = readRatingsFile(JSON.stringify(file));
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
    } = readRatingsFile(JSON.stringify(file));
    const text = badgeText(rated(worded, ratingOf(worded.scale, '2'), hostile));
    assert.equal(text.name, `${hostile} Our stars for ${hostile}`);
    assert.equal(text.label, `${hostile} our two`);
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
      assert.equal(file.$schema, '../ratings.schema.json');
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

    it(`have levels that differ in code, label, spoken form, meaning, picture and summary: ${name}`, () => {
      for (const worded of readRatingsFile(file).scales) {
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

    it(`have brief labels in small letters, and a row of all levels where it fits: ${name}`, () => {
      for (const {words} of file.scales)
        for (const {levels, outside = {}, notRated, noneGiven} of words)
          for (const {brief} of [...Object.values(levels), ...Object.values(outside), notRated, noneGiven])
            assert.match(brief, /^[a-z0-9]/);
      for (const {scale, words} of readRatingsFile(file).scales)
        for (const {strip} of words) assert.equal(Boolean(strip), Boolean(scale.strip), scale.id);
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
