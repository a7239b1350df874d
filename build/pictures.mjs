/**
 * Writes dist/pictures/: every value of the built-in scales as SVG files for designers, in each language, as the whole
 * badge and as its figure alone; and a page that shows them with their text alternatives.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {allBadgeMessages, inLanguage} from '../dist/text/languages.js';
import {cost, evidence, ratingPicture} from '../dist/index.js';
import {valuesOf} from '../dist/scales/scale.js';
import {escapeHtml} from '../dist/text/html.js';

const folder = new URL('../dist/pictures/', import.meta.url);
mkdirSync(folder, {recursive: true});

const variants = ['standard', 'figure'];

/** One value: its pictures beside each other, and what they show in words, so that the images need not repeat it. */
function valueHtml(worded, value, language) {
  const [standard, figure] = variants.map((variant) => ratingPicture(worded, {value, language, variant}));
  for (const {name, svg} of [standard, figure]) writeFileSync(new URL(`${name}.svg`, folder), `${svg}\n`);
  const links = [standard, figure]
    .map(
      ({name, width, height}, index) =>
        `<a href="${name}.svg"><img src="${name}.svg" width="${width}" height="${height}" alt="" loading="lazy">${index ? 'Figure' : 'Badge'} ${value}</a>`,
    )
    .join('\n');
  return `<li>${links}\n<p lang="${language}">${escapeHtml(standard.alt)}</p></li>`;
}

const sections = [evidence, cost].flatMap((worded) =>
  worded.words.map(({language, name}) => {
    const inEnglish = inLanguage(worded.words, 'en').name;
    const {approved} = inLanguage(allBadgeMessages, language);
    const draft = approved ? '' : '<p>The Welsh is a draft that no translator has reviewed.</p>\n';
    const heading =
      language === 'en'
        ? escapeHtml(name)
        : `${escapeHtml(inEnglish)}, Welsh: <span lang="${language}">${escapeHtml(name)}</span>`;
    const items = valuesOf(worded.scale).map((value) => valueHtml(worded, value, language));
    return `<h2>${heading}</h2>\n${draft}<ul class="pictures">\n${items.join('\n')}\n</ul>`;
  }),
);

writeFileSync(
  new URL('index.html', folder),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pictures for designers – what-works-ratings</title>
<style>
body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: #16202a; background: #fff; font: 1.0625rem/1.5 system-ui, sans-serif }
h1, h2 { line-height: 1.2 }
h2 { margin: 3rem 0 1rem }
.pictures { margin: 0; padding: 0; list-style: none }
.pictures li { display: flex; flex-wrap: wrap; align-items: end; gap: 1rem; padding-block: 1.5rem; border-block-start: 1px solid #c3cad1 }
.pictures a { color: #0a4d78 }
.pictures img { display: block; max-width: 100%; height: auto }
.pictures p { flex-basis: 100%; max-width: 42rem; margin: 0 }
</style>
</head>
<body>
<main>
<h1>Pictures for designers</h1>
<p>Every value of the cost scale and of the evidence scale, as SVG: the badge, and the figure alone. Off the scale there is no figure, but words. Under each is its text alternative: put it where the picture is. Name the programme and the date of the rating beside it.</p>
${sections.join('\n')}
</main>
</body>
</html>
`,
);
