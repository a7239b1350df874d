/**
 * Ratings as pictures: every value of every scale, in a browser as it draws them. No text runs out of its picture,
 * whichever typeface the reader has, each picture is XML, and what it shows it also says.
 */
import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {type PictureOptions, ratingPicture, type RatingPicture} from '../../src/picture/rating-picture.js';
import {readRatingsFile} from '../../src/ratings-file/load.js';
import {cost, evidence} from '../../src/scales/foundations/foundations.js';
import {isKnown, ratingOf, valuesOf} from '../../src/scales/scale.js';
import type {WordedScale} from '../../src/scales/words.js';
import {fallbackLines} from '../../src/text/fallback.js';
import {isFull} from '../support/scope.js';

const files = [
  'cebc-scientific',
  'crimesolutions',
  'eef-cost',
  'eef-evidence',
  'eef-months',
  'eif-evidence-2017',
  'essa-tiers',
  'grade-certainty',
  'maryland-sms',
  'yef-impact',
];
const longName =
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Early Help and Family Support, With a Group for Parents of Children Aged 8 to 12';
/** What people read in. The browser has an Arial of the same widths; DejaVu Sans is the widest that a picture asks for. */
const typefaces = isFull ? ['Arial', 'Helvetica', 'Liberation Sans', 'DejaVu Sans'] : ['DejaVu Sans'];
const variants = ['standard', 'compact', 'figure'] as const;

let scales: WordedScale[];
let place: HTMLElement;

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const rootOf = ({svg}: RatingPicture) => parse(svg).documentElement as unknown as SVGSVGElement;
const textOf = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent).join(' ');
const isBroken = (svg: string) => parse(svg).querySelector('parsererror')?.textContent;

/** In the page, in a typeface. */
function show(picture: RatingPicture, typeface?: string): SVGSVGElement {
  const root = document.importNode(rootOf(picture), true);
  if (typeface) for (const group of root.querySelectorAll('[font-family]')) group.setAttribute('font-family', typeface);
  place.replaceChildren(root);
  return root;
}

/** What stands out of its picture, or too near its edge: the edge of what is drawn is the ground's padding. */
function outside(root: SVGSVGElement): string[] {
  const {width, height} = root.viewBox.baseVal;
  const frame = root.getBoundingClientRect();
  return [...root.querySelectorAll('text, path')].flatMap((part) => {
    const box = part.getBoundingClientRect();
    const [left, top] = [box.left - frame.left, box.top - frame.top];
    // Firefox makes a box of whole pixels, and a letter may begin a part of one before its place.
    const fits = left >= -1 && top >= -1 && left + box.width <= width + 1 && top + box.height <= height + 1;
    return fits
      ? []
      : [`${part.textContent || 'path'}: ${[left, top, box.width, box.height].map(Math.round).join(' ')}`];
  });
}

/** Every value of every scale in each of its languages. */
const everyValue = function* () {
  for (const worded of scales)
    for (const {language} of worded.words)
      for (const value of [...valuesOf(worded.scale), 'none of these']) yield {worded, language, value};
};

describe('a rating as a picture', () => {
  before(async () => {
    place = document.body.appendChild(document.createElement('div'));
    const read = await Promise.all(
      files.map(async (name) => readRatingsFile(await (await fetch(`/src/scales/${name}.json`)).json()).scales),
    );
    scales = [cost, evidence, ...read.flat()] as WordedScale[];
  });
  after(() => place.remove());

  for (const variant of variants) {
    for (const typeface of typefaces) {
      it(`has all of its text within it: ${variant}, in ${typeface}`, () => {
        const faults: string[] = [];
        let count = 0;
        for (const {worded, language, value} of everyValue()) {
          for (const options of [
            {subject: 'Functional Family Therapy', reviewed: '2018-02'},
            {subject: longName, transparent: true},
          ]) {
            const root = show(ratingPicture(worded, {value, language, variant, ...options}), typeface);
            faults.push(...outside(root).map((fault) => `${worded.scale.id} ${value} ${language}: ${fault}`));
            count++;
          }
        }
        expect(faults).to.deep.equal([]);
        expect(count).to.be.above(200);
      });
    }
  }

  it('shows the words of the badge, every one of them, and no others', () => {
    for (const {worded, language, value} of everyValue()) {
      for (const variant of ['standard', 'compact'] as const) {
        const options = {value, language, variant, subject: 'Programme 1', reviewed: '2018-02'};
        const picture = ratingPicture(worded, options);
        const shown = textOf(rootOf(picture), 'text').replace(/\s+/g, '');
        // In place of the scale in words there is the row of levels, or in a compact picture the figure.
        const isLevel = ratingOf(worded.scale, value).state === 'level';
        const words = worded.words.find((each) => each.language === language)!;
        // A compact picture stands alone, so it says in full why no rating is shown.
        if (variant === 'compact' && !isKnown(ratingOf(worded.scale, value))) continue;
        const said = fallbackLines(worded, options).filter((line) => !(isLevel && line === words.range));
        for (const line of said)
          expect(shown.toLowerCase(), `${worded.scale.id} ${value}`).to.include(line.replace(/\s+/g, '').toLowerCase());
      }
    }
  });

  it('shows as a figure the codes and ends of the scale and nothing else, with this level in bold', () => {
    for (const language of ['en', 'cy']) {
      for (const code of ['2', '3+', '4+']) {
        const picture = ratingPicture('evidence', {value: `${code}*`, language, variant: 'figure', subject: 'A'});
        const root = rootOf(picture);
        const {ends} = evidence.words.find((each) => each.language === language)!.strip!;
        const codes = ['2', '2+', '3', '3+', '4', '4+'];
        expect([...root.querySelectorAll('text')].map(({textContent}) => textContent)).to.deep.equal([
          ...codes,
          ...ends,
        ]);
        expect(textOf(root, 'text[font-weight="bold"]')).to.equal(code);
        expect(picture.alt).to.equal(
          ratingPicture('evidence', {value: `${code}*`, language, variant: 'compact', subject: 'A'}).alt,
        );
      }
    }
    for (const value of ['NE', 'not-rated', 'none of these']) {
      const [figure, compact] = (['figure', 'compact'] as const).map((variant) =>
        rootOf(ratingPicture('evidence', {value, variant})),
      );
      expect(textOf(figure!, 'text')).to.equal(textOf(compact!, 'text'));
      expect(figure!.querySelector('path')).to.equal(null);
    }
  });

  it('says in title, description and alternative what it shows, and is an image to assistive technology', () => {
    const picture = ratingPicture('evidence', {
      value: '3+*',
      subject: 'Functional Family Therapy',
      reviewed: '2018-02',
    });
    const root = rootOf(picture);
    expect(root.getAttribute('role')).to.equal('img');
    expect(root.getAttribute('lang')).to.equal('en');
    const [title, description] = ['aria-labelledby', 'aria-describedby'].map(
      (name) => root.querySelector(`[id="${root.getAttribute(name)}"]`)!.textContent,
    );
    expect(title).to.equal(
      'Evidence rating for Functional Family Therapy: 3+ short-term impact, plus other studies, mixed findings',
    );
    expect(description).to.equal(
      'Mixed findings: some studies found that it helped, others found no effect or that things got worse. ' +
        'Fourth of 6 levels, from 2 (preliminary) to 4+ (strongest). ' +
        'Foundations Guidebook, last reviewed February 2018.',
    );
    // What mixed findings are follows, so that they are not named twice.
    expect(picture.alt).to.equal(`${title!.replace(', mixed findings', '')}. ${description}`);
    expect(ratingPicture('evidence', {value: '3', subject: 'A', variant: 'compact'}).alt).to.equal(
      'Evidence rating for A: 3 short-term impact. Third of 6 levels, from 2 (preliminary) to 4+ (strongest).',
    );
    expect(ratingPicture('cost', {value: 'NA', variant: 'compact', language: 'cy-GB'}).alt).to.equal(
      'Gradd cost: dim ffigur cost (NA). Cost heb fod yn berthnasol, heb fod ar gael neu heb ei chyfrifo. Foundations Guidebook.',
    );
  });

  it('draws the figure and the row of the badge, and off the scale only words', () => {
    const blocks = (value: string, scale: 'cost' | 'evidence' = 'evidence', variant?: 'compact') => {
      const root = rootOf(ratingPicture(scale, {value, variant}));
      const paths = [...root.querySelectorAll('path')];
      const isOutline = (path: SVGPathElement) => path.hasAttribute('fill-opacity');
      return paths.map((path) => (isOutline(path) ? 'o' : 'x')).join('');
    };
    expect(blocks('2')).to.equal('xooooo');
    expect(blocks('3+*')).to.equal('xxxxoo');
    expect(blocks('4+')).to.equal('xxxxxx');
    expect(blocks('1', 'cost')).to.equal('xoooo');
    expect(blocks('5', 'cost')).to.equal('oooox');
    for (const variant of [undefined, 'compact'] as const)
      for (const value of ['NL2', 'NE', 'not-rated', '', '7']) expect(blocks(value, 'evidence', variant)).to.equal('');
    expect(blocks('3', 'evidence', 'compact')).to.equal('xx');
  });

  it('shows no level for a value that is not on the scale, and says so', () => {
    for (const value of ['7', '3++', '', null, undefined, Number.NaN, '<b>']) {
      for (const variant of variants) {
        const picture = ratingPicture('evidence', {value, subject: 'Programme 1', variant});
        const [shown, alt] = [textOf(rootOf(picture), 'text'), picture.alt];
        for (const text of [shown, alt]) {
          expect(text).to.match(
            value || Number.isNaN(value)
              ? /Rating not shown: the value on this page/
              : /No evidence rating is given here/,
          );
          expect(text.replace('Programme 1', '')).to.not.match(/\d/);
        }
      }
    }
    for (const name of ['stars', 'constructor', '', null, undefined])
      expect(ratingPicture(name as 'cost', {value: '3', subject: 'Programme 1'}).alt).to.equal(
        'Programme 1. Rating not shown: this page does not have that scale or version.',
      );
  });

  it('is XML, whatever is given, and one line of text stays one', () => {
    const anything = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((unit) => String.fromCharCode(unit))}),
      fc.constantFrom(
        '<script>alert(1)</script>',
        ']]>',
        '&amp;',
        '"><svg onload=x>',
        '\0\u0008',
        '\ud800',
        '\ud800\ufc00',
        '{{x}}',
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          value: fc.oneof(fc.constantFrom('3+*', 'NE', '2'), anything),
          subject: anything,
          reviewed: fc.oneof(fc.constant('2018'), anything),
          language: fc.constantFrom('en', 'cy', '', '"'),
          id: anything,
          src: anything,
          variant: fc.constantFrom(...variants),
          theme: fc.constantFrom('light', 'dark'),
        }),
        (options) => {
          const picture = ratingPicture('evidence', options as PictureOptions);
          expect(isBroken(picture.svg)).to.equal(undefined);
          const root = rootOf(picture);
          expect(new Set([...root.querySelectorAll('*')].map(({localName}) => localName)).has('script')).to.equal(
            false,
          );
          const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
          expect(new Set(ids).size).to.equal(ids.length);
          expect(root.querySelector(`[id="${CSS.escape(root.getAttribute('aria-labelledby')!)}"]`)).to.exist;
          const img = new DOMParser().parseFromString(picture.img, 'text/html').body;
          expect([img.children.length, img.textContent]).to.deep.equal([1, '']);
          expect((img.firstElementChild as HTMLImageElement).alt).to.equal(picture.alt);
          expect(outside(show(picture))).to.deep.equal([]);
        },
      ),
      {numRuns: 300},
    );
  });

  it('keeps what a subject means', () => {
    const subject = 'Tom & "Jo" <3 – ŵyŷ';
    const picture = ratingPicture('cost', {value: 3, subject});
    expect(rootOf(picture).querySelector('title')!.textContent).to.include(`for ${subject}:`);
    expect(textOf(rootOf(picture), 'text')).to.include(`for ${subject}`);
  });

  it('has ids of its own, and those that are asked for', () => {
    const idOf = (options: PictureOptions) =>
      rootOf(ratingPicture('cost', {value: '3', ...options})).querySelector('title')!.id;
    expect(new Set([idOf({}), idOf({theme: 'dark'}), idOf({subject: 'A'}), idOf({language: 'cy'})]).size).to.equal(4);
    expect(idOf({})).to.equal(idOf({}));
    expect(idOf({id: 'a b'})).to.equal('a-b-title');
  });

  it('has a name for the file of every value, of letters, digits and hyphens', () => {
    const names = [...everyValue()].map(({worded, language, value}) => ratingPicture(worded, {value, language}).name);
    expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).to.deep.equal([]);
    expect(new Set(names).size).to.equal(names.length);
    expect(ratingPicture('evidence', {value: '3+*'}).name).to.equal('evidence-2025-3-plus-star-standard-en-light');
  });

  it('runs from right to left where the words do, and its codes do not', () => {
    const words = {
      ...evidence.words[0],
      language: 'ar',
      name: 'تقييم الأدلة',
      nameFor: (name: string) => `تقييم ${name}`,
    };
    const arabic = {scale: evidence.scale, words: [words]} as unknown as WordedScale;
    for (const variant of variants) {
      const root = show(ratingPicture(arabic, {value: '3+', subject: 'برنامج', variant}));
      expect(outside(root)).to.deep.equal([]);
      const frame = root.getBoundingClientRect();
      const drawn = [...root.querySelectorAll('text, path')].map((part) => part.getBoundingClientRect().right);
      expect(frame.right - Math.max(...drawn), 'begins at the right').to.be.below(18);
    }
    const [two, four] = ['2', '4+'].map((code) =>
      [...show(ratingPicture(arabic, {value: '3+'})).querySelectorAll('text')]
        .find(({textContent}) => textContent!.replace(/[^\d+]/g, '') === code && textContent!.length < 9)!
        .getBoundingClientRect(),
    );
    expect(two!.left).to.be.above(four!.left);
  });
});
