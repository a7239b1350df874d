/** Every snippet of JavaScript and TypeScript in the docs compiles, against the types that are published. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import ts from 'typescript';

const extensions = {js: 'mjs', mjs: 'mjs', ts: 'mts'};
const snippets = globSync(['README.md', 'docs/**/*.md', '!docs/decisions/**'])
  .sort()
  // the snippets of frameworks, test tools and Nunjucks are in apps and tests that are run with these
  .filter((page) => !/(frameworks|nunjucks|testing|recipes\/react)\.md/.test(page))
  .flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^( *)```(js|mjs|ts)\n([^]*?)^ *```$/gm)].map(
      ([, , language, code], index) => ({
        name: `${page}, snippet ${index + 1}`,
        file: resolve(`test/docs/snippet-${page.replaceAll(/\W/g, '-')}-${index + 1}.${extensions[language]}`),
        code,
      }),
    ),
  );

/** What somebody who reads the docs writes, and what must not compile. */
const uses = {
  'a listener on a document, a window, an element and a root': `
    document.addEventListener('rating-toggle', (event) => event.open satisfies boolean);
    window.addEventListener('rating-toggle', (event) => event.open satisfies boolean);
    document.body.addEventListener('rating-toggle', (event) => event.open satisfies boolean);
    document.body.shadowRoot?.addEventListener('rating-toggle', (event) => event.open satisfies boolean);`,
  'data with holes': `
    import {cost, fallbackHtml, fallbackLine} from 'what-works-ratings';
    const row: {cost?: string | null; name: string | undefined} = {name: undefined};
    fallbackHtml(cost, {value: row.cost, subject: row.name, reviewed: null, href: undefined, variant: null, language: null});
    fallbackLine(cost, {});`,
  'values from text': `
    import {costValue, evidenceScale, evidenceValue, levelOf, type EvidenceValue} from 'what-works-ratings';
    const text: unknown = JSON.parse('"3 + *"');
    const badge = document.createElement('evidence-rating');
    badge.value = evidenceValue(text);
    const value: EvidenceValue = evidenceValue(text) ?? 'not-rated';
    document.createElement('cost-rating').value = costValue('5');
    badge.value = null;
    levelOf(evidenceScale, value)?.code;`,
  'props of a framework with holes': `
    import type {CostRatingProps, OutcomeFindingProps} from './dist/types/props.js';
    export const props: CostRatingProps = {value: null, subject: undefined, reviewed: null};
    export const finding: OutcomeFindingProps = {outcome: null, score: undefined};`,
  'a score as a number or a text': `
    import type {OutcomeFindingProps} from './dist/types/props.js';
    export const findings: OutcomeFindingProps[] = [{score: 15}, {score: '-5'}];
    document.createElement('outcome-finding').score = 15;`,
  'the same arguments in each function': `
    import {cardHtml, compareRatings, cost, fallbackHtml, ratingHtml, ratingPicture, tableHtml} from 'what-works-ratings';
    import {readProgrammes} from 'what-works-ratings/prerender';
    const row = {value: 3, reviewed: new Date('2021-05-04')};
    fallbackHtml(cost, row);
    ratingHtml('cost', row);
    ratingPicture('cost', row);
    cardHtml({cost: row.value, reviewed: row.reviewed});
    compareRatings(cost, null);
    fallbackHtml(cost);
    ratingHtml('cost');
    ratingPicture('cost');
    cardHtml(null);
    tableHtml({}, null);
    readProgrammes('', null);`,
};
const refused = {
  'a value that is not on the scale': `document.createElement('cost-rating').value = '6';`,
  'a field that the event lacks': `document.addEventListener('rating-toggle', (event) => event.opened);`,
};

function errorsIn(files) {
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    exactOptionalPropertyTypes: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists, readFile} = host;
  host.fileExists = (name) => name in files || fileExists(name);
  host.readFile = (name) => files[name] ?? readFile(name);
  host.getSourceFile = (name, ...rest) =>
    name in files ? ts.createSourceFile(name, files[name], ts.ScriptTarget.ES2022, true) : getSourceFile(name, ...rest);
  const program = ts.createProgram(Object.keys(files), options, host);
  const found = Object.fromEntries(Object.keys(files).map((name) => [name, []]));
  for (const {file, messageText, start} of ts.getPreEmitDiagnostics(program)) {
    if (!file || !(file.fileName in found)) continue;
    const {line} = file.getLineAndCharacterOfPosition(start);
    found[file.fileName].push(`${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  }
  return found;
}

describe('the types', () => {
  const imported = `import 'what-works-ratings/define.js';\n`;
  const fileOf = (what) => resolve(`use-${what.replaceAll(/\W/g, '-')}.mts`);
  const own = Object.entries({...uses, ...refused}).map(([what, code]) => [fileOf(what), imported + code]);
  const errors = errorsIn(Object.fromEntries([...snippets.map(({file, code}) => [file, code]), ...own]));

  it('are asked of many snippets', () => assert.ok(snippets.length > 10, `${snippets.length}`));
  for (const {name, file} of snippets) it(`let ${name} compile`, () => assert.deepEqual(errors[file], []));
  for (const what of Object.keys(uses)) it(`take ${what}`, () => assert.deepEqual(errors[fileOf(what)], []));
  for (const what of Object.keys(refused)) it(`refuse ${what}`, () => assert.equal(errors[fileOf(what)].length, 1));
});
