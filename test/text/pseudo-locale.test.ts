import {expect, fixture, fixtureCleanup, nextFrame, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-table.js';
import {pseudoLocale} from '../../stories/.storybook/pseudo-locale.js';
import * as pseudoStories from '../../stories/pseudo-locale.stories.js';
import {languagesIn, warnings} from '../support/reading.js';
import {framedStory, metaOf, storiesOf, type Story} from '../support/story-list.js';

const saying = ['data-name', 'aria-label', 'aria-description', 'title', 'alt', 'placeholder'];

/** What an element says, shown or only said, in its root and in attributes. */
function saidBy({shadowRoot}: Element): string {
  const texts = [...languagesIn(shadowRoot!).map(([text]) => text)];
  for (const element of shadowRoot!.querySelectorAll('*'))
    texts.push(...saying.flatMap((name) => element.getAttribute(name) ?? []));
  return texts.join(' ');
}

/** What is left of a text without all that stands in brackets, and without the codes that a body publishes. */
function unbracketed(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text
    ? rest
        .replace(/\b(NL2|NE|NA)\b/g, '')
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()
    : unbracketed(rest);
}

async function draw(story: Story): Promise<Element[]> {
  let frame!: HTMLElement;
  await warnings(async () => {
    frame = await fixture<HTMLElement>(framedStory(metaOf(pseudoStories), story));
    await nextFrame();
  });
  const elements = [...frame.querySelectorAll<LitElement>('*')].filter(({shadowRoot}) => shadowRoot);
  await waitUntil(() =>
    elements.every(({shadowRoot}) =>
      [...shadowRoot!.querySelectorAll('[part="explanation"]')].every(({textContent}) => textContent!.trim()),
    ),
  );
  return elements;
}

describe('in a language that nobody speaks', () => {
  for (const [name, story] of storiesOf(pseudoStories)) {
    it(`every word of ${name} is from a language file`, async () => {
      for (const element of await draw(story)) {
        const text = saidBy(element);
        expect(text, element.localName).to.match(/⟦\P{L}*\p{L}+/u);
        expect(unbracketed(text), element.outerHTML).to.equal('');
      }
    });
  }

  it('a word from elsewhere would be noticed', async () => {
    const [element] = await draw(pseudoStories.RatingsCompact as Story);
    element!.shadowRoot!.append(' Typed here');
    expect(unbracketed(saidBy(element!))).to.equal('Typed here');
    fixtureCleanup();
    const [grid] = await draw(pseudoStories.GridAsTable as Story);
    grid!.shadowRoot!.querySelector('td')!.setAttribute('data-name', 'Score');
    expect(unbracketed(saidBy(grid!))).to.equal('Score');
  });

  it('says what language it is', async () => {
    for (const element of await draw(pseudoStories.Ratings as Story)) {
      for (const [text, language] of languagesIn(element.shadowRoot!)) expect(language, text).to.equal(pseudoLocale);
    }
  });
});
