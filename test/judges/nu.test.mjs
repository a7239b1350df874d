/** The W3C's Nu validator finds no error in any example page, prerendered too, nor in what an element renders. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import vnu from 'vnu-jar';
import {renderPage} from '../../examples/pages.mjs';
import {prerender} from '../../dist/prerender/prerender.js';
import {judgedPages, names, openAll, openJudgedPages} from './judged-pages.mjs';

/** What it finds and a person has judged not to be real, each with the reason. */
const settled = [
  // Lists without bullets lose their role in Safari, and the table of the grid in old browsers, so that both repeat it.
  /^The “\w+” role is unnecessary for element “\w+”\.$/,
  // The headings above an element's own are the page's.
  /^The heading “h\d” .* skipping \d heading levels?\.$/,
  // Does not know the attribute of CSS Shadow Parts.
  /^Attribute “part” not allowed on element/,
  // Reads files, which are not 'self'. Policies are tried in browsers: test/page/strict-policy.test.mjs.
  /violates Content Security Policy/,
  /^The “role” attribute must not be used on a “\w+” element which has a “table” ancestor/,
];

/** For the page: what each element has rendered, as a document of its own. */
const rendered = (language) =>
  [...document.querySelectorAll('*')]
    .flatMap(({shadowRoot}) => shadowRoot?.innerHTML.trim() || [])
    .map(
      (html) =>
        `<!doctype html><html lang="${language}"><title>Rendered</title><body><h1>Rendered</h1>${html}</body></html>`,
    );

describe('Nu finds nothing', {timeout: 1_800_000}, () => {
  let folder, judged, messages;
  const files = {};

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nu-'));
    const write = async (title, html) => {
      const path = join(folder, `${Object.keys(files).length}.html`);
      files[path] = title;
      await writeFile(path, html);
    };
    for (const name of names) {
      const html = await renderPage(name);
      await write(`the example page ${name}`, html);
      await write(`the example page ${name}, prerendered`, prerender(html));
    }
    judged = await openJudgedPages();
    for (const each of judgedPages.filter(({tag}) => tag)) {
      const page = await judged.open(each);
      await openAll(page);
      for (const html of new Set(await page.evaluate(rendered, each.language))) await write(each.title, html);
      await page.close();
    }
    messages = await validate(Object.keys(files));
  });
  after(async () => {
    await judged?.close();
    await rm(folder, {recursive: true, force: true});
  });

  it('on the example pages, prerendered too, and in all stories', async () => {
    const found = messages
      .filter(({message}) => !settled.some((each) => each.test(message)))
      .map(
        ({url, message, extract}) =>
          `${files[url.replace('file:', '')]}: ${message}: ${extract.replaceAll(/\s+/g, ' ')}`,
      );
    assert.deepEqual([...new Set(found)], []);
  });
});

/** All at once, since Java takes long to start. */
async function validate(paths) {
  const args = ['-Xss4m', '-jar', vnu, '--format', 'json', '--exit-zero-always', '--stdout', ...paths];
  const said = await new Promise((done, failed) =>
    execFile('java', args, {maxBuffer: 1e9}, (error, stdout) => (error ? failed(error) : done(stdout))),
  );
  return JSON.parse(said).messages.filter(({type, subType}) => type === 'error' || subType === 'warning');
}
