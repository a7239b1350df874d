/** No text that a page gives becomes markup or code in what the elements, scale files and `enhance` make of it. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import {enhance} from '../../src/enhance.js';
import {elements} from '../../src/elements/tags.js';
import {atRest} from '../support/rest.js';
import {payloads} from './payloads.mjs';

const hits: string[] = [];
Object.assign(globalThis, {hit: () => hits.push('hit')});

const valid: Record<string, string> = {value: '3', scale: 'evidence', evidence: '3', cost: '3', outcome: 'crime'};

/** Whatever in a tree runs, or leads to what does. */
function dangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('script:not([type="application/json"]), iframe, img, form, base, meta, link, object, embed')
      ? [element.outerHTML]
      : []),
    ...[...element.attributes].filter(({name}) => /^on/.test(name)).map(({name, value}) => `${name}="${value}"`),
    ...(element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol) ? [element.outerHTML] : []),
    ...(element.shadowRoot ? dangersIn(element.shadowRoot) : []),
  ]);
}

async function settled(root: ParentNode) {
  for (const element of root.querySelectorAll('*'))
    await (element as Element & {updateComplete?: Promise<unknown>}).updateComplete;
  await atRest();
}

describe('the text of a page', () => {
  let host: HTMLElement;
  const {warn, error} = console;
  beforeEach(() => {
    // thousands of wrong values would be logged
    console.warn = console.error = () => {};
    host = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    Object.assign(console, {warn, error});
    host.remove();
    fixtureCleanup();
  });

  for (const {tag, attributes: all} of elements) {
    // a missing file is logged only after the test has ended
    const attributes = all.filter((name) => name !== 'src');
    for (const way of ['attributes', 'properties'] as const) {
      it(`stays text in the ${way} of <${tag}>`, async () => {
        for (const attacked of attributes) {
          for (const payload of payloads) {
            const element = document.createElement(tag);
            for (const name of attributes) if (name in valid) element.setAttribute(name, valid[name]!);
            if (way === 'attributes') element.setAttribute(attacked, payload);
            else Reflect.set(element, attacked, payload);
            element.textContent = payload;
            if (tag === 'outcome-finding') host.appendChild(document.createElement('outcome-grid')).append(element);
            else host.append(element);
          }
          await settled(host);
          expect(dangersIn(host), attacked).to.deep.equal([]);
          host.replaceChildren();
        }
        expect(hits).to.deep.equal([]);
      });
    }

    it(`stays text in the data attributes of what becomes <${tag}>`, async () => {
      for (const name of attributes) {
        for (const payload of payloads) {
          const source = host.appendChild(document.createElement('p'));
          source.setAttribute(`data-${tag}`, '3');
          source.setAttribute(`data-${name}`, payload);
          source.textContent = payload;
        }
      }
      enhance(host, {words: true})();
      await settled(host);
      expect(dangersIn(host)).to.deep.equal([]);
      expect(hits).to.deep.equal([]);
    });
  }

  it('stays text in the words of a scale file', async () => {
    for (const payload of payloads) {
      const text = payload.replace(/[{}]/g, '').trim() || 'x';
      const words = {label: text, brief: text, meaning: text, spoken: text};
      const scales = document.createElement('rating-source') as HTMLElement & {data: unknown};
      scales.data = {
        scales: [
          {
            id: 'stars',
            body: text,
            version: '1',
            source: {url: 'https://example.org', date: '2026'},
            more: 'better',
            levels: [{code: '1'}],
            modifiers: [{sign: '*'}],
            words: [
              {
                language: 'en',
                name: text,
                caution: text,
                attribution: `${text} {version}`,
                signs: text,
                direction: text,
                levels: {1: words},
                modifiers: {'*': {brief: text, meaning: text}},
              },
            ],
          },
        ],
      };
      scales.innerHTML =
        '<scale-rating scale="stars" value="1*" variant="full">x</scale-rating><rating-explainer scale="stars" layout="inline">x</rating-explainer>';
      host.append(scales);
    }
    await settled(host);
    const shown = [...host.querySelectorAll('scale-rating')].filter(({shadowRoot}) =>
      shadowRoot!.textContent!.includes('1'),
    );
    expect(shown.length).to.be.greaterThan(payloads.length * 0.8);
    expect(dangersIn(host)).to.deep.equal([]);
    expect(hits).to.deep.equal([]);
  });
});
