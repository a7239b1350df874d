/**
 * What is measured: the elements, the yardstick that somebody would write by hand, the same look as plain HTML, and
 * what two well-known libraries and a third have that comes nearest. Each has a script, its markup for the nth of many,
 * and how it is told that it is done.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {parseFragment, serialize} from 'parse5';
import {splitAtValue} from '../dist/text/sentences.js';
import {allMessages, inLanguage} from '../dist/text/languages.js';
import {badgeText} from '../dist/text/rating-text.js';
import {EvidenceRating} from '../dist/elements/evidence-rating.js';
import {OutcomeGrid} from '../dist/elements/outcome-grid.js';
import {prerender} from '../dist/prerender/prerender.js';
import {figurePathsOf} from '../dist/scales/figures.js';
import {evidence} from '../dist/scales/foundations/foundations.js';
import {outcomesEnglish} from '../dist/scales/foundations/outcomes.en.js';
import {ratingOf} from '../dist/scales/scale.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const values = evidence.scale.levels.map(({code}) => code);
export const valueAt = (index) => values[index % values.length];
const subjectAt = (index) => `Programme ${index + 1}`;

/** The content of the explanation, as the element has it: elements, words and `lang`. */
function explanationOf(value, language) {
  const page = `<evidence-rating lang="${language}" value="${value}"></evidence-rating>`;
  const find = (node) =>
    node.attrs?.some((attribute) => attribute.name === 'part' && attribute.value === 'explanation')
      ? node
      : [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].map(find).find(Boolean);
  return serialize(find(parseFragment(prerender(page))))
    .replaceAll(/<!--.*?-->/g, '')
    .trim();
}

/** What the yardstick shows: the same words, ready to be put in. */
const words = Object.fromEntries(
  evidence.words.map((said) => {
    const {language} = said;
    const copy = inLanguage(allMessages, language);
    return [
      language,
      {
        name: splitAtValue(said.nameFor),
        range: said.range,
        source: said.source,
        control: copy.whatThisMeans,
        about: splitAtValue((subject) => copy.controlOf(said.mention, subject)),
        values: Object.fromEntries(
          values.map((value) => {
            const rated = {
              scale: evidence.scale,
              rating: ratingOf(evidence.scale, value),
              words: said,
              messages: copy,
              original: said.approved ? undefined : evidence.words[0],
              subject: '',
              reviewed: '',
            };
            const {code, spoken, label, brief} = badgeText(rated);
            return [
              value,
              {
                code,
                spoken,
                label,
                brief,
                ...figurePathsOf(evidence.scale, rated.rating),
                explanation: explanationOf(value, language),
              },
            ];
          }),
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
  const {name, range, source, control, values: byValue} = words.en;
  const {code, label, scale, rating, explanation} = byValue[valueAt(index)];
  return `<div class="plain"><div part="rating" dir="auto" lang="en"><div part="name">${name[0]}<span part="subject" dir="auto">${subjectAt(index)}</span>${name[1]}</div> <div class="value"><span class="together"><svg part="figure" width="45" height="16" viewBox="0 0 45 16" aria-hidden="true"><path d="${scale}"></path><path d="${rating}"></path></svg><span part="code" dir="ltr">${code}</span></span></div> <div part="label">${label}</div> <div part="scale">${range}</div> <div part="source">${source}</div> <details><summary part="control"><span class="words">${control}</span></summary><div part="explanation">${explanation}</div></details></div></div>`;
}
const plainCss = cssOf(EvidenceRating).replaceAll(':host', '.plain');

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
