/** The markup that a choice comes to, in each of the forms in which a page can take it. */
import {fallbackHtml, fallbackLine} from '../dist/text/fallback.js';
import {gridCopies, inLanguage} from '../dist/text/languages.js';
import {outcomes} from '../dist/scales/foundations/foundations.js';
import {attributes, ofFinding, scaleOf, scales} from './choices.js';
import {stylesOf} from './styles.js';

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (words) => words.replace(/[&<>"]/g, (character) => entities[character]);
const written = (pairs) =>
  pairs.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

/** What is given, without what is left at the element's own choice. */
function givenOf({tag, given}) {
  return Object.entries(attributes[tag]).flatMap(([name, {kind, options}]) => {
    const value = given[name];
    if (name === 'detail' || !value || (kind === 'choice' && name !== 'scale' && value === options[0])) return [];
    return [[name, kind === 'switch' ? true : value.trim()]];
  });
}

const isRating = ({tag}) => tag.endsWith('-rating');
const findingsOf = ({findings}) => findings.filter((finding) => Object.values(finding).some(Boolean));
const outcomeName = ({outcome}, language) => inLanguage(outcomes, language).names[outcome] ?? outcome ?? '';
const resultName = ({result}, language) => inLanguage(gridCopies, language).results[result] ?? '';
const leadOf = (finding, language) =>
  [outcomeName(finding, language), resultName(finding, language)].filter(Boolean).join(': ');

/** The words of a rating, as the library writes them. */
const wordsFor = ({given, language}) => ({...given, subject: given.subject?.trim() || undefined, language});

/** What a reader without script gets, where no markup can stand; `drawn` is the element as a page draws it. */
export function lineOf(choice, drawn) {
  const {tag, given, language} = choice;
  if (isRating(choice)) return fallbackLine(scales[scaleOf(choice)], wordsFor(choice));
  if (tag === 'rating-summary') return drawn.textContent;
  if (tag === 'outcome-grid')
    return inLanguage(outcomes, language)
      .titleFor(given.subject?.trim() ?? '')
      .trim();
  return inLanguage(scales[given.scale].words, language).explained;
}

function ownWordsOf(choice, drawn) {
  const {tag, given, language} = choice;
  if (isRating(choice)) {
    const detail =
      given.detail?.trim() && given.variant !== 'compact' ? `<p slot="detail">${escaped(given.detail.trim())}</p>` : '';
    return fallbackHtml(scales[scaleOf(choice)], wordsFor(choice)) + detail;
  }
  if (tag === 'outcome-grid') {
    const lines = findingsOf(choice).map((finding) => {
      const said = Object.keys(ofFinding).flatMap((name) =>
        name !== 'statement' && finding[name]?.trim() ? [[name, finding[name].trim()]] : [],
      );
      const lead = leadOf(finding, language);
      return `  ${lead && `<p>${escaped(lead)}</p>\n  `}<outcome-finding${written(said)}>${escaped(finding.statement?.trim() ?? '')}</outcome-finding>\n`;
    });
    return `\n${lines.join('')}`;
  }
  if (tag === 'rating-explainer') return escaped(inLanguage(scales[given.scale].words, language).range);
  return escaped(lineOf(choice, drawn));
}

const openTag = (choice) =>
  `<${choice.tag}${written([...givenOf(choice), ['lang', choice.language], ...choice.kept])}>`;

/** The element as a page draws it, in a place of this page. */
export async function elementOf(choice, place) {
  const {tag} = choice;
  place.innerHTML = tag === 'rating-summary' ? `${openTag(choice)}</${tag}>` : tagOf(choice);
  const drawn = place.firstElementChild;
  await customElements.whenDefined(tag);
  await drawn.updateComplete;
  // the sentence that it draws is its words too
  if (tag === 'rating-summary') drawn.textContent = drawn.shadowRoot.textContent.replace(/\s+/g, ' ').trim();
  // explanations are built when the page is idle, or printed
  dispatchEvent(new Event('beforeprint'));
  await drawn.updateComplete;
  return drawn;
}

/** The tag, with the words that the badge shows inside it. */
export const tagOf = (choice, drawn) => `${openTag(choice)}${ownWordsOf(choice, drawn)}</${choice.tag}>`;

/** The tag after the stylesheet and the script, each with its hash: for a page that has none of ours yet. */
export function pageOf(choice, drawn, {version, files}) {
  const name = (file) => `/assets/${file.replace(/(\.min)?\.(js|css)$/, `-${version}$&`)}`;
  const safe = (file) => `integrity="${files[file]}" crossorigin="anonymous"`;
  return [
    `<link rel="stylesheet" href="${name('what-works-ratings.css')}" ${safe('what-works-ratings.css')}>`,
    `<script type="module" src="${name('what-works-ratings.min.js')}" ${safe('what-works-ratings.min.js')}></script>`,
    tagOf(choice, drawn),
  ].join('\n');
}

/** The element as it is drawn, in a form that needs no script. */
export function staticOf(choice, drawn) {
  return `${openTag(choice)}<template shadowrootmode="open"><style>${stylesOf(choice.tag)}</style>${drawn.shadowRoot.innerHTML}</template>${drawn.innerHTML}</${choice.tag}>`;
}

/** Ordinary elements, of which `enhance.js` makes ours: what content systems leave as it is. */
export function cmsOf(choice, drawn) {
  const {tag, given, language} = choice;
  const [main, mainName] = isRating(choice)
    ? [given.value ?? '', 'value']
    : tag === 'rating-explainer'
      ? [given.scale, 'scale']
      : [true];
  const said = givenOf(choice).flatMap(([name, value]) => (name === mainName ? [] : [[`data-${name}`, value]]));
  const all = written([[`data-${tag}`, main], ...said, ['lang', language], ...choice.kept]);
  if (tag === 'outcome-grid') {
    const terms = findingsOf(choice).map((finding) => {
      const data = Object.keys(ofFinding).flatMap((name) =>
        name !== 'statement' && finding[name]?.trim() ? [[`data-${name}`, finding[name].trim()]] : [],
      );
      const words = [resultName(finding, language), finding.finding?.trim(), finding.study?.trim()]
        .filter(Boolean)
        .join(', ');
      const statement = `<span data-statement>${escaped(finding.statement?.trim() ?? '')}</span>`;
      return `  <dt>${escaped(outcomeName(finding, language))}</dt>\n  <dd${written(data)}>${[escaped(words), statement].filter(Boolean).join('. ')}</dd>\n`;
    });
    return `<dl${all}>\n${terms.join('')}</dl>`;
  }
  const holder = tag === 'rating-explainer' ? 'div' : given.variant === 'compact' ? 'span' : 'p';
  return `<${holder}${all}>${escaped(tag === 'rating-explainer' ? inLanguage(scales[given.scale].words, language).range : lineOf(choice, drawn))}</${holder}>`;
}

/** A link with words alone. */
export const linkOf = (choice, drawn) =>
  `<a href="${escaped(choice.given.href?.trim() ?? '')}" lang="${choice.language}">${escaped(lineOf(choice, drawn))}</a>`;

/** The forms, in the order in which they are offered. */
export const forms = {tag: tagOf, page: pageOf, static: staticOf, cms: cmsOf, link: linkOf};
