/**
 * What is measured: the elements, the yardstick that somebody would write by hand, the same look as plain HTML, and
 * what two well-known libraries and a third have that comes nearest. Each has a script, its markup for the nth of many,
 * and how it is told that it is done.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {parseFragment, serialize, serializeOuter} from 'parse5';
import {splitAtValue} from '../dist/text/sentences.js';
import {allBadgeMessages, inLanguage} from '../dist/text/languages.js';
import {EvidenceRating} from '../dist/elements/evidence-rating.js';
import {OutcomeGrid} from '../dist/elements/outcome-grid.js';
import {prerender} from '../dist/prerender/prerender.js';
import {evidence} from '../dist/scales/foundations/foundations.js';
import {outcomesEnglish} from '../dist/scales/foundations/outcomes.en.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const values = evidence.scale.levels.map(({code}) => code);
export const valueAt = (index) => values[index % values.length];
const subjectAt = (index) => `Programme ${index + 1}`;

const isPart = (name) => (node) => node.attrs?.some((each) => each.name === 'part' && each.value === name);

/** The node with this part, in the order of the page. */
function partOf(node, name) {
  if (isPart(name)(node)) return node;
  const inside = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
  return inside.map((child) => partOf(child, name)).find(Boolean);
}

/** Without the comments that mark where something can change. */
const withoutMarks = (html) => html.replaceAll(/<!--.*?-->/g, '');

/**
 * What all badges of a value have in common, as the element draws it: all between name and source, and the content of
 * the explanation, if it has one.
 */
function sharedOf(value, language, variant) {
  const page = `<evidence-rating lang="${language}" value="${value}" variant="${variant}"></evidence-rating>`;
  const rating = partOf(parseFragment(prerender(page)), 'rating');
  const [name, source] = ['name', 'source'].map((part) => rating.childNodes.findIndex(isPart(part)));
  const shown = rating.childNodes.slice(name + 1, source < 0 ? undefined : source);
  const explanation = partOf(rating, 'explanation');
  return {
    value: withoutMarks(shown.map((node) => serializeOuter(node)).join('')),
    explanation: explanation && withoutMarks(serialize(explanation)),
  };
}

/** What the yardstick shows: the same words, ready to be put in. */
const words = Object.fromEntries(
  evidence.words.map(({language, mention, nameFor, source}) => {
    const {controlOf, whatThisMeans} = inLanguage(allBadgeMessages, language);
    return [
      language,
      {
        name: splitAtValue(nameFor),
        source,
        control: whatThisMeans,
        about: splitAtValue((subject) => controlOf(mention, subject)),
        ...Object.fromEntries(
          ['standard', 'compact'].map((variant) => [
            variant,
            Object.fromEntries(values.map((value) => [value, sharedOf(value, language, variant)])),
          ]),
        ),
      },
    ];
  }),
);
const cssOf = ({styles}) =>
  [styles]
    .flat(Infinity)
    .map(({cssText}) => cssText)
    .join('\n');

const hand = `const words = ${JSON.stringify(words)}; const css = ${JSON.stringify(cssOf(EvidenceRating))};\n${await readFile(here('yardstick.js'), 'utf8')}`;
const ours = await readFile(here('../dist/what-works-ratings.min.js'), 'utf8');

/** A library's elements as a page would bundle them. */
async function bundled(...modules) {
  const {
    outputFiles: [{text}],
  } = await build({
    stdin: {contents: modules.map((module) => `import '${module}';`).join('\n'), resolveDir: here('.')},
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return text;
}

const badge = (attributes) => (index) =>
  `<evidence-rating value="${valueAt(index)}" subject="${subjectAt(index)}"${attributes}></evidence-rating>`;
const byHand = (attributes) => (index) =>
  `<hand-rating value="${valueAt(index)}" subject="${subjectAt(index)}"${attributes}></hand-rating>`;

const statement = (index) => `Fewer children were arrested in group ${index + 1}.`;
const grid = (attributes) => (index) =>
  `<outcome-grid subject="${subjectAt(index)}"${attributes}>${['crime', 'behaviour']
    .map(
      (outcome) =>
        `<outcome-finding outcome="${outcome}" finding="Short-term" score="12" timeframe="6 months" study="1">${statement(index)}</outcome-finding>`,
    )
    .join('')}</outcome-grid>`;

/** What the elements look like, as HTML that has no script: the words and the markup of the yardstick, in the page. */
function plain(index) {
  const {name, source, control, about, standard} = words.en;
  const {value, explanation} = standard[valueAt(index)];
  const subject = subjectAt(index);
  return `<div class="plain"><div part="rating" dir="auto" lang="en"><div part="name">${name[0]}<span part="subject" dir="auto">${subject}</span>${name[1]}</div>${value}<div part="source">${source}</div> <details><summary part="control"><span part="words">${control}</span> <span class="said" lang="en">${about[0]}${subject}${about[1]}</span></summary> <div part="explanation">${explanation}</div></details></div></div>`;
}
/** In a shadow root the name of an anchor is its own; in one page, thousands of anchors would have the same name. */
const plainCss = `${cssOf(EvidenceRating).replaceAll(':host', '.plain')}\n.plain { anchor-scope: all }`;

/** The grid's content as a table by hand. */
function table(index) {
  return `<table class="plain"><caption>${outcomesEnglish.titleFor(subjectAt(index))}</caption><thead><tr><th scope="col">Outcome</th><th scope="col">Finding</th><th scope="col">Score</th><th scope="col">When measured</th><th scope="col">Study</th></tr></thead><tbody>${[
    'crime',
    'behaviour',
  ]
    .map(
      (outcome) =>
        `<tr><th scope="row">${outcomesEnglish.names[outcome]}</th><td>${statement(index)}</td><td>+12</td><td>6 months</td><td>1</td></tr>`,
    )
    .join('')}</tbody></table>`;
}

/** By name: `of` is what its ratio is to. */
export const contenders = {
  'plain HTML': {css: plainCss, html: plain, tag: 'div.plain', settled: 'none'},
  'by hand': {script: hand, html: byHand(''), tag: 'hand-rating', settled: 'none'},
  '<evidence-rating>': {script: ours, html: badge(''), tag: 'evidence-rating', settled: 'lit', of: 'by hand'},
  popover: {script: ours, html: badge(' explanation="popover"'), tag: 'evidence-rating', settled: 'lit', of: 'by hand'},
  full: {script: ours, html: badge(' variant="full"'), tag: 'evidence-rating', settled: 'lit', of: 'by hand'},
  'compact by hand': {script: hand, html: byHand(' variant="compact"'), tag: 'hand-rating', settled: 'none'},
  compact: {
    script: ours,
    html: badge(' variant="compact"'),
    tag: 'evidence-rating',
    settled: 'lit',
    of: 'compact by hand',
  },
  'table by hand': {css: cssOf(OutcomeGrid).replaceAll(':host', '.plain'), html: table, tag: 'table', settled: 'none'},
  '<outcome-grid>': {script: ours, html: grid(''), tag: 'outcome-grid', settled: 'lit', of: 'table by hand'},
  '<outcome-grid layout="table">': {
    script: ours,
    html: grid(' layout="table"'),
    tag: 'outcome-grid',
    settled: 'lit',
    of: 'table by hand',
  },
  'Shoelace rating': {
    script: await bundled('@shoelace-style/shoelace/dist/components/rating/rating.js'),
    html: (index) => `<sl-rating label="${subjectAt(index)}" readonly value="${(index % 5) + 1}"></sl-rating>`,
    tag: 'sl-rating',
    settled: 'lit',
    of: 'by hand',
  },
  'Shoelace badge with tooltip': {
    script: await bundled(
      '@shoelace-style/shoelace/dist/components/badge/badge.js',
      '@shoelace-style/shoelace/dist/components/tooltip/tooltip.js',
    ),
    html: (index) =>
      `<sl-tooltip content="What ${subjectAt(index)} has"><sl-badge>${valueAt(index)}</sl-badge></sl-tooltip>`,
    tag: 'sl-tooltip',
    settled: 'lit',
    of: 'by hand',
  },
  'UI5 rating': {
    script: await bundled('@ui5/webcomponents/dist/RatingIndicator.js'),
    html: (index) =>
      `<ui5-rating-indicator accessible-name="${subjectAt(index)}" readonly value="${(index % 5) + 1}"></ui5-rating-indicator>`,
    tag: 'ui5-rating-indicator',
    settled: 'drawn',
    of: 'by hand',
  },
  'Spectrum badge with tooltip': {
    script: await bundled(
      '@spectrum-web-components/theme/sp-theme.js',
      '@spectrum-web-components/badge/sp-badge.js',
      '@spectrum-web-components/tooltip/sp-tooltip.js',
      '@spectrum-web-components/overlay/overlay-trigger.js',
    ),
    html: (index) =>
      `<overlay-trigger><sp-badge slot="trigger" tabindex="0">${valueAt(index)}</sp-badge><sp-tooltip slot="hover-content">What ${subjectAt(index)} has</sp-tooltip></overlay-trigger>`,
    tag: 'overlay-trigger',
    settled: 'lit',
    of: 'by hand',
  },
};
