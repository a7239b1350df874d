/** What a file or a value could cost, and what could be read in two ways. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRatingsFile} from '../../dist/prerender/prerender.js';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {figurePathsOf} from '../../dist/scales/figures.js';
import {levelsExplaining, ratingOf, valueOf} from '../../dist/scales/scale.js';
import {smallFile} from './scale-files.mjs';

/** The small file with these levels and signs, each with words. */
function fileWith(codes, signs = [], levelOf = () => ({})) {
  const file = smallFile();
  const [scale] = file.scales;
  const wordsBy = (keys, wordsOf) => Object.fromEntries(keys.map((key) => [key, wordsOf(key)]));
  scale.figure = {kind: 'steps', places: 16};
  scale.levels = codes.map((code, index) => ({code, place: index % 16, ...levelOf(index)}));
  scale.modifiers = signs.map((sign) => ({sign}));
  scale.words[0].levels = wordsBy(codes, (code) => ({label: `Level ${code}`, meaning: `Meaning ${code}.`}));
  scale.words[0].modifiers = wordsBy(signs, (sign) => ({brief: `sign ${sign}`, meaning: 'A meaning.'}));
  return file;
}
const problemsOf = (file) => checkRatingsFile(typeof file === 'string' ? file : JSON.stringify(file)).problems;
const messagesOf = (file) => problemsOf(file).map(({message}) => message);

describe('a value', () => {
  const {scale} = readRatingsFile(fileWith(['1', '10', '12', '3', '3+'], ['*', 'NGN'])).scales[0];
  const read = (value) => valueOf(ratingOf(scale, value));

  it('is read with its signs in any order, at its end or before its plus', () => {
    const spellings = {
      '1*': ['1*', ' 1 * '],
      '10*': ['10*'],
      '3+*': ['3+*', '3 + *', '3*+'],
      '3+*NGN': ['3+*NGN', '3+NGN*', '3*+ngn', '3*NGN+'],
    };
    for (const [value, all] of Object.entries(spellings))
      for (const spelling of all) assert.equal(read(spelling), value, spelling);
  });

  it('is never guessed from a sign within it, before it, or twice', () => {
    for (const value of ['1*0', '1*2', '*1', '1**', '1NGN0', 'NGN1', '+3', '3++', '3*+*', '*3+', '1 0', '1*NGN*'])
      assert.equal(read(value), undefined, value);
  });

  it('is read with as many signs that end in each other as a file can have', () => {
    const signs = [1, 2, 4, 8, 16, 32].map((length) => '^'.repeat(length));
    const {scale} = readRatingsFile(fileWith(['1'], signs)).scales[0];
    assert.equal(valueOf(ratingOf(scale, `1${'^'.repeat(63)}`)), `1${signs.join('')}`);
    assert.equal(ratingOf(scale, `1${'^'.repeat(64)}`).state, 'not-recognised');
  });
});

describe('a scale whose values could be read in two ways', () => {
  for (const [codes, signs, found] of [
    [['x', 'xa'], ['a*', '*'], 'xa'],
    [['1'], ['*', '**', '***'], '***'],
    [['3', '3+'], ['*', '*+'], '*+'],
  ]) {
    it(`is refused: ${codes.join(', ')} with ${signs.join(', ')}`, () => {
      assert.ok(
        messagesOf(fileWith(codes, signs)).includes(
          `scales[0].modifiers: expected codes and signs that can be read in one way, found two ways for "${found}".`,
        ),
      );
    });
  }

  it('has ranges on twenty levels at most', () => {
    const withRanges = (count) => {
      const file = fileWith(Array.from({length: count}, (_, index) => `L${index + 1}`));
      file.scales[0].ranges = '{from} to {to}';
      file.scales[0].words[0].range = '{from} to {to}';
      return file;
    };
    const message = 'scales[0].ranges: expected no ranges on a scale of more than 20 levels.';
    assert.ok(!messagesOf(withRanges(20)).includes(message));
    assert.ok(messagesOf(withRanges(21)).includes(message));
  });

  it('is one with a sign within another that cannot', () => {
    assert.deepEqual(problemsOf(fileWith(['x'], ['*', '**'])), []);
  });
});

describe('levels that are based on others', () => {
  it('are explained once each, however they lean on each other', () => {
    const codes = Array.from({length: 50}, (_, index) => `L${index + 1}`);
    const file = fileWith(codes, [], (index) => ({basedOn: codes.slice(0, index)}));
    const {scale} = readRatingsFile(file).scales[0];
    const explaining = levelsExplaining(scale, scale.levels.at(-1)).map(({code}) => code);
    assert.equal(explaining[0], 'L50');
    assert.deepEqual(explaining.toSorted(), codes.toSorted());
  });
});

describe('a figure', () => {
  it('has numbers alone in its paths, for each kind and each number of places', () => {
    for (const kind of ['steps', 'coin', 'point', 'balance']) {
      for (let places = 1; places <= 16; places++) {
        const file = fileWith(['a'], [], () => ({place: 1}));
        file.scales[0].figure = {kind, places};
        const {scale} = readRatingsFile(file).scales[0];
        const paths = figurePathsOf(scale, ratingOf(scale, 'a'));
        assert.doesNotMatch(paths.scale + paths.rating, /NaN|Infinity|undefined/, `${kind} ${places}`);
      }
    }
  });
});

describe('the errors of a file', () => {
  it('are bounded in number and in length', () => {
    const names = (count) => Object.fromEntries(Array.from({length: count}, (_, index) => [`name-${index}`, 'x']));
    const outcomes = {
      ids: ['crime'],
      words: [{language: 'en', source: 's', title: 't', titleFor: '{subject}', names: names(60_000)}],
    };
    const codes = Array.from({length: 50}, (_, index) => `code ${index}`);
    const wordless = fileWith(codes);
    wordless.scales[0].words[0].levels = Object.fromEntries(
      Object.keys(names(100)).map((name) => [name, {label: name, meaning: 'A meaning.'}]),
    );
    for (const [what, file] of Object.entries({
      'unknown names': {outcomes},
      'wrong items': {scales: Array.from({length: 100_000}, () => ({}))},
      'many wrong scales': {scales: Array.from({length: 100}, () => ({levels: Array.from({length: 50}, () => ({}))}))},
      'words for other codes': wordless,
      'a long name': {['x'.repeat(100_000)]: 1},
      'names twice': `{${'"scales": [], '.repeat(5000)}"scales": []}`,
    })) {
      const problems = problemsOf(file);
      assert.ok(problems.length > 0 && problems.length <= 101, `${what}: ${problems.length}`);
      const text = problems.map(({message}) => message).join('');
      assert.ok(text.length < 60_000, `${what}: ${text.length} characters`);
      assert.throws(() =>
        readRatingsFile(JSON.parse(typeof file === 'string' ? '{"scales": []}' : JSON.stringify(file))),
      );
    }
    assert.match(messagesOf(wordless).at(-1), /^and \d+ more errors after this one\.$/);
  });

  it('include too many brackets within each other', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ]) {
      const [{line, column, message}, ...others] = problemsOf(
        `{"scales":\n${open.repeat(5000)}1${close.repeat(5000)}}`,
      );
      assert.deepEqual([line, message, others], [2, 'expected at most 100 brackets within each other.', []]);
      assert.ok(column > 99);
      assert.throws(() => readRatingsFile(`${open.repeat(5000)}1${close.repeat(5000)}`), /expected|no such name/);
    }
  });

  it('name every sentence that a language lacks', () => {
    const file = smallFile();
    file.scales[0].words[0].language = 'fr';
    const missing = messagesOf(file).filter((message) => message.includes('not in "fr"'));
    assert.deepEqual(missing.map((message) => /words\[0\]\.(\w+):/.exec(message)[1]).toSorted(), [
      'direction',
      'explained',
      'moreAbout',
      'nameFor',
      'noneGiven',
      'notRated',
      'notRecognised',
      'range',
      'standing',
      'summary',
    ]);
  });

  it('name the names that no code and no id can have', () => {
    for (const name of ['constructor', 'prototype', '__proto__']) {
      assert.match(
        messagesOf(fileWith(['1', name])).join('\n'),
        new RegExp(`levels\\[1\\]\\.code: expected a code .*found "${name}"`),
      );
    }
    const names = {language: 'en', source: 's', title: 't', titleFor: '{subject}', names: {}};
    assert.match(
      messagesOf({outcomes: {ids: ['constructor'], words: [names]}}).join(),
      /ids\[0\]: expected an id .*found "constructor"/,
    );
  });
});
