/** The functions of the package agree on their arguments, and say what they take where they are given something else. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  cardHtml,
  cardOptionsOf,
  compareRatings,
  cost,
  costScale,
  evidence,
  fallbackHtml,
  fallbackLine,
  fallbackLines,
  ratingHtml,
  ratingPicture,
  tableHtml,
} from 'what-works-ratings';
import {readProgrammes} from 'what-works-ratings/prerender';

const fallbacks = {fallbackHtml, fallbackLine, fallbackLines};
const noScales = ['cost', '', undefined, null, 3, {}, [], costScale, {scale: costScale}];

/** @returns the message of the TypeError that is thrown */
function refusal(action) {
  let message;
  assert.throws(action, (error) => {
    assert.equal(error.constructor, TypeError);
    ({message} = error);
    return true;
  });
  return message;
}

describe('a date', () => {
  const says = {
    ratingHtml: (reviewed) => ratingHtml('cost', {value: 3, subject: 'P', reviewed}),
    cardHtml: (reviewed) => cardHtml({subject: 'P', cost: 3, reviewed}),
    fallbackHtml: (reviewed) => fallbackHtml(cost, {value: 3, subject: 'P', reviewed}),
    fallbackLines: (reviewed) => fallbackLines(cost, {value: 3, subject: 'P', reviewed}).join('\n'),
    ratingPicture: (reviewed) => ratingPicture('cost', {value: 3, subject: 'P', reviewed}).svg,
  };
  for (const [name, write] of Object.entries(says)) {
    it(`is a text, a year or a Date, of which the day in UTC counts: ${name}`, () => {
      assert.match(write(new Date('2021-05-04T23:59:59Z')), /last reviewed 4 May 2021/);
      assert.match(write(' 2021-05 '), /last reviewed May 2021/);
      assert.match(write(2021), /last reviewed 2021/);
    });

    it(`is not shown if it is invalid: ${name}`, () => {
      for (const none of [new Date(NaN), '04/05/2021', '', null, {}])
        assert.equal(write(none), write(undefined), String(none));
      assert.doesNotMatch(write(undefined), /reviewed/);
    });
  }
});

describe('a scale', () => {
  for (const [name, write] of Object.entries(fallbacks)) {
    it(`without its words is refused at once: ${name}`, () => {
      for (const scale of noScales)
        assert.match(
          refusal(() => write(scale, {value: '3'})),
          new RegExp(
            `^${name}: expected a scale with its words, such as cost or evidence from "what-works-ratings", found `,
          ),
        );
      assert.match(
        refusal(() => write('cost')),
        /, found "cost"\.$/,
      );
      assert.match(
        refusal(() => write(costScale)),
        /, found another object\.$/,
      );
      assert.match(
        refusal(() => write()),
        /, found undefined\.$/,
      );
    });
  }

  it('is drawn as no level if it is no scale', () => {
    for (const scale of noScales.slice(1)) assert.match(ratingPicture(scale, {value: '3'}).alt, /^Rating not shown: /);
  });

  it('can be compared with its words or without', () => {
    for (const scale of [cost, costScale])
      assert.deepEqual(['NA', '5', 1].sort(compareRatings(scale)), [1, '5', 'NA'], scale.id);
    for (const scale of ['cost', '', undefined, null, 3, {}, []])
      assert.match(
        refusal(() => compareRatings(scale)),
        /^compareRatings: expected a scale, such as costScale from "what-works-ratings", found /,
      );
  });
});

describe('options', () => {
  for (const none of [undefined, null]) {
    it(`that are ${none} are empty`, () => {
      for (const write of Object.values(fallbacks))
        for (const scale of [cost, evidence]) assert.deepEqual(write(scale, none), write(scale, {}));
      assert.equal(cardHtml(none), cardHtml({}));
      assert.equal(ratingHtml('cost', none), ratingHtml('cost', {}));
      assert.deepEqual(ratingPicture('cost', none), ratingPicture('cost', {}));
      assert.equal(tableHtml({}, none), tableHtml({}));
      assert.deepEqual(['5', '1'].sort(compareRatings(costScale, none)), ['1', '5']);
      assert.deepEqual(readProgrammes('programme\nA\n', none), readProgrammes('programme\nA\n'));
    });
  }
});

describe('what a file holds', () => {
  it('is asked for where it is missing', () => {
    const expected = 'tableHtml: expected the content of a ratings file, as readProgrammes returns it, found';
    assert.equal(
      refusal(() => tableHtml()),
      `${expected} undefined.`,
    );
    assert.equal(refusal(() => tableHtml(`programme,cost${',cost'.repeat(100)}`)).length < 200, true);
    assert.equal(
      refusal(() => cardOptionsOf(new Map().get('misspelt'))),
      'cardOptionsOf: expected a programme of a ratings file, found undefined.',
    );
  });

  it('is read from a text or its bytes', () => {
    for (const [given, found] of [
      [undefined, 'undefined'],
      [null, 'null'],
      [5, '5'],
      [Promise.resolve(''), 'another object'],
      [new ArrayBuffer(2), 'another object'],
    ])
      assert.equal(
        refusal(() => readProgrammes(given)),
        `readProgrammes: expected the text of a file, or its bytes, found ${found}.`,
      );
    assert.equal(readProgrammes(new TextEncoder().encode('programme\nA\n')).contents.programmes.byId.size, 1);
  });
});
