/**
 * The documentation as a site, as `npm run docs` has built it: every page, its words, its examples and its links; the
 * builder; and all of it below a path, on a server that only gives out files.
 */
import assert from 'node:assert/strict';
import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, posix} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parse} from 'parse5';
import {globSync} from 'tinyglobby';
import {elements} from '../../build/elements.mjs';
import {examples} from '../../site/examples.mjs';
import {sections, writtenPages} from '../../site/pages.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {isFull} from '../support/scope.mjs';

const root = 'docs-site';
const below = '/a/path';
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const addresses = globSync('**/*.html', {cwd: root}).sort();
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = elements.map(({tagName}) => tagName);
const elementAddress = (tag) => `elements/${tag}.html`;

/** Every element of a page, with its attributes, and whether it stands in an example. */
function elementsOf(address) {
  const found = [];
  const walk = (node, isExample) => {
    const attributes = Object.fromEntries((node.attrs ?? []).map(({name, value}) => [name, value]));
    const inExample = isExample || /\bexample\b/.test(attributes.class ?? '');
    if (node.tagName) found.push({tag: node.tagName, ...attributes, isExample, text: textOf(node)});
    for (const child of node.childNodes ?? []) walk(child, inExample);
  };
  walk(parse(readFileSync(join(root, address), 'utf8')), false);
  return found;
}
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const pages = new Map(addresses.map((address) => [address, elementsOf(address)]));

// without TESTS=full: the first pages of each kind, and every eighth of the others
const looked = addresses.filter(
  (address, place) => isFull || /^(\w+|start\/.*|elements\/(ev|rating-t).*)\.html$/.test(address) || place % 8 === 0,
);

describe('the files of the documentation site', () => {
  it('are a page for each written page, element and section, and no page twice', () => {
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('files/')),
      [
        'index.html',
        'builder.html',
        'pictures/index.html',
        ...writtenPages.map(({address}) => address),
        ...tags.map(elementAddress),
        ...sections.filter(({id}) => id !== 'start').map(({folder}) => `${folder}index.html`),
      ].sort(),
    );
  });

  for (const [address, all] of pages) {
    it(`have a title, one heading for the page, a language, a skip link and what it leads to: ${address}`, () => {
      const one = (tag) => {
        const [first, ...others] = all.filter((element) => element.tag === tag && !element.isExample);
        assert.deepEqual(others, [], tag);
        return first;
      };
      assert.equal(one('html').lang, 'en');
      assert.equal(one('main').id, 'content');
      const heading = one('h1').text.trim();
      const title = one('title').text;
      if (address === 'index.html') assert.equal(title, 'what-works-ratings');
      else assert.equal(title.replace(/[<>]/g, ''), `${heading.replace(/[<>]/g, '')} – what-works-ratings`);
      assert.deepEqual(
        [all.find(({tag}) => tag === 'a').href, all.find(({tag}) => tag === 'a').text],
        ['#content', 'Skip to main content'],
      );
      const ids = all.flatMap(({id, isExample}) => (id && !isExample ? [id] : []));
      assert.deepEqual(ids, [...new Set(ids)]);
    });

    it(`have addresses that lead to files of the site, and to the headings in them: ${address}`, () => {
      const broken = all.flatMap(({tag, href, src, isExample}) => {
        const given = tag === 'a' || tag === 'link' ? href : src;
        if (given === undefined || /^https:\/\//.test(given)) return [];
        if (isExample && given.startsWith('#')) return [];
        const [path, fragment] = given.split('#');
        const target = path ? posix.join(posix.dirname(address), path) : address;
        if (/^[/.]*\/\/|^\//.test(given) || !existsSync(join(root, target)) || !statSync(join(root, target)).isFile())
          return [given];
        return fragment && !pages.get(target)?.some(({id}) => id === fragment) ? [given] : [];
      });
      assert.deepEqual(broken, []);
    });
  }

  it('have the decisions by their four digits, in order, in the menu and in the list', () => {
    const numbered = writtenPages.filter(({section}) => section === 'decisions').map(({title}) => title);
    assert.ok(numbered.length > 50);
    for (const title of numbered) assert.match(title, /^\d{4} (?!\d+[.:])\S/);
    assert.deepEqual(numbered, [...numbered].sort());
    const links = (address) =>
      pages
        .get(address)
        .filter(({tag, text}) => tag === 'a' && /^\d{4} /.test(text))
        .map(({text}) => text);
    assert.deepEqual(links('decisions/index.html'), numbered);
    // once for narrow windows and once for wide ones
    assert.deepEqual(
      links(writtenPages.find(({section}) => section === 'decisions').address).slice(0, 2 * numbered.length),
      [...numbered, ...numbered],
    );
    assert.match(
      readFileSync(`${root}/decisions/index.html`, 'utf8'),
      /0018 [^<]*<\/a> <span class="status">Superseded/,
    );
  });

  it('show first on the page of a rating its variants, and on no page a state for the tests', () => {
    for (const tag of ['evidence-rating', 'cost-rating', 'scale-rating']) {
      const headings = pages
        .get(elementAddress(tag))
        .filter((element) => /^h[23]$/.test(element.tag) && !element.isExample);
      assert.equal(headings[0].text, 'Variants');
      assert.deepEqual(
        headings.slice(1, 5).map(({text}) => text),
        Object.values(examples[tag].first),
      );
      assert.equal(headings[5].text, 'Attributes');
    }
    assert.deepEqual(Object.keys(examples).sort(), [...tags].sort());
    for (const tag of tags) {
      const {first, others} = examples[tag];
      const shown = pages.get(elementAddress(tag)).filter((element) => element.tag === 'h3' && !element.isExample);
      assert.deepEqual(
        shown.map(({text}) => text),
        Object.values({...first, ...others}),
      );
    }
  });

  it('list the attributes of each element as the manifest has them', () => {
    for (const {tagName, attributes} of elements) {
      const names = pages
        .get(elementAddress(tagName))
        .filter(({tag, scope, isExample}) => tag === 'th' && scope === 'row' && !isExample)
        .map(({text}) => text);
      // the first table of the page
      assert.deepEqual(
        names.slice(0, attributes.length),
        attributes.map(({name}) => name),
      );
    }
  });

  it('have the name and the mark of the project, and nothing of the tool that shows stories', () => {
    for (const address of addresses)
      assert.doesNotMatch(
        readFileSync(join(root, address), 'utf8').replaceAll(/<main[^]*<\/main>/g, ''),
        /storybook|canvas/i,
      );
    assert.equal(readFileSync(`${root}/assets/icon.svg`, 'utf8'), readFileSync('examples/icon.svg', 'utf8'));
    assert.equal(pages.get('index.html').find((element) => element.class === 'brand').text, 'what-works-ratings');
  });
});

describe('the documentation site', {timeout: 600_000}, () => {
  let browser, server, origin;
  before(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      const {pathname} = new URL(request.url, 'http://site');
      const path = root + decodeURIComponent(pathname).replace(below, '');
      if (pathname.endsWith('/favicon.ico')) return response.writeHead(204).end();
      if (!pathname.startsWith(`${below}/`) || !existsSync(path) || !statSync(path).isFile())
        return response.writeHead(404).end();
      createReadStream(path).pipe(
        response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}),
      );
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${server.address().port}${below}/`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  async function open(address, options) {
    const page = await openPage(browser, options);
    const elsewhere = [];
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(origin))
        elsewhere.push(request.url());
    });
    await page.goto(origin + address, {waitUntil: 'networkidle0'});
    return Object.assign(page, {elsewhere});
  }

  for (const address of looked) {
    it(`shows ${address}: its examples drawn, text of 16 pixels, nothing that axe finds, no sideways scrolling`, async () => {
      const page = await open(address);
      await drawn(page);
      const seen = await page.evaluate(
        (every) => {
          const examples = [...document.querySelectorAll('.example')];
          const sizes = [...document.querySelectorAll(':is(p, li, dd, td, th, a, pre code)')]
            .filter((text) => text.textContent.trim() && !text.closest('.example, .builder'))
            .map((text) => [parseFloat(getComputedStyle(text).fontSize), text.textContent.slice(0, 40)]);
          return {
            undrawn: examples
              .filter(
                (example) =>
                  ![...example.querySelectorAll(every)].some(({shadowRoot}) => shadowRoot?.childElementCount),
              )
              .map(({textContent}) => textContent),
            small: sizes.filter(([size]) => size < 15.9),
            height: document.documentElement.scrollHeight,
            pictures: [...document.querySelectorAll('main img:not([loading])')].every(
              ({naturalWidth}) => naturalWidth > 0,
            ),
          };
        },
        tags.filter((tag) => !['outcome-finding', 'rating-source'].includes(tag)).join(),
      );
      assert.deepEqual([seen.undrawn, seen.small, seen.pictures], [[], [], true]);
      if (address.startsWith('elements/')) assert.ok(seen.height < 12_000, `${seen.height} px high`);
      assert.deepEqual([page.problems, page.elsewhere], [[], []]);

      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const {violations} = await globalThis.axe.run(
          {include: [['html']], exclude: [['.example']]},
          {resultTypes: ['violations'], rules: {'frame-tested': {enabled: false}}, iframes: false},
        );
        return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).slice(0, 3)}`);
      });
      assert.deepEqual(violations, []);

      for (const [width, size] of [
        [320, '100%'],
        [640, '200%'],
      ]) {
        await page.setViewport({width, height: 800});
        await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px too wide at ${width} px and ${size}`);
      }
      await page.close();
    });
  }

  it('has the examples of every start page and recipe, each above its markup', () => {
    const wanted = writtenPages.filter(({section}) => section === 'start' || section === 'recipes');
    assert.ok(wanted.length >= 12);
    for (const {path, text, address} of wanted) {
      const live = [...text.matchAll(/^ *```html\n([^]*?)^ *```/gm)].filter(
        ([, code]) => !/<(script|link)\b/.test(code),
      ).length;
      const snippets = [...text.matchAll(/^ *```\w+$/gm)].length;
      const all = pages.get(address);
      assert.deepEqual(
        [all.filter((each) => each.class === 'example').length, all.filter((each) => each.class === 'snippet').length],
        [live, snippets],
        path,
      );
    }
  });

  it('leads from its first page, its menu and the page for editors to the form, and from there back', async () => {
    const page = await open('index.html');
    for (const [from, place] of [
      ['index.html', 'main'],
      ['reference/hosting.html', '.page-header'],
      ['start/developers.html', '.menu.wide'],
      ['start/editors.html', 'main'],
      ['start/embed-builder.html', 'main'],
    ]) {
      await page.goto(origin + from);
      await Promise.all([
        page.waitForNavigation(),
        page.click(`${place} a[href$="builder.html"]:not([href*="embed"])`),
      ]);
      assert.equal(page.url(), `${origin}builder.html`);
      await page.waitForSelector('#value');
    }
    assert.equal(await page.$('iframe[src]'), null);
    await Promise.all([page.waitForNavigation(), page.click('.brand')]);
    assert.equal(page.url(), `${origin}index.html`);
    await page.close();
  });

  it('leads from the page about pictures to all of them', async () => {
    const page = await open('reference/pictures.html');
    await Promise.all([page.waitForNavigation(), page.click('main .action')]);
    assert.equal(page.url(), `${origin}pictures/index.html`);
    const shown = await page.$$eval('.pictures img', (images) => images.map(({src}) => src));
    assert.ok(shown.length > 80);
    for (const address of shown) assert.equal((await fetch(address)).status, 200, address);
    assert.deepEqual([page.problems, page.elsewhere], [[], []]);
    await page.close();
  });

  it('has a form that makes markup, and shows it on a GOV.UK page without asking anybody', async () => {
    const page = await open('builder.html');
    await page.waitForSelector('#value');
    await page.select('#value', '4+');
    await page.waitForFunction(() => /^<p data-evidence-rating="4\+"/.test(document.querySelector('#markup').value));
    await page.click('input[name="ground"][value="govuk"]');
    await page.waitForFunction(() => {
      const rating = document
        .querySelector('.builder iframe')
        .contentDocument?.querySelector('.govuk-body evidence-rating');
      return rating && getComputedStyle(rating).fontSize === '19px';
    });
    assert.deepEqual([page.problems, page.elsewhere], [[], []]);
    await page.close();
  });

  it('has its menu in a narrow window, without script too', async () => {
    for (const script of [true, false]) {
      const page = await open('reference/hosting.html', {width: 320, script});
      const link = await page.waitForSelector('.menu.narrow a[href="themes.html"]');
      const isVisible = () => link.evaluate((element) => element.checkVisibility());
      assert.equal(await isVisible(), false);
      await page.click('.menu.narrow summary');
      assert.equal(await isVisible(), true);
      assert.equal(await (await page.$('.page-header a[href="../elements/index.html"]')).isVisible(), true);
      await page.close();
    }
  });

  it('shows the words inside the tags where no script runs', async () => {
    const page = await open('elements/evidence-rating.html', {script: false});
    assert.match(
      await page.$eval('.example', ({innerText}) => innerText),
      /Functional Family Therapy: 3\+, mixed findings/,
    );
    await page.close();
  });

  it('copies a piece of code', async () => {
    const page = await open('start/editors.html');
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(origin).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.click('.snippet button');
    await page.waitForFunction(() => document.querySelector('.snippet [role="status"]').textContent === 'Copied');
    await page.close();
  });

  it('opens from a disk', async () => {
    const page = await openPage(browser);
    await page.goto(pathToFileURL(join(root, 'index.html')).href, {waitUntil: 'networkidle0'});
    await page.waitForFunction(() => document.querySelector('programme-card').shadowRoot?.textContent.includes('3+'));
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
