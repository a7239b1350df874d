import {aTimeout, expect, fixture, fixtureSync} from '@open-wc/testing';
import '../src/define.js';
import {english} from '../src/copy/en.js';
import type {RatingExplainer} from '../src/elements/rating-explainer.js';
import type {RatingScales} from '../src/elements/rating-scales.js';
import type {ScaleRating} from '../src/elements/scale-rating.js';
import {evidence} from '../src/scales/foundations/foundations.js';
import type {ScaleWords, WordedScale} from '../src/scales/words.js';
import {partText, shown, warnings} from './reading.js';

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
      '1': {label: 'One star', brief: 'One', meaning: `${whose}: a good start.`},
      '2': {label: 'Two stars', brief: 'Two', meaning: `${whose}: well done.`},
    },
    outside: {},
    modifiers: {},
    notRated: {label: 'No stars given', brief: 'None', caution: 'Nobody looked.'},
    noneGiven: {label: 'No stars here', brief: 'None here'},
    notRecognised: {label: 'Stars not shown', brief: 'Not shown'},
    standing: (place, codes) => `${place} of ${codes.length}.`,
    caution: 'Stars are not everything.',
    attribution: (version) => `Words: ${whose}, version ${version}.`,
    explained: `What the ${whose} stars mean`,
    direction: 'From fewest to most',
    moreAbout: 'More about the stars',
  };
  return {
    scale: {
      id: 'stars', body: whose, version: '1', more: 'stronger', figure: {kind: 'steps', places: 2},
      levels: [{code: '1', place: 1}, {code: '2', place: 2}], outside: [], modifiers: [],
    },
    words: [words],
  };
}

const ours = stars('Our');
const theirs = stars('Their');
const notKnown = english.scaleUnknown;

function provider(...scales: WordedScale[]): RatingScales {
  const element = document.createElement('rating-scales');
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

describe('<rating-scales>', () => {
  it("gives ratings and explainers within it a page's own scale", async () => {
    const outer = place();
    const scales = provider(ours);
    scales.innerHTML = '<p><scale-rating scale="stars" value="2" subject="Programme 12"></scale-rating></p><rating-explainer scale="stars" value="2" layout="inline"></rating-explainer>';
    const messages = await warnings(async () => {
      outer.append(scales);
      await drawn(scales.querySelector('scale-rating')!, scales.querySelector('rating-explainer')!);
    });
    expect(messages).to.deep.equal([]);
    expect(shown(scales.querySelector('scale-rating')!)).to.contain('Our stars for Programme 12 2 Two stars Scale: 1 (fewest) to 2 (most) Our list');
    expect(shown(scales.querySelector('rating-explainer')!)).to.match(/^What the Our stars mean From fewest to most .*Our: a good start\..*Our: well done\..*Words: Our, version 1\.$/);
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
    const scales = await fixture<RatingScales>('<rating-scales><p>A paragraph</p></rating-scales>');
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
      for (const [whose, name] of [[ours, 'Our stars'], [theirs, 'Their stars']] as const) {
        scales.scales = [whose];
        await drawn(scales, badge);
        expect(nameOf(badge)).to.equal(name);
      }
      scales.scales = [];
      await drawn(scales, badge);
      expect(shown(badge)).to.equal(notKnown);
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
    outer.innerHTML = '<rating-scales-late><scale-rating scale="stars" value="2"></scale-rating></rating-scales-late>';
    const scales = outer.firstElementChild as RatingScales;
    const badge = scales.firstElementChild as ScaleRating;
    await warnings(async () => {
      await drawn(badge);
      expect(shown(badge)).to.equal(notKnown);
      scales.scales = [ours];
      customElements.define('rating-scales-late', class extends (customElements.get('rating-scales') as typeof RatingScales) {});
      await drawn(scales, badge);
    });
    expect(nameOf(badge)).to.equal('Our stars');
  });

  it('reaches elements within it that were there before it, when it is defined between them and another provider', async () => {
    const scales = provider(ours);
    scales.innerHTML = '<rating-scales-between><scale-rating scale="stars" value="2"></scale-rating></rating-scales-between>';
    place().append(scales);
    const inner = scales.firstElementChild as RatingScales;
    const badge = inner.firstElementChild as ScaleRating;
    await drawn(badge);
    expect(nameOf(badge)).to.equal('Our stars');
    inner.scales = [theirs];
    customElements.define('rating-scales-between', class extends (customElements.get('rating-scales') as typeof RatingScales) {});
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
    scales.innerHTML = '<evidence-rating value="3"></evidence-rating><rating-explainer scale="cost"></rating-explainer>';
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
    expect(messages[0]).to.match(/^<scale-rating value="7">: "7" is not on the stars scale\. Use 1 or 2.* No rating is shown\.$/);
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

  it('is asked by nobody once there is nobody: no listener stays on the document', async () => {
    const {addEventListener, removeEventListener} = document;
    let listening = 0;
    document.addEventListener = function (this: Document, ...args: Parameters<typeof addEventListener>) {
      if (args[0] === 'context-provider') listening++;
      return addEventListener.apply(this, args);
    } as typeof addEventListener;
    document.removeEventListener = function (this: Document, ...args: Parameters<typeof removeEventListener>) {
      if (args[0] === 'context-provider') listening--;
      return removeEventListener.apply(this, args);
    } as typeof removeEventListener;
    try {
      const outer = place();
      await warnings(async () => {
        outer.append(...Array.from({length: 20}, () => rating()));
        await aTimeout(0);
      });
      expect(listening).to.equal(1);
      outer.replaceChildren();
      expect(listening).to.equal(0);
    } finally {
      Object.assign(document, {addEventListener, removeEventListener});
    }
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
