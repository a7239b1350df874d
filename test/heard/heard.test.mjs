/**
 * What Orca says on the pages of pages.mjs, compared with the texts beside this file, which somebody has read as a
 * listener. A time-out is tried once more, a difference never.
 *   npm run heard                 the pages that `.ci/run` hears
 *   npm run heard:all             every page, in each browser
 *   npm run heard -- --write      writes the texts
 */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {parseArgs} from 'node:util';
import {openSite} from '../support/site.mjs';
import {typeface} from '../support/story-pages.mjs';
import {pages} from './pages.mjs';
import {missingFor, openScreenReader} from './screen-reader.mjs';

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {write: {type: 'boolean'}, all: {type: 'boolean'}},
});
const names = {chromium: 'Chromium', firefox: 'Firefox'};
const texts = new URL('texts/', import.meta.url);

const written = ({name}, browser) => new URL(`${name}.${browser}.txt`, texts);
const textOf = (version, browser, page, heard) =>
  `${page.title}\nOrca ${version}, ${names[browser]}\n\n${heard
    .map(([pressed, said]) => [`> ${pressed}`, ...said].join('\n'))
    .join('\n')}\n`;

for (const browser of Object.keys(names)) {
  const missing = missingFor(browser);
  const chosen = pages.filter(
    ({name, often}) =>
      (options.all || often.includes(browser)) &&
      (!positionals.length || positionals.some((part) => `${name}.${browser}`.includes(part))),
  );
  if (missing.length) {
    console.log(`Nothing was heard in ${names[browser]}: ${missing.join(', ')} are not installed.`);
    continue;
  }

  describe(`Orca in ${names[browser]}`, {timeout: 3_600_000}, () => {
    let site;
    let reader;
    before(async () => {
      site = await openSite();
      reader = await openScreenReader(browser);
      mkdirSync(texts, {recursive: true});
    });
    after(async () => {
      await reader?.close();
      await site?.close();
    });

    async function hear(page) {
      let release;
      const released = new Promise((done) => (release = done));
      site.pages['/late.js'] = {
        after: released,
        type: 'js',
        body: readFileSync('dist/what-works-ratings.min.js', 'utf8'),
      };
      for (const [path, made] of Object.entries(page.files ?? {})) site.pages[path] = made;
      const path = page.path ?? `/${page.name}.html`;
      if (page.markup) site.pages[path] = documentOf(page);
      await reader.open(site.at(path));
      const heard = [];
      for (const step of page.steps) {
        if (step === 'the script arrives') {
          release();
          heard.push([step, await reader.wait()]);
          continue;
        }
        const [, what, times] = /^(.*?)(?: \u00d7 (\d+|all))?$/.exec(step);
        let last;
        for (let time = 0; time < (times === 'all' ? 200 : Number(times ?? 1)); time++) {
          const said = await reader.press(what);
          // at the end of the page it says the last line again, or nothing
          if (times === 'all' && (!said.length || said.join('\n') === last)) break;
          heard.push([what, said]);
          last = said.join('\n');
        }
      }
      return textOf(reader.version, browser, page, heard);
    }

    for (const page of chosen) {
      it(page.title, async () => {
        const heard = await hear(page).catch((error) => {
          if (!error.isTimeOut) throw error;
          return hear(page);
        });
        const file = written(page, browser);
        if (options.write) writeFileSync(file, heard);
        assert.ok(existsSync(file), `${page.name} has no text for ${names[browser]}: npm run heard -- --write`);
        assert.equal(heard, readFileSync(file, 'utf8'));
      });
    }
  });
}

function documentOf({language = 'en', title, markup, scripts = ['/dist/what-works-ratings.min.js'], late}) {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title>${typeface}<link rel="stylesheet" href="/dist/what-works-ratings.css"><link rel="stylesheet" href="/dist/what-works-ratings-table.css">
<style>body { font: 16px/1.5 Arimo; width: 60em } table { border-collapse: collapse }</style>
<script type="module">${late ? `addEventListener('load', () => import('/late.js'))` : scripts.map((path) => `import '${path}';`).join(' ')}</script></head>
<body>${markup}</body>
</html>`;
}
