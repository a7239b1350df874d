/** The page of story-pages.mjs: shows one story at a time, in the frame that Storybook puts around it. */
import {render} from 'lit';
import '../../src/define.js';
import type {Globals} from '../../stories/.storybook/frame.js';
import {files, framedStory, metaOf, storiesOf, type Tag} from '../story-list.js';

const tags = Object.keys(files).join();

const stories = {
  /** The names of an element's stories. */
  namesOf: (tag: Tag) => storiesOf(files[tag]).map(([name]) => name),

  /** Draws a story in place of the one before it, and waits until it is settled. */
  async show(tag: Tag, name: string, globals?: Globals) {
    const story = storiesOf(files[tag]).find(([each]) => each === name)?.[1];
    if (!story) throw new Error(`<${tag}> has no story "${name}".`);
    // A place of its own for each: what was drawn into a place can only be drawn again while it is there.
    const place = document.createElement('main');
    document.body.replaceChildren(place);
    render(framedStory(metaOf(files[tag]), story, globals), place);
    await stories.settled();
  },

  /** Until the elements on the page are at rest and their explanations are there. */
  async settled() {
    const roots = () => [...document.querySelectorAll(tags)].flatMap(({shadowRoot}) => shadowRoot ?? []);
    const explained = () => roots().every((root) =>
      [...root.querySelectorAll('[part="explanation"]')].every(({textContent}) => textContent!.trim()));
    do await new Promise(requestAnimationFrame);
    while (!explained());
    await document.fonts.ready;
  },

  /** Opens every explanation that lies in the flow. */
  openAll() {
    for (const element of document.querySelectorAll(tags)) {
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    }
  },
};

export type StoryPage = typeof stories;
Object.assign(globalThis, {stories});
