import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import type {CostRating} from '../../src/elements/cost-rating.js';
import {costScale} from '../../src/scales/foundations/cost.js';
import {partOf, said, shown, warnings} from '../support/reading.js';

const badge = (attributes: string) => fixture<CostRating>(`<cost-rating ${attributes}></cost-rating>`);

/** How much ink a figure has. */
const inkOf = (path: SVGPathElement) => path.getBBox().width * path.getBBox().height;

describe('<cost-rating>', () => {
  it('shows a cost in words', async () => {
    expect(shown(await badge('value="4" subject="Programme 12"'))).to.equal(
      'Cost rating for Programme 12 4 Medium-high cost Estimated unit cost £1,000–£2,000 1 2 3 4 5 Costs least Costs most Foundations Guidebook What this means',
    );
  });

  it('is said as it is written', async () => {
    expect(said(await badge('value="4" variant="compact"'))).to.equal('Cost rating: 4 medium-high cost');
  });

  it('explains a cost: the band, that dearer is not better, and that it is an estimate', async () => {
    expect(shown(await badge('value="5" variant="full"'))).to.contain(
      'The estimated cost of each unit is more than £2,000. This is the highest of 5 bands. Band 1 costs least. ' +
        'In Foundations’ own words (2025) ' +
        'Rated 5: Set up and delivery is high cost. Equivalent to an estimated unit cost of more than £2,000. ' +
        'A higher number means a higher cost. It does not show how well the programme works. ' +
        'It is an estimate from what providers report, not a price. It is not a recommendation.',
    );
  });

  it('gives NA its meaning without a lead, and does not let it pass for free', async () => {
    const text = shown(await badge('value="n/a" variant="full"'));
    expect(text).to.contain('No cost figure (NA) Cost not applicable, not available or not calculated');
    expect(text).to.contain('There is no cost figure here. This does not mean that it costs nothing.');
    expect(text).to.contain(
      'In Foundations’ own words (2025) Set up and delivery cost is not applicable, not available, or has not been calculated.',
    );
    expect(text).to.not.contain('Rated NA');
    for (const variant of ['standard', 'compact', 'cell', 'dense']) {
      const element = await badge(`value="NA" variant="${variant}"`);
      expect([partOf(element, 'figure'), partOf(element, 'strip')], variant).to.deep.equal([null, null]);
    }
  });

  it('marks a place, never an amount: the ink is the same at every level, further right for dearer', async () => {
    const coins = [];
    for (const {code} of costScale.levels)
      coins.push((await badge(`value="${code}" variant="cell"`)).shadowRoot!.querySelectorAll('path')[1]!);
    const inks = coins.map(inkOf);
    expect(Math.max(...inks) - Math.min(...inks)).to.be.lessThan(0.01);
    const places = coins.map((coin) => coin.getBBox().x);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(new Set(places).size).to.equal(5);
  });

  it('cannot be made to show another scale', async () => {
    expect(shown(await badge('value="3" scale="evidence"'))).to.contain('Cost rating');
  });

  it('warns about a value that is no cost', async () => {
    expect(await warnings(() => badge('value="6"'))).to.deep.equal([
      '<cost-rating value="6">: "6" is not on the cost scale. Use 1, 2, 3, 4 or 5, NA or not-rated. No rating is shown.',
    ]);
  });

  it('speaks Welsh', async () => {
    expect(shown(await badge('value="1" lang="cy"'))).to.contain(
      'Gradd cost 1 Cost isel Cost uned amcangyfrifedig o lai na £100 1 2 3 4 5 Costio leiaf Costio fwyaf',
    );
  });
});
