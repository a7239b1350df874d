import {expect, fixtureSync, waitUntil} from '@open-wc/testing';

interface Page {
  /** For each frame in which the first rating was there: whether it was styled. */
  readonly frames: readonly boolean[];
  readonly performance: Performance;
}

async function open(path: string): Promise<Page> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="A page" width="800" height="600"></iframe>');
  frame.src = path;
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  const page = frame.contentWindow as unknown as Page;
  await waitUntil(
    () => page.performance.getEntriesByName('first-contentful-paint').length && page.frames.length > 2,
    'Nothing is painted.',
  );
  return page;
}

describe('the first paint of a prerendered page', () => {
  for (const [name, path] of [
    ['its styles in each root', '/prerendered/plain.html'],
    ['a slow stylesheet', '/prerendered/plain.html?stylesheet'],
    ['a slow stylesheet, and a stylesheet of the page', '/prerendered/publication.html?stylesheet'],
  ] as const) {
    it(`is styled, with ${name}`, async () => {
      const {frames} = await open(path);
      expect(frames.filter((styled) => !styled)).to.deep.equal([]);
    });
  }
});
