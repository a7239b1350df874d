import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import type {ProgrammeCard} from '../../src/elements/programme-card.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import {cardHtml} from '../../src/text/card.js';
import {toggled} from '../support/rest.js';
import {partOf, shown, warnings} from '../support/reading.js';
import {smallFile} from '../ratings-file/scale-files.mjs';

const card = (attributes: string, content = '') =>
  fixture<ProgrammeCard>(`<programme-card ${attributes}>${content}</programme-card>`);
const fft = 'subject="Functional Family Therapy" reviewed="2018-02" href="/fft"';
const finding = (outcome: string, result = '') =>
  `<outcome-finding outcome="${outcome}" ${result && `result="${result}"`}></outcome-finding>`;
const root = (element: ProgrammeCard) => element.shadowRoot!;
const all = (element: ProgrammeCard, selector: string) =>
  [...root(element).querySelectorAll(selector)].map(({textContent}) => textContent!.replaceAll(/\s+/g, ' ').trim());
const isShown = (element: Element) => element.getBoundingClientRect().height > 0;

describe('<programme-card>', () => {
  it('shows a programme: its name as a link, both ratings, what was found, source and date', async () => {
    const element = await card(
      `${fft} evidence="3+*" cost="3"`,
      finding('substance-abuse', 'mixed') + finding('crime', 'improved'),
    );
    const link = root(element).querySelector('h3 a')!;
    expect([link.getAttribute('href'), link.textContent]).to.deep.equal(['/fft', 'Functional Family Therapy']);
    expect(all(element, '.value')).to.deep.equal(['3+ 3 plus Short-term impact, plus other studies', '3 Medium cost']);
    expect(all(element, '.note').join(' ')).to.match(/^Mixed findings: .* Estimated unit cost £500–£999$/);
    expect(all(element, '[part="result"]')).to.deep.equal([
      'Improved: Preventing crime, violence and antisocial behaviour',
      'Mixed result: Preventing substance abuse',
    ]);
    expect(root(element).querySelectorAll('li svg').length).to.equal(2);
    expect(partOf(element, 'source')!.textContent).to.equal('Foundations Guidebook, last reviewed February 2018');
  });

  it('gives every result of an outcome once, and says where a finding has none', async () => {
    const element = await card(
      `${fft} evidence="3"`,
      [
        finding('crime', 'improved'),
        finding('crime', 'no-effect'),
        finding('crime', 'improved'),
        finding('crime'),
        finding('healthy-development'),
      ].join(''),
    );
    expect(all(element, '[part="result"]')).to.deep.equal([
      'Improved: Preventing crime, violence and antisocial behaviour',
      'No effect found: Preventing crime, violence and antisocial behaviour',
      'Reported, no result given here: Preventing obesity and promoting healthy physical development',
    ]);
  });

  it('explains all its ratings in one place, which says once what holds for all', async () => {
    const element = await card(`${fft} evidence="3+*" cost="3"`, finding('crime', 'improved'));
    expect(root(element).querySelectorAll('details, button').length).to.equal(1);
    const said = all(element, '[part="explanation"]')[0]!;
    for (const once of [
      'There is evidence from at least one well-made study',
      'Rated 3+:',
      'Set up and delivery is medium cost',
      'It does not mean a bigger improvement.',
      'These ratings are not a recommendation.',
      'Last reviewed February 2018.',
      'This website says that Foundations gave these ratings.',
      'Only the marked words are Foundations’ own.',
      'Functional Family Therapy in the Foundations Guidebook',
    ])
      expect(said.split(once).length - 1, once).to.equal(1);
    expect(all(element, 'summary')).to.deep.equal(['What these ratings mean (Functional Family Therapy)']);
  });

  it('fires one event when the explanation is opened, and one when it is closed', async () => {
    const element = await card(`${fft} evidence="3" cost="3"`);
    const events: boolean[] = [];
    element.addEventListener('rating-toggle', ({open}) => events.push(open));
    const summary = root(element).querySelector('summary')!;
    for (const expected of [[true], [true, false]]) {
      summary.click();
      await toggled();
      expect(events).to.deep.equal(expected);
    }
  });

  it('leaves out what is not given, and nothing is empty', async () => {
    const counts = async (attributes: string, content = '') => {
      const element = await card(attributes, content);
      const parts = ['.evidence', '.cost', '.results', '[part="source"]', '[part="name"]'];
      for (const each of root(element).querySelectorAll('article > *'))
        expect(each.textContent!.trim(), each.outerHTML).not.to.equal('');
      return parts.filter((part) => root(element).querySelector(part)).join(' ');
    };
    expect(await counts('subject="P" evidence="3"')).to.equal('.evidence [part="name"]');
    expect(await counts('subject="P" cost="NA" reviewed="2018"')).to.equal('.cost [part="source"] [part="name"]');
    expect(await counts('cost="3" href="/p"', finding('crime', 'improved'))).to.equal('.cost .results [part="source"]');
    expect(await counts('subject="P"', finding('crime', 'improved'))).to.equal('.results [part="name"]');
  });

  it('says of what is off the scale, and not rated, what it is, with no scale', async () => {
    const element = await card('subject="P" evidence="NL2" cost="not-rated"');
    expect(all(element, '.value')).to.deep.equal(['Level 2 not reached (NL2)', 'Not rated']);
    expect(root(element).querySelector('[part="strip"]')).to.equal(null);
  });

  it('shows ratings on other scales, by rating elements within it, in one row', async () => {
    const scales = document.createElement('rating-source') as RatingSource;
    scales.data = smallFile() as RatingSource['data'];
    scales.innerHTML = `<programme-card subject="P" evidence="3"><scale-rating scale="stars" value="2">Two stars</scale-rating><scale-rating scale="stars" value="1">One star</scale-rating></programme-card>`;
    const outer = await fixture('<div></div>');
    outer.append(scales);
    const element = scales.firstElementChild as ProgrammeCard;
    await element.updateComplete;
    await element.updateComplete;
    expect(all(element, '.further > div > .key')).to.deep.equal(['Our stars', 'Our stars']);
    expect(all(element, '.further')[0]).to.contain('Our two').and.contain('Our one');
    expect(all(element, '[part="explanation"]')[0]).to.contain('This website says that Foundations, Our body gave');
    element.querySelector('scale-rating')!.setAttribute('value', '1');
    await new Promise(requestAnimationFrame);
    expect(all(element, '.further')[0]).to.not.contain('Our two');
    element.querySelector('scale-rating')!.remove();
    await new Promise(requestAnimationFrame);
    expect(all(element, '.further > div').length).to.equal(1);
  });

  it('follows when its attributes and findings change', async () => {
    const element = await card(`${fft} evidence="3" cost="3"`);
    element.evidence = '4+';
    element.setAttribute('heading-level', '2');
    element.insertAdjacentHTML('beforeend', finding('crime', 'worsened'));
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(all(element, '.value')[0]).to.contain('Long-term impact, 3 or more studies');
    expect(all(element, 'h2 a')).to.deep.equal(['Functional Family Therapy']);
    expect(all(element, '[part="result"]')).to.deep.equal([
      'Got worse: Preventing crime, violence and antisocial behaviour',
    ]);
  });

  it('is Welsh on a Welsh page, says that names of outcomes are a draft, and keeps the name in its own language', async () => {
    const element = await card(
      `lang="cy" subject-lang="en" ${fft} evidence="3+*" cost="3"`,
      finding('crime', 'improved'),
    );
    expect(all(element, '.key').slice(0, 3)).to.deep.equal([
      'Tystiolaeth',
      'Cost',
      'Beth ganfu astudiaethau i blant (Cyfieithiad drafft)',
    ]);
    expect(all(element, '[part="words"]')).to.deep.equal(['Beth mae’r graddau hyn yn ei olygu']);
    expect(partOf(element, 'subject')!.getAttribute('lang')).to.equal('en');
  });

  it("shows the page's own words where a rating is not on its scale, and says which", async () => {
    for (const [attributes, expected] of [
      [
        'evidence="5" cost="3"',
        /^<programme-card evidence="5">: "5" is not on the evidence scale\. .* The page's own words are shown\.$/,
      ],
      [
        'cost="3" version="1999"',
        /^<programme-card version="1999">: "1999" is not a version of the cost scale .*The page's own words are shown\.$/,
      ],
    ] as const) {
      let element: ProgrammeCard;
      const messages = await warnings(async () => {
        element = await card(attributes, 'Under review.');
      });
      expect(shown(element!), attributes).to.equal('Under review.');
      expect(messages.length, attributes).to.equal(1);
      expect(messages[0]).to.match(expected);
    }
    expect(shown(await card('subject="P"', 'Under review.'))).to.equal('Under review.');
  });

  it('without words of the page says that a rating is not shown, and never a level', async () => {
    await warnings(async () => {
      const element = await card('subject="P" evidence="5" cost="3"');
      expect(all(element, '.evidence')).to.deep.equal([
        'EvidenceRating not shown: the value on this page is not on the scale',
      ]);
      expect(all(element, '.cost')[0]).to.contain('Medium cost');
      expect(all(await card('subject="P"'), '.lines')).to.deep.equal([
        'EvidenceNo evidence rating is given here',
        'CostNo cost rating is given here',
      ]);
      expect(
        all(await card('evidence="3"', '<scale-rating scale="none" value="3"></scale-rating>'), '.further'),
      ).to.deep.equal(['Rating not shown: this page does not have that scale or version']);
    });
  });

  it('warns of a wrong date, address, heading level and finding, and shows an unknown outcome as it is written', async () => {
    let element: ProgrammeCard;
    const messages = await warnings(async () => {
      element = await card(
        'subject="P" evidence="3" reviewed="soon" href="javascript:alert(1)" heading-level="9"',
        '<outcome-finding outcome="Sleep" result="better"></outcome-finding>',
      );
    });
    expect(messages.map((message) => message.replace(/>.*/, '>'))).to.deep.equal([
      '<programme-card heading-level="9">',
      '<programme-card reviewed="soon">',
      '<programme-card href="javascript:alert(1)">',
      '<outcome-finding outcome="Sleep">',
      '<outcome-finding result="better">',
    ]);
    expect(all(element!, '[part="result"]')).to.deep.equal(['Reported, no result given here: Sleep']);
    expect(root(element!).querySelector('a')).to.equal(null);
  });

  it('aligns the ratings of cards in a row, directly and in list items', async () => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/src/what-works-ratings.css';
    await new Promise((done) => {
      style.onload = done;
      document.head.append(style);
    });
    for (const [tag, before, after] of [
      ['div', '', ''],
      ['ul', '<li>', '</li>'],
    ] as const) {
      const cards = [
        `<programme-card ${fft} evidence="3+*" cost="3">${finding('crime', 'improved')}</programme-card>`,
        `<programme-card subject="Another programme with a name that needs two lines" evidence="2" cost="1" reviewed="2018"></programme-card>`,
        `<programme-card subject="C" evidence="NE" cost="4" reviewed="2018"></programme-card>`,
      ];
      const place = await fixture<HTMLElement>(
        `<${tag} class="programme-cards" style="width: 60em">${cards.map((each) => before + each + after).join('')}</${tag}>`,
      );
      const tops = (selector: string) =>
        new Set(
          [...place.querySelectorAll<ProgrammeCard>('programme-card')].flatMap((each) => {
            const found = root(each).querySelector(selector);
            return found ? Math.round(found.getBoundingClientRect().top * 10) : [];
          }),
        ).size;
      for (const selector of ['.evidence.lines', '.evidence.on-scale', '.cost.lines', '.cost.on-scale', 'details'])
        expect(tops(selector), `${tag} ${selector}`).to.equal(1);
    }
    style.remove();
  });

  it('writes a card with its words, which the element replaces', async () => {
    const markup = cardHtml({
      subject: 'A & B',
      evidence: '3+*',
      cost: 3,
      reviewed: '2018-02',
      href: '/a?b&c',
      findings: [
        {outcome: 'healthy-development'},
        {outcome: 'crime', result: 'improved'},
        {outcome: 'Crime', result: 'Improved'},
      ],
    });
    expect(markup).to.equal(
      '<programme-card subject="A &amp; B" evidence="3+*" cost="3" reviewed="2018-02" href="/a?b&amp;c">' +
        '<h3><a href="/a?b&amp;c">A &amp; B</a></h3>' +
        '<p>Evidence rating: 3+, mixed findings (scale 2 to 4+)</p>' +
        '<p>Cost rating: 3, medium cost (1 is lowest, 5 is highest)</p>' +
        '<p>What studies found for children</p>' +
        '<ul><li><b>Improved:</b> Preventing crime, violence and antisocial behaviour</li><li><b>Reported, no result given here:</b> Preventing obesity and promoting healthy physical development</li></ul>' +
        '<p>Foundations Guidebook, last reviewed February 2018</p>' +
        '<outcome-finding outcome="healthy-development"></outcome-finding><outcome-finding outcome="crime" result="improved"></outcome-finding><outcome-finding outcome="Crime" result="Improved"></outcome-finding></programme-card>',
    );
    const element = await fixture<ProgrammeCard>(markup);
    expect(all(element, '[part="name"]')).to.deep.equal(['A & B']);
    expect([...element.children].some(isShown)).to.equal(false);
    for (const value of [null, undefined, {}, Symbol('x')] as unknown[])
      expect(cardHtml({subject: value, evidence: value, findings: [{outcome: value}]} as never)).to.match(
        /^<programme-card>.*<outcome-finding><\/outcome-finding><\/programme-card>$/,
      );
    expect(cardHtml({evidence: '5', href: 'javascript:alert(1)'})).to.equal(
      '<programme-card evidence="5"><p>Rating not shown: the value on this page is not on the scale</p></programme-card>',
    );
  });

  it('shows what is hostile as text', async () => {
    const element = document.createElement('programme-card');
    element.subject = '<img src=x onerror=alert(1)>';
    element.evidence = '3';
    (await fixture('<div></div>')).append(element);
    await element.updateComplete;
    expect(all(element, '[part="name"]')).to.deep.equal(['<img src=x onerror=alert(1)>']);
    for (const value of [null, {}, 5, () => 1, Symbol('x')]) {
      await warnings(async () => {
        Object.assign(element, {
          evidence: value,
          cost: value,
          subject: value,
          reviewed: value,
          href: value,
          version: value,
        });
        await element.updateComplete;
      });
    }
    expect(shown(element)).to.contain('Rating not shown');
  });
});
