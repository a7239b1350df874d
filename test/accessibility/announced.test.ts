/**
 * Faults that were heard with a screen reader (see test/heard) do not come back. These tests look at the markup and
 * styles that caused them, and need no screen reader.
 */
import {expect, fixture, nextFrame} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import {files, framedStory, metaOf, storiesOf} from '../support/story-list.js';

const tags = Object.keys(files).join();

async function rootsOf(tag: keyof typeof files): Promise<[story: string, root: ParentNode][]> {
  const roots: [string, ParentNode][] = [];
  for (const [name, story] of storiesOf(files[tag])) {
    const frame = await fixture(framedStory(metaOf(files[tag]), story));
    const elements = [...frame.querySelectorAll<ReactiveElement>(tags)];
    await Promise.all(elements.map(({updateComplete}) => updateComplete));
    await nextFrame();
    roots.push(...elements.map(({renderRoot}): [string, ParentNode] => [name, renderRoot]));
  }
  return roots;
}

const isInLine = (node: Node): boolean =>
  node instanceof Text
    ? node.data.trim() !== ''
    : node instanceof Element &&
      node.getAttribute('aria-hidden') !== 'true' &&
      getComputedStyle(node).position !== 'absolute' &&
      getComputedStyle(node).display.startsWith('inline');

/** The next node in a direction that is no mark of a template. */
function neighbour(node: Node, direction: 'previousSibling' | 'nextSibling'): Node | null {
  let at = node[direction];
  while (at instanceof Comment || (at instanceof Text && at.data === '')) at = at[direction];
  return at;
}

/** Spaces that are a text node of their own between two texts of a line: Chromium drops them for screen readers. */
function loneSpacesIn(root: Node): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data === '' || node.data.trim() || node.parentElement?.closest('[aria-hidden="true"], style')) continue;
    const [before, after] = [neighbour(node, 'previousSibling'), neighbour(node, 'nextSibling')];
    // a link is announced on its own
    if (after instanceof HTMLAnchorElement || before?.textContent?.endsWith(' ')) continue;
    if (before && after && isInLine(before) && isInLine(after))
      found.push(`${before.textContent}|${after.textContent}`.replaceAll(/\s+/g, ' '));
  }
  return found;
}

for (const tag of Object.keys(files) as (keyof typeof files)[]) {
  describe(`<${tag}>, as it is announced`, () => {
    it('has no space that is lost between two texts', async () => {
      const roots = await rootsOf(tag);
      expect(roots.length).to.be.greaterThan(0);
      expect(roots.flatMap(([story, root]) => loneSpacesIn(root).map((each) => `${story}: ${each}`))).to.deep.equal([]);
    });
  });
}

describe('what is announced and not shown', () => {
  const drawn = async (markup: string) => {
    const element = await fixture<ReactiveElement>(markup);
    await element.updateComplete;
    return element.renderRoot;
  };

  it('keeps the space after a name, and before a label', async () => {
    const root = await drawn('<evidence-rating variant="compact" value="3+" subject="Programme 1"></evidence-rating>');
    const name = root.querySelector('[part="name"]')!;
    expect(name.textContent).to.equal('Evidence rating for Programme 1: ');
    expect(getComputedStyle(name).whiteSpace).to.equal('pre');
  });

  for (const variant of ['cell', 'dense']) {
    it(`is no name in variant="${variant}", since the headers of the table say it`, async () => {
      const root = await drawn(
        `<evidence-rating variant="${variant}" value="3+*" subject="Programme 1"></evidence-rating>`,
      );
      expect(root.querySelectorAll('[part="name"]').length).to.equal(0);
      expect(root.textContent).to.not.contain('Programme 1');
    });
  }

  it('lies within the badge, so that the name of the page is not announced before it', async () => {
    const root = await drawn('<evidence-rating value="3+" subject="Programme 1"></evidence-rating>');
    const position = root.querySelector<HTMLElement>('[part="scale"] > .said')!;
    expect(position.offsetParent?.getAttribute('part')).to.equal('scale');
  });
});

describe('<outcome-grid>, as it is announced', () => {
  const grid = (layout: string) => `<outcome-grid layout="${layout}" subject="Programme 1">
    <outcome-finding outcome="crime" finding="Fewer arrests" result="improved" score="12" study="Study 1" timeframe="Later"></outcome-finding>
  </outcome-grid>`;

  it('has its title as the heading and as the name of the table, and no caption', async () => {
    const {renderRoot} = await fixture<ReactiveElement>(grid('table'));
    const table = renderRoot.querySelector('table')!;
    expect(table.querySelectorAll('caption').length).to.equal(0);
    expect(table.ariaLabel).to.equal('Child outcomes for Programme 1');
    expect(renderRoot.querySelector('h3')!.textContent).to.equal(table.ariaLabel);
  });

  it('has result and score as one text, and a space that is kept between study and time of measurement', async () => {
    const {renderRoot} = await fixture<ReactiveElement>(grid('list'));
    expect(renderRoot.querySelectorAll('dl').length).to.equal(0);
    expect(renderRoot.querySelector('[part="result"] .said')?.textContent?.trim()).to.equal('Improved, plus 12');
    expect(renderRoot.querySelector('.facts')!.textContent).to.match(/^Study 1\u00a0/);
  });
});
