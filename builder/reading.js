/**
 * Markup that somebody pastes, read back into what was chosen: in every form that the builder writes, and as people
 * write it.
 */
import {enhance} from '../dist/enhance.js';
import {attributes, ofFinding, tags} from './choices.js';

/**
 * Every element of ours in the markup, in its order. Nothing of it runs, and nothing is loaded: it is read in a
 * document of its own.
 */
export function choicesIn(markup, language) {
  const {body} = new DOMParser().parseFromString(markup, 'text/html');
  for (const link of body.querySelectorAll('a[href]')) asRating(link);
  enhance(body, {words: true})();
  return (
    [...body.querySelectorAll(tags.join())]
      // a rating within a summary is told of by it
      .filter((element) => !element.parentElement.closest(tags.join()))
      .map((element) => choiceOf(element, language))
  );
}

/** A link whose words are a short line is a rating whose entry it leads to. */
function asRating(link) {
  const line = link.ownerDocument.createElement('p');
  line.textContent = link.textContent;
  link.ownerDocument.createElement('div').append(line);
  enhance(line, {words: true})();
  const rating = line.firstElementChild;
  if (!rating) return;
  rating.setAttribute('href', link.getAttribute('href'));
  if (link.hasAttribute('lang')) rating.setAttribute('lang', link.getAttribute('lang'));
  link.replaceWith(rating);
}

function choiceOf(element, language) {
  const tag = element.localName;
  const given = {};
  for (const [name, {kind, options}] of Object.entries(attributes[tag])) {
    const value = element.getAttribute(name);
    if (kind === 'switch') given[name] = value !== null;
    else if (kind === 'choice')
      given[name] = options.find((option) => option === value?.trim().toLowerCase()) ?? value ?? options[0];
    else if (value !== null) given[name] = kind === 'value' ? asOffered(value) : value;
  }
  const detail = element.querySelector(':scope > [slot="detail"]');
  if (detail) given.detail = detail.textContent.trim();
  return {
    tag,
    given,
    language: /^cy\b/i.test(element.closest('[lang]')?.getAttribute('lang') ?? language) ? 'cy' : 'en',
    findings: tag === 'outcome-grid' ? findingsOf(element) : [{}],
    kept: ['id', 'class'].flatMap((name) => (element.hasAttribute(name) ? [[name, element.getAttribute(name)]] : [])),
  };
}

/** As the published codes are written, so that one that is on the scale is found there: "3 + *" is "3+*". */
const asOffered = (value) => {
  const written = value.replace(/\s/g, '').replace('*+', '+*');
  if (/^(na|n\/a)$/i.test(written)) return 'NA';
  return /^not-rated$/i.test(written) ? 'not-rated' : written.toUpperCase();
};

function findingsOf(grid) {
  const findings = [...grid.querySelectorAll(':scope > outcome-finding')].map((finding) => ({
    ...Object.fromEntries(Object.keys(ofFinding).map((name) => [name, finding.getAttribute(name) ?? ''])),
    statement: finding.textContent.replace(/\s+/g, ' ').trim(),
  }));
  return findings.length ? findings : [{}];
}
