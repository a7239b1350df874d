import {expect} from '@open-wc/testing';
import {compareRatings} from '../../src/scales/order.js';
import {costScale} from '../../src/scales/foundations/cost.js';
import {evidenceScale} from '../../src/scales/foundations/evidence.js';
import type {Scale} from '../../src/scales/scale.js';

describe('compareRatings', () => {
  const offTheScale = ['NE', 'not-rated', undefined, '5', 'NL2'];
  const given = [...offTheScale, '3*', '2', '4+', '3', '4+*', ' 3 + * '];

  it('puts the strongest evidence first, and mixed findings after the same level without', () => {
    expect([...given].sort(compareRatings(evidenceScale))).to.deep.equal([
      '4+',
      '4+*',
      ' 3 + * ',
      '3',
      '3*',
      '2',
      'NE',
      'not-rated',
      '5',
      'NL2',
      undefined,
    ]);
  });

  it('puts the lowest cost first, or the highest', () => {
    const costs = ['NA', '5', 1, '3'];
    expect([...costs].sort(compareRatings(costScale))).to.deep.equal([1, '3', '5', 'NA']);
    expect([...costs].sort(compareRatings(costScale, {reverse: true}))).to.deep.equal(['5', '3', 1, 'NA']);
  });

  it('leaves what is off the scale last in either direction, in the order in which it was given', () => {
    for (const reverse of [false, true]) {
      const sorted = given.map((value) => ({value}));
      const compare = compareRatings(evidenceScale, {reverse});
      sorted.sort((one, other) => compare(one.value, other.value));
      expect(sorted.slice(-5).map(({value}) => value)).to.deep.equal(offTheScale);
    }
  });

  it('takes levels without an order as their body lists them', () => {
    const scale: Scale = {...costScale, more: 'nothing'};
    expect(['3', 'NA', '1', '2'].sort(compareRatings(scale))).to.deep.equal(['1', '2', '3', 'NA']);
  });
});
