/**
 * Do Firefox and WebKit say what Chromium says? Every element that they expose has the role, and where a role is named
 * by its words the name, that the tables in test/spoken have for it, in the same order.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {engines} from './webdriver.mjs';
import {openSite} from '../support/site.mjs';
import {storyPages} from '../support/story-pages.mjs';
import {open} from '../spoken/story-speech.mjs';
import {sectionsOf, tables} from '../spoken/tables.mjs';

const ratings = [
  'EveryLevel, opened',
  'EveryLevelCompact',
  'Popover',
  'Popover, opened',
  'Full',
  'WithLink, opened',
  'InTable',
  'NoneGiven',
  'NotRecognisedCompact',
];
const grids = [
  'ShowAll',
  'ShowAllTable',
  'Table',
  'Welsh',
  'WelshTable',
  'NegativeScores',
  'UnknownOutcomeTable',
  'WithDateAndLink',
  'NothingAtAll',
];
const heard = {
  'cost-rating': ratings,
  'evidence-rating': ratings,
  'rating-explainer': ['Evidence', 'Marked', 'EvidenceInline', 'CostInline', 'WithLink', 'UnknownScale'],
  'outcome-grid': grids,
};

/** What the roles of WebDriver are called in the tables. */
const roles = {
  heading: 'heading',
  link: 'link',
  button: 'button',
  list: 'list',
  listitem: 'item',
  term: 'term',
  definition: 'definition',
  table: 'table',
  caption: 'caption',
  row: 'row',
  columnheader: 'column header',
  rowheader: 'row header',
  cell: 'cell',
};
/**
 * ARIA has no role for these, so that both engines answer with none; what they hand to a screen reader is their own.
 */
const withoutRole = {summary: 'control', dl: 'description list'};
/** Not said. WebKit has nothing at all, '', for what stands in a line of text. */
const unsaid = ['', 'none', 'generic', 'group', 'paragraph', 'strong', 'rowgroup'];

/** Said with their words as their name. */
const named = ['heading', 'link', 'button', 'control', 'term', 'column header', 'row header'];
/** WebKit gives these no name: their words are read as text. */
const namedByTextInWebkit = ['term', 'column header', 'row header'];

/** "control: What this means": what a table says, without states, counts and languages, and without plain text. */
function outlineOf(lines) {
  const said = [...Object.values(roles), ...Object.values(withoutRole)].join('|');
  const start = new RegExp(`^(${said})(?: \\d)?(?:, [^:]*)?(?:: ?(.*)|$)`);
  const read = (text) => {
    const [, role, rest = ''] = start.exec(text) ?? [];
    if (named.includes(role)) return [`${role}: ${wordsOf(rest)}`];
    if (role) return [role, ...read(rest)];
    return [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, part]) => read(part));
  };
  return lines.flatMap((line) => read(line.trim()));
}

const wordsOf = (text) => text.replace(/\[\w+: (.*?)\]/g, '$1');

/** Every element that can be met, in reading order, with its name and its words. Runs in the page. */
function exposed() {
  const found = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
    const isSlot = node.localName === 'slot';
    if (!isSlot && !node.checkVisibility()) return '';
    const one = {element: node, localName: node.localName};
    found.push(one);
    const assigned = isSlot ? node.assignedNodes() : [];
    const [, made = ''] = /^"(.*)"$/.exec(getComputedStyle(node, '::after').content) ?? [];
    one.words = [...(assigned.length ? assigned : (node.shadowRoot ?? node).childNodes)].map(visit).join('') + made;
    return one.words;
  };
  visit(document.querySelector('.story'));
  return found;
}

for (const [engine, start] of Object.entries(engines)) {
  describe(`In ${engine}`, () => {
    let browser, site;
    before(async () => {
      site = await openSite(await storyPages());
      browser = await start();
      await browser.goTo(site.at('/stories.html'));
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    async function outline() {
      const lines = [];
      for (const {element, localName, words} of await browser.run(`return (${exposed})()`)) {
        const answer = await browser.roleOf(element);
        const label = await browser.labelOf(element);
        const role = roles[answer] ?? (answer === '' ? withoutRole[localName] : undefined);
        if (named.includes(role)) {
          const byText = engine === 'webkit' && namedByTextInWebkit.includes(role);
          if (byText) assert.equal(label, '', role);
          lines.push(`${role}: ${(byText ? words : label).replace(/\s+/g, ' ').trim()}`);
        } else if (role) {
          lines.push(role);
        } else {
          assert.ok(unsaid.includes(answer), `<${localName}> is a "${answer}"`);
          assert.equal(label, '', `<${localName}> has a name`);
        }
      }
      return lines;
    }

    for (const [tag, wanted] of Object.entries(heard)) {
      for (const [language, sections] of Object.entries(tables[tag])) {
        const written = sectionsOf(readFileSync(new URL(`../spoken/${tag}.${language}.txt`, import.meta.url), 'utf8'));
        for (const section of sections.filter((each) => wanted.includes(each) || language === 'fr')) {
          it(`has the roles and names of the table: <${tag}> on a page in "${language}", ${section}`, async () => {
            const [story, opened] = section.split(', ');
            await browser.run('return stories.show(...arguments)', tag, story, {lang: language});
            if (opened) await browser.run(`return (${open})()`);
            assert.deepEqual(await outline(), outlineOf(written.get(section)));
          });
        }
      }
    }
  });
}
