/**
 * Makes the pages of the documentation site from the Markdown files of the repository. Storybook needs an MDX file for
 * each; it contains only the name of the Markdown file that it shows. `pages.json` says where each of them is on the
 * site.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {toId} from 'storybook/internal/csf';
import {globSync} from 'tinyglobby';

const folder = new URL('../stories/pages/', import.meta.url);
const root = new URL('../', import.meta.url);

/** The section of the site that a page is in, by its folder. */
const sections = {
  'docs/start': 'Start here',
  'docs/recipes': 'Recipes',
  docs: 'Reference',
  '': 'Reference',
  'docs/decisions': 'Decisions',
};

/** Pages that say how to open something, in whose place the site has the thing itself: a story. */
const opened = {'docs/start/embed-builder.md': 'story/start-here-embed-builder--builder'};

const paths = globSync(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/**/*.md'], {
  cwd: root.pathname,
}).sort();
const pages = paths
  .filter((path) => !opened[path])
  .map((path) => {
    const section = sections[path.split('/').slice(0, -1).join('/')];
    if (section === undefined)
      throw new Error(`${path} is in no section of the site. Add its folder to \`sections\` in build/docs-pages.mjs.`);
    const [, heading] = /^# (.+)$/m.exec(readFileSync(new URL(path, root), 'utf8'));
    // in a title, a slash starts a subsection, and a quote would end the attribute
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
  `${JSON.stringify({...Object.fromEntries(pages.map(({path, id}) => [path, `docs/${id}`])), ...opened}, null, 2)}\n`,
);
