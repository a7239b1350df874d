/**
 * Our own English sentences are plain: measured by the Flesch–Kincaid grade, which is about the years at school that a
 * reader needs. The body's sentences stand as it published them. Exempt are labels, names and official terms: what has
 * fewer than five words, or no full stop at its end.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFragment} from 'parse5';
import {cost, evidence} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';
import {
  gradeOf,
  hardSentencesIn,
  highestOfSentence,
  isSentence,
  mostWords,
  sentencesIn,
} from '../support/readability.mjs';

const highestOfExplanation = 6;

const textOf = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join(''));
const attributeOf = (node, wanted) => node.attrs?.find(({name}) => name === wanted)?.value ?? '';
const isBlock = ({tagName}) => /^(?:p|div|li|ul|td|th|h\d|summary|details|table|caption|slot)$/.test(tagName ?? '');

const childrenOf = (node) => [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
function* nodesIn(node) {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** The text of each block in a node, without those for which `isLeftOut`. */
function blocksIn(node, isLeftOut = () => false) {
  if (isLeftOut(node)) return [];
  const holdsBlocks = [...nodesIn(node)].slice(1).some((each) => isBlock(each) || each.content);
  if (holdsBlocks) return childrenOf(node).flatMap((child) => blocksIn(child, isLeftOut));
  if (node.tagName === 'style') return [];
  return [textOf(node).replaceAll(/\s+/g, ' ').trim()].filter(Boolean);
}

const drawn = (markup) => parseFragment(prerender(`<div lang="en">${markup}</div>`));

/** Every sentence of the body, by which ours are told from its. */
const official = new Set(
  [cost, evidence]
    .map(({words}) => words.find(({language}) => language === 'en'))
    .flatMap(({levels, outside, modifiers}) => [levels, outside, modifiers].flatMap(Object.values))
    .flatMap(({meaning = ''}) => sentencesIn(meaning)),
);

/** The sentences of ours in blocks of text. */
const oursIn = (blocks) =>
  blocks
    .flatMap(sentencesIn)
    .filter(isSentence)
    .filter((sentence) => ![...official].some((each) => sentence.includes(each) || each.includes(sentence)));

const ratings = [
  ...evidence.scale.levels.flatMap(({code}) => [`evidence-rating value="${code}"`, `evidence-rating value="${code}*"`]),
  ...evidence.scale.outside.map(({code}) => `evidence-rating value="${code}"`),
  'evidence-rating value="not-rated"',
  ...[...cost.scale.levels, ...cost.scale.outside].map(({code}) => `cost-rating value="${code}"`),
  'cost-rating value="not-rated"',
];
const isQuotation = (node) => attributeOf(node, 'class') === 'official';

/** The blocks of an explanation, without the body's own. */
function explanationOf(rating, others) {
  const tag = rating.split(' ')[0];
  const page = drawn(`<${rating} variant="full" subject="Incredible Years"${others}></${tag}>`);
  const explanation = [...nodesIn(page)].find((node) => attributeOf(node, 'part') === 'explanation');
  return blocksIn(explanation, isQuotation);
}

const others = ['', ' reviewed="2018-02" href="/years"'];

describe('our own English', () => {
  for (const rating of ratings) {
    it(`explains <${rating}> for grade ${highestOfExplanation}`, () => {
      for (const each of others) {
        const sentences = oursIn(explanationOf(rating, each));
        assert.ok(sentences.length >= 3, sentences.join(' '));
        const grade = gradeOf(sentences);
        assert.ok(grade <= highestOfExplanation, `${grade.toFixed(1)}: ${sentences.join(' ')}`);
      }
    });
  }

  const finding = (result) =>
    `<outcome-finding outcome="crime" result="${result}" score="12" study="Study 1" timeframe="Later"></outcome-finding>`;
  const everything = {
    'the explanations': () => ratings.flatMap((rating) => others.flatMap((each) => explanationOf(rating, each))),
    'the badges': () =>
      [...ratings, 'evidence-rating value="5"', 'evidence-rating', 'scale-rating scale="none" value="1"'].flatMap(
        (rating) => blocksIn(drawn(`<${rating} subject="Incredible Years"></${rating.split(' ')[0]}>`), isQuotation),
      ),
    'the explainers': () =>
      ['evidence', 'cost'].flatMap((scale) =>
        blocksIn(drawn(`<rating-explainer scale="${scale}"></rating-explainer>`)),
      ),
    'the outcomes': () =>
      blocksIn(
        drawn(
          `<outcome-grid score-type="improvement-index" show="all">${['improved', 'no-effect', 'mixed', 'worsened'].map(finding).join('')}</outcome-grid><outcome-grid></outcome-grid>`,
        ),
      ),
  };
  for (const [where, blocks] of Object.entries(everything)) {
    it(`has no sentence in ${where} above grade ${highestOfSentence} or of more than ${mostWords} words`, () => {
      const sentences = [...new Set(oursIn(blocks()))];
      assert.ok(sentences.length > 0);
      assert.deepEqual(hardSentencesIn(sentences), []);
    });
  }

  it('would be seen to be hard', () => {
    assert.ok(gradeOf([[...official].find((each) => each.includes('quantitative'))]) > highestOfSentence);
  });
});
