import {expect, fixtureSync, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import {define} from '../../src/define/define.js';
import {warnings} from '../support/reading.js';
import {atRest} from '../support/rest.js';

const script = '/dist/what-works-ratings.min.js';
const tags = [
  'cost-rating',
  'evidence-rating',
  'scale-rating',
  'outcome-grid',
  'outcome-finding',
  'rating-explainer',
  'rating-summary',
];

interface Page {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** What went wrong in it. */
  readonly problems: string[];
}

/** A served page in a frame, with a listener for what goes wrong in place before anything of it runs. */
async function open(path: string): Promise<Page> {
  const markup = await (await fetch(path)).text();
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="A page" width="1000" height="800"></iframe>');
  const listener = `<script>
    window.problems = [];
    addEventListener('error', (event) => problems.push(event.message || 'not loaded: ' + event.target.outerHTML), true);
    addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
    for (const level of ['error', 'warn']) console[level] = (...args) => problems.push(args.join(' '));
  </script>`;
  frame.srcdoc = markup.replace(/<head>/, `$&${listener}`);
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  const window = frame.contentWindow as Page['window'];
  return {document: frame.contentDocument!, window, problems: (window as unknown as {problems: string[]}).problems};
}

/** What an element of another window shows. */
const wordsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="rating"]')]
    .map((part) => part.innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

async function drawn(page: Page) {
  await waitUntil(
    () => tags.every((tag) => page.window.customElements.get(tag)),
    'The script does not define its elements.',
  );
  for (const element of page.document.querySelectorAll<ReactiveElement>(tags.join())) await element.updateComplete;
}

async function load(page: Page, src: string) {
  const element = page.document.createElement('script');
  element.type = 'module';
  element.src = src;
  await new Promise((loaded, failed) => {
    element.onload = loaded;
    element.onerror = () => failed(new Error(`${src} does not load.`));
    page.document.head.append(element);
  });
}

describe('the built script', () => {
  it('upgrades every element of a page that has nothing else, and shows words', async () => {
    const page = await open('/examples/plain.html');
    await drawn(page);
    const words = Object.fromEntries(
      [...page.document.querySelectorAll('evidence-rating, cost-rating, outcome-grid, rating-explainer')].map(
        (element) => [element.localName, wordsOf(element)],
      ),
    );
    expect(words['evidence-rating'])
      .to.contain('Evidence rating for Functional Family Therapy')
      .and.contain('Mixed findings')
      .and.contain('What this means');
    expect(words['cost-rating']).to.contain('Medium-high cost');
    expect(words['outcome-grid'])
      .to.contain('Child outcomes for Empowering Parents Empowering Communities')
      .and.contain('Improved')
      .and.contain('When measured');
    expect(words['rating-explainer']).to.equal('What the evidence ratings mean');
    await atRest();
    expect(page.problems).to.deep.equal([]);
  });

  it('defines what it says and nothing of the provider, which has a script of its own', async () => {
    const page = await open('/examples/plain.html');
    await drawn(page);
    expect(page.window.customElements.get('rating-source')).to.equal(undefined);
  });

  it('can be on a page twice: no error, no definition replaced, and old and new elements work', async () => {
    const page = await open('/examples/plain.html');
    await drawn(page);
    const classes = tags.map((tag) => page.window.customElements.get(tag));
    await load(page, `${script}?2`);
    expect(tags.map((tag) => page.window.customElements.get(tag))).to.deep.equal(classes);

    const old = page.document.querySelector('evidence-rating')!;
    old.setAttribute('value', '4');
    const fresh = page.document.createElement('cost-rating');
    fresh.setAttribute('value', '2');
    page.document.body.append(fresh);
    for (const element of [old, fresh]) await element.updateComplete;
    expect(wordsOf(old)).to.contain('Long-term impact');
    expect(wordsOf(fresh)).to.contain('Medium-low cost');
    await atRest();
    expect(page.problems).to.deep.equal([]);
  });

  it('gives the provider to a page that asks for it, in either order', async () => {
    for (const scripts of [
      [script, '/dist/what-works-ratings-source.min.js'],
      ['/dist/what-works-ratings-source.min.js', script],
    ]) {
      const page = await open('/examples/index.html');
      const scales = page.document.createElement('rating-source') as unknown as {scales: unknown} & HTMLElement;
      scales.innerHTML = '<evidence-rating value="3"></evidence-rating>';
      page.document.body.append(scales);
      for (const src of scripts) await load(page, src);
      const {evidence} = await import('../../src/scales/foundations/foundations.js');
      scales.scales = [{scale: evidence.scale, words: [{...evidence.words[0], name: 'Our evidence rating'}]}];
      await waitUntil(() => wordsOf(scales.firstElementChild!).startsWith('Our evidence rating'));
      expect(page.problems).to.deep.equal([]);
    }
  });

  it('would be seen to fail: what goes wrong in a page is noticed', async () => {
    const page = await open('/examples/plain.html');
    await drawn(page);
    page.window.setTimeout('throw new Error("a fault")');
    page.window.eval('Promise.reject(new Error("a promise"))');
    await load(page, '/dist/no-such-script.js').catch(() => undefined);
    await waitUntil(() => page.problems.length === 3);
    // WebKit keeps the message of a fault in another frame to itself
    expect(page.problems.join(' '))
      .to.match(/a fault|Script error/)
      .and.contain('a promise')
      .and.contain('no-such-script');
  });
});

describe('define', () => {
  it('leaves an element alone that the page has already, and says so once', async () => {
    const [tag, other] = ['defined-once', 'defined-once-too'];
    class First extends HTMLElement {}
    customElements.define(other, class extends HTMLElement {});
    define(tag, First);
    const warned = await warnings(() => {
      define(tag, class extends HTMLElement {});
      define(other, class extends HTMLElement {});
    });
    expect(customElements.get(tag)).to.equal(First);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain(`<${tag}> stays as something else defined it.`);
  });

  it('does so for every element of ours, when its module runs again', async () => {
    const all = [...tags, 'rating-source'];
    const classes = all.map((tag) => customElements.get(tag));
    expect(classes.every(Boolean)).to.equal(true);
    for (const tag of all) await import(new URL(`../../src/define/${tag}.ts?again`, import.meta.url).href);
    for (const tag of all) define(tag, class extends HTMLElement {});
    expect(all.map((tag) => customElements.get(tag))).to.deep.equal(classes);
  });
});
