/** A programme's name in another language than the page is marked with its language wherever it is said or shown. */
import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import {evidence} from '../../src/index.js';
import {fallbackHtml} from '../../src/text/fallback.js';

const name = 'Incredible Years';
const elements = {
  'a badge': `<evidence-rating value="3+*" subject="${name}" href="/entry"></evidence-rating>`,
  'a badge without its name': `<cost-rating value="2" subject="${name}" hide-subject></cost-rating>`,
  'a full badge': `<cost-rating value="2" variant="full" subject="${name}" href="/entry"></cost-rating>`,
  'a badge in a line': `<cost-rating value="2" variant="compact" subject="${name}"></cost-rating>`,
  'a badge with a popover': `<cost-rating value="2" explanation="popover" subject="${name}" href="/entry"></cost-rating>`,
  'a badge that shows no rating': `<cost-rating value="9" variant="compact" subject="${name}"></cost-rating>`,
  'an explainer': `<rating-explainer scale="cost" value="2" subject="${name}" layout="inline"></rating-explainer>`,
  'a grid': `<outcome-grid subject="${name}" href="/entry"><outcome-finding outcome="crime">x</outcome-finding></outcome-grid>`,
  'a summary': `<rating-summary evidence="3" subject="${name}"></rating-summary>`,
};

/** The language of each text that has the name in it. */
async function languagesOfName(markup: string): Promise<string[]> {
  const page = await fixture(`<div lang="cy">${markup}</div>`);
  const element = page.firstElementChild as ReactiveElement;
  await element.updateComplete;
  const walker = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT);
  const languages: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.includes(name)) languages.push(node.parentElement!.closest<HTMLElement>('[lang]')?.lang ?? '');
  }
  return languages;
}

describe('a programme’s name in English on a Welsh page', () => {
  const {warn} = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  for (const [what, markup] of Object.entries(elements)) {
    it(`is marked in ${what}, everywhere`, async () => {
      const unmarked = await languagesOfName(markup);
      fixtureCleanup();
      const marked = await languagesOfName(markup.replace(' subject=', ' subject-lang="en" subject='));
      expect(unmarked.length).to.be.greaterThan(0);
      expect(new Set(unmarked)).to.deep.equal(new Set(['cy']));
      expect(marked).to.deep.equal(unmarked.map(() => 'en'));
    });
  }

  it('is marked in the recommended words', () => {
    const options = {value: '3', subject: name, language: 'cy'};
    expect(fallbackHtml(evidence, {...options, subjectLang: 'en'})).to.match(
      /^<b>Gradd tystiolaeth ar gyfer <bdi lang="en">Incredible Years<\/bdi><\/b>/,
    );
    expect(fallbackHtml(evidence, {...options, subjectLang: 'cy'})).to.equal(fallbackHtml(evidence, options));
    expect(fallbackHtml(evidence, {...options, subjectLang: '"><i>'})).to.contain('<bdi lang="&quot;&gt;&lt;i&gt;">');
  });
});
