/**
 * The pages on which a rating is shown: documents in which no script runs and nothing is loaded but a stylesheet of
 * this site.
 */
import {stylesOf} from './styles.js';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline' 'self'; img-src data:; font-src data:">`;
/** Where it stands. A link on the page leads nowhere: the frame may open no window. */
const base = '<base target="_blank">';
const place = '<div data-place></div>';

const plain = (ground, ink, scheme = 'light') => ({
  head: `<style>body { margin: 0; padding: 1.5rem; background: ${ground}; color: ${ink}; color-scheme: ${scheme}; font: 1.125rem/1.5 system-ui, sans-serif }</style>`,
  body: place,
});

/** By name. `govuk` is the address of GOV.UK Frontend's stylesheet. */
export const grounds = {
  white: () => plain('#fff', '#16202a'),
  grey: () => plain('#e8eaec', '#16202a'),
  dark: () => plain('#1d2125', '#f1f3f4', 'dark'),
  phone: () => plain('#fff', '#16202a'),
  govuk: ({govuk, words}) => ({
    head: `<link rel="stylesheet" href="${govuk}">`,
    body: `<div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">${words.aPage}</h1><p class="govuk-body">${words.aParagraph}</p><div class="govuk-body" data-place></div></main></div>`,
    attributes: ' class="govuk-template__body"',
  }),
  own: ({page, css}) => ownPage(page, css),
};

/** The HTML of a page that shows nothing yet. */
export function documentOf(ground, options) {
  const {head, body, attributes = ''} = grounds[ground](options);
  return `<!doctype html><html lang="${options.language}"><head><meta charset="utf-8">${policy}${base}<title>${options.words.preview}</title>${head}</head><body${attributes}>${body}</body></html>`;
}

/**
 * The page that somebody pastes, without what would run, load or lead away, though the frame and its policy stop that
 * too. The rating takes the place of one that is there, or stands after the first heading, or at the end.
 */
function ownPage(html, css) {
  const {head, body} = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [body, ...head.querySelectorAll('*'), ...body.querySelectorAll('*')]) {
    if (element.matches('script, base, meta, link, title, iframe, frame, object, embed, template')) element.remove();
    for (const {name} of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  }
  const there = body.querySelector('cost-rating, evidence-rating, rating-summary, outcome-grid, rating-explainer');
  const stand = body.ownerDocument.createElement('div');
  stand.dataset.place = '';
  const heading = body.querySelector('h1, h2');
  if (there) there.replaceWith(stand);
  else if (heading) heading.after(stand);
  else body.append(stand);
  const attributes = [...body.attributes]
    .map(({name, value}) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
  return {
    head: `${head.innerHTML}<style>${css.replace(/<\/style/gi, '<\\/style')}</style>`,
    body: body.innerHTML,
    attributes,
  };
}

/** Puts the element, as it is drawn, into the page that the frame shows. */
export function show(frame, drawn) {
  const stand = frame.contentDocument?.querySelector('[data-place]');
  if (!stand) return;
  const host = frame.contentDocument.importNode(drawn, true);
  host.removeAttribute('hidden');
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
  const styles = frame.contentDocument.createElement('style');
  styles.textContent = stylesOf(drawn.localName);
  root.replaceChildren(
    styles,
    ...[...drawn.shadowRoot.childNodes].map((node) => frame.contentDocument.importNode(node, true)),
  );
  stand.replaceChildren(host);
}
