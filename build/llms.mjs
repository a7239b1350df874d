/** Writes dist/llms.txt, for assistants that write pages, from the manifest and the README's examples. */
import {readFileSync, writeFileSync} from 'node:fs';
import {defaultOf, description, elements, allowedValuesOf} from './elements.mjs';

const readme = readFileSync('README.md', 'utf8');
const [, examples] = /^### Examples\n([^]*?)^## /m.exec(readme) ?? [];
const [start] = /^```html\n[^]*?^```$/m.exec(readme) ?? [];
if (!examples || !start) throw new Error('build/llms.mjs does not find the examples in README.md.');

const valuesIn = (attribute) => {
  const values = allowedValuesOf(attribute)
    .filter(Boolean)
    .map((value) => `\`${value}\``);
  const initial = defaultOf(attribute);
  return `${values.length ? ` One of ${values.join(', ')}.` : ''}${initial ? ` Default: \`${initial}\`.` : ''}`;
};
const listed = (heading, list, tellOf = () => '') =>
  list.length
    ? `\n${heading}:\n\n${list
        .map(
          (one) =>
            `- ${one.name ? `\`${one.name}\`` : 'default'}: ${one.description.replaceAll('\n', ' ')}${tellOf(one)}`,
        )
        .join('\n')}\n`
    : '';

writeFileSync(
  'dist/llms.txt',
  `# what-works-ratings

> ${description}

Readers decide by these ratings. So:

- Never guess a rating, a date or a result. Use what the rating body has published for this programme. Where it is not known, leave the attribute out, or write \`not-rated\` if the body says so.
- Write a value as the body publishes it: \`3+\`, \`4+*\`, \`NL2\`. \`*\` means mixed findings. A higher cost rating costs more; it is not better.
- Put words inside the tag. They are what a reader gets without the script, and they must say the same rating as \`value\`. \`fallbackHtml\` and \`fallbackLine\`, from the package, write them in English or Welsh.
- Give \`subject\`, the programme, and \`reviewed\`, when the body last reviewed the rating.
- Do not add colours, stars or ticks to a rating. Do not change the wording of a level.
- The language is that of the nearest \`lang\`: \`en\`, or \`cy\` as a draft.
- \`npx what-works-ratings check page.html\` reports values that are on no scale and words that contradict them. \`npx what-works-ratings prerender page.html\` writes the badges into the page, for readers without the script.

## Start

One script, which makes no network requests, and one tag:

${start}

From npm: \`import 'what-works-ratings/define.js'\` registers all elements but \`<rating-source>\`, and \`import 'what-works-ratings/define/cost-rating.js'\` one. Types: \`import type {} from 'what-works-ratings/react'\` (also \`/preact\`, \`/solid\`, \`/vue\`, \`/svelte\`).

## Elements
${elements
  .map(
    (element) => `
### <${element.tagName}>

${element.description}
${listed('Attributes', element.attributes, valuesIn)}${listed('Properties without an attribute', element.properties)}${listed('Slots', element.slots)}${listed('Events', element.events)}${listed('Parts', element.cssParts)}${listed('Custom properties', element.cssProperties)}`,
  )
  .join('')}
## Examples
${examples.trimEnd()}

## More

- [README](../README.md): what you can rely on, and the limits
- [Attributes, slots, parts and events](../docs/attributes.md)
- [Fallback content](../docs/fallback-content.md): which words to put inside the tags
- [Hosting](../docs/hosting.md): file names, hashes, a content security policy
- [Themes](../docs/themes.md)
- [Prerendering](../docs/prerendering.md): pages without script
- [Filling pages](../docs/fill-your-pages.md): ratings from a file, by command or function
- [Macros](../docs/nunjucks.md) for Nunjucks, Jinja2 and the GOV.UK Prototype Kit
- [Where ratings stand](../docs/where-ratings-stand.md): which ratings pages show, and whether they are current
- [Pictures](../docs/pictures.md): for mail, slides, PDF and posters
- [Testing](../docs/testing.md) with Vitest, Jest, Testing Library and Playwright
- [Content management systems](../docs/cms.md) and [frameworks](../docs/frameworks.md)
- [Changes](../CHANGELOG.md)
- [Manifest](custom-elements.json): all of the above, for programs
- [Schema](ratings.schema.json): scales of other bodies, as JSON files
`,
);
