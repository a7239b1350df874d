/**
 * The written pages of the documentation site, one for each page of the repository that somebody who embeds may read:
 * Storybook wants a file of its own kind for each. They hold nothing but the name of the page that they show.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {toId} from 'storybook/internal/csf';
import {globSync} from 'tinyglobby';

const folder = new URL('../stories/pages/', import.meta.url);
const root = new URL('../', import.meta.url);

/** Where in the site a page stands, by its folder. */
const sections = {
  'docs/start': 'Start here',
  'docs/recipes': 'Recipes',
  docs: 'Reference',
  '': 'Reference',
  'docs/decisions': 'Decisions',
};

const paths = globSync(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/**/*.md'], {
  cwd: root.pathname,
}).sort();
const pages = paths.map((path) => {
  const section = sections[path.split('/').slice(0, -1).join('/')];
  if (section === undefined)
    throw new Error(`${path} has no place in the site. Give its folder a section in build/docs-pages.mjs.`);
  const [, heading] = /^# (.+)$/m.exec(readFileSync(new URL(path, root), 'utf8'));
  // a slash would begin a section of its own, and a title is an attribute
  const title = `${section}/${heading.replaceAll('/', ' and ').replaceAll(/[`"]/g, '')}`;
  return {path, title, id: toId(title, 'docs').replace(/--docs$/, '') + '--docs'};
});

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
for (const {path, title} of pages) {
  const name = path.replaceAll('/', '-').replace(/\.md$/, '.mdx');
  writeFileSync(
    new URL(name, folder),
    [
      "import {Meta} from '@storybook/addon-docs/blocks';",
      "import {WrittenPage} from '../.storybook/written-page.mjs';",
      `import text from '../../${path}?raw';`,
      '',
      `<Meta title=${JSON.stringify(title)} />`,
      '',
      `<WrittenPage path=${JSON.stringify(path)} text={text} />`,
      '',
    ].join('\n'),
  );
}
writeFileSync(
  new URL('pages.json', folder),
  `${JSON.stringify(Object.fromEntries(pages.map(({path, id}) => [path, id])), null, 2)}\n`,
);
