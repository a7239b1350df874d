/** The page of story-pages.mjs: shows one story at a time, in the frame that Storybook puts around it. */
import {render} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import type {Globals} from '../../stories/.storybook/frame.js';
import {files, framedStory, metaOf, storiesOf, type Tag} from './story-list.js';

const tags = Object.keys(files) as Tag[];
const every = tags.join();

const stories = {
  tags,

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

  /** Draws every story of an element, one below the other, each in a `<div data-story="NAME">`. */
  async showAll(tag: Tag, globals?: Globals) {
    const main = document.createElement('main');
    document.body.replaceChildren(main);
    for (const [name, story] of storiesOf(files[tag])) {
      const place = document.createElement('div');
      place.dataset['story'] = name;
      main.append(place);
      render(framedStory(metaOf(files[tag]), story, globals), place);
    }
    await stories.settled();
  },

  /** Until the elements on the page are at rest and their explanations are there. */
  async settled() {
    const roots = () => [...document.querySelectorAll(every)].flatMap(({shadowRoot}) => shadowRoot ?? []);
    const explained = () =>
      roots().every((root) =>
        [...root.querySelectorAll('[part="explanation"]')].every(({textContent}) => textContent!.trim()),
      );
    do await new Promise(requestAnimationFrame);
    while (!explained());
    // all of the typeface: what is opened later may have letters that are not there yet
    await Promise.all([...document.fonts].map((face) => face.load()));
  },

  /** Opens every explanation that lies in the flow, or those of some elements. */
  openAll(selector = every) {
    for (const element of document.querySelectorAll(selector)) {
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    }
  },
};

export type StoryPage = typeof stories;
Object.assign(globalThis, {stories});
