/**
 * Right to left, and beside text that runs from top to bottom: the elements stand as the language of their words has
 * it.
 */
import {expect} from '@open-wc/testing';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {ScaleWords, WordedScale} from '../../src/scales/words.js';
import {misfits} from '../support/fitting.js';
import {openStoryFrame, type StoryFrame} from '../support/story-frame.js';
import {files, type Tag} from '../support/story-list.js';

type Direction = 'ltr' | 'rtl';

const tags = Object.keys(files) as Tag[];
const size = {width: 1000, height: 800};

/** Words in Arabic, for a scale whose codes are in Latin letters, figures and signs. */
const words: ScaleWords = {
  language: 'ar',
  approved: true,
  name: 'تقييم الأدلة',
  nameFor: (subject) => `تقييم الأدلة: ${subject}`,
  mention: 'تقييم الأدلة',
  source: 'دليل البرامج',
  range: 'من الأضعف إلى الأقوى',
  levels: {
    '2': {brief: 'أولية', meaning: 'أدلة أولية.'},
    '3+*': {brief: 'قوية', meaning: 'أدلة قوية.'},
  },
  outside: {},
  modifiers: {},
  notRated: {label: 'بلا تقييم', caution: 'لم يقيم البرنامج.'},
  noneGiven: {label: 'بلا تقييم'},
  notRecognised: {label: 'بلا تقييم'},
  standing: () => 'المستوى الثاني.',
  caution: 'ليس حجم الأثر.',
  attribution: () => 'كلماتنا.',
  explainer: {title: 'ما معنى التقييم', count: 'مستويان.', direction: 'من الأضعف', moreAbout: 'المزيد'},
};
const arabic: WordedScale = {
  scale: {
    id: 'arabic',
    body: 'A body',
    version: '1',
    more: 'stronger',
    figure: {kind: 'steps', places: 2},
    modifiers: [],
    outside: [],
    levels: [
      {code: '2', place: 1},
      {code: '3+*', place: 2},
    ],
  },
  words: [words],
};

const subject = 'برنامج الأسرة';
const findings = `
  <outcome-finding outcome="crime" finding="مشكلات السلوك" study="Study 1 (2018)" score="15" result="improved">نص عربي.</outcome-finding>
  <outcome-finding outcome="crime" finding="Behaviour" score="-5" result="worsened" timeframe="(6 months)">Half of them.</outcome-finding>`;

const english = `
  <p>التقييم <evidence-rating variant="compact" value="3+*"></evidence-rating> هنا، و <cost-rating variant="compact" value="4"></cost-rating>.</p>
  <evidence-rating value="3+*" subject="${subject}" reviewed="2018-02" href="/entry"><p slot="detail">نص عربي.</p></evidence-rating>
  <cost-rating variant="full" value="4" subject="${subject}"></cost-rating>
  <outcome-grid subject="${subject}" score-type="improvement-index">${findings}</outcome-grid>
  <outcome-grid layout="table" subject="${subject}">${findings}</outcome-grid>
  <rating-explainer scale="evidence" value="3+" subject="${subject}" open></rating-explainer>`;

const arabicRatings = `
  <p>التقييم <scale-rating scale="arabic" variant="compact" value="3+*"></scale-rating> هنا.</p>
  <scale-rating scale="arabic" value="3+*" subject="${subject}" reviewed="2018-02" href="/entry"></scale-rating>
  <scale-rating scale="arabic" variant="full" value="3+*" subject="${subject}"></scale-rating>
  <rating-explainer scale="arabic" layout="inline" value="3+*"></rating-explainer>`;

const rootsIn = (document: Document) => [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
const everyIn = <E extends Element = HTMLElement>({document}: StoryFrame, selector: string) =>
  rootsIn(document).flatMap((root) => [...root.querySelectorAll<E>(selector)]);

/** An Arabic page with these in it, all that opens open. */
async function openPage(markup: string): Promise<StoryFrame> {
  const frame = await openStoryFrame();
  frame.document.body.innerHTML = `<main class="story" lang="ar" dir="rtl"><rating-source>${markup}</rating-source></main>`;
  frame.document.querySelector<RatingSource>('rating-source')!.scales = [arabic];
  await frame.stories.settled();
  frame.stories.openAll();
  frame.set(size);
  return frame;
}

const isSeen = (element: Element) =>
  element.checkVisibility() &&
  getComputedStyle(element).clipPath === 'none' &&
  element.getBoundingClientRect().width > 0;

/** Writes all in one direction, as if the words, which decide it, were of a language that is written so. */
function write({document}: StoryFrame, dir: Direction) {
  for (const element of document.querySelectorAll('[dir]')) element.setAttribute('dir', dir);
  for (const root of rootsIn(document)) root.querySelector('[part="rating"]')?.setAttribute('dir', dir);
}

/**
 * How far from the start of the line each box and each drawing begins and ends. What is in a line of text moves with
 * the text.
 */
function sidesIn(frame: StoryFrame, dir: Direction) {
  write(frame, dir);
  const place = frame.document.querySelector('.story')!.getBoundingClientRect();
  return everyIn<Element>(frame, ':not(span > span > svg, [part="modifier"])')
    .filter((element) => (element.clientWidth || element.localName === 'svg') && isSeen(element))
    .map((element) => {
      const {left, right} = element.getBoundingClientRect();
      const sides = dir === 'ltr' ? [left - place.left, right - place.left] : [place.right - right, place.right - left];
      return {name: `<${element.localName} part="${element.part}">`, sides};
    });
}

describe('From right to left', function () {
  this.timeout(120_000);

  for (const tag of tags) {
    it(`each story of <${tag}> is the mirror image of itself from left to right`, async () => {
      const frame = await openStoryFrame();
      frame.set(size);
      const faults: string[] = [];
      for (const name of frame.stories.namesOf(tag)) {
        await frame.stories.show(tag, name);
        frame.stories.openAll();
        const rightwards = sidesIn(frame, 'ltr');
        const leftwards = sidesIn(frame, 'rtl');
        expect(leftwards).to.have.length(rightwards.length);
        for (const [index, {name: box, sides}] of rightwards.entries()) {
          const other = leftwards[index]!.sides;
          if (sides.some((side, at) => Math.abs(side - other[at]!) > 1))
            faults.push(`${name}: ${box} ${sides.join(' to ')}, but ${other.join(' to ')}`);
        }
      }
      expect(faults.join('\n')).to.equal('');
    });
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`a figure stands before its code, drawn as ever, ${dir}`, async () => {
      const frame = await openStoryFrame();
      frame.set(size);
      for (const name of ['EveryLevelCompact', 'EveryLevelInCells']) {
        await frame.stories.show('evidence-rating', name);
        write(frame, dir);
        const pairs = everyIn(frame, '.together').filter((together) => together.querySelector('svg'));
        expect(pairs.length).to.be.above(10);
        for (const pair of pairs) {
          const [drawing, code] = [pair.querySelector('svg')!, pair.querySelector('[part="code"]')!];
          const [one, other] = [drawing.getBoundingClientRect(), code.getBoundingClientRect()];
          expect(dir === 'ltr' ? other.left - one.right : one.left - other.right, code.textContent).to.be.above(0);
          // the scale runs as its text does
          expect(Math.sign(new DOMMatrix(getComputedStyle(drawing).transform).a)).to.equal(dir === 'ltr' ? 1 : -1);
        }
      }
    });
  }

  for (const variant of ['cell', 'dense']) {
    it(`a figure stays within its ${variant}, whichever way the words and the page run`, async () => {
      const badge = (tag: string, value: string) => `<${tag} variant="${variant}" value="${value}"></${tag}>`;
      const frame = await openPage(
        `<table>${[
          badge('evidence-rating', '3+*'),
          badge('cost-rating', '4'),
          `<scale-rating scale="arabic" variant="${variant}" value="3+*"></scale-rating>`,
        ]
          .map((cell) => `<tr><td>${cell}</td></tr>`)
          .join('')}</table>`,
      );
      for (const dir of ['rtl', 'ltr']) {
        frame.document.querySelector<HTMLElement>('main')!.dir = dir;
        const cells = [...frame.document.querySelectorAll('td')];
        for (const cell of cells) {
          const drawing = cell.firstElementChild!.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
          const {left, right} = cell.getBoundingClientRect();
          expect(drawing.left, cell.innerHTML).to.be.at.least(left);
          expect(drawing.right, cell.innerHTML).to.be.at.most(right);
        }
        expect(cells).to.have.length(3);
      }
    });
  }

  it('a lead in another language than its sentence stands apart from it', async () => {
    const frame = await openPage(arabicRatings);
    const leads = everyIn(frame, 'strong').filter(isSeen);
    expect(leads.length).to.be.above(1);
    for (const lead of leads) {
      const sentence = lead.ownerDocument.createRange();
      const text = textsIn(lead.parentElement!).at(-1)!;
      sentence.setStart(text, text.data.search(/\S/));
      sentence.setEnd(text, text.length);
      expect(lead.getBoundingClientRect().left - sentence.getBoundingClientRect().right, text.data).to.be.above(2);
    }
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`a code and a score are written as ever, ${dir}`, async () => {
      const frame = await openPage(english + arabicRatings);
      write(frame, dir);
      const signed = everyIn(frame, '[part="code"], [part="score"]')
        .flatMap(textsIn)
        .filter(({data}) => /[-+−*]/.test(data));
      expect(signed.map(({data}) => data.trim())).to.include.members(['3+', '3+*', '+15', '−5']);
      expect(signed.filter((text) => !runs(text, 'ltr')).map(({data}) => data.trim())).to.deep.equal([]);
    });
  }

  for (const [words, page] of [
    ['ltr', 'ltr'],
    ['rtl', 'rtl'],
    ['ltr', 'rtl'],
  ] as const) {
    it(`an explanation over the page begins where its control does, words ${words}, page ${page}`, async () => {
      const frame = await openStoryFrame();
      frame.set(size);
      await frame.stories.show('evidence-rating', 'Popover');
      write(frame, words);
      const html = frame.document.documentElement;
      html.dir = page;
      everyIn(frame, '[part="control"]')[0]!.click();
      const [over, control] = ['[popover]', '[part="control"]'].map((selector) =>
        everyIn(frame, selector)[0]!.getBoundingClientRect(),
      );
      if (!CSS.supports('position-visibility: always')) {
        expect((over!.left + over!.right) / 2, 'in the middle of the page').to.be.closeTo(html.clientWidth / 2, 1);
      } else if (words !== page && CSS.supports('-moz-appearance: none')) {
        // Firefox puts it where the page, not where the text begins, in the space beside the control
        expect(over!.right).to.be.closeTo(html.clientWidth, 10);
        expect(over!.top).to.be.at.least(control!.bottom);
      } else {
        expect(words === 'ltr' ? over!.left - control!.left : control!.right - over!.right).to.be.closeTo(0, 10);
      }
    });
  }

  for (const [whose, markup] of [
    ['our English', english],
    ['a scale in Arabic', arabicRatings],
  ] as const) {
    it(`reorders no text in Latin letters, figures and signs, and none in Arabic, on an Arabic page with ${whose}`, async () => {
      const {document} = await openPage(markup);
      const texts = [document.body, ...rootsIn(document)].flatMap((root) => textsIn(root));
      const latin = texts.filter(({data}) => /\w/.test(data) && !/\p{Script=Arabic}/u.test(data));
      const arabs = texts.filter(({data}) => !/\w/.test(data) && /\p{Script=Arabic}/u.test(data));
      expect(latin.map(({data}) => data.trim())).to.satisfy((all: string[]) =>
        all.some((data) => data.startsWith('3+')),
      );
      expect(latin.filter((text) => !runs(text, 'ltr')).map(({data}) => data.trim())).to.deep.equal([]);
      expect(arabs.length).to.be.above(3);
      expect(arabs.filter((text) => !runs(text, 'rtl')).map(({data}) => data.trim())).to.deep.equal([]);
    });
  }
});

/** What stands beside our elements, and how. */
const neighbours: Readonly<Record<string, string>> = {
  'on a page in vertical lines from right to left':
    '.story { writing-mode: vertical-rl; block-size: max-content; inline-size: 1500px }',
  'on a page in vertical lines from left to right':
    '.story { writing-mode: vertical-lr; block-size: max-content; inline-size: 1500px }',
  'in a row with vertical text':
    'rating-source { display: flex; gap: 1em } p { writing-mode: vertical-rl; block-size: 3em; margin: 0 }',
  'in a grid with vertical text':
    'rating-source { display: grid; grid-template-columns: 4em 1fr; gap: 1em } p { writing-mode: vertical-lr; margin: 0 }',
};

describe('Beside text that runs from top to bottom', () => {
  for (const [where, css] of Object.entries(neighbours)) {
    for (const [name, markup] of Object.entries({
      'a standard badge':
        '<evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02"></evidence-rating>',
      'a full badge': '<cost-rating variant="full" value="4" subject="Programme 12"></cost-rating>',
      'a grid': `<outcome-grid subject="Programme 12">${findings}</outcome-grid>`,
      'a table': `<outcome-grid layout="table" subject="Programme 12">${findings}</outcome-grid>`,
      'an explainer': '<rating-explainer scale="cost" open></rating-explainer>',
    })) {
      it(`${name} lies in lines of its own, ${where}`, async () => {
        const frame = await openPage(`<p>日本語の本文が縦に流れる。</p>${markup}<p>続きの文。</p>`);
        const place = frame.document.querySelector('.story')!;
        place.setAttribute('dir', 'ltr');
        frame.set(size, css);
        const element = [...place.querySelectorAll('*')].find(
          ({shadowRoot}) => shadowRoot && shadowRoot.querySelector('[part="rating"]'),
        )!;
        expect(getComputedStyle(element).writingMode).to.equal('horizontal-tb');
        expect(element.getBoundingClientRect().width).to.be.above(200);
        expect(getComputedStyle(place.querySelector('p')!).writingMode).to.match(/^vertical/);
        expect(misfits(place).join('\n')).to.equal('');
      });
    }
  }
});

function textsIn(node: Node): Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  return [...node.childNodes].flatMap((child) => (child.nodeName === 'STYLE' ? [] : textsIn(child)));
}

/**
 * Whether each character of a text stands after the one before it, or on a later line. In Arabic the letters are
 * joined: its ends count.
 */
function runs(text: Text, dir: Direction): boolean {
  const boxes = [...text.data].flatMap((character, index) => {
    const range = text.ownerDocument.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    // at the end of a line WebKit has two, the first of no width
    const box = [...range.getClientRects()].at(-1);
    return box && character.trim() ? {left: box.left, top: box.top} : [];
  });
  const places =
    dir === 'ltr' ? boxes : [boxes[0], boxes.at(-1)].flatMap((box) => (box ? {...box, left: -box.left} : []));
  return places.every(
    ({left, top}, index) => index === 0 || left > places[index - 1]!.left || top > places[index - 1]!.top,
  );
}
