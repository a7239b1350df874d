/** Draws elements out of sight: the previews and the markup without script are copies of what stands here. */
import type {Choice} from './choice.js';
import type {Tag} from './elements.js';
import {contentOf} from './content.js';
import {parseHtml} from './html.js';
import {elementHtml} from './markup.js';

/** An element that has drawn itself. */
export interface Rendered {
  readonly tag: Tag;
  readonly host: Element;
  readonly root: ShadowRoot;
  /** The sentence of a `<rating-summary>`. Empty for any other element. */
  readonly sentence: string;
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
