import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import type {EvidenceRating} from '../../src/elements/evidence-rating.js';
import {evidenceScale} from '../../src/scales/foundations/evidence.js';
import {partOf, shown} from '../support/reading.js';

const badge = (attributes: string) => fixture<EvidenceRating>(`<evidence-rating ${attributes}></evidence-rating>`);

describe('<evidence-rating>', () => {
  it('explains every plus level with the level that it builds on', async () => {
    for (const {code} of evidenceScale.levels) {
      const text = shown(await badge(`value="${code}" variant="full"`));
      expect(text, code).to.contain(`Rated ${code}: `);
      if (code.endsWith('+'))
        expect(text.indexOf(`Rated ${code[0]}: `), code).to.be.greaterThan(text.indexOf(`Rated ${code}: `));
    }
  });

  it('builds its figure up: each level has at least the ink of the level below', async () => {
    const widths = [];
    for (const {code} of evidenceScale.levels)
      widths.push(
        (await badge(`value="${code}" variant="cell"`)).shadowRoot!.querySelectorAll('path')[1]!.getBBox().width,
      );
    expect(widths).to.deep.equal([...widths].sort((one, other) => one - other));
    expect(new Set(widths).size).to.equal(6);
  });

  it('cannot be made to show another scale', async () => {
    expect(shown(await badge('value="3" scale="cost"'))).to.contain('Evidence rating');
  });

  it('keeps its figure as high as its text', async () => {
    const element = await badge('value="3" variant="compact"');
    element.style.fontSize = '40px';
    const {width, height} = partOf(element, 'figure')!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([115, 40]);
  });

  it('speaks Welsh', async () => {
    expect(shown(await badge('value="3+*" lang="cy" subject="Functional Family Therapy" reviewed="2018-02"'))).to.equal(
      'Gradd tystiolaeth ar gyfer Functional Family Therapy 3+ Effaith tymor byr, ac astudiaethau eraill ' +
        'Canfyddiadau cymysg: canfu rhai astudiaethau ei bod wedi helpu, canfu eraill ddim effaith neu fod pethau wedi gwaethygu ' +
        '2 2+ 3 3+ 4 4+ Rhagarweiniol Cryfaf Foundations Guidebook, adolygwyd ddiwethaf: Chwefror 2018 Beth mae hyn yn ei olygu',
    );
  });
});
