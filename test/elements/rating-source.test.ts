import {aTimeout, expect, fixture, fixtureSync} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import {englishBadge} from '../../src/text/messages.en.js';
import type {RatingExplainer} from '../../src/elements/rating-explainer.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {ScaleRating} from '../../src/elements/scale-rating.js';
import {evidence} from '../../src/scales/foundations/foundations.js';
import type {ScaleWords, WordedScale} from '../../src/scales/words.js';
import type {OutcomeGrid} from '../../src/elements/outcome-grid.js';
import {languageOf, languagesIn, partOf, partText, shown, warnings} from '../support/reading.js';
import {atRest} from '../support/rest.js';
import {allMessagesIn, messagesIn, smallFile, wholeFile} from '../ratings-file/scale-files.mjs';

/** A scale of a page's own, with two levels; its words say whose it is. */
function stars(whose: string): WordedScale {
  const words: ScaleWords = {
    language: 'en',
    approved: true,
    name: `${whose} stars`,
    nameFor: (subject) => `${whose} stars for ${subject}`,
    mention: `${whose} stars`,
    source: `${whose} list`,
    range: 'Scale: 1 (fewest) to 2 (most)',
    levels: {
      '1': {brief: 'one star', meaning: `${whose}: a good start.`},
      '2': {brief: 'two stars', meaning: `${whose}: well done.`},
    },
    outside: {},
    modifiers: {},
    notRated: {label: 'No stars given', brief: 'none', caution: 'Nobody looked.'},
    noneGiven: {label: 'No stars here', brief: 'none here'},
    notRecognised: {label: 'Stars not shown', brief: 'not shown'},
    standing: (place) => `${place} of 2.`,
    caution: 'Stars are not everything.',
    attribution: (version) => `Words: ${whose}, version ${version}.`,
    explainer: {
      title: `What the ${whose} stars mean`,
      count: 'There are 2 levels.',
      direction: 'From fewest to most',
      moreAbout: 'More about the stars',
    },
  };
  return {
    scale: {
      id: 'stars',
      body: whose,
      version: '1',
      more: 'stronger',
      figure: {kind: 'steps', places: 2},
      levels: [
        {code: '1', place: 1},
        {code: '2', place: 2},
      ],
      outside: [],
      modifiers: [],
    },
    words: [words],
  };
}

const ours = stars('Our');
const theirs = stars('Their');
const notKnown = englishBadge.scaleUnknown;

function provider(...scales: WordedScale[]): RatingSource {
  const element = document.createElement('rating-source');
  element.scales = scales;
  return element;
}

function rating(value = '2'): ScaleRating {
  const element = document.createElement('scale-rating');
  element.scale = 'stars';
  element.value = value;
  return element;
}

const place = () => fixtureSync<HTMLElement>('<div></div>');

/** After a provider has given what it has, and the element has drawn it. */
async function drawn(...elements: {updateComplete: Promise<boolean>}[]) {
  await aTimeout(0);
  for (const element of elements) await element.updateComplete;
}

/** Whose stars are shown: an element that finds none warns. */
const nameOf = (element: ScaleRating) => partText(element, 'name');

describe('<rating-source>', () => {
  it("gives ratings and explainers within it a page's own scale", async () => {
    const outer = place();
    const scales = provider(ours);
    scales.innerHTML =
      '<p><scale-rating scale="stars" value="2" subject="Programme 12"></scale-rating></p><rating-explainer scale="stars" value="2" layout="inline"></rating-explainer>';
    const messages = await warnings(async () => {
      outer.append(scales);
      await drawn(scales.querySelector('scale-rating')!, scales.querySelector('rating-explainer')!);
    });
    expect(messages).to.deep.equal([]);
    expect(shown(scales.querySelector('scale-rating')!)).to.contain(
      'Our stars for Programme 12 2 Two stars Scale: 1 (fewest) to 2 (most) Our list',
    );
    expect(shown(scales.querySelector('rating-explainer')!)).to.match(
      /^What the Our stars mean Stars are not everything\. It is not a recommendation\. There are 2 levels\. From fewest to most .*Our: a good start\..*Our: well done\..*Words: Our, version 1\.$/,
    );
  });

  it('is worth nothing outside it', async () => {
    const outer = place();
    const inside = rating();
    const outside = rating();
    await warnings(async () => {
      const scales = provider(ours);
      scales.append(inside);
      outer.append(scales, outside);
      await drawn(inside, outside);
    });
    expect(nameOf(inside)).to.equal('Our stars');
    expect(shown(outside)).to.equal(notKnown);
  });

  it('has no box and draws its content as it is', async () => {
    const scales = await fixture<RatingSource>('<rating-source><p>A paragraph</p></rating-source>');
    expect(getComputedStyle(scales).display).to.equal('contents');
    expect(shown(scales)).to.equal('A paragraph');
    expect(scales.querySelector('p')!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('can be given its scales after it is on the page, and others after that, or none', async () => {
    const scales = provider();
    const badge = rating();
    scales.append(badge);
    await warnings(async () => {
      place().append(scales);
      await drawn(badge);
      expect(shown(badge)).to.equal(notKnown);
      for (const [whose, name] of [
        [ours, 'Our stars'],
        [theirs, 'Their stars'],
      ] as const) {
        scales.scales = [whose];
        await drawn(scales, badge);
        expect(nameOf(badge)).to.equal(name);
      }
      scales.scales = [];
      await drawn(scales, badge);
      expect(shown(badge)).to.equal(notKnown);
    });
  });

  it('brings what the elements themselves say in the language of the page, and no more of it', async () => {
    const scales = provider(ours);
    scales.data = {messages: [messagesIn('ga')]};
    const outer = place();
    outer.append(scales);
    const ratings = ['ga-IE', 'cy', ''].map((lang) =>
      Object.assign(rating(), {lang, subject: 'P', reviewed: '2018-02'}),
    );
    ratings[0]!.explanation = 'popover';
    const explainer = Object.assign(document.createElement('rating-explainer'), {lang: 'ga', scale: 'evidence'});
    scales.append(...ratings, explainer);
    await drawn(scales, ...ratings, explainer);
    const [irish, welsh, english] = ratings.map(shown);
    expect(irish).to.contain('Our list, reviewed ga Month 2 ga 2018 What this means ga');
    expect(partText(ratings[0]!, 'control')).to.equal('What this means ga (P, Our stars, ga)');
    expect(partText(ratings[0]!, 'explanation'))
      .to.contain('What this level means ga 2 rated ga: Our: well done.')
      .and.contain('Not a recommendation ga.')
      .and.contain('Given by Our ga.');
    expect(partText(ratings[0]!, 'close')).to.equal('Close ga');
    expect(partText(explainer, 'explanation')).to.contain('Mixed findings. Can carry * ga.');
    expect(welsh).to.contain('Beth mae hyn yn ei olygu').and.not.contain('ga');
    expect(english).to.contain('What this means').and.not.contain(' ga');
    for (const part of ['words', 'close']) expect(languageOf(partOf(ratings[0]!, part)!), part).to.equal('ga');
  });

  describe('what grid, card and table say', () => {
    const content = `
      <outcome-grid show="all" layout="table" subject="P" score-type="improvement-index">
        <outcome-finding outcome="crime" result="improved" score="5" study="X" timeframe="Soon">Less crime</outcome-finding>
        <outcome-finding outcome="maltreatment"></outcome-finding>
      </outcome-grid>
      <programme-card subject="P" evidence="3" reviewed="2018" href="/p">
        <outcome-finding outcome="crime" result="mixed"></outcome-finding>
      </programme-card>
      <rating-table><table>
        <thead><tr><th>Name</th><th>Cost</th></tr></thead>
        <tbody><tr><th>A</th><td><cost-rating variant="cell" value="2"></cost-rating></td></tr></tbody>
      </table></rating-table>`;

    /** All three within a file with these sentences, in a page in Irish. */
    async function withMessages(messages: ReturnType<typeof messagesIn>) {
      const scales = provider();
      scales.data = {messages: [messages]};
      const outer = place();
      outer.lang = 'ga';
      outer.append(scales);
      scales.innerHTML = content;
      const grid = scales.querySelector('outcome-grid')!;
      const card = scales.querySelector('programme-card')!;
      const table = scales.querySelector('rating-table')!;
      await drawn(scales, grid, card, table);
      return {grid, card, table};
    }

    it('is in the language of the page, where the file has it', async () => {
      const {grid, card, table} = await withMessages(allMessagesIn('ga'));
      const inGrid = shown(grid);
      for (const words of [
        'Draft ga',
        'pastStudies ga',
        'Index ga: +5, 55.',
        'outcome ga',
        'improved ga ga +5',
        'noDetails ga',
        'Not listed ga: ',
      ])
        expect(inGrid, words).to.contain(words);
      expect(partText(grid, 'result')).to.contain('plus ga 5');
      const inCard = card.shadowRoot!.textContent!.replace(/\s+/g, ' ');
      for (const words of [
        'found ga (Draft ga)',
        'mixed ga, ga:',
        'whatTheseMean ga (P ga)',
        'pastStudies ga notARecommendation ga Card reviewed ga 2018. Card by',
        'checkInSource ga',
      ])
        expect(inCard, words).to.contain(words);
      const inTable = shown(table);
      for (const words of ['find ga', 'sortBy ga', 'one 1 ga']) expect(inTable, words).to.contain(words);
      expect(table.shadowRoot!.textContent).to.contain('asListed ga').and.contain('aToZ ga');

      // Nothing of the library's own is left: only the words of outcomes and scales are English.
      for (const [text, language] of languagesIn(card.shadowRoot!))
        if (language === 'ga') expect(text).to.match(/ga|^P$|:$|^\W*$/, text);
    });

    it('is in English, marked as English, where the file does not have it', async () => {
      const {grid, card, table} = await withMessages(messagesIn('ga'));
      for (const element of [grid, card, table]) {
        const rating = partOf(element, 'rating')!;
        expect(rating.lang, element.localName).to.equal('en');
      }
      expect(shown(grid)).to.contain('These findings are from past studies.');
      expect(shown(card)).to.contain('Mixed result: ');
      expect(shown(table)).to.contain('1 programme');
    });

    it('never mixes the languages of grid and card in one sentence', async () => {
      const {card: _, ...withoutCard} = allMessagesIn('ga');
      const {grid, card} = await withMessages(withoutCard);
      expect(shown(grid)).to.contain('pastStudies ga');
      expect(shown(card)).to.contain('Mixed result: ').and.not.contain('mixed ga');
    });
  });

  it('reaches elements that came after it', async () => {
    const scales = provider(ours);
    place().append(scales);
    await drawn(scales);
    const badge = rating();
    scales.append(badge);
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Our stars');
  });

  it('reaches elements that were there before it was defined, with scales that were given before that', async () => {
    const outer = place();
    outer.innerHTML = '<rating-source-late><scale-rating scale="stars" value="2"></scale-rating></rating-source-late>';
    const scales = outer.firstElementChild as RatingSource;
    const badge = scales.firstElementChild as ScaleRating;
    await warnings(async () => {
      await drawn(badge);
      expect(shown(badge)).to.equal(notKnown);
      scales.scales = [ours];
      customElements.define(
        'rating-source-late',
        class extends (customElements.get('rating-source') as typeof RatingSource) {},
      );
      await drawn(scales, badge);
    });
    expect(nameOf(badge)).to.equal('Our stars');
  });

  it('reaches elements within it that were there before it, when it is defined between them and another provider', async () => {
    const scales = provider(ours);
    scales.innerHTML =
      '<rating-source-between><scale-rating scale="stars" value="2"></scale-rating></rating-source-between>';
    place().append(scales);
    const inner = scales.firstElementChild as RatingSource;
    const badge = inner.firstElementChild as ScaleRating;
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Our stars');
    inner.scales = [theirs];
    customElements.define(
      'rating-source-between',
      class extends (customElements.get('rating-source') as typeof RatingSource) {},
    );
    await drawn(inner, badge);
    expect(nameOf(badge)).to.equal('Their stars');
    scales.scales = [stars('Nobody’s')];
    await drawn(scales, badge);
    expect(nameOf(badge)).to.equal('Their stars');
  });

  it('can be put around elements that are on the page', async () => {
    const outer = place();
    const badge = rating();
    await warnings(async () => {
      outer.append(badge);
      await drawn(badge);
      const scales = provider(ours);
      badge.replaceWith(scales);
      scales.append(badge);
      await drawn(scales, badge);
    });
    expect(nameOf(badge)).to.equal('Our stars');
  });

  it('is left behind by an element that moves out of it', async () => {
    const outer = place();
    const scales = provider(ours);
    const badge = rating();
    scales.append(badge);
    outer.append(scales);
    await drawn(badge);
    await warnings(async () => {
      outer.append(badge);
      await drawn(badge);
      expect(shown(badge)).to.equal(notKnown);
      scales.scales = [theirs];
      await drawn(scales, badge);
      expect(shown(badge)).to.equal(notKnown);
      scales.append(badge);
      await drawn(badge);
      expect(nameOf(badge)).to.equal('Their stars');
    });
  });

  it('changes with the place of an element that moves to another', async () => {
    const outer = place();
    const [one, other] = [provider(ours), provider(theirs)];
    const badge = rating();
    one.append(badge);
    outer.append(one, other);
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Our stars');
    other.append(badge);
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Their stars');
    one.scales = [stars('Nobody’s')];
    await drawn(one, badge);
    expect(nameOf(badge)).to.equal('Their stars');
    other.scales = [stars('Their new')];
    await drawn(other, badge);
    expect(nameOf(badge)).to.equal('Their new stars');
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`reaches into ${mode} shadow roots`, async () => {
      const scales = provider(ours);
      const host = scales.appendChild(document.createElement('section'));
      const badge = rating();
      const inner = host.attachShadow({mode}).appendChild(document.createElement('div')).attachShadow({mode});
      inner.append(badge);
      place().append(scales);
      await drawn(badge);
      expect(nameOf(badge)).to.equal('Our stars');
      scales.scales = [theirs];
      await drawn(scales, badge);
      expect(nameOf(badge)).to.equal('Their stars');
    });
  }

  it('gives way to one that is nearer', async () => {
    const [outer, inner] = [provider(ours), provider(theirs)];
    const [between, within] = [rating(), rating()];
    inner.append(within);
    outer.append(between, inner);
    place().append(outer);
    await drawn(between, within);
    expect(nameOf(between)).to.equal('Our stars');
    expect(nameOf(within)).to.equal('Their stars');
    outer.append(within);
    await drawn(within);
    expect(nameOf(within)).to.equal('Our stars');
  });

  it('overrides a scale that the library has, within it alone', async () => {
    const own: WordedScale = {scale: evidence.scale, words: [{...evidence.words[0], name: 'Our evidence rating'}]};
    const outer = place();
    const scales = provider(own as WordedScale);
    const make = () => {
      const elements = [document.createElement('evidence-rating'), document.createElement('scale-rating')] as const;
      elements[1].scale = 'evidence';
      for (const element of elements) element.value = '3';
      return elements;
    };
    const [inside, outside] = [make(), make()];
    scales.append(...inside);
    outer.append(scales, ...outside);
    await drawn(...inside, ...outside);
    expect(inside.map(nameOf)).to.deep.equal(['Our evidence rating', 'Our evidence rating']);
    expect(outside.map(nameOf)).to.deep.equal(['Evidence rating', 'Evidence rating']);
  });

  it('leaves the scales that the library has where it gives others', async () => {
    const scales = provider(ours);
    scales.innerHTML =
      '<evidence-rating value="3"></evidence-rating><rating-explainer scale="cost"></rating-explainer>';
    place().append(scales);
    const [badge, explainer] = scales.children as unknown as [ScaleRating, RatingExplainer];
    await drawn(badge, explainer);
    expect(nameOf(badge)).to.equal('Evidence rating');
    expect(shown(explainer)).to.equal('What the cost ratings mean');
  });

  it('warns about a value that is not on the scale it gives', async () => {
    const scales = provider(ours);
    const badge = rating('7');
    scales.append(badge);
    const messages = await warnings(async () => {
      place().append(scales);
      await drawn(badge);
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(
      /^<scale-rating value="7">: "7" is not on the stars scale\. Use 1 or 2.* No rating is shown\.$/,
    );
  });

  it('forgets every element that has left it', async () => {
    const scales = provider(ours);
    place().append(scales);
    const badges = Array.from({length: 200}, () => rating());
    scales.append(...badges);
    await drawn(...badges);
    expect(badges.every((badge) => nameOf(badge) === 'Our stars')).to.equal(true);

    let asked = 0;
    for (const badge of badges) {
      const {requestUpdate} = badge;
      badge.requestUpdate = function (...args: Parameters<typeof requestUpdate>) {
        asked++;
        return requestUpdate.apply(this, args);
      };
    }
    scales.scales = [theirs];
    await drawn(scales, ...badges);
    expect(asked, 'while they are there').to.be.at.least(200);

    scales.replaceChildren();
    asked = 0;
    scales.scales = [stars('Nobody’s')];
    await drawn(scales);
    expect(asked, 'once they are gone').to.equal(0);
  });

  it('never throws, whatever its scales are set to', async () => {
    const scales = provider(ours);
    const badge = rating();
    scales.append(badge);
    const failures: unknown[] = [];
    const failed = (event: PromiseRejectionEvent) => {
      // also before the test runner, which would print it and fail
      event.preventDefault();
      event.stopImmediatePropagation();
      failures.push(event.reason);
    };
    window.addEventListener('unhandledrejection', failed, true);
    try {
      await warnings(async () => {
        place().append(scales);
        await drawn(badge);
        for (const value of [null, undefined, [], 5, {}, 'stars']) {
          Object.assign(scales, {scales: value});
          await aTimeout(0);
          await badge.updateComplete.catch((error: unknown) => failures.push(error));
        }
      });
    } finally {
      window.removeEventListener('unhandledrejection', failed, true);
    }
    expect(failures.map(String)).to.deep.equal([]);
  });
});

/** Every `console.error` while something is done. */
async function errors(work: (soFar: readonly string[]) => unknown): Promise<string[]> {
  const {error} = console;
  const messages: string[] = [];
  console.error = (message: unknown) => messages.push(String(message));
  try {
    await work(messages);
  } finally {
    console.error = error;
  }
  return messages;
}

/** Until an element says what it should: files arrive when they do. */
async function until(condition: () => boolean, what: string) {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 900) throw new Error(`It never came: ${what}`);
    await aTimeout(10);
  }
}

const file = (name: string, query = '') => `/scale-files/${name}.json${query}`;
/** A file that comes when it is let go. */
function heldFile(name: string, query = '') {
  const key = crypto.randomUUID();
  return {src: file(name, `?held=${key}${query}`), letGo: () => fetch(`/scale-files/let-go?${key}`)};
}
const fromFile = (src: string, content = '<scale-rating scale="stars" value="2">Our own words</scale-rating>') =>
  `<rating-source src="${src}">${content}</rating-source>`;
const isShown = (element: Element, text: string) => () => shown(element).includes(text);

describe('<rating-source src>', () => {
  it("gives what the file holds, and until it has come the page's own words stand, or nothing, and nobody is warned", async () => {
    const outer = place();
    const {src, letGo} = heldFile('small');
    const messages = await warnings(async () => {
      outer.innerHTML = fromFile(
        src,
        '<scale-rating scale="stars" value="2">Our own words</scale-rating><scale-rating scale="stars" value="2"></scale-rating><rating-explainer scale="stars"></rating-explainer>',
      );
      const [, silent, explainer] = outer.firstElementChild!.children as unknown as [
        ScaleRating,
        ScaleRating,
        RatingExplainer,
      ];
      await atRest();
      expect(shown(outer)).to.equal('Our own words');
      await letGo();
      await until(isShown(outer, 'Our stars'), 'the file');
      await drawn(silent, explainer);
      expect(partText(silent, 'label')).to.equal('Our two');
      expect(shown(explainer)).to.equal('What the ratings mean: Our stars');
    });
    expect(messages).to.deep.equal([]);
  });

  it('lets ratings of a scale that is there be seen while it loads', async () => {
    const outer = place();
    const {src, letGo} = heldFile('whole');
    outer.innerHTML = fromFile(src, '<evidence-rating value="3">Words</evidence-rating>');
    await atRest();
    expect(shown(outer)).to.contain('Evidence rating 3');
    await letGo();
    await until(isShown(outer, 'Strength of evidence'), 'the other words');
  });

  it('takes another file in place of one that is late, or that has come', async () => {
    const outer = place();
    const {src, letGo} = heldFile('small', '&whose=Late');
    outer.innerHTML = fromFile(src);
    const scales = outer.firstElementChild as RatingSource;
    const badge = scales.firstElementChild as ScaleRating;
    await atRest();
    scales.src = file('small', '?whose=Their');
    await until(isShown(badge, 'Their stars'), 'the second file');
    await letGo();
    await atRest();
    expect(nameOf(badge)).to.equal('Their stars');
    scales.src = file('small', '?whose=Third');
    await until(isShown(badge, 'Third stars'), 'the third file');
    await warnings(async () => {
      scales.src = '';
      await drawn(scales, badge);
      expect(shown(badge)).to.equal('Our own words');
    });
  });

  const bad = {
    'is not there': [file('nowhere'), 'expected a file, found 404 Not Found.'],
    'is not JSON': [file('not-json'), /expected JSON: /],
    'has a fault': [file('wrong'), 'scales[0].levels[1].place: expected a place in the figure, 0 to 2, found 7.'],
    'is 10 MB large': [file('huge'), 'expected at most 10,000,000 characters, found more.'],
    'is on a server that does not answer': [
      'http://localhost:9/scales.json',
      'expected a file, found no response that this page may read.',
    ],
    'is no address': ['javascript:alert(1)', 'expected an http, https or relative address.'],
    'is in the address itself': ['data:application/json,{}', 'expected an http, https or relative address.'],
  } as const;
  for (const [what, [src, expected]] of Object.entries(bad)) {
    it(`tells once of a file that ${what}, by its name, and leaves the page's own words and all else`, async () => {
      const outer = place();
      const badges =
        '<scale-rating scale="stars" value="2">Our own words</scale-rating><evidence-rating value="3">Words</evidence-rating>';
      const messages = await errors((soFar) =>
        warnings(async () => {
          outer.innerHTML = `${fromFile(src, badges)}<cost-rating value="2"></cost-rating>`;
          const [scales, cost] = outer.children as unknown as [RatingSource, ScaleRating];
          const own = scales.firstElementChild!;
          await until(() => soFar.length > 0, 'the error');
          await atRest();
          scales.append(document.createElement('p'));
          await drawn(scales);
          expect(shown(own)).to.equal('Our own words');
          expect(shown(scales.children[1]!)).to.contain('Evidence rating 3');
          expect(shown(cost)).to.contain('Cost rating 2');
        }),
      );
      expect(messages).to.have.length(1);
      const [message] = messages;
      expect(message)
        .to.match(/^<rating-source src="/)
        .and.contain(`src="${src}"`)
        .and.match(/The page's own words are shown\.$/);
      if (typeof expected === 'string') expect(message).to.contain(`: ${expected}`);
      else expect(message).to.match(expected);
    });
  }

  it('waits for a server that hangs for a while, and then tells', async () => {
    const timeout = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout')!;
    // The patience of seconds, in moments.
    Object.defineProperty(XMLHttpRequest.prototype, 'timeout', {
      ...timeout,
      set(time: number) {
        timeout.set!.call(this, time === 15_000 ? 100 : time);
      },
    });
    try {
      const outer = place();
      const messages = await errors((soFar) =>
        warnings(async () => {
          outer.innerHTML = fromFile(file('hangs'));
          await atRest();
          expect(shown(outer)).to.equal('Our own words');
          await until(() => soFar.length > 0, 'the error');
          expect(shown(outer)).to.equal('Our own words');
        }),
      );
      expect(messages).to.deep.equal([
        `<rating-source src="${file('hangs')}">: expected a file within 15 seconds, found none. The page's own words are shown.`,
      ]);
    } finally {
      Object.defineProperty(XMLHttpRequest.prototype, 'timeout', timeout);
    }
  });

  it('shows what a hostile file says as text', async () => {
    let called = 0;
    Object.assign(window, {fail: () => called++});
    const outer = place();
    outer.innerHTML = fromFile(
      file('hostile'),
      '<scale-rating scale="stars" value="2" variant="full"></scale-rating><rating-explainer scale="stars" layout="inline"></rating-explainer>',
    );
    await until(isShown(outer, 'onerror'), 'the file');
    const [badge, explainer] = outer.firstElementChild!.children as unknown as [ScaleRating, RatingExplainer];
    await drawn(badge, explainer);
    expect(nameOf(badge)).to.equal('<img src=x onerror=fail()> stars');
    for (const {shadowRoot} of [badge, explainer]) expect(shadowRoot!.querySelectorAll('img')).to.have.length(0);
    expect(called).to.equal(0);
  });

  it('names its scales within other shadow roots, and to what comes later', async () => {
    const outer = place();
    outer.innerHTML = fromFile(file('small'), '<section></section>');
    const root = outer.querySelector('section')!.attachShadow({mode: 'closed'});
    root.innerHTML = '<scale-rating scale="stars" value="1"></scale-rating>';
    const badge = root.firstElementChild as ScaleRating;
    await until(() => nameOf(badge) === 'Our stars', 'the file');
    const late = rating();
    root.append(late);
    await drawn(late);
    expect(nameOf(late)).to.equal('Our stars');
  });
});

describe('<rating-source> with a script', () => {
  const script = (content: unknown) => `<script type="application/json">${JSON.stringify(content)}</script>`;

  it('gives what the script holds, and what it holds when it has changed, and nothing when it has gone', async () => {
    const outer = place();
    outer.innerHTML = `<rating-source>${script(smallFile())}<scale-rating scale="stars" value="2">Words</scale-rating></rating-source>`;
    const [holder, badge] = outer.firstElementChild!.children as unknown as [HTMLScriptElement, ScaleRating];
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Our stars');
    holder.textContent = JSON.stringify(smallFile('Their'));
    await drawn(badge);
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Their stars');
    await warnings(async () => {
      holder.remove();
      await drawn(badge);
      await drawn(badge);
      expect(shown(badge)).to.equal('Words');
    });
  });

  it('finds one that a parser has only begun', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    const page = frame.contentDocument!;
    // At once, and no modules: in a page that a script is still writing WebKit does not always run those.
    const scripts = await Promise.all(
      ['what-works-ratings', 'what-works-ratings-source'].map(
        async (name) => `<script>'use strict'; {${await (await fetch(`/dist/${name}.min.js`)).text()}}</script>`,
      ),
    );
    const text = JSON.stringify(smallFile());
    const messages: string[] = [];
    page.open();
    page.write(
      `<!doctype html><html lang="en"><script>console.error = console.warn = (message) => parent.postMessage(String(message))</script>${scripts.join('')}<body>`,
    );
    const listen = ({data}: MessageEvent) => {
      if (typeof data === 'string' && !data.includes('dev mode')) messages.push(data);
    };
    addEventListener('message', listen);
    try {
      page.write(`<rating-source><script type="application/json">${text.slice(0, 100)}`);
      expect(page.querySelector('rating-source')!.matches(':defined')).to.equal(true);
      await atRest();
      page.write(text.slice(100));
      await atRest();
      page.write('</script><scale-rating scale="stars" value="2">Words</scale-rating></rating-source>');
      const badge = page.querySelector('scale-rating')!;
      await until(() => nameOf(badge) === 'Our stars', 'the script');
      page.close();
      await atRest();
      expect(messages).to.deep.equal([]);
    } finally {
      removeEventListener('message', listen);
    }
  });

  it('tells of a fault in it', async () => {
    const messages = await errors(() =>
      warnings(async () => {
        const outer = place();
        outer.innerHTML = `<rating-source>${script({scales: [{id: 5}]})}<scale-rating scale="stars" value="2">Words</scale-rating></rating-source>`;
        await drawn(outer.querySelector('scale-rating')!);
        expect(shown(outer.querySelector('scale-rating')!)).to.equal('Words');
      }),
    );
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(
      /^<rating-source> <script>: scales\[0\]\.id: expected an id of small letters, .* found 5\. Write it as text: "5"\. And 6 more\. The page's own words are shown\.$/,
    );
  });

  it('leaves other scripts alone', async () => {
    const outer = place();
    outer.innerHTML = '<rating-source><script type="text/plain">{</script><p>A paragraph</p></rating-source>';
    await drawn(outer.firstElementChild as RatingSource);
    expect(shown(outer.querySelector('p')!)).to.equal('A paragraph');
  });
});

describe('<rating-source> with data', () => {
  it('gives what it is set to, checked like a file', async () => {
    const outer = place();
    const scales = provider();
    const badge = rating();
    scales.append(badge);
    const messages = await errors(() =>
      warnings(async () => {
        outer.append(scales);
        scales.data = smallFile() as RatingSource['data'];
        await drawn(scales, badge);
        expect(nameOf(badge)).to.equal('Our stars');
        scales.data = {scales: 'all'} as unknown as RatingSource['data'];
        await drawn(scales, badge);
        expect(shown(badge)).to.equal(notKnown);
      }),
    );
    expect(messages).to.deep.equal([
      '<rating-source>.data: scales: expected a list, found "all". The page\'s own words are shown.',
    ]);
  });

  it('is told of a fault once, however often it is set', async () => {
    const scales = provider();
    place().append(scales);
    const messages = await errors(async () => {
      for (const data of [{scales: [{id: 5}]}, smallFile(), {scales: [{id: 5}]}]) {
        scales.data = data as unknown as RatingSource['data'];
        await scales.updateComplete;
      }
    });
    expect(messages).to.have.length(1);
  });

  it('draws what is below anew when its data changes, and nothing else; and nothing when they are the same', async () => {
    const outer = place();
    const [scales, other] = [provider(ours), provider(theirs)];
    // Without an explanation, which would be built when the page is idle.
    const [inside, within, outside] = [rating(), rating(), rating()].map((badge) =>
      Object.assign(badge, {variant: 'compact'} as const),
    ) as [ScaleRating, ScaleRating, ScaleRating];
    const inner = provider();
    inner.append(within);
    scales.append(inside, inner);
    other.append(outside);
    outer.append(scales, other);
    await drawn(inside, within, outside);
    const draws = new Map<Element, number>();
    for (const badge of [inside, within, outside]) {
      const {render} = badge as unknown as {render: () => unknown};
      Object.assign(badge, {render: () => (draws.set(badge, (draws.get(badge) ?? 0) + 1), render.call(badge))});
    }
    scales.append(document.createElement('p'));
    scales.requestUpdate();
    await drawn(scales, inner, inside, within, outside);
    expect([...draws.values()]).to.deep.equal([]);
    scales.scales = [theirs];
    await drawn(scales, inner, inside, within, outside);
    expect([draws.get(inside), draws.get(within), draws.get(outside)]).to.deep.equal([1, 1, undefined]);
    expect([inside, within].map(nameOf)).to.deep.equal(['Their stars:', 'Their stars:']);
  });
});

describe('nested <rating-source>', () => {
  const one = (id: string, name: string, version = '1') => {
    const data = smallFile(name);
    Object.assign(data.scales[0]!, {id, version});
    return data as NonNullable<RatingSource['data']>;
  };
  const badgeOf = (scale: string, version = '') =>
    Object.assign(document.createElement('scale-rating'), {scale, value: '2', version});

  it('add to what is around them, and override it', async () => {
    const [outer, inner] = [provider(), provider()];
    const [both, only, own] = [badgeOf('both'), badgeOf('outer'), badgeOf('inner')];
    outer.data = {scales: [...one('both', 'Outer').scales!, ...one('outer', 'Outer').scales!]};
    inner.data = {scales: [...one('both', 'Inner').scales!, ...one('inner', 'Inner').scales!]};
    inner.append(both, only, own);
    outer.append(inner);
    place().append(outer);
    await drawn(outer, inner, both, only, own);
    expect([both, only, own].map(nameOf)).to.deep.equal(['Inner stars', 'Outer stars', 'Inner stars']);
    outer.data = {scales: [...one('both', 'New').scales!, ...one('outer', 'New').scales!]};
    await drawn(outer, inner, both, only, own);
    expect([both, only, own].map(nameOf)).to.deep.equal(['Inner stars', 'New stars', 'Inner stars']);
  });

  it('hear of one that is put around them later, and forget one that they leave', async () => {
    const outer = place();
    const inner = provider();
    const badge = badgeOf('stars');
    inner.append(badge);
    await warnings(async () => {
      outer.append(inner);
      await drawn(inner, badge);
      const around = provider();
      around.data = smallFile('Around') as RatingSource['data'];
      outer.append(around);
      around.append(inner);
      await drawn(around, inner, badge);
      expect(nameOf(badge)).to.equal('Around stars');
      outer.append(inner);
      await drawn(inner, badge);
      expect(shown(badge)).to.equal(notKnown);
    });
  });

  it('wait while one around them is loading', async () => {
    const outer = place();
    const {src, letGo} = heldFile('small');
    const messages = await warnings(async () => {
      outer.innerHTML = fromFile(
        src,
        '<rating-source><scale-rating scale="stars" value="2">Words</scale-rating></rating-source>',
      );
      await atRest();
      await letGo();
      await until(isShown(outer, 'Our stars'), 'the file');
    });
    expect(messages).to.deep.equal([]);
  });

  it('say words otherwise, the nearest last', async () => {
    const [outer, inner] = [provider(), provider()];
    const badge = Object.assign(document.createElement('evidence-rating'), {value: '3'});
    outer.data = {
      overrides: [
        {scale: 'evidence', language: 'en', words: {name: 'Outer name', lowest: 'outer low', highest: 'outer high'}},
      ],
    };
    inner.data = {overrides: [{scale: 'evidence', language: 'en', words: {name: 'Inner name'}}]};
    inner.append(badge);
    outer.append(inner);
    place().append(outer);
    await drawn(outer, inner, badge);
    expect(nameOf(badge)).to.equal('Inner name');
    expect(partText(badge, 'scale')).to.equal(
      'Number 3 of 6 levels, from 2 (outer low) to 4+ (outer high) 2 2+ 3 3+ 4 4+ Outer low Outer high',
    );
  });
});

describe('what a page can say otherwise', () => {
  it('is single words of a built-in scale in one language, and where "More about" leads', async () => {
    const scales = provider();
    scales.data = {
      overrides: [
        {
          scale: 'evidence',
          url: '/evidence-standards',
          language: 'en',
          words: {levels: {3: {label: 'Some evidence'}}, moreAbout: 'How evidence is rated here'},
        },
      ],
    };
    scales.innerHTML = `<evidence-rating value="3"></evidence-rating><div lang="cy"><evidence-rating value="3"></evidence-rating></div>
      <rating-explainer scale="evidence" layout="inline"></rating-explainer><rating-explainer scale="evidence" layout="inline" href="https://example.org/mine"></rating-explainer>`;
    place().append(scales);
    const [english, welsh] = scales.querySelectorAll('evidence-rating');
    const explainers = [...scales.querySelectorAll('rating-explainer')];
    await drawn(english!, welsh!, ...explainers);
    expect(partText(english!, 'label')).to.equal('Some evidence');
    expect(partText(welsh!, 'label')).to.equal('Effaith tymor byr');
    expect(
      explainers.map(({shadowRoot}) =>
        [...shadowRoot!.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]),
      ),
    ).to.deep.equal([
      [['/evidence-standards', 'How evidence is rated here']],
      [['https://example.org/mine', 'How evidence is rated here']],
    ]);
  });

  it('is told of where the scale has no such level, once', async () => {
    const scales = provider();
    const messages = await errors(async () => {
      scales.data = {overrides: [{scale: 'evidence', language: 'en', words: {levels: {9: {label: 'Nine'}}}}]};
      scales.innerHTML = '<evidence-rating value="3"></evidence-rating>'.repeat(3);
      place().append(scales);
      await drawn(...scales.querySelectorAll('evidence-rating'));
    });
    expect(messages).to.deep.equal([
      '<rating-source>.data: overrides[0].words.levels.9: expected words for "2", "3", "4", "2+", "3+", "4+".',
    ]);
  });

  it('is the outcomes of a grid', async () => {
    const scales = provider();
    scales.data = {outcomes: wholeFile().outcomes} as RatingSource['data'];
    scales.innerHTML = `<outcome-grid show="all" subject="Programme 1"><outcome-finding outcome="fraud" result="improved">Less.</outcome-finding>
      <outcome-finding outcome="crime">More.</outcome-finding></outcome-grid>`;
    const messages = await warnings(async () => {
      place().append(scales);
      await drawn(scales.querySelector('outcome-grid')!);
      await drawn(scales.querySelector('outcome-grid')!);
    });
    const grid = scales.querySelector<OutcomeGrid>('outcome-grid')!;
    expect(partText(grid, 'name')).to.equal('Outcomes of Programme 1');
    expect(
      [...grid.shadowRoot!.querySelectorAll('[part=outcome]')].map((heading) => heading.textContent),
    ).to.deep.equal(['Less fraud', 'Other outcomes']);
    expect(shown(grid)).to.contain('No finding is listed for: Less theft.');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('"crime" is not a child outcome. Use theft or fraud.');
  });
});

describe('versions of a scale', () => {
  const versioned = (version: string) => {
    const data = smallFile(`Of ${version}:`);
    data.scales[0]!.version = version;
    return data.scales[0]!;
  };
  const badgeOf = (version: string) =>
    Object.assign(document.createElement('scale-rating'), {
      scale: 'stars',
      value: '2',
      version,
      variant: 'full',
    } as const);

  it('stand side by side on a page, and each says which it is; the newest is meant where none is named', async () => {
    const scales = provider();
    scales.data = {scales: ['9', '2017', '2025', '10'].map(versioned)} as RatingSource['data'];
    const badges = ['', '2017', '9', '10'].map(badgeOf);
    scales.append(...badges);
    place().append(scales);
    await drawn(...badges);
    for (const [at, version] of ['2025', '2017', '9', '10'].entries()) {
      expect(shown(badges[at]!))
        .to.contain(`Of ${version}: two meaning.`)
        .and.contain(`Of ${version}: words (version ${version}).`);
    }
  });

  it('are never taken for one another: one that is not there is not recognised, in explainers too', async () => {
    const scales = provider();
    scales.data = {scales: [versioned('2017')]} as RatingSource['data'];
    const badge = badgeOf('2025');
    const explainer = Object.assign(document.createElement('rating-explainer'), {
      scale: 'stars',
      version: '2025',
      layout: 'inline',
    } as const);
    scales.append(badge, explainer);
    const messages = await warnings(async () => {
      place().append(scales);
      await drawn(badge, explainer);
    });
    expect(shown(badge)).to.contain(notKnown).and.not.contain('two');
    expect(shown(explainer)).to.equal(notKnown);
    expect(messages.map((message) => message.replace(/ Use .*/, ''))).to.deep.equal([
      '<scale-rating version="2025">: "2025" is not a version of the stars scale that this page has.',
      '<rating-explainer version="2025">: "2025" is not a version of the stars scale that this page has.',
    ]);
  });

  it('stand beside a built-in one: the evidence rating of 2017 and of today', async () => {
    const scales = document.createElement('rating-source');
    scales.src = '/src/scales/eif-evidence-2017.json';
    scales.innerHTML = `<evidence-rating value="3+" variant="full"></evidence-rating><evidence-rating value="3+" version="2017" variant="full">Words</evidence-rating>
      <rating-explainer scale="evidence" version="2017" layout="inline"></rating-explainer>`;
    const [today, then, explainer] = scales.children;
    const messages = await warnings(async () => {
      place().append(scales);
      await until(isShown(then!, 'Early Intervention'), 'the file');
      await drawn(today as ScaleRating);
    });
    expect(messages, 'while the file was on its way').to.deep.equal([]);
    expect(shown(today!))
      .to.contain('Rated 3+: Meets the level 3 rating and has evidence from other studies')
      .and.contain('In Foundations’ own words (2025)');
    expect(shown(then!))
      .to.contain('Rated 3+: It meets level 3. Other studies of it are rated 2 or better.')
      .and.contain('(version 2017)')
      .and.not.contain('own words (');
    await until(isShown(explainer!, 'What the evidence ratings of 2017 meant'), 'the explainer');
  });
});

describe('a scale whose codes and signs are words', () => {
  it('is explained with each code over what it means, in one piece, and with signs that say what they are', async () => {
    const scales = provider();
    scales.data = (await (await fetch('/src/scales/crimesolutions.json')).json()) as RatingSource['data'];
    scales.innerHTML = '<rating-explainer scale="crimesolutions" layout="inline"></rating-explainer>';
    const outer = place();
    outer.style.width = '320px';
    outer.append(scales);
    const explainer = scales.querySelector('rating-explainer')!;
    await drawn(scales, explainer);
    const codes = [...explainer.shadowRoot!.querySelectorAll('.code')];
    expect(codes.map((code) => code.textContent)).to.include('Negative effects');
    for (const code of codes) {
      const {bottom, height} = code.getBoundingClientRect();
      expect(height).to.be.lessThan(2 * parseFloat(getComputedStyle(code).fontSize));
      expect(code.nextElementSibling!.getBoundingClientRect().top).to.be.at.least(bottom);
    }
    expect(shown(explainer)).to.contain('One study. The rating stands on one study. More than one study. The rating');
  });
});

describe('ratings whose provider is not defined yet', () => {
  it('wait for it without a warning', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    const page = frame.contentDocument!;
    const at = (path: string) => new URL(`../../src/define/${path}.ts`, import.meta.url).href;
    page.open();
    page.write(`<!doctype html><html lang="en"><body><script>var told = []; console.warn = (message) => told.push(String(message));</script>
      <rating-source src="${file('small')}"><scale-rating scale="stars" value="2">Words</scale-rating></rating-source>
      <script type="module">import '${at('scale-rating')}'; setTimeout(() => import('${at('rating-source')}'), 200);</script>`);
    page.close();
    const badge = page.querySelector('scale-rating')!;
    await until(() => Boolean(badge.shadowRoot && nameOf(badge) === 'Our stars'), 'the provider');
    const told = (frame.contentWindow as unknown as {told: string[]}).told.filter(
      (message) => !message.includes('dev mode'),
    );
    expect(told).to.deep.equal([]);
  });
});
