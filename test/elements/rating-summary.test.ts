import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {RatingSummary} from '../../src/elements/rating-summary.js';
import {cost, evidence} from '../../src/scales/foundations/foundations.js';
import {languagesIn, partOf, shown, warnings} from '../support/reading.js';
import {smallFile} from '../ratings-file/scale-files.mjs';

const summary = (attributes: string, content = '') =>
  fixture<RatingSummary>(`<rating-summary ${attributes}>${content}</rating-summary>`);
const fft = 'subject="Functional Family Therapy" reviewed="2018-02"';

describe('<rating-summary>', () => {
  it('joins the ratings of a programme in plain sentences, with their source and date', async () => {
    const element = await summary(`evidence="3+*" cost="3" ${fft}`);
    expect(shown(element)).to.equal(
      'Functional Family Therapy: evidence of short-term positive impact (rated 3+); the findings are mixed. Cost: medium (rated 3). Foundations Guidebook, last reviewed February 2018.',
    );
  });

  it('does so in Welsh, with Welsh dates', async () => {
    const outer = await fixture<HTMLElement>(
      `<div lang="cy"><rating-summary evidence="3+*" cost="3" ${fft}></rating-summary></div>`,
    );
    const element = outer.firstElementChild as RatingSummary;
    await element.updateComplete;
    expect(shown(element)).to.equal(
      'Functional Family Therapy: tystiolaeth o effaith gadarnhaol yn y tymor byr (gradd 3+); mae’r canfyddiadau’n gymysg. Cost: ganolig (gradd 3). Foundations Guidebook, adolygwyd ddiwethaf: Chwefror 2018.',
    );
    outer.lang = 'en';
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(shown(element)).to.contain('evidence of short-term positive impact');
  });

  const sentences = {
    'evidence="2"': 'Evidence rating: preliminary evidence (rated 2). Foundations Guidebook.',
    'evidence="4+" subject="Programme 1"':
      'Programme 1: evidence of long-term positive impact (rated 4+). Foundations Guidebook.',
    'cost="5"': 'Cost: high (rated 5). Foundations Guidebook.',
    'cost="1" subject="Programme 1"': 'Programme 1: low cost (rated 1). Foundations Guidebook.',
    'evidence="NL2" cost="NA" subject="Programme 1"':
      'Programme 1. Assessed: the strongest study does not reach level 2. Cost not applicable, not available or not calculated. Foundations Guidebook.',
    'evidence="not-rated" cost="2" subject="Programme 1"':
      'Programme 1. This programme has not been given an evidence rating. Cost: medium-low (rated 2). Foundations Guidebook.',
    'evidence=" 3 + * "':
      'Evidence rating: evidence of short-term positive impact (rated 3); the findings are mixed. Foundations Guidebook.',
  };
  for (const [attributes, expected] of Object.entries(sentences)) {
    it(`says of ${attributes}: ${expected}`, async () => {
      expect(shown(await summary(attributes.replace(' 3 + * ', '3*')))).to.equal(expected);
    });
  }

  it('has a whole sentence for every value of both scales, in both languages', async () => {
    for (const {scale, words} of [evidence, cost]) {
      const values = [
        ...scale.levels.flatMap(({code}) => [code, ...scale.modifiers.map(({sign}) => code + sign)]),
        ...scale.outside.map(({code}) => code),
        'not-rated',
      ];
      for (const {language} of words) {
        const said = new Set<string>();
        for (const value of values) {
          const element = await summary(`lang="${language}" ${scale.id}="${value}" subject="P"`);
          const text = shown(element).replace(/ Foundations Guidebook\.$/, '');
          expect(text)
            .to.match(/^P[:.] .*\.$/)
            .and.not.match(/undefined|\[object|\.\.|;\.|: :/);
          said.add(text);
        }
        expect(said.size, `${scale.id}, ${language}`).to.equal(values.length);
      }
    }
  });

  it('tells of the ratings within it, in their order and of any scale, and follows when they change', async () => {
    const scales = document.createElement('rating-source') as RatingSource;
    scales.data = smallFile() as RatingSource['data'];
    scales.innerHTML = `<rating-summary subject="Programme 1"><cost-rating value="2">Cost rating: 2</cost-rating>
      <scale-rating scale="stars" value="2">Two stars</scale-rating><evidence-rating value="3">Evidence rating: 3</evidence-rating></rating-summary>`;
    const outer = await fixture('<div></div>');
    outer.append(scales);
    const element = scales.firstElementChild as RatingSummary;
    await element.updateComplete;
    await element.updateComplete;
    expect(shown(element)).to.equal(
      'Programme 1: medium-low cost (rated 2). Our stars: Our two label (2). Evidence rating: evidence of short-term positive impact (rated 3). Foundations Guidebook, Our body.',
    );
    element.querySelector('cost-rating')!.setAttribute('value', '5');
    element.querySelector('evidence-rating')!.remove();
    await new Promise(requestAnimationFrame);
    expect(shown(element)).to.equal(
      'Programme 1: high cost (rated 5). Our stars: Our two label (2). Foundations Guidebook, Our body.',
    );
  });

  it('never takes another scale from a rating whose scale is fixed', async () => {
    const element = await summary('', '<cost-rating scale="evidence" value="3"></cost-rating>');
    expect(shown(element)).to.equal('Cost: medium (rated 3). Foundations Guidebook.');
  });

  it("shows the page's own words where a value is not recognised or a rating has none, and says which", async () => {
    for (const [attributes, content] of [
      ['evidence="5" cost="3"', 'Under review.'],
      ['cost="3"', 'Under review.<evidence-rating></evidence-rating>'],
      ['', 'Under review.'],
    ] as const) {
      let element: RatingSummary;
      const messages = await warnings(async () => {
        element = await summary(attributes, content);
      });
      expect(shown(element!), attributes).to.contain('Under review.').and.not.contain('medium');
      expect(messages.length, attributes).to.equal(attributes.includes('5') ? 1 : 0);
      if (messages[0])
        expect(messages[0]).to.match(
          /^<rating-summary evidence="5">: "5" is not on the evidence scale\. Use 2, .* The page's own words are shown\.$/,
        );
    }
  });

  it('without words of the page says that a rating is not shown, and never a level', async () => {
    await warnings(async () => {
      expect(shown(await summary('evidence="5" cost="3" subject="Programme 1"'))).to.equal(
        'Programme 1. Rating not shown: the value on this page is not on the scale. Cost: medium (rated 3). Foundations Guidebook.',
      );
      expect(shown(await summary('', '<scale-rating scale="none" value="3"></scale-rating>'))).to.equal(
        'Rating not shown: this page does not have that scale or version.',
      );
      expect(shown(await summary('subject="Programme 1"'))).to.equal(
        'Programme 1. No evidence rating is given here. No cost rating is given here.',
      );
    });
  });

  it('links its source where it is given an address that can be one', async () => {
    const element = await summary(`evidence="3" ${fft} href="https://example.org/fft"`);
    const link = partOf(element, 'source')!.querySelector('a')!;
    expect([link.getAttribute('href'), link.textContent]).to.deep.equal([
      'https://example.org/fft',
      'Foundations Guidebook, last reviewed February 2018',
    ]);
    const messages = await warnings(async () => {
      expect(
        partOf(await summary('evidence="3" href="javascript:alert(1)" reviewed="soon"'), 'source')!.querySelector('a'),
      ).to.equal(null);
    });
    expect(messages.map((message) => message.replace(/>.*/, '>'))).to.deep.equal([
      '<rating-summary reviewed="soon">',
      '<rating-summary href="javascript:alert(1)">',
    ]);
  });

  it('marks what is in another language: the programme, and words that the page has in one language alone', async () => {
    const scales = document.createElement('rating-source') as RatingSource;
    scales.data = smallFile() as RatingSource['data'];
    scales.innerHTML =
      '<div lang="cy"><rating-summary cost="2" subject="Rhaglen 1"><scale-rating scale="stars" value="2"></scale-rating></rating-summary></div>';
    const outer = await fixture('<div></div>');
    outer.append(scales);
    const element = scales.querySelector('rating-summary') as RatingSummary;
    await element.updateComplete;
    await element.updateComplete;
    expect(languagesIn(element).map(([text, language]) => [text.slice(0, 12), language])).to.deep.equal([
      ['Rhaglen 1', 'cy'],
      [': cost ganol', 'cy'],
      ['Our stars: O', 'en'],
      ['Foundations ', 'cy'],
      ['.', 'cy'],
    ]);
  });

  it('shows what is hostile as text', async () => {
    const element = document.createElement('rating-summary');
    element.subject = '<img src=x onerror=alert(1)>';
    element.evidence = '3';
    (await fixture('<div></div>')).append(element);
    await element.updateComplete;
    expect(shown(element)).to.match(/^<img src=x onerror=alert\(1\)>: evidence/);
    for (const value of [null, {}, 5, () => 1, Symbol('x')]) {
      await warnings(async () => {
        Object.assign(element, {evidence: value, subject: value, reviewed: value, href: value});
        await element.updateComplete;
      });
    }
    expect(shown(element)).to.contain('Rating not shown');
  });
});
