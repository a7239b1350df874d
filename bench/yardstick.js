/**
 * The yardstick: an evidence rating as somebody would write it by hand for one page, without a framework and with
 * nothing to spare. Same elements, words and `lang` as <evidence-rating>, with its explanation, from templates that are
 * cloned and one style sheet that is shared. It knows nothing of other scales, of bad values, or of the page's own
 * words.
 *
 * `words` and `css` come before it: by language, and by variant and value, what is shown; and the element's own styles.
 */
/* global words, css */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const templateOf = (html) => Object.assign(document.createElement('template'), {innerHTML: html});
const templates = {
  standard: templateOf(
    `<div part="rating" dir="auto"><div part="name"> <span part="subject" dir="auto"></span> </div><div part="source"></div> <details><summary part="control"><span part="words"></span> <span class="said"></span></summary> <div part="explanation"></div></details></div>`,
  ),
  compact: templateOf(`<span part="rating" dir="auto"><span part="name" class="said"></span></span>`),
};

/** What all ratings of a value have in common is parsed once, when it is first needed. */
const parsed = new Map();
function copyOf(html) {
  if (!parsed.has(html)) parsed.set(html, templateOf(html));
  return document.importNode(parsed.get(html).content, true);
}

const connected = new Set();
new MutationObserver(() => connected.forEach((rating) => rating.draw())).observe(document, {
  subtree: true,
  attributeFilter: ['lang'],
});

class HandRating extends HTMLElement {
  static observedAttributes = ['value', 'subject'];

  connectedCallback() {
    connected.add(this);
    this.draw();
  }

  disconnectedCallback() {
    connected.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected && this.parts) this.draw();
  }

  /** Draws what is not as it was. */
  draw() {
    const language = this.closest('[lang]')?.lang ?? 'en';
    const value = this.getAttribute('value');
    const subject = this.getAttribute('subject');
    const variant = this.getAttribute('variant') ?? 'standard';
    this.parts ??= this.partsOf(variant);
    if (language !== this.language || subject !== this.subject) this.drawNames(words[language], subject, language);
    if (language !== this.language || value !== this.value) this.drawValue(words[language][variant][value]);
    Object.assign(this, {language, value, subject});
  }

  partsOf(variant) {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(templates[variant].content, true));
    const part = (name) => root.querySelector(`[part=${name}]`);
    return {
      rating: root.firstElementChild,
      name: part('name'),
      subject: part('subject'),
      source: part('source'),
      words: part('words'),
      about: root.querySelector('details .said'),
      explanation: part('explanation'),
    };
  }

  drawNames({name, source, control, about}, subject, language) {
    const {parts} = this;
    parts.rating.lang = language;
    if (!parts.subject) {
      parts.name.textContent = `${name[0]}${subject}${name[1]}: `;
      return;
    }
    parts.subject.previousSibling.data = name[0];
    parts.subject.textContent = subject;
    parts.subject.nextSibling.data = name[1];
    parts.source.textContent = source;
    parts.words.textContent = control;
    parts.about.textContent = `${about[0]}${subject}${about[1]}`;
    parts.about.lang = language;
  }

  drawValue({value, explanation}) {
    const {name, source, explanation: place} = this.parts;
    while (name.nextSibling !== source) name.nextSibling.remove();
    name.after(copyOf(value));
    place?.replaceChildren(copyOf(explanation));
  }
}

customElements.define('hand-rating', HandRating);
