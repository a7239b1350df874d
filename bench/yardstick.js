/**
 * The yardstick: an evidence rating as somebody would write it by hand for one page, without a framework and with
 * nothing to spare. Same elements, words and `lang` as <evidence-rating>, with its explanation, from templates that are
 * cloned and one style sheet that is shared. It knows nothing of other scales, of bad values, or of the page's own
 * words.
 *
 * `words` and `css` come before it: by language, and by value, what is shown; and the element's own styles.
 */
/* global words, css */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const templateOf = (html) => Object.assign(document.createElement('template'), {innerHTML: html});
const value = `<span class="together"><svg part="figure" width="45" height="16" viewBox="0 0 45 16" aria-hidden="true"><path></path><path></path></svg><span part="code" dir="ltr"></span></span>`;
const standard = templateOf(
  `<div part="rating" dir="auto"><div part="name"> <span part="subject" dir="auto"></span> </div> <div class="value">${value}</div> <div part="label"></div> <div part="scale"></div> <div part="source"></div> <details><summary part="control"><span class="words"></span> <span class="said"></span></summary> <div part="explanation"></div></details></div>`,
);
const compact = templateOf(
  `<span part="rating" dir="auto"><span part="name" class="said"></span>${value}<span part="label"></span></span>`,
);

/** Each explanation is parsed once, when it is first needed. */
const explanations = new Map();
function explanationOf(shown) {
  if (!explanations.has(shown)) explanations.set(shown, templateOf(shown.explanation));
  return document.importNode(explanations.get(shown).content, true);
}

const connected = new Set();
new MutationObserver(() => connected.forEach((rating) => rating.draw())).observe(document, {
  subtree: true,
  attributeFilter: ['lang'],
});

class HandRating extends HTMLElement {
  static observedAttributes = ['value', 'subject', 'variant'];

  connectedCallback() {
    connected.add(this);
    this.draw();
  }

  disconnectedCallback() {
    connected.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected && this.shadowRoot) this.draw();
  }

  draw() {
    const language = this.closest('[lang]')?.lang ?? 'en';
    const said = words[language];
    const shown = said.values[this.getAttribute('value')];
    const subject = this.getAttribute('subject');
    const isCompact = this.getAttribute('variant') === 'compact';
    if (!this.parts) {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode((isCompact ? compact : standard).content, true));
      const part = (name) => root.querySelector(`[part=${name}]`);
      this.parts = {
        rating: root.firstElementChild,
        name: part('name'),
        subject: part('subject'),
        paths: root.querySelectorAll('path'),
        code: part('code'),
        label: part('label'),
        scale: part('scale'),
        source: part('source'),
        words: root.querySelector('.words'),
        about: root.querySelector('details .said'),
        explanation: part('explanation'),
      };
    }
    const {parts} = this;
    parts.rating.lang = language;
    parts.paths[0].setAttribute('d', shown.scale);
    parts.paths[1].setAttribute('d', shown.rating);
    parts.code.textContent = shown.code;
    if (shown.spoken) {
      parts.code.setAttribute('aria-hidden', 'true');
      if (!parts.spoken) {
        parts.spoken = document.createElement('span');
        parts.spoken.className = 'said';
        parts.code.after(parts.spoken);
      }
      parts.spoken.textContent = ` ${shown.spoken}`;
    } else if (parts.spoken) {
      parts.code.removeAttribute('aria-hidden');
      parts.spoken.remove();
      parts.spoken = undefined;
    }
    if (isCompact) {
      parts.name.textContent = `${said.name[0]}${subject}${said.name[1]}: `;
      parts.label.textContent = ` ${shown.brief}`;
      return;
    }
    parts.subject.previousSibling.data = said.name[0];
    parts.subject.textContent = subject;
    parts.subject.nextSibling.data = said.name[1];
    parts.label.textContent = shown.label;
    parts.scale.textContent = said.range;
    parts.source.textContent = said.source;
    parts.words.textContent = said.control;
    parts.about.textContent = `${said.about[0]}${subject}${said.about[1]}`;
    parts.about.lang = language;
    parts.explanation.replaceChildren(explanationOf(shown));
  }
}

customElements.define('hand-rating', HandRating);
