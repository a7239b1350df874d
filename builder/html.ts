/** Text and nodes as HTML, and back. */
export {attributesHtml, escapeHtml, type Attribute} from './library.js';

/** Parses HTML into a document of its own, in which no script runs and nothing is loaded. */
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The HTML of what an element or a shadow root contains, without comments: templates leave some. */
export function innerHtml(parent: Element | ShadowRoot): string {
  const {body} = parseHtml('');
  const copy = body.ownerDocument;
  body.append(...[...parent.childNodes].map((child) => copy.importNode(child, true)));
  const comments = copy.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode())
    comment.parentNode?.removeChild(comment);
  // eslint-disable-next-line no-restricted-syntax -- it is read, never set
  return body.innerHTML;
}
