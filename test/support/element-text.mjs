/**
 * What is in an element of ours, as one text, for a page of a test to import: an element that was made in another way
 * must hold the same.
 */
export function reading(element) {
  const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  // A finding has no root: its grid draws it.
  const slots = [...element.shadowRoot.querySelectorAll('slot')].map((slot) =>
    slot.assignedNodes().map(words).join(' '),
  );
  return [words(element.shadowRoot), ...slots].join(' | ');
}

/** Every element of ours that draws itself in a place, once each has. */
export async function drawnIn(place) {
  const elements = [...place.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot);
  await Promise.all(elements.map(({updateComplete}) => updateComplete));
  return elements;
}
