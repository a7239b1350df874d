import {render, type TemplateResult} from 'lit';
import {templateContent} from 'lit/directives/template-content.js';
import {hasDocument} from '../page/document.js';
import {valueOf} from '../scales/scale.js';
import type {ResolvedRating} from '../text/rating-text.js';

const commentNode = 8;

type Originals = Map<string, HTMLTemplateElement>;

/** By the scale, the words and the messages that they contain, with which they go. */
const originals = new WeakMap<object, WeakMap<object, WeakMap<object, Originals>>>();

/** Made while the script loads: later, a form with the name `createElement` can hide the document's own method. */
const empty = globalThis.document?.createElement('template');

/**
 * Renders what all badges of a rating have in common once, and gives each of them a copy of its nodes. A page has
 * hundreds of badges: for a template of its own, each would keep an object for every node and every value.
 *
 * @param name of the template. It contains nothing but the rating, and the words of its scale and of the library.
 */
export function copyOf(
  host: Element,
  {scale, rating, words, messages}: ResolvedRating,
  name: string,
  template: () => TemplateResult,
) {
  // A server writes text, not nodes.
  if (!hasDocument(host)) return template();
  const ofScale = originals.get(scale) ?? new WeakMap<object, WeakMap<object, Originals>>();
  const ofWords = ofScale.get(words) ?? new WeakMap<object, Originals>();
  const ofMessages = ofWords.get(messages) ?? new Map<string, HTMLTemplateElement>();
  originals.set(scale, ofScale.set(words, ofWords.set(messages, ofMessages)));
  const key = `${name} ${valueOf(rating)}`;
  let original = ofMessages.get(key);
  if (!original) {
    original = document.importNode(empty!);
    render(template(), original.content);
    removeComments(original.content);
    ofMessages.set(key, original);
  }
  return templateContent(original);
}

/** Lit marks with comments where a template can change. A copy does not change, and a page has thousands of them. */
function removeComments(content: Node): void {
  for (const node of [...content.childNodes]) {
    if (node.nodeType === commentNode) node.remove();
    else removeComments(node);
  }
}
