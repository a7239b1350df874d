import {expect} from '@open-wc/testing';
import {costScale} from '../../src/scales/foundations/cost.js';
import {evidenceScale, type EvidenceValue} from '../../src/scales/foundations/evidence.js';
import type {CostValue} from '../../src/scales/foundations/cost.js';
import {outcomeIds} from '../../src/scales/foundations/outcomes.js';
import {levelsExplaining, ratingOf, type Scale, valueOf} from '../../src/scales/scale.js';

/** A rating in one word: its code, or its state. */
function read(scale: Scale, value: unknown): string {
  const rating = ratingOf(scale, value);
  return valueOf(rating) ?? rating.state;
}

describe('ratingOf', () => {
  const evidence: [given: unknown, rating: string][] = [
    ['2', '2'],
    ['2+', '2+'],
    ['3', '3'],
    ['3+', '3+'],
    ['4', '4'],
    ['4+', '4+'],
    ['2*', '2*'],
    ['3+*', '3+*'],
    ['3 + *', '3+*'],
    ['3*+', '3+*'],
    ['4*+', '4+*'],
    [' 2 ', '2'],
    ['\n3 +\t', '3+'],
    ['4 *', '4*'],
    [3, '3'],
    ['NL2', 'NL2'],
    ['nl2', 'NL2'],
    ['ne', 'NE'],
    [' Ne ', 'NE'],
    ['not-rated', 'not-rated'],
    ['Not-Rated', 'not-rated'],
    ['NOT - RATED', 'not-rated'],
    ['', 'none-given'],
    ['   ', 'none-given'],
    [undefined, 'none-given'],
    [null, 'none-given'],
  ];
  for (const [given, rating] of evidence) {
    it(`reads ${JSON.stringify(given)} on the evidence scale as ${rating}`, () =>
      expect(read(evidenceScale, given)).to.equal(rating));
  }

  const cost: [given: unknown, rating: string][] = [
    ['1', '1'],
    ['5', '5'],
    [2, '2'],
    ['n/a', 'NA'],
    ['N/A', 'NA'],
    ['n / a', 'NA'],
    ['na', 'NA'],
    ['NA', 'NA'],
    ['not-rated', 'not-rated'],
  ];
  for (const [given, rating] of cost) {
    it(`reads ${JSON.stringify(given)} on the cost scale as ${rating}`, () =>
      expect(read(costScale, given)).to.equal(rating));
  }

  const never: unknown[] = [
    '1',
    '5',
    '6',
    '0',
    '2-',
    '2++',
    '3**',
    '*3',
    '+3',
    '3+4',
    '2 3',
    '3.0',
    '03',
    '3+*x',
    'NL2*',
    'NE*',
    'NA',
    'not rated',
    '*',
    '+',
    '__proto__',
    'constructor',
    'toString',
    '٣',
    '３',
    '3＋',
    '³',
    '<b>3</b>',
    '3<script>',
    '"3"',
    '3\u200b',
    '-3',
    '1e0',
    'three',
    true,
    false,
    NaN,
    {},
    [],
    ['3'],
    {toString: () => '3'},
    Object.create(null),
    Symbol('3'),
    () => '3',
  ];
  for (const given of never) {
    it(`does not take ${typeof given === 'string' ? JSON.stringify(given) : typeof given} for a level of evidence`, () =>
      expect(read(evidenceScale, given)).to.equal('not-recognised'));
  }

  for (const given of ['0', '6', '3*', '1+', '£', '££', '2.5', '1,000']) {
    it(`does not take ${given} for a cost`, () => expect(read(costScale, given)).to.equal('not-recognised'));
  }

  it('is not held up by a value of 100,000 characters', () => {
    for (const part of ['3', ' ', '*', '+ ', '\u00a0', 'a'])
      expect(read(evidenceScale, part.repeat(100_000))).to.be.oneOf(['not-recognised', 'none-given']);
    expect(read(evidenceScale, `${' '.repeat(100_000)}3${' '.repeat(100_000)}`)).to.equal('3');
    expect(read(evidenceScale, `3${' '.repeat(100_000)}+`)).to.equal('not-recognised');
  });

  it('gives the level and the modifier as the scale has them', () => {
    const rating = ratingOf(evidenceScale, '3+*');
    if (rating.state !== 'level') throw new Error(rating.state);
    expect(rating.level).to.equal(evidenceScale.levels[3]);
    expect(rating.modifiers).to.deep.equal([evidenceScale.modifiers[0]]);
  });
});

describe('the scales', () => {
  it('hold the published codes from lowest to highest', () => {
    expect(costScale.levels.map(({code}) => code)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(costScale.outside.map(({code}) => code)).to.deep.equal(['NA']);
    expect(evidenceScale.levels.map(({code}) => code)).to.deep.equal(['2', '2+', '3', '3+', '4', '4+']);
    expect(evidenceScale.outside.map(({code}) => code)).to.deep.equal(['NL2', 'NE']);
    expect(evidenceScale.modifiers.map(({sign}) => sign)).to.deep.equal(['*']);
  });

  it('hold the cost bands in pounds, with no gap and no overlap between whole pounds', () => {
    expect(costScale.levels.map(({band}) => band)).to.deep.equal([
      {currency: 'GBP', below: 100},
      {currency: 'GBP', from: 100, to: 499},
      {currency: 'GBP', from: 500, to: 999},
      {currency: 'GBP', from: 1000, to: 2000},
      {currency: 'GBP', above: 2000},
    ]);
  });

  it('hold the outcomes in the order in which they are always shown', () => {
    expect(outcomeIds).to.deep.equal([
      'mental-health',
      'maltreatment',
      'school-employment',
      'crime',
      'substance-abuse',
      'sexual-health',
      'healthy-development',
    ]);
  });

  for (const scale of [costScale, evidenceScale] as const satisfies Scale[]) {
    describe(scale.id, () => {
      it('says whose it is and in which version', () => {
        expect(scale.body).to.equal('Foundations');
        expect(scale.version).to.match(/^\d{4}$/);
      });

      it('stands each level at a place of its figure, never lower than the level below', () => {
        const places = scale.levels.map(({place}) => place);
        expect(places).to.deep.equal([...places].sort((one, other) => one - other));
        expect(Math.min(...places)).to.equal(1);
        expect(Math.max(...places)).to.equal(scale.figure.places);
      });

      it('has each code once, and reads each code as itself', () => {
        const codes = [...scale.levels, ...scale.outside].map(({code}) => code);
        expect(new Set(codes).size).to.equal(codes.length);
        for (const code of codes) expect(read(scale, code)).to.equal(code);
      });

      it('is frozen all the way down', () => {
        const thawed: string[] = [];
        const look = (value: unknown, path: string) => {
          if (typeof value !== 'object' || value === null) return;
          if (!Object.isFrozen(value)) thawed.push(path);
          for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
        };
        look(scale, scale.id);
        expect(thawed).to.deep.equal([]);
      });
    });
  }

  it('say of each plus level which level it builds on', () => {
    const explaining = (code: string) =>
      levelsExplaining(
        evidenceScale,
        evidenceScale.levels.find((level) => level.code === code)!,
      ).map((level) => level.code);
    expect(explaining('2+')).to.deep.equal(['2+', '2']);
    expect(explaining('3+')).to.deep.equal(['3+', '3']);
    expect(explaining('4+')).to.deep.equal(['4+', '4']);
    expect(explaining('4')).to.deep.equal(['4']);
  });

  it('type every value that can be written, and no other', () => {
    const evidence: EvidenceValue[] = ['2', '2+*', '4*', 'NL2', 'NE', 'not-rated'];
    const cost: CostValue[] = ['1', '5', 'NA', 'not-rated'];
    for (const value of evidence) expect(read(evidenceScale, value)).to.equal(value);
    for (const value of cost) expect(read(costScale, value)).to.equal(value);
    // @ts-expect-error: 5 is no level of evidence
    const tooHigh: EvidenceValue = '5';
    // @ts-expect-error: a state beside the order takes no modifier
    const modified: EvidenceValue = 'NL2*';
    // @ts-expect-error: the cost scale has no modifier
    const mixed: CostValue = '3*';
    expect([read(evidenceScale, tooHigh), read(evidenceScale, modified), read(costScale, mixed)]).to.deep.equal(
      Array(3).fill('not-recognised'),
    );
  });
});
