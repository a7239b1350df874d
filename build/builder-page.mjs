/**
 * Writes dist/builder.html: the embed builder as one file, with its script, its styles and the library inside. It can be
 * opened from a disk and loads nothing, which its own policy makes sure of.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {transform} from 'esbuild';
import {builderStyles, wholeBuilder} from '../builder/bundle.mjs';
import {escapeHtml} from '../dist/text/html.js';
import {govukPreviewCss} from './govuk-preview.mjs';
import {integrityOf} from './integrity.mjs';
import {oldestTargets} from './oldest-browsers.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const {version} = JSON.parse(read('package.json'));

/** What the markup names. `dist/sri.json` is written last, and has the hash of this page, too. */
const named = [
  'what-works-ratings.css',
  'what-works-ratings.min.js',
  'what-works-ratings-source.min.js',
  'what-works-ratings-table.css',
  'what-works-ratings-table.min.js',
];
const sri = {version, files: Object.fromEntries(named.map((file) => [file, integrityOf(read(`dist/${file}`))]))};

const {script, packages} = await wholeBuilder();
const {code: css} = await transform((await builderStyles()).join('\n'), {
  loader: 'css',
  minify: true,
  target: oldestTargets,
});
const style = css.trim();

const policy = [
  "default-src 'none'",
  `script-src '${integrityOf(script, 'sha256')}'`,
  // the previews have the elements' own styles, and those of a page that somebody pastes
  "style-src 'unsafe-inline'",
  // pictures are drawn from what the page itself made
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Each text once, after the packages that are under it. */
const licences = new Map([[read('LICENSE').trim(), [`what-works-ratings ${version}`]]]);
for (const folder of [...packages, 'node_modules/govuk-frontend']) {
  const {name, version: of, license, author} = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(new URL(`${folder}/`, root)).find((each) => /^licen[cs]e/i.test(each));
  if (!file && !(license && author)) throw new Error(`${name} does not say under which licence it is.`);
  const text = file ? read(`${folder}/${file}`).trim() : `${license}, ${author.name ?? author}`;
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${of}`]);
}
const notice = [...licences]
  .map(([text, names]) => `${names.join('\n')}\n\n${text}`)
  .join('\n\n')
  .replaceAll('--', '- -');

const mark = read('examples/icon.svg').trim();

writeFileSync(
  new URL('dist/builder.html', root),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Make a rating for your page – what-works-ratings</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}">
<style>${style}.brand{display:flex;align-items:center;gap:.5em;font-weight:600}</style>
</head>
<body>
<a class="skip-link" href="#content">Skip to main content</a>
<header class="page-header"><div class="width"><span class="brand">${mark.replace('<svg', '<svg width="24" height="24" aria-hidden="true"')} what-works-ratings ${version}</span></div></header>
<main class="width" id="content" tabindex="-1">
<div id="builder" data-sri="${escapeHtml(JSON.stringify(sri))}" data-govuk-css="${escapeHtml(await govukPreviewCss())}">
<h1>Make a rating for your page</h1>
<p>This page needs script.</p>
</div>
</main>
<script type="module">${script}</script>
</body>
</html>
<!--
${notice}
-->
`,
);
