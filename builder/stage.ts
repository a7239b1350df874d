/** Draws elements out of sight: the previews and the markup without script are copies of what stands here. */
import {ContextProvider} from '@lit/context';
import type {LitElement} from 'lit';
import type {Choice} from './choice.js';
import {tags, type Tag} from './elements.js';
import {contentOf} from './content.js';
import {parseHtml} from './html.js';
import {ratingContext} from './library.js';
import {elementHtml} from './markup.js';
import type {OpenFile} from './ratings-file.js';

/** An element that has drawn itself. */
export interface Rendered {
  readonly tag: Tag;
  readonly host: Element;
  readonly root: ShadowRoot;
  /** The sentence of a `<rating-summary>`. Empty for any other element. */
  readonly sentence: string;
}

/** Gives the elements on a stage what the ratings file has that is open, as a `<rating-source>` would on a page. */
export function provideTo(stage: HTMLElement): (file: OpenFile | undefined) => void {
  const provider = new ContextProvider(stage, {context: ratingContext, initialValue: {scales: []}});
  return (file) => {
    const {scales = [], outcomes, override, messages, programmes} = file?.contents ?? {};
    provider.setValue({scales, outcomes, override, messages, programmes: programmes ? [programmes] : []});
  };
}

/** Draws a table: each of its elements but the one that sorts it, whose controls would do nothing in a copy. */
export async function drawTable(stage: Element, html: string): Promise<void> {
  stage.replaceChildren(...parseHtml(html).body.childNodes);
  for (const table of stage.querySelectorAll('rating-table')) table.replaceWith(...table.childNodes);
  const elements = [...stage.querySelectorAll(tags.join())] as LitElement[];
  const draw = () => Promise.all(elements.map((element) => element.updateComplete));
  await draw();
  dispatchEvent(new Event('beforeprint'));
  await draw();
}

/**
 * Draws the element of a choice.
 *
 * @param stage - A hidden element of the page. What is in it is replaced.
 * @throws if the element draws nothing
 */
export async function renderOn(stage: Element, choice: Choice): Promise<Rendered> {
  const {tag} = choice;
  stage.replaceChildren(...parseHtml(elementHtml(choice, contentOf(choice, ''))).body.childNodes);
  const host = stage.querySelector(tag);
  await customElements.whenDefined(tag);
  await host?.updateComplete;
  const root = host?.shadowRoot;
  if (!host || !root) throw new Error(`<${tag}> has drawn nothing.`);
  let sentence = '';
  if (tag === 'rating-summary') {
    sentence = root.textContent.replace(/\s+/g, ' ').trim();
    host.textContent = sentence;
  }
  // explanations are drawn when the browser is idle, or before the page is printed
  dispatchEvent(new Event('beforeprint'));
  await host.updateComplete;
  return {tag, host, root, sentence};
}
