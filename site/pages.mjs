/**
 * The written pages of the site: the Markdown files of the repository, each in the section of its folder. A new page
 * needs no list.
 */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {globSync} from 'tinyglobby';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** In the order of the menu. `folder` is where their pages are on the site. */
export const sections = [
  {
    id: 'start',
    name: 'Start here',
    folder: 'start/',
    source: 'docs/start',
    first: ['editors', 'developers', 'rating-bodies', 'embed-builder'],
    about: 'Where to begin: for editors, for developers, and for bodies that rate programmes.',
  },
  {id: 'elements', name: 'Elements', folder: 'elements/', about: 'Each element with its examples and its attributes.'},
  {
    id: 'recipes',
    name: 'Recipes',
    folder: 'recipes/',
    source: 'docs/recipes',
    about: 'How to do one thing, from beginning to end.',
  },
  {
    id: 'reference',
    name: 'Reference',
    folder: 'reference/',
    source: 'docs',
    about: 'All that the library does, and what its files and tools take.',
  },
  {
    id: 'project',
    name: 'Project',
    folder: 'project/',
    source: '',
    first: ['README', 'CHANGELOG', 'SECURITY', 'CONTRIBUTING', 'CODE_OF_CONDUCT'],
    about: 'The package as a whole: what is in it, what has changed, and how to take part.',
  },
  {
    id: 'decisions',
    name: 'Decisions',
    folder: 'decisions/',
    source: 'docs/decisions',
    about: 'Why things are as they are: what was considered, what was measured and what was decided.',
  },
];

/** What a Markdown heading says, without its marks. */
const plain = (heading) => heading.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/**
 * A written page: its file in the repository, its section, its title, its address on the site and its text. A decision
 * is named by its number, which has four digits, and a later one may have replaced it.
 */
function pageOf(path) {
  const source = path.split('/').slice(0, -1).join('/');
  const section = sections.find((each) => each.source === source);
  if (!section)
    throw new Error(`${path} is in no section of the site. Add its folder to \`sections\` in site/pages.mjs.`);
  const name = basename(path, '.md');
  const text = read(path);
  const [, heading] = /^# (.+)$/m.exec(text) ?? [];
  if (!heading) throw new Error(`${path} has no heading of the first level.`);
  const [, number] = /^(\d{4})-/.exec(name) ?? [];
  // its heading is the name that every page has
  const title =
    path === 'README.md'
      ? 'The package'
      : number
        ? `${number} ${plain(heading).replace(/^\d+\. /, '')}`
        : plain(heading);
  const isSuperseded = Boolean(number) && /^## Status\n+Superseded/m.test(text);
  return {path, section: section.id, title, address: `${section.folder}${name.toLowerCase()}.html`, text, isSuperseded};
}

const placeIn = ({first = []}, {path}) => {
  const place = first.indexOf(basename(path, '.md'));
  return place < 0 ? first.length : place;
};

/** By section in the order of the menu; in a section those first that it names, the others by title. */
export const writtenPages = globSync(['*.md', 'docs/**/*.md'], {cwd: fileURLToPath(root)})
  .map(pageOf)
  .sort((one, other) => {
    const [here, there] = [one, other].map(({section}) => sections.findIndex(({id}) => id === section));
    if (here !== there) return here - there;
    return placeIn(sections[here], one) - placeIn(sections[here], other) || one.title.localeCompare(other.title, 'en');
  });
