import {aTimeout, expect, fixture, fixtureSync} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import type {ReactiveElement} from 'lit';
import type {CostRating} from '../../src/elements/cost-rating.js';
import type {EvidenceRating} from '../../src/elements/evidence-rating.js';
import type {OutcomeGrid} from '../../src/elements/outcome-grid.js';
import {errors, partOf, partText, shown} from '../support/reading.js';

const badge = (attributes = 'value="3+*"', words = '') =>
  fixture<EvidenceRating>(`<evidence-rating subject="A programme" ${attributes}>${words}</evidence-rating>`);

/** What a fresh element with these attributes shows, and all that is in it. */
async function fresh(attributes: string) {
  const element = await badge(attributes);
  return {shown: shown(element), text: element.shadowRoot!.textContent};
}

function* nodesIn(root: Node, kind: number): Generator<Node> {
  const walker = document.createTreeWalker(root, kind);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}
const textsIn = (root: Node) =>
  [...nodesIn(root, NodeFilter.SHOW_TEXT)].filter((node): node is Text => (node as Text).data.trim() !== '');

/** What tools do to the nodes of a page. */
const tools: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  'strips comments': (root) =>
    [...nodesIn(root, NodeFilter.SHOW_COMMENT)].forEach((node) => (node as Comment).remove()),
  'translates: puts texts into elements of its own': (root) =>
    textsIn(root).forEach((text) => {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append('theirs');
    }),
  'marks a part of each text': (root) =>
    textsIn(root).forEach((text) => {
      const mark = document.createElement('mark');
      text.splitText(Math.floor(text.length / 2)).replaceWith(mark);
      mark.append('half');
    }),
  'splits texts': (root) => textsIn(root).forEach((text) => text.length > 1 && text.splitText(1)),
  'joins texts': (root) => root.normalize(),
  'empties texts': (root) => textsIn(root).forEach((text) => (text.data = '')),
  'rewrites texts': (root) => textsIn(root).forEach((text) => (text.data = 'theirs')),
  'removes everything': (root) => root.replaceChildren(),
  'removes the content of the badge': (root) => root.querySelector('[part="rating"]')!.replaceChildren(),
  'puts a style sheet first': (root) => root.prepend(document.createElement('style')),
};

describe('an element whose nodes a tool has changed', () => {
  for (const [what, change] of Object.entries(tools)) {
    it(`renders anew at the next change if the tool ${what}`, async () => {
      const element = await badge();
      change(element.shadowRoot!);
      const logged = await errors(async () => {
        element.value = '4';
        await element.updateComplete;
      });
      expect(logged).to.deep.equal([]);
      expect({shown: shown(element), text: element.shadowRoot!.textContent}).to.deep.equal(await fresh('value="4"'));
      expect(element.shadowRoot!.querySelector('font, mark, style')).to.equal(null);
    });

    it(`does so once for each time, and then changes what it has rendered, if the tool ${what}`, async () => {
      const element = await badge();
      for (const value of ['4', '2+'] as const) {
        change(element.shadowRoot!);
        element.value = value;
        await element.updateComplete;
      }
      const source = partOf(element, 'source')!;
      element.value = '3';
      await element.updateComplete;
      expect(partOf(element, 'source')).to.equal(source);
      expect(shown(element)).to.equal((await fresh('value="3"')).shown);
    });
  }

  it('renders anew without a change of what it shows', async () => {
    const element = await badge();
    const before = shown(element);
    tools['empties texts']!(element.shadowRoot!);
    element.requestUpdate();
    await element.updateComplete;
    expect(shown(element)).to.equal(before);
  });

  it('renders anew even if another element renders between the two', async () => {
    const element = await badge();
    const other = document.createElement('cost-rating');
    other.value = '3';
    tools['rewrites texts']!(element.shadowRoot!);
    // In the same task, before the observer is told.
    fixtureSync('<div></div>').append(other);
    other['performUpdate']();
    element.value = '4';
    await element.updateComplete;
    expect(shown(element)).to.equal((await fresh('value="4"')).shown);
  });

  for (const form of ['disclosure', 'popover']) {
    it(`opens its ${form} again, gives the focus back, and fires no event for it`, async () => {
      const element = await badge(`value="3+*" explanation="${form}"`);
      partOf(element, 'control')!.focus();
      partOf(element, 'control')!.click();
      await new Promise((resolve) => element.addEventListener('rating-toggle', resolve, {once: true}));
      let fired = 0;
      element.addEventListener('rating-toggle', () => fired++);
      tools['strips comments']!(element.shadowRoot!);
      element.value = '4';
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(partOf(element, 'explanation')!.matches(':popover-open, [open] *')).to.equal(true);
      expect(element.shadowRoot!.activeElement).to.equal(partOf(element, 'control'));
      expect(fired).to.equal(0);
      expect(partText(element, 'explanation')).to.contain('Rated 4:');
    });
  }

  it('leaves what it has rendered alone while nobody else has changed it', async () => {
    const element = await badge();
    const source = partOf(element, 'source')!;
    for (const value of ['4', '2', '3*'] as const) {
      element.value = value;
      await element.updateComplete;
      expect(partOf(element, 'source')).to.equal(source);
    }
  });

  const finding =
    '<outcome-finding outcome="crime" study="Study 1" score="5" result="improved">Less crime</outcome-finding>';
  for (const markup of [
    '<evidence-rating value="3+*" explanation="popover">words</evidence-rating>',
    '<cost-rating value="3" variant="compact">words</cost-rating>',
    '<scale-rating scale="cost" value="NA" variant="full">words</scale-rating>',
    '<cost-rating value="3" subject="Their words">words</cost-rating>',
    `<outcome-grid subject="A programme" show="all">${finding}</outcome-grid>`,
    `<outcome-grid layout="table">${finding}</outcome-grid>`,
    '<rating-explainer scale="evidence" open>words</rating-explainer>',
    '<rating-explainer scale="cost" layout="inline">words</rating-explainer>',
    '<rating-summary evidence="3+" cost="2" reviewed="2018">words</rating-summary>',
  ]) {
    it(`shows all of it again, whatever the tool did: ${markup}`, async () => {
      for (const [what, change] of Object.entries(tools)) {
        const element = await fixture<ReactiveElement>(markup);
        const before = [shown(element), element.shadowRoot!.textContent];
        change(element.shadowRoot!);
        element.requestUpdate();
        await element.updateComplete;
        expect([shown(element), element.shadowRoot!.textContent], what).to.deep.equal(before);
      }
    });
  }

  it('shows the content of <rating-source> again if a tool has removed its slot', async () => {
    const element = await fixture<ReactiveElement>('<rating-source>The page</rating-source>');
    tools['removes everything']!(element.shadowRoot!);
    element.requestUpdate();
    await element.updateComplete;
    expect(shown(element)).to.equal('The page');
  });
});

describe('an element that cannot be rendered', () => {
  /** Renders an element while a built-in fails. */
  async function failing(element: CostRating, name: 'importNode' | 'createTreeWalker', work: () => unknown) {
    const original = document[name];
    document[name] = () => {
      throw new Error('no built-in');
    };
    try {
      return await errors(async () => {
        await work();
        await element.updateComplete;
      });
    } finally {
      document[name] = original as never;
    }
  }

  const words = 'Cost rating: 3';
  const make = () => {
    const element = document.createElement('cost-rating');
    element.value = '3';
    element.append(words);
    return element;
  };

  it("shows the page's own words, and says so once", async () => {
    const element = make();
    const parent = fixtureSync('<div></div>');
    const logged = await failing(element, 'importNode', async () => {
      parent.append(element);
      await element.updateComplete;
      element.value = '4';
      await element.updateComplete;
      element.value = '5';
    });
    expect(shown(element)).to.equal(words);
    expect(logged).to.have.length(1);
    expect(logged[0]).to.match(
      /^<cost-rating>: could not be rendered\. The page's own words are shown\. .*no built-in/,
    );
  });

  it('renders at the next change if nothing fails any more', async () => {
    const element = make();
    const parent = fixtureSync('<div></div>');
    await failing(element, 'importNode', () => parent.append(element));
    element.value = '4';
    await element.updateComplete;
    expect(shown(element)).to.equal(
      shown(await fixture<CostRating>('<cost-rating value="4">Cost rating: 4</cost-rating>')),
    );
  });

  it("shows the page's own words if it cannot have a style sheet", async () => {
    const element = make();
    const {adoptedStyleSheets} = Object.getOwnPropertyDescriptors(ShadowRoot.prototype);
    const holder = adoptedStyleSheets ? ShadowRoot.prototype : Document.prototype;
    const descriptor = Object.getOwnPropertyDescriptor(holder, 'adoptedStyleSheets')!;
    Object.defineProperty(holder, 'adoptedStyleSheets', {
      ...descriptor,
      set() {
        throw new Error('no style sheets');
      },
    });
    let logged: string[];
    try {
      logged = await errors(async () => {
        fixtureSync('<div></div>').append(element);
        await element.updateComplete;
      });
    } finally {
      Object.defineProperty(holder, 'adoptedStyleSheets', descriptor);
    }
    expect(shown(element)).to.equal(words);
    expect(logged).to.have.length(1);
  });
});

describe('an element that could be rendered before', () => {
  it("shows the page's own words, and those of its named slots, if it cannot be rendered any more", async () => {
    const grid = await fixture<OutcomeGrid>(
      '<outcome-grid><outcome-finding outcome="crime" result="improved">Less crime</outcome-finding><p>Their summary</p></outcome-grid>',
    );
    const {createTreeWalker, importNode} = document;
    document.importNode = () => {
      throw new Error('no built-in any more');
    };
    const logged = await errors(async () => {
      grid.layout = 'table';
      await grid.updateComplete;
    });
    Object.assign(document, {createTreeWalker, importNode});
    expect(shown(grid)).to.contain('Less crime').and.contain('Their summary').and.not.contain('Improved');
    expect(logged).to.have.length(1);
  });
});

describe('an element that could not be connected', () => {
  it("shows the page's own words, and is rendered when it can be connected again", async () => {
    const element = document.createElement('cost-rating');
    element.value = '3';
    element.append('Their words');
    const parent = fixtureSync<HTMLElement>('<div></div>');
    const dispatch = element.dispatchEvent;
    element.dispatchEvent = () => {
      throw new Error('no events');
    };
    const logged = await errors(async () => {
      parent.append(element);
      await element.updateComplete;
      element.value = '4';
    });
    expect(shown(element)).to.equal('Their words');
    expect(logged).to.have.length(1);
    element.dispatchEvent = dispatch;
    parent.append(element);
    await element.updateComplete;
    expect(shown(element)).to.contain('Medium-high cost');
  });
});

describe('an element whose content is not a rating', () => {
  it('does not render without end if that fails', async () => {
    const element = document.createElement('cost-rating');
    element.setAttribute('value', '6');
    element.append('Their words');
    element.diagnostics = () => {
      throw new Error('no diagnostics');
    };
    let rendered = 0;
    const {render} = element;
    element.render = () => {
      rendered++;
      // Otherwise the page would never come back to this test.
      return rendered < 100 ? render.call(element) : undefined!;
    };
    await errors(async () => {
      fixtureSync<HTMLElement>('<div></div>').append(element);
      await aTimeout(0);
    });
    expect(rendered).to.be.lessThan(10);
    expect(shown(element)).to.equal('Their words');
  });
});

describe('a prerendered root', () => {
  const prerendered = (content: string) => {
    const host = document.createElement('div');
    host.setHTMLUnsafe(
      `<evidence-rating value="3"><template shadowrootmode="open">${content}</template>words</evidence-rating>`,
    );
    return host;
  };

  it('is emptied and rendered anew', async () => {
    const host = prerendered('<p>From the server</p>');
    fixtureSync('<div></div>').append(host);
    const element = host.querySelector('evidence-rating')!;
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.not.contain('From the server');
    expect(shown(element)).to.equal(
      shown(await fixture<EvidenceRating>('<evidence-rating value="3"></evidence-rating>')),
    );
  });
});
