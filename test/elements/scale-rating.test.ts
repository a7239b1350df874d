import {aTimeout, expect, fixture, fixtureSync, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import {cost, evidence} from '../../src/scales/foundations/foundations.js';
import type {EvidenceRating} from '../../src/elements/evidence-rating.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {RatingToggleEvent} from '../../src/elements/rating-toggle-event.js';
import {ScaleRating} from '../../src/elements/scale-rating.js';
import {atStart} from '../../src/text/rating-text.js';
import {version} from '../../src/version.js';
import {languageOf, languagesIn, partOf, partText, said, shown, warnings} from '../support/reading.js';
import {toggled} from '../support/rest.js';

const badge = (attributes: string, content = '') =>
  fixture<EvidenceRating>(`<evidence-rating ${attributes}>${content}</evidence-rating>`);

/** Opens the explanation as a reader does. */
async function opened(element: ScaleRating): Promise<HTMLElement> {
  partOf(element, 'control')!.click();
  await toggled();
  return partOf(element, 'explanation')!;
}

describe('a rating', () => {
  it('shows name, code, label, modifier, scale, source and control, in this order', async () => {
    const element = await badge('value="3+*" subject="Functional Family Therapy" reviewed="2018-02"');
    expect(shown(element)).to.equal(
      'Evidence rating for Functional Family Therapy 3+ Short-term impact, plus other studies ' +
        'Mixed findings: some studies found that it helped, others found no effect or that things got worse ' +
        '2 2+ 3 3+ 4 4+ Preliminary Strongest Foundations Guidebook, last reviewed February 2018 What this means',
    );
  });

  it('is said with each thing once, and the plus as a word', async () => {
    const element = await badge('value="3+*" subject="Functional Family Therapy"');
    expect(said(element)).to.equal(
      'Evidence rating for Functional Family Therapy 3 plus Short-term impact, plus other studies ' +
        'Mixed findings: some studies found that it helped, others found no effect or that things got worse ' +
        'Fourth of 6 levels, from 2 (preliminary) to 4+ (strongest) Foundations Guidebook ' +
        'What this means (evidence rating, Functional Family Therapy)',
    );
  });

  it('says a code that is no word by its label alone', async () => {
    const element = await badge('value="NL2"');
    expect(shown(element)).to.contain('NL2');
    expect(said(element)).to.not.contain('NL2');
    expect(said(element)).to.contain('Assessed: the strongest study does not reach level 2');
  });

  it('shows all levels in a row, with those up to its own marked, and its own in bold', async () => {
    const element = await badge('value="3+"');
    const steps = [...partOf(element, 'strip')!.children] as HTMLElement[];
    expect(steps.map((step) => step.textContent!.trim())).to.deep.equal(['2', '2+', '3', '3+', '4', '4+']);
    const isFilled = (step: HTMLElement) => getComputedStyle(step, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
    expect(steps.map(isFilled)).to.deep.equal([true, true, true, true, false, false]);
    const isBold = (step: HTMLElement) => Number(getComputedStyle(step).fontWeight) > 400;
    expect(steps.map(isBold)).to.deep.equal([false, false, false, true, false, false]);
  });

  it('marks the place of a cost alone, so that none looks fuller', async () => {
    const element = await fixture<ScaleRating>(html`<cost-rating value="4"></cost-rating>`);
    const steps = [...partOf(element, 'strip')!.children] as HTMLElement[];
    expect(steps.map((step) => getComputedStyle(step, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)')).to.deep.equal(
      [false, false, false, true, false],
    );
  });

  it('hides its figure from assistive technology and draws it in the ink of the text', async () => {
    const element = await badge('value="3" variant="cell"');
    const figure = partOf(element, 'figure')!;
    expect(figure.getAttribute('aria-hidden')).to.equal('true');
    element.style.color = 'rgb(1, 2, 3)';
    expect(getComputedStyle(figure).fill).to.equal('rgb(1, 2, 3)');
  });

  it('keeps codes from left to right in a page that runs the other way', async () => {
    const element = await badge('value="3+*" dir="rtl"');
    expect(getComputedStyle(partOf(element, 'code')!).direction).to.equal('ltr');
  });

  for (const [value, words] of [
    ['not-rated', 'This programme has not been given an evidence rating'],
    ['', 'No evidence rating is given here'],
    ['5', 'Rating not shown: the value on this page is not on the scale'],
  ] as const) {
    it(`stands in words alone, with no empty scale, for "${value}"`, async () => {
      let element!: EvidenceRating;
      await warnings(async () => (element = await badge(`value="${value}"`)));
      expect(shown(element)).to.contain(words);
      for (const part of ['figure', 'scale']) expect(partOf(element, part), part).to.equal(null);
    });
  }

  it('tells every state apart by its words and, on the scale, by its figure', async () => {
    const levels = evidence.scale.levels.flatMap(({code}) => [code, `${code}*`]);
    const values = [...levels, 'NL2', 'NE', 'not-rated'];
    const seen = new Set<string>();
    const drawn = new Set<string | undefined>();
    for (const value of values) {
      const element = await badge(`value="${value}" variant="cell"`);
      seen.add(
        `${partText(element, 'code')} ${partText(element, 'label')} ${shown(element).includes('mixed findings')}`,
      );
      drawn.add(partOf(element, 'figure')?.innerHTML);
    }
    expect(seen.size).to.equal(values.length);
    expect(drawn.size, 'each level, and one for none').to.equal(levels.length + 1);
  });

  it('follows every change of its properties', async () => {
    const element = await badge('value="3"');
    element.value = '4+';
    element.subject = 'Programme 12';
    element.reviewed = '2021';
    await element.updateComplete;
    expect(shown(element)).to.match(
      /^Evidence rating for Programme 12 4\+ .*Foundations Guidebook, last reviewed 2021/,
    );
    element.variant = 'compact';
    await element.updateComplete;
    expect(shown(element)).to.equal('4+ long-term impact, 3 or more studies');
    element.value = undefined;
    await element.updateComplete;
    expect(shown(element)).to.equal('none given');
  });

  it('takes properties that were set before the element was defined', async () => {
    const early = document.createElement('evidence-rating-early') as EvidenceRating;
    early.value = '3';
    customElements.define(
      'evidence-rating-early',
      class extends (customElements.get('evidence-rating') as typeof EvidenceRating) {},
    );
    document.body.append(early);
    await early.updateComplete;
    expect(shown(early)).to.contain('3 Short-term impact');
    early.remove();
  });

  it('says its version', () => {
    for (const tag of [
      'cost-rating',
      'evidence-rating',
      'scale-rating',
      'outcome-grid',
      'outcome-finding',
      'rating-explainer',
      'rating-source',
    ]) {
      expect((customElements.get(tag) as unknown as {version: string}).version, tag).to.equal(version);
    }
  });
});

describe('a compact rating', () => {
  it('is a line of figure, code and brief label, without a control', async () => {
    const element = await badge('value="3+*" variant="compact" subject="Programme 12"');
    expect(shown(element)).to.equal('3+ short-term impact, plus other studies, mixed findings');
    expect(partOf(element, 'control')).to.equal(null);
    expect(partOf(element, 'figure')).to.not.equal(null);
    expect(getComputedStyle(element).display).to.equal('inline');
  });

  it('makes sense said alone', async () => {
    const element = await badge('value="3+*" variant="compact" subject="Programme 12"');
    expect(said(element)).to.equal(
      'Evidence rating for Programme 12: 3 plus short-term impact, plus other studies, mixed findings',
    );
  });

  it('never parts its figure from its code', async () => {
    const element = await badge('value="4+" variant="compact"');
    element.style.cssText = 'display: block; width: 1em';
    const [figure, code] = [partOf(element, 'figure')!, partOf(element, 'code')!].map((part) =>
      part.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(code.left).to.be.greaterThan(figure.right);
    expect(code.top).to.be.lessThan(figure.bottom);
  });
});

describe('a rating in a cell', () => {
  const cells = async (variant: string) => {
    const place = await fixture<HTMLElement>(
      `<div style="width: 20em">${['4', '3+*', 'NL2', 'not-rated'].map((value) => `<evidence-rating variant="${variant}" value="${value}" subject="A"></evidence-rating>`).join('')}</div>`,
    );
    return [...place.children] as ScaleRating[];
  };

  it('shows figure, code, label and mixed findings, or words first where it is not on the scale', async () => {
    const [plain, mixed, below, none] = await cells('cell');
    expect([plain, mixed, below, none].map((element) => shown(element!))).to.deep.equal([
      '4 long-term impact',
      '3+ short-term impact, plus other studies, mixed findings',
      'Level 2 not reached (NL2)',
      'Not rated',
    ]);
  });

  it('shows code and sign alone where it is dense, and says the rest', async () => {
    const [plain, mixed, below] = await cells('dense');
    expect([plain, mixed, below].map((element) => shown(element!))).to.deep.equal([
      '4',
      '3+ mixed',
      'Level 2 not reached (NL2)',
    ]);
    expect(said(mixed!)).to.equal('3 plus short-term impact, plus other studies mixed');
  });

  it('has its codes, and words without a code, in one column, and its further lines under them', async () => {
    for (const variant of ['cell', 'dense']) {
      const elements = await cells(variant);
      const starts = elements.map((element) => {
        const first = partOf(element, 'figure') ? partOf(element, 'code')! : partOf(element, 'label')!;
        return Math.round(first.getClientRects()[0]!.left);
      });
      expect(new Set(starts).size, variant).to.equal(1);
      const lines = [...partOf(elements[1]!, 'label')!.getClientRects()].slice(1);
      for (const {left} of lines) expect(left).to.be.closeTo(starts[0]!, 1);
    }
  });
});

describe('a rating under a heading that names the programme', () => {
  it('does not show the subject, and says it in every name', async () => {
    const element = await badge('value="3" subject="Programme 12" hide-subject');
    expect(shown(element))
      .to.match(/^Evidence rating 3 Short-term impact/)
      .and.not.contain('Programme 12');
    expect(said(element)).to.match(/^Evidence rating for Programme 12 3 Short-term/);
    expect(said(partOf(element, 'control')!)).to.contain('Programme 12');
    element.hideSubject = false;
    await element.updateComplete;
    expect(shown(element)).to.match(/^Evidence rating for Programme 12 3/);
  });
});

describe('what a script can ask a rating', () => {
  it('is the value that is shown, as published', async () => {
    for (const [value, expected] of [
      [' 3 * + ', '3+*'],
      ['nl2', 'NL2'],
      ['not-rated', 'not-rated'],
    ] as const)
      expect((await badge(`value="${value}"`)).shown).to.equal(expected);
    await warnings(async () => {
      for (const attributes of ['', 'value="5"', 'value="3" version="1999"'])
        expect((await badge(attributes)).shown, attributes).to.equal(undefined);
    });
  });

  it('is its place on the scale, a mixed one just below the same level without, and none off the scale', async () => {
    const ranks = [];
    for (const value of ['2*', '2', '2+*', '2+', '3', '4', '4+*', '4+'])
      ranks.push((await badge(`value="${value}"`)).rank);
    expect(ranks).to.deep.equal([0.5, 1, 1.5, 2, 3, 5, 5.5, 6]);
    for (const value of ['NL2', 'NE', 'not-rated'])
      expect((await badge(`value="${value}"`)).rank, value).to.equal(undefined);
    expect((await fixture<ScaleRating>('<cost-rating value="5"></cost-rating>')).rank).to.equal(5);
  });
});

describe('badges of the same rating', () => {
  it('have nodes of their own: what happens to one leaves the others alone', async () => {
    const [one, other] = [await badge('value="3+*"'), await badge('value="3+*"')];
    partOf(one, 'label')!.textContent = 'changed';
    expect(partText(other, 'label')).to.equal('Short-term impact, plus other studies');
    expect(shown(await badge('value="3+*"'))).to.equal(shown(other));
    other.value = '4';
    await other.updateComplete;
    expect(partText(other, 'label')).to.equal('Long-term impact');
  });

  it('are copies of what is shown, without the comments that mark where a template can change', async () => {
    const {shadowRoot} = await badge('value="3+*"');
    for (const selector of ['.value', '[part=scale]', '.official'])
      expect(shadowRoot!.querySelector(selector)!.innerHTML).not.to.contain('<!--');
  });

  it('are of their own scale, also where two have the same words', async () => {
    const later = {...evidence, scale: {...evidence.scale, version: '2030', levels: evidence.scale.levels.slice(2)}};
    const source = await fixture<RatingSource>('<rating-source></rating-source>');
    source.scales = [later];
    source.innerHTML = ['2025', '2030']
      .map((version) => `<evidence-rating value="4" version="${version}"></evidence-rating>`)
      .join('');
    await aTimeout(0);
    const [old, current] = [...source.children].map((each) => each.shadowRoot!);
    expect(old!.querySelector('.official')!.textContent).to.contain('(2025)');
    expect(current!.querySelector('.official')!.textContent).to.contain('(2030)');
    expect([old, current].map((root) => root!.querySelectorAll('[part~=step]').length)).to.deep.equal([6, 4]);
  });

  it('are in the language of their place, side by side', async () => {
    const [english, welsh] = [await badge('value="2*"'), await badge('value="2*" lang="cy"')];
    expect(partText(english, 'label')).to.equal('Preliminary');
    expect(partText(welsh, 'label')).to.equal('Rhagarweiniol');
  });
});

describe('a full rating', () => {
  it('has its meaning in the open, without a control', async () => {
    const element = await badge('value="2+" variant="full"');
    expect(partOf(element, 'control')).to.equal(null);
    expect(shown(element))
      .to.contain('Rated 2+: Meets the level 2 rating')
      .and.contain('Rated 2: Has preliminary evidence');
  });
});

describe('an explanation', () => {
  it('says what the rating means, where it stands, what it does not say, how old it is, who put it there, and whose words these are', async () => {
    const element = await badge(
      'value="3+*" subject="Functional Family Therapy" reviewed="2018-02" href="https://example.org/fft"',
      '<span slot="detail">The plus is for a second trial.</span>',
    );
    const explanation = await opened(element);
    expect(shown(explanation)).to.equal(
      [
        'There is evidence from at least one well-made study that it made something better for children in the short term. There is also evidence from other studies, which used a comparison group.',
        'This is the fourth of 6 levels. The scale starts at 2.',
        'Mixed findings: Some studies suggest that it helped. Others, on the whole, point to no effect or to things getting worse.',
        'The plus is for a second trial.',
        'In Foundations’ own words (2025)',
        'Rated 3+: Meets the level 3 rating and has evidence from other studies with a comparison group at level 2 or higher.',
        'Rated 3: Has evidence of a short-term positive impact from at least one rigorous study.',
        'Rating has a *: The evidence base includes mixed findings i.e., studies suggesting positive impact alongside studies, which on balance, indicate no effect or negative impact.',
        'A higher evidence rating means stronger evidence that the programme caused an improvement. It does not mean a bigger improvement. It is not a recommendation.',
        'Last reviewed February 2018. The rating may have changed since.',
        'This website says that Foundations gave this rating. Only the marked words are Foundations’ own.',
        'You can check it here: Functional Family Therapy in the Foundations Guidebook',
      ].join(' '),
    );
    const link = explanation.querySelector('a')!;
    expect(link.href).to.equal('https://example.org/fft');
    expect(link.textContent).to.equal('Functional Family Therapy in the Foundations Guidebook');
  });

  it('says that no date and no source is given, where none is', async () => {
    const explanation = await opened(await badge('value="3"'));
    expect(shown(explanation)).to.contain(
      'No review date is given here. This website says that Foundations gave this rating. Only the marked words',
    );
    expect(explanation.querySelector('a')).to.equal(null);
  });

  for (const [value, caution, ours] of [
    ['NL2', 'This does not mean it has no effect. It is not a recommendation.', 'These are not its own words.'],
    ['NE', 'This does not mean it will never work. It is not a recommendation.', 'These are not its own words.'],
    [
      'not-rated',
      'This does not show whether it works. It is not a recommendation.',
      'These are not Foundations’ own words.',
    ],
  ] as const) {
    it(`says of ${value} what it does not mean, and that the words are ours`, async () => {
      const explanation = await opened(await badge(`value="${value}"`));
      expect(shown(explanation)).to.contain(caution).and.contain(ours).and.not.contain('of 6 levels');
    });
  }

  it('is in the badge from the start, closed', async () => {
    const element = await badge('value="3"');
    expect(partText(element, 'explanation')).to.contain('Has evidence of a short-term positive impact');
    expect(shown(element)).to.not.contain('Has evidence of a short-term positive impact');
  });

  it('tells the page when it opens and when it closes', async () => {
    const wrapper = fixtureSync<HTMLElement>('<div><evidence-rating value="3"></evidence-rating></div>');
    const element = wrapper.querySelector('evidence-rating')!;
    await element.updateComplete;
    for (const open of [true, false]) {
      setTimeout(() => partOf(element, 'control')!.click());
      const event = (await oneEvent(wrapper, 'rating-toggle')) as RatingToggleEvent;
      expect(event.open).to.equal(open);
      expect(event.target).to.equal(element);
    }
  });

  for (const form of ['disclosure', 'popover']) {
    it(`stays open when the rating changes under it, and tells the page nothing: ${form}`, async () => {
      const element = await badge(`value="3" explanation="${form}"`);
      await opened(element);
      const told: boolean[] = [];
      element.addEventListener('rating-toggle', ({open}) => told.push(open));
      for (const [value, meaning] of [
        ['4', 'Rated 4: Has evidence'],
        ['3+', 'Rated 3+: Meets'],
        ['NL2', 'does not reach level 2'],
        ['3*', 'Rating has a *:'],
      ] as const) {
        element.value = value;
        await element.updateComplete;
        await toggled();
        expect(partOf(element, 'explanation')!.checkVisibility({contentVisibilityAuto: true}), value).to.equal(true);
        expect(shown(element)).to.contain(meaning);
      }
      expect(told).to.deep.equal([]);
      partOf(element, 'control')!.click();
      await toggled();
      expect(told).to.deep.equal([false]);
    });
  }

  it('opens over the page as a popover, from a control with the same words', async () => {
    const element = await badge('value="3" explanation="popover" subject="Programme 12"');
    const control = partOf(element, 'control')!;
    expect(control.localName).to.equal('button');
    expect(said(control)).to.equal('What this means (evidence rating, Programme 12)');
    const explanation = await opened(element);
    expect(explanation.matches(':popover-open')).to.equal(true);
    expect(shown(explanation)).to.contain('Rated 3: Has evidence of a short-term positive impact');
    setTimeout(() => control.click());
    const event = (await oneEvent(element, 'rating-toggle')) as RatingToggleEvent;
    expect(event.open).to.equal(false);
  });

  it('has a title over the page, and closes by a control that stays in view', async () => {
    const element = await badge('value="3+*" subject="Programme 12" explanation="popover"');
    const popover = await opened(element);
    expect(shown(popover)).to.match(/^Evidence rating for Programme 12: 3\+, mixed findings There is evidence/);
    expect(shown(popover)).to.match(/Close$/);
    const close = partOf(element, 'close')!;
    expect(close.getBoundingClientRect().height).to.be.at.least(44);
    expect(close.getBoundingClientRect().bottom).to.be.at.most(popover.getBoundingClientRect().bottom);
    close.focus();
    close.click();
    await toggled();
    expect(popover.matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot!.activeElement === partOf(element, 'control'), 'focus on the control').to.equal(true);
  });

  it('opens in the flow where the browser has no popover', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      const element = await badge('value="3" explanation="popover"');
      expect(partOf(element, 'control')!.localName).to.equal('summary');
      expect(shown(await opened(element))).to.contain('Rated 3: Has evidence');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', descriptor);
    }
  });
});

describe("the page's own words", () => {
  it('give way to a level that is recognised', async () => {
    const element = await badge('value="3"', 'Evidence rating: 3 (scale 2 to 4+)');
    expect(shown(element)).to.not.contain('(scale 2 to 4+)');
  });

  for (const value of ['value="5"', 'value=""', '']) {
    it(`are all that is shown for ${value || 'no value'}`, async () => {
      let element!: EvidenceRating;
      await warnings(async () => (element = await badge(value, 'Evidence rating: <b>5</b>, says the page')));
      expect(shown(element)).to.equal('Evidence rating: 5, says the page');
    });
  }

  it('are not white space', async () => {
    const element = await badge('', '\n   <!-- no words -->\n  <span>  </span> ');
    expect(shown(element)).to.equal('Evidence rating No evidence rating is given here');
  });

  it('take the place of our line when they come late', async () => {
    const element = await badge('');
    element.append('Says the page');
    await waitUntil(() => shown(element) === 'Says the page');
    element.textContent = '';
    await waitUntil(() => shown(element) === 'Evidence rating No evidence rating is given here');
  });

  it('are followed by the detail, and the subject is shown where there are none: nothing typed is lost', async () => {
    await warnings(async () => {
      const detail = '<span slot="detail">A second trial.</span>';
      expect(shown(await badge('value="9"', `Level nine.${detail}`))).to.equal('Level nine. A second trial.');
      const element = await badge('value="9" subject="Programme 12"', detail);
      expect(shown(element)).to.contain('A second trial.');
      expect(shown(element)).to.contain(
        'Evidence rating for Programme 12 Rating not shown: the value on this page is not on the scale',
      );
    });
  });
});

describe('bad input to a rating', () => {
  it('is warned about with the element, the value and what is allowed', async () => {
    const messages = await warnings(() => badge('value="5"', 'Evidence rating: 5'));
    expect(messages).to.deep.equal([
      `<evidence-rating value="5">: "5" is not on the evidence scale. Use 2, 2+, 3, 3+, 4 or 4+ (add * for mixed findings), NL2, NE or not-rated. The page's own words are shown.`,
    ]);
  });

  it('is warned about once, however often the element renders', async () => {
    const messages = await warnings(async () => {
      const element = await badge('value="5" variant="tiny"');
      for (let time = 0; time < 3; time++) {
        element.requestUpdate();
        await element.updateComplete;
      }
    });
    expect(messages.length).to.equal(2);
  });

  for (const [attributes, warning] of [
    [
      'variant="tiny"',
      '<evidence-rating variant="tiny">: "tiny" is not a known variant. Use standard, compact, cell, dense or full. The default is shown.',
    ],
    [
      'explanation="tooltip"',
      '<evidence-rating explanation="tooltip">: "tooltip" is not a known explanation. Use disclosure or popover. The default is shown.',
    ],
    [
      'reviewed="2018-13"',
      '<evidence-rating reviewed="2018-13">: "2018-13" is not a date. Use 2018, 2018-02 or 2018-02-15. No date is shown.',
    ],
    [
      'href="javascript:alert(1)"',
      '<evidence-rating href="javascript:alert(1)">: "javascript:alert(1)" is not an address to link to. Use http, https or a relative address. No link is shown.',
    ],
    [
      'href="//example.org"',
      '<evidence-rating href="//example.org">: "//example.org" is not an address to link to. Use http, https or a relative address. No link is shown.',
    ],
    [
      'version="1999"',
      '<evidence-rating version="1999">: "1999" is not a version of the evidence scale that this page has. Use 2025, or none. No rating is shown.',
    ],
  ] as const) {
    it(`is warned about: ${attributes}`, async () => {
      expect(await warnings(() => badge(`value="3" ${attributes}`))).to.deep.equal([warning]);
    });
  }

  it('says nothing about what is merely absent or in another case', async () => {
    expect(await warnings(() => badge(''))).to.deep.equal([]);
    expect(
      await warnings(() => badge('value="nl2" variant="COMPACT" explanation=" Popover " version="2025"')),
    ).to.deep.equal([]);
  });

  it('never becomes a link that is not http, https or relative', async () => {
    for (const href of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:x',
      'http://[',
      '//example.org/x',
      '/\\example.org/x',
    ]) {
      await warnings(async () => {
        const element = await badge('value="3" variant="full"');
        element.href = href;
        await element.updateComplete;
        expect(element.shadowRoot!.querySelector('a'), href).to.equal(null);
      });
    }
    for (const href of ['https://example.org/', 'http://example.org', '/guidebook', 'guidebook?x=1', '#entry']) {
      const element = await badge('value="3" variant="full"');
      element.href = href;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('a')!.getAttribute('href'), href).to.equal(href);
    }
  });

  it('never shows a rating of a version that is not there', async () => {
    let element!: EvidenceRating;
    await warnings(async () => (element = await badge('value="3" version="1999"')));
    expect(shown(element)).to.equal('Evidence rating Rating not shown: this page does not have that scale or version');
  });

  it('never throws, whatever the properties are set to', async () => {
    const element = await badge('value="3"');
    await warnings(async () => {
      for (const value of [null, 5, Symbol('3'), {}, Object.create(null), [], () => 3, NaN]) {
        for (const property of ['value', 'variant', 'explanation', 'subject', 'reviewed', 'href', 'version'] as const) {
          Object.assign(element, {[property]: value});
          await element.updateComplete;
        }
      }
    });
    Object.assign(element, {value: '3', variant: 'standard', version: '', subject: ''});
    await element.updateComplete;
    expect(shown(element)).to.contain('3 Short-term impact');
  });

  it('shows hostile words as words', async () => {
    const element = await badge('value="3"');
    element.subject = '<img src=x onerror=alert(1)>${1}\uE000';
    await element.updateComplete;
    expect(partText(element, 'subject')).to.equal('<img src=x onerror=alert(1)>${1}\uE000');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('the language of a rating', () => {
  it('is that of the nearest lang, through shadow roots', async () => {
    const outer = fixtureSync<HTMLElement>('<div lang="cy"><div></div></div>');
    const root = outer.firstElementChild!.attachShadow({mode: 'closed'});
    const inner = root.appendChild(document.createElement('section'));
    const element = inner.attachShadow({mode: 'open'}).appendChild(document.createElement('evidence-rating'));
    element.value = '3';
    await element.updateComplete;
    expect(partText(element, 'label')).to.equal('Effaith tymor byr');
    inner.lang = 'en';
    await aTimeout(0);
    await element.updateComplete;
    expect(partText(element, 'label')).to.equal('Short-term impact');
    inner.removeAttribute('lang');
    outer.lang = 'en-GB';
    await aTimeout(0);
    expect(partText(element, 'label')).to.equal('Short-term impact');
    outer.lang = 'cy-GB';
    await aTimeout(0);
    expect(partText(element, 'label')).to.equal('Effaith tymor byr');
  });

  it('follows the element, an ancestor and the page', async () => {
    const element = await badge('value="3"');
    const label = async () => {
      await aTimeout(0);
      return partText(element, 'label');
    };
    const [english, welsh] = ['Short-term impact', 'Effaith tymor byr'];
    try {
      document.documentElement.lang = 'cy';
      expect(await label()).to.equal(welsh);
      element.parentElement!.lang = 'en';
      expect(await label()).to.equal(english);
      element.lang = 'cy';
      expect(await label()).to.equal(welsh);
      element.removeAttribute('lang');
      expect(await label()).to.equal(english);
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('follows the element to another place', async () => {
    const places = fixtureSync<HTMLElement>('<div><p lang="cy"></p><p lang="en"></p></div>');
    const element = document.createElement('evidence-rating');
    element.value = '3';
    for (const [place, label] of [
      [0, 'Effaith tymor byr'],
      [1, 'Short-term impact'],
    ] as const) {
      places.children[place]!.append(element);
      await element.updateComplete;
      expect(partText(element, 'label')).to.equal(label);
    }
  });

  it('marks every text with the language it is in, where the page speaks one that we do not', async () => {
    const wrapper = fixtureSync<HTMLElement>(
      '<div lang="fr"><evidence-rating value="3" subject="Thérapie familiale" href="/x"></evidence-rating></div>',
    );
    const element = wrapper.querySelector('evidence-rating')!;
    await element.updateComplete;
    await opened(element);
    const texts = languagesIn(element.shadowRoot!);
    // in the name of the badge, of its control and of its link
    expect(texts.filter(([text]) => text === 'Thérapie familiale')).to.deep.equal(
      Array.from({length: 3}, () => ['Thérapie familiale', 'fr']),
    );
    expect(texts.filter(([text, language]) => text !== 'Thérapie familiale' && language !== 'en')).to.deep.equal([]);
  });

  it('shows Welsh meanings as a draft, with the English after them, marked', async () => {
    const element = await badge('value="3+*" lang="cy" reviewed="2018-02"');
    const texts = languagesIn(await opened(element));
    const at = (start: string) => texts.findIndex(([text]) => text.startsWith(start));
    expect(at('(Cyfieithiad drafft)')).to.be.greaterThan(-1);
    expect(at('Gradd 3+:')).to.be.greaterThan(at('(Cyfieithiad drafft)'));
    expect(at('Rated 3+:')).to.be.greaterThan(at('Mae gan y radd *:'));
    const english = texts.filter(([, language]) => language === 'en').map(([text]) => text);
    expect(english.join(' ')).to.match(
      /^Rated 3\+: Meets .* Rated 3: Has .* Rating has a \*: The evidence base .* negative impact\.$/,
    );
    expect(shown(element)).to.contain('Adolygwyd ddiwethaf: Chwefror 2018').and.contain('Nid yw hyn yn argymhelliad.');
    expect(languageOf(partOf(element, 'label')!)).to.equal('cy');
  });

  for (const form of ['disclosure', 'popover']) {
    it(`changes in an open ${form}, which stays open, with the focus where it was`, async () => {
      const element = await badge(`value="3" explanation="${form}" href="/entry"`);
      await opened(element);
      const explanation = () => partOf(element, 'explanation')!;
      explanation().querySelector('a')!.focus();
      for (const [language, words] of [
        ['cy', evidence.words[1]!],
        ['en', evidence.words[0]],
      ] as const) {
        element.parentElement!.lang = language;
        await aTimeout(0);
        expect(shown(explanation())).to.contain(words.levels['3'].meaning).and.contain(words.caution);
        expect(partText(element, 'label')).to.equal(atStart(words.levels['3'].brief));
        expect(explanation().checkVisibility({contentVisibilityAuto: true})).to.equal(true);
        expect(element.shadowRoot!.activeElement === explanation().querySelector('a'), 'focus').to.equal(true);
      }
      expect(shown(explanation())).to.not.contain(evidence.words[1]!.caution);
    });
  }
});

describe('a page with many ratings', () => {
  it('is watched for its language by one observer for each tree, and by none once they are gone', async () => {
    // Its methods, since WebKit's compiled code does not always see another class in place of the global one.
    const {prototype} = MutationObserver;
    const {observe, disconnect} = prototype;
    const watching = new Set<MutationObserver>();
    prototype.observe = function (target, options) {
      if (options?.attributeFilter?.includes('lang')) watching.add(this);
      observe.call(this, target, options);
    };
    prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    try {
      const frame = fixtureSync<HTMLElement>('<div></div>');
      const root = frame.attachShadow({mode: 'open'});
      for (let count = 0; count < 50; count++) {
        const element = document.createElement('evidence-rating');
        element.value = '3';
        root.append(element);
      }
      await aTimeout(0);
      // the shadow root's and the document's
      expect(watching.size).to.be.within(1, 2);
      root.replaceChildren();
      expect(watching.size).to.equal(0);
    } finally {
      Object.assign(prototype, {observe, disconnect});
    }
  });
});

describe('<scale-rating>', () => {
  it('shows a rating on the scale that it names', async () => {
    const element = await fixture<ScaleRating>(html`<scale-rating scale="cost" value="2"></scale-rating>`);
    expect(shown(element)).to.contain('Cost rating').and.contain('Medium-low cost');
  });

  it('shows the words of the page, and warns, where the page has no such scale', async () => {
    let element!: ScaleRating;
    const messages = await warnings(
      async () =>
        (element = await fixture<ScaleRating>(html`<scale-rating scale="stars" value="2">Two stars</scale-rating>`)),
    );
    expect(shown(element)).to.equal('Two stars');
    expect(messages).to.deep.equal([
      `<scale-rating scale="stars">: "stars" is not a scale that this page has. Use cost, evidence or one that you give with <rating-source>. The page's own words are shown.`,
    ]);
    await warnings(
      async () => (element = await fixture<ScaleRating>(html`<scale-rating scale="stars" value="2"></scale-rating>`)),
    );
    expect(shown(element)).to.equal('Rating not shown: this page does not have that scale or version');
  });

  it('has the scales of the page alone where none are brought', async () => {
    customElements.define(
      'scale-rating-alone',
      class extends ScaleRating {
        static override scales = [];
      },
    );
    let page!: HTMLElement;
    const messages = await warnings(async () => {
      page = await fixture(html`<div>
        <rating-source .scales=${[cost]}><scale-rating-alone scale="cost" value="2"></scale-rating-alone></rating-source>
        <scale-rating-alone scale="cost" value="2">Cost rating: 2</scale-rating-alone>
      </div>`);
    });
    expect([...page.querySelectorAll('scale-rating-alone')].map((element) => shown(element))).to.deep.equal([
      'Cost rating 2 Medium-low cost Estimated unit cost £100–£499 1 2 3 4 5 Costs least Costs most Foundations Guidebook What this means',
      'Cost rating: 2',
    ]);
    expect(messages).to.deep.equal([
      `<scale-rating-alone scale="cost">: "cost" is not a scale that this page has. Use one that you give with <rating-source>. The page's own words are shown.`,
    ]);
  });
});
