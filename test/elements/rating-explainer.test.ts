import {aTimeout, expect, fixture, fixtureSync, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import {englishExplainer} from '../../src/text/messages.en.js';
import type {RatingExplainer} from '../../src/elements/rating-explainer.js';
import type {RatingToggleEvent} from '../../src/elements/rating-toggle-event.js';
import {evidence, explainedScales} from '../../src/scales/foundations/foundations.js';
import type {LevelWords, OutsideWords, WordedScale} from '../../src/scales/words.js';
import {atStart} from '../../src/text/rating-text.js';
import {accessible} from '../support/commands.js';
import {languagesIn, partOf, partText, said, shown, warnings} from '../support/reading.js';
import {toggled} from '../support/rest.js';

const explainer = (attributes: string, content = '') =>
  fixture<RatingExplainer>(`<rating-explainer ${attributes}>${content}</rating-explainer>`);

const explanationOf = (element: RatingExplainer) => partOf(element, 'explanation')!;

const headingsIn = (element: RatingExplainer): string[] =>
  [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => `${each.localName} ${said(each)}`);

const marked = (element: RatingExplainer): Element[] => [...element.shadowRoot!.querySelectorAll('[aria-current]')];

/** How often a text stands in another. */
const times = (text: string, within: string) => within.split(text).length - 1;

for (const {scale, words} of explainedScales) {
  const [english] = words;
  const {title, count, direction} = english.explainer!;
  const levels: Readonly<Record<string, LevelWords>> = english.levels;
  const outside: Readonly<Record<string, OutsideWords>> = english.outside;

  describe(`the ${scale.id} scale, explained`, () => {
    it('says what each level means, in the official words, once and from lowest to highest', async () => {
      const text = shown(explanationOf(await explainer(`scale="${scale.id}" open`)));
      const places = scale.levels.map(({code}) => {
        const {brief, meaning} = levels[code]!;
        const row = `${code} ${atStart(brief)} ${meaning}`;
        expect(times(meaning, text), code).to.equal(1);
        expect(text).to.contain(row);
        return text.indexOf(row);
      });
      expect(places).to.deep.equal([...places].sort((one, other) => one - other));
      expect(text.indexOf(direction)).to.be.within(0, places[0]!);
    });

    it('shows each level with the code and the figure of its badge', async () => {
      const element = await explainer(`scale="${scale.id}" layout="inline"`);
      const codes = [...element.shadowRoot!.querySelectorAll('[part~="code"]')].map(shown);
      expect(codes.slice(0, scale.levels.length)).to.deep.equal(scale.levels.map(({code}) => code));
      const figures = [...element.shadowRoot!.querySelectorAll('[part~="figure"]')];
      expect(figures.every((figure) => figure.getAttribute('aria-hidden') === 'true')).to.equal(true);
      const drawings = figures
        .slice(0, scale.levels.length)
        .map((figure) => [...figure.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('|'));
      expect(new Set(drawings).size).to.equal(scale.levels.length);
      for (const figure of figures) expect(figure.getBoundingClientRect().width).to.be.greaterThan(10);
    });

    it('says what is not on the scale, apart from the levels', async () => {
      const text = shown(explanationOf(await explainer(`scale="${scale.id}" open`)));
      const apart = text.slice(text.indexOf('Not on the scale'));
      expect(text.indexOf('Not on the scale')).to.be.greaterThan(
        text.indexOf(levels[scale.levels.at(-1)!.code]!.meaning),
      );
      for (const {code} of scale.outside) {
        const {meaning, label, brief} = outside[code]!;
        expect(apart).to.contain(code);
        expect(
          [meaning, label, brief].some((each) => each && apart.includes(each)),
          `what ${code} means, in: ${apart}`,
        ).to.equal(true);
      }
      expect(apart).to.match(/not rated|has not been given/i);
    });

    it('says what a rating does not say, that it is no recommendation, and whose words these are', async () => {
      const text = shown(explanationOf(await explainer(`scale="${scale.id}" open`)));
      expect(text.startsWith(`${english.caution} It is not a recommendation. ${count}`), text).to.equal(true);
      expect(text).to.contain('The meanings are Foundations’ own words (version 2025). The short labels are not.');
      expect(text.indexOf('The meanings are')).to.be.greaterThan(text.indexOf('Not on the scale'));
    });

    it('is closed under its own words until the reader opens it', async () => {
      const element = await explainer(`scale="${scale.id}"`);
      expect(element.open).to.equal(false);
      expect(shown(element)).to.equal(title);
      expect(explanationOf(element).checkVisibility()).to.equal(false);
    });

    it('links to its full description, in words that stand alone, if it has one that is safe', async () => {
      const link = async (href: string) =>
        (await explainer(`scale="${scale.id}" layout="inline" href="${href}"`)).shadowRoot!.querySelector('a');
      expect((await link('https://example.org/faq'))!.textContent!.trim()).to.equal(
        `More about the ${scale.id} rating`,
      );
      expect((await link('/faq'))!.getAttribute('href')).to.equal('/faq');
      const messages = await warnings(async () => {
        for (const href of ['javascript:alert(1)', 'data:text/html,x'])
          expect((await link(href))?.outerHTML, href).to.equal(undefined);
      });
      expect(messages).to.have.length(2);
      expect(messages[0]).to.contain('<rating-explainer href="javascript:alert(1)">').and.contain('No link is shown.');
      expect((await link(''))?.outerHTML).to.equal(undefined);
    });

    it('has its headings in their levels where it is in the open', async () => {
      for (const [level, own, below] of [
        ['2', 'h2', 'h3'],
        ['3', 'h3', 'h4'],
        ['6', 'h6', 'h6'],
      ] as const) {
        const element = await explainer(`scale="${scale.id}" layout="inline" heading-level="${level}"`);
        expect(headingsIn(element)).to.deep.equal([
          `${own} ${title}`,
          `${below} ${direction}`,
          `${below} Not on the scale`,
        ]);
        expect(partOf(element, 'control')?.outerHTML).to.equal(undefined);
        expect(element.shadowRoot!.querySelector('details')?.outerHTML).to.equal(undefined);
        expect(shown(element)).to.contain(direction);
      }
    });

    for (const {code} of [...scale.levels, ...scale.outside, {code: 'not-rated'}]) {
      it(`marks ${code} and nothing else where the page is about it`, async () => {
        const element = await explainer(`scale="${scale.id}" value="${code}" subject="Programme 12" open`);
        const [mark, ...others] = marked(element);
        expect(others.map(shown)).to.deep.equal([]);
        expect(mark!.getAttribute('aria-current')).to.equal('true');
        expect(shown(mark!)).to.contain('The rating of Programme 12');
        expect(times('The rating of Programme 12', shown(element))).to.equal(1);
        if (code !== 'not-rated')
          expect(shown(mark!.querySelector('[part~="code"]')!)).to.match(
            new RegExp(`^\\(?${code.replace('+', '[+]')}\\)?$`),
          );
        else expect(shown(mark!)).to.match(/not rated|has not been given/i);
      });
    }

    it('has no fault that axe finds, closed and open', async () => {
      const element = await explainer(`scale="${scale.id}" value="3" href="/faq"`);
      await expect(element).to.be.accessible();
      element.open = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('comes to 320 pixels without scrolling sideways, open and in the open', async () => {
      for (const attributes of ['open', 'layout="inline"']) {
        const place = fixtureSync<HTMLElement>(
          `<div style="width: 320px; overflow: auto"><rating-explainer scale="${scale.id}" value="3" subject="${'Donaudampfschifffahrt'.repeat(5)}" href="/x" ${attributes}></rating-explainer></div>`,
        );
        await place.querySelector('rating-explainer')!.updateComplete;
        expect(place.scrollWidth).to.be.at.most(place.clientWidth);
      }
    });
  });
}

describe('<rating-explainer>', () => {
  it('explains the signs of the evidence scale once, and none for cost', async () => {
    const text = shown(explanationOf(await explainer('scale="evidence" open')));
    expect(times('A + means more than the level requires. What more differs by level.', text)).to.equal(1);
    const {meaning} = evidence.words[0].modifiers['*'];
    expect(text).to.contain(
      `Mixed findings. A level can carry this sign: *. In Foundations’ own words (2025) ${meaning}`,
    );
    expect(times(meaning, text)).to.equal(1);
    expect(shown(explanationOf(await explainer('scale="cost" open')))).to.not.match(/\+|\*/);
  });

  it('takes what the reader does for its own state, and tells the page', async () => {
    const wrapper = fixtureSync<HTMLElement>('<div><rating-explainer scale="evidence"></rating-explainer></div>');
    const element = wrapper.querySelector('rating-explainer')!;
    await element.updateComplete;
    for (const open of [true, false, true]) {
      setTimeout(() => partOf(element, 'control')!.click());
      const event = (await oneEvent(wrapper, 'rating-toggle')) as RatingToggleEvent;
      expect(event.open).to.equal(open);
      expect(event.target === element).to.equal(true);
      expect(event.composed).to.equal(true);
      await element.updateComplete;
      expect(element.open).to.equal(open);
      expect(element.hasAttribute('open')).to.equal(open);
      expect(explanationOf(element).checkVisibility()).to.equal(open);
    }
    element.open = false;
    await element.updateComplete;
    expect(explanationOf(element).checkVisibility()).to.equal(false);
    element.setAttribute('open', '');
    await element.updateComplete;
    expect(explanationOf(element).checkVisibility()).to.equal(true);
  });

  it('tells the page nothing where the page itself opens or closes it', async () => {
    const element = await explainer('scale="evidence" open');
    let events = 0;
    element.addEventListener('rating-toggle', () => events++);
    for (const open of [false, true, false]) {
      element.open = open;
      await element.updateComplete;
      await toggled();
    }
    expect(events).to.equal(0);
    partOf(element, 'control')!.click();
    await toggled();
    expect(events).to.equal(1);
  });

  for (const [what, attribute] of [
    ['opened', ''],
    ['closed', 'open'],
  ]) {
    it(`keeps what the reader ${what} when a tool sets the attribute back, until the page sets the property`, async () => {
      const element = await explainer(`scale="evidence" ${attribute}`);
      const isOpen = () => explanationOf(element).checkVisibility();
      const was = isOpen();
      partOf(element, 'control')!.click();
      await oneEvent(element, 'rating-toggle');
      await element.updateComplete;
      element.toggleAttribute('open', was);
      await element.updateComplete;
      expect([element.open, isOpen()]).to.deep.equal([!was, !was]);
      element.open = was;
      await element.updateComplete;
      expect(isOpen()).to.equal(was);
      for (const open of [!was, was]) {
        element.toggleAttribute('open', open);
        await element.updateComplete;
        expect(isOpen()).to.equal(open);
      }
    });
  }

  it('has a control with words, that says whether it is open', async () => {
    const element = await explainer('scale="evidence" open');
    const control = partOf(element, 'control')!;
    expect(control.localName).to.equal('summary');
    expect(said(control)).to.equal('What the evidence ratings mean');
    const name = await accessible(control);
    expect(name?.name ?? 'What the evidence ratings mean').to.equal('What the evidence ratings mean');
  });

  it('has one heading level for what stands within a disclosure: the page’s own', async () => {
    expect(headingsIn(await explainer('scale="evidence" open heading-level="4"'))).to.deep.equal([
      'h4 From preliminary to strongest evidence',
      'h4 Not on the scale',
    ]);
  });

  it('marks the level of a rating with mixed findings', async () => {
    const [mark, ...others] = marked(await explainer('scale="evidence" value="3+*" layout="inline"'));
    expect(others.map(shown)).to.deep.equal([]);
    expect(shown(mark!))
      .to.contain('3+')
      .and.contain('The rating on this page: 3+, mixed findings')
      .and.contain('Meets the level 3 rating');
  });

  it('marks nothing, and is quiet, where it has no value', async () => {
    expect(
      await warnings(async () =>
        expect(marked(await explainer('scale="evidence" layout="inline"')).map(shown)).to.deep.equal([]),
      ),
    ).to.deep.equal([]);
  });

  it('marks nothing for a value that is not on the scale, and warns once', async () => {
    let element!: RatingExplainer;
    const messages = await warnings(async () => {
      element = await explainer('scale="evidence" value="5" layout="inline"');
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(marked(element).map(shown)).to.deep.equal([]);
    expect(shown(element)).to.contain('2 Preliminary').and.not.contain('The rating on');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain(
      '<rating-explainer value="5">: "5" is not on the evidence scale. Use 2, 2+, 3, 3+, 4 or 4+ (add * for mixed findings), NL2, NE or not-rated.',
    );
  });

  it('shows the page’s own words, or our line, for a scale that is not known, and warns', async () => {
    for (const scale of ['scale="stars"', '']) {
      let element!: RatingExplainer;
      const messages = await warnings(async () => (element = await explainer(scale, 'Stars, says <b>the page</b>.')));
      expect(shown(element)).to.equal('Stars, says the page.');
      expect(messages).to.have.length(1);
      expect(messages[0])
        .to.contain(`<rating-explainer scale=`)
        .and.contain('is not a scale that this page has.')
        .and.contain("The page's own words are shown.");
      await warnings(async () => {
        element = await explainer(scale, ' \n ');
        expect(shown(element)).to.equal(englishExplainer.scaleUnknown);
        element.append('Says the page');
        await waitUntil(() => shown(element) === 'Says the page');
      });
    }
  });

  it('takes the place of the page’s own words for a scale that is known', async () => {
    expect(shown(await explainer('scale="evidence"', 'It runs from 2 to 4+.'))).to.equal(
      'What the evidence ratings mean',
    );
  });

  it('follows every change of its properties', async () => {
    const element = await explainer('scale="evidence"');
    Object.assign(element, {
      scale: 'cost',
      layout: 'inline',
      value: '2',
      subject: 'Programme 12',
      href: '/x',
      headingLevel: 5,
    });
    await element.updateComplete;
    expect(headingsIn(element)).to.deep.equal([
      'h5 What the cost ratings mean',
      'h6 From lowest to highest cost',
      'h6 Not on the scale',
    ]);
    expect(shown(marked(element)[0]!))
      .to.contain('The rating of Programme 12')
      .and.contain('£100–£499')
      .and.contain('The rating of Programme 12: 2');
    expect(partText(element, 'explanation')).to.contain('More about the cost rating');
    element.value = undefined;
    await element.updateComplete;
    expect(marked(element).map(shown)).to.deep.equal([]);
  });

  for (const [attributes, warning] of [
    [
      'layout="popup"',
      '<rating-explainer layout="popup">: "popup" is not a known layout. Use disclosure or inline. The default is shown.',
    ],
    [
      'heading-level="1"',
      '<rating-explainer heading-level="1">: "1" is not a heading level. Use 2, 3, 4, 5 or 6. The default is shown.',
    ],
  ] as const) {
    it(`warns about ${attributes}`, async () => {
      expect(await warnings(() => explainer(`scale="evidence" ${attributes}`))).to.deep.equal([warning]);
    });
  }

  it('never throws, whatever the properties are set to', async () => {
    const element = await explainer('scale="evidence"');
    await warnings(async () => {
      for (const value of [null, 5, Symbol('3'), {}, Object.create(null), [], () => 3, NaN]) {
        for (const property of ['scale', 'value', 'subject', 'open', 'href', 'layout', 'headingLevel'] as const) {
          Object.assign(element, {[property]: value});
          await element.updateComplete;
        }
      }
    });
    Object.assign(element, {
      scale: 'evidence',
      value: '',
      subject: '',
      open: false,
      href: '',
      layout: 'disclosure',
      headingLevel: 3,
    });
    await element.updateComplete;
    expect(shown(element)).to.equal('What the evidence ratings mean');
  });
});

describe('the language of an explainer', () => {
  for (const {scale, words} of explainedScales) {
    it(`is Welsh as a draft, with the official English after each meaning, marked (${scale.id})`, async () => {
      const element = await explainer(`scale="${scale.id}" lang="cy" open`);
      const texts = languagesIn(explanationOf(element));
      const at = (start: string) => texts.findIndex(([text]) => text.startsWith(start));
      const draft = texts.findIndex(([text]) => text === 'Cyfieithiad drafft');
      expect(draft).to.be.greaterThan(-1);
      const [english, welsh] = words as unknown as [WordedScale['words'][0], WordedScale['words'][0]];
      let last = draft;
      for (const {code} of scale.levels) {
        const places = [at(welsh.levels[code]!.meaning), at(english.levels[code]!.meaning)] as const;
        expect(places[0], code).to.be.greaterThan(last);
        expect(places[1], code).to.be.greaterThan(places[0]);
        expect([texts[places[0]]![1], texts[places[1]]![1]], code).to.deep.equal(['cy', 'en']);
        last = places[1];
      }
      for (const [sign, {meaning}] of Object.entries(english.modifiers))
        expect(texts[at(meaning)]![1], sign).to.equal('en');
      const others = texts.filter(([, language]) => language === 'en').map(([text]) => text);
      const official: string[] = [
        ...Object.values(english.levels),
        ...Object.values(english.outside),
        ...Object.values(english.modifiers),
      ].flatMap(({meaning}) => meaning ?? []);
      expect(others.filter((text) => !official.includes(text))).to.deep.equal([]);
      expect(shown(explanationOf(element)))
        .to.contain('Nid yw hyn yn argymhelliad.')
        .and.contain('Ddim ar y raddfa');
    });
  }

  it('is marked on every text where the page speaks one that we do not', async () => {
    const wrapper = fixtureSync<HTMLElement>(
      '<div lang="fr"><rating-explainer scale="evidence" value="3" layout="inline" href="/x"></rating-explainer></div>',
    );
    const element = wrapper.querySelector('rating-explainer')!;
    await element.updateComplete;
    expect(languagesIn(element.shadowRoot!).filter(([, language]) => language !== 'en')).to.deep.equal([]);
  });

  it('follows the page, and stays open', async () => {
    const element = await explainer('scale="evidence" open');
    element.parentElement!.lang = 'cy';
    await aTimeout(0);
    await element.updateComplete;
    expect(shown(element)).to.contain('Beth mae’r graddau tystiolaeth yn ei olygu').and.contain('Cyfieithiad drafft');
  });
});
