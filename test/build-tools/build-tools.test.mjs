/**
 * The plug-ins for build tools, with tools that are made of what the plug-ins use of them: what becomes of a page, and
 * what stands in the log. The tools themselves are in test/apps.
 */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import astro from 'what-works-ratings/astro';
import eleventy from 'what-works-ratings/eleventy';
import vite from 'what-works-ratings/vite';

const csv = `programme,id,evidence,cost,reviewed
Functional Family Therapy,functional-family-therapy,3+,3,2018-02
Programme 12,programme-12,4,2,2021-05
`;
const good = '<cost-rating value="2" subject="Programme 12" reviewed="2021-05">Cost rating: 2</cost-rating>';
const named = '<evidence-rating programme="programme-12" variant="compact"></evidence-rating>';
const pageWith = (...lines) =>
  `<!doctype html>\n<html lang="en">\n<title>A page</title>\n${lines.join('\n')}\n</html>\n`;

let folder;
let log;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-tools-'));
  log = [];
  write('programmes.csv', csv);
});
afterEach(() => rmSync(folder, {recursive: true}));

function write(name, text) {
  mkdirSync(join(folder, name, '..'), {recursive: true});
  writeFileSync(join(folder, name), text);
}

/** Each tool: builds one page, and returns what it becomes. */
const tools = {
  async eleventy(html, options) {
    const config = eleventyConfig();
    eleventy(config, fromFolder(options));
    const {warn} = console;
    console.warn = (line) => log.push(line.replace('[what-works-ratings] ', ''));
    try {
      return config.build(html);
    } finally {
      console.warn = warn;
    }
  },

  async vite(html, options) {
    const plugins = viteFor(vite(options));
    const built = plugins.build(html);
    plugins.end();
    return built;
  },

  async astro(html, options) {
    write('dist/guide/index.html', html);
    const {hooks} = astro(options);
    hooks['astro:config:done']({config: {root: pathToFileURL(`${folder}/`)}, injectTypes() {}});
    const dir = pathToFileURL(`${folder}/dist/`);
    try {
      hooks['astro:build:done']({dir, logger: {warn: (line) => log.push(line)}});
    } finally {
      html = readFileSync(join(folder, 'dist/guide/index.html'), 'utf8');
    }
    return html;
  },
};

/** Paths of Eleventy begin at the folder in which it runs. */
const fromFolder = (options = {}) => (options.from ? {...options, from: join(folder, options.from)} : options);

function eleventyConfig() {
  const events = {};
  const config = {
    shortcodes: {},
    watched: [],
    addTransform: (name, transform) => (config.transform = transform),
    addShortcode: (name, shortcode) => (config.shortcodes[name] = shortcode),
    addWatchTarget: (path) => config.watched.push(path),
    on: (event, listener) => (events[event] = listener),
    build(html, {runMode = 'build', outputPath = `${folder}/dist/guide/index.html`} = {}) {
      events['eleventy.before']({directories: {input: folder, output: `${folder}/dist`}, runMode});
      const built = config.transform.call({page: {inputPath: './guide.md', outputPath}}, html);
      events['eleventy.after']({directories: {}, runMode});
      return built;
    },
  };
  return config;
}

function viteFor(plugins) {
  const filename = join(folder, 'guide/index.html');
  const logger = {warn: (line) => log.push(line.replace('[what-works-ratings] ', ''))};
  for (const plugin of plugins) plugin.configResolved?.({root: folder, publicDir: join(folder, 'public'), logger});
  const [before, after] = ['pre', 'post'].map(
    (order) => plugins.find(({transformIndexHtml}) => transformIndexHtml.order === order).transformIndexHtml.handler,
  );
  const transform = (html, context) => after(withScripts(before(html, {filename, ...context})), {filename, ...context});
  return {
    build: (html) => transform(html, {}),
    serve: (html) => transform(html, {server: {}}),
    end: () => plugins.forEach((plugin) => plugin.generateBundle?.handler()),
  };
}

for (const [name, build] of Object.entries(tools)) {
  describe(`the plug-in for ${name}`, () => {
    it('adds the badges, and keeps the words', async () => {
      const built = await build(pageWith(good));
      assert.match(
        built,
        /<cost-rating [^>]*><template shadowrootmode="open">.*<\/template>Cost rating: 2<\/cost-rating>/,
      );
      assert.deepEqual(log, []);
    });

    it('leaves the badges to the script if it is told to', async () => {
      const built = await build(pageWith(good), {prerender: false});
      assert.ok(built.includes(good));
    });

    it('links to a stylesheet for a strict policy', async () => {
      const built = await build(pageWith(good), {stylesheet: '/shadow.css'});
      assert.match(built, /<template shadowrootmode="open"><link rel="stylesheet" href="\/shadow.css"/);
    });

    it('fills from a ratings file', async () => {
      const built = await build(pageWith(named), {from: 'programmes.csv', prerender: false});
      assert.match(built, /variant="compact" value="4" subject="Programme 12" reviewed="2021-05"><strong>4<\/strong>/);
      assert.deepEqual(log, []);
    });

    it('says what is wrong, with page, line and column, and how often', async () => {
      const wrong = '<cost-rating value="6" subject="Programme 12" reviewed="2021-05">Cost</cost-rating>';
      await build(pageWith('', ` ${wrong}`, wrong, wrong));
      assert.equal(log.length, 1, log.join('\n'));
      assert.match(log[0], /guide\/index\.html:5:2: <cost-rating value="6">: "6" is not on the cost scale\./);
      assert.match(log[0], /And 2 more on this page\./);
    });

    it('says which programme is not in the file', async () => {
      await build(pageWith(named.replace('programme-12', 'programme-13')), {from: 'programmes.csv'});
      assert.match(log[0], /:4:1: .*"programme-13", which is not in the file/);
    });

    it('fails a build with problems if it is to, and one without never', async () => {
      const options = {failOnProblems: true};
      await build(pageWith(good), options);
      const wrong = good.replace('"2"', '"6"');
      await assert.rejects(() => build(pageWith(wrong), options), {
        message: `what-works-ratings/${name}: There is 1 problem in the pages, see the log above. The build fails because of the option "failOnProblems".`,
      });
      assert.equal(log.length, 1);
    });

    it('does not fail for words that are the page’s own, and says that they stay', async () => {
      const own = named.replace('><', '>Strong evidence, says the panel<');
      await build(pageWith(own), {from: 'programmes.csv', failOnProblems: true});
      assert.match(log.join('\n'), /is not ours, and stays: "Strong evidence, says the panel"/);
    });

    it('leaves a page without ratings as it is, and one that is a template', async () => {
      for (const html of ['', 'Text alone', pageWith('<p>Nothing</p>')])
        assert.equal(await build(html), htmlOf(name, html));
      const template = pageWith('<cost-rating value="{{ cost }}">Cost</cost-rating>');
      assert.equal(await build(template), htmlOf(name, template));
      assert.match(log[0], /:4:\d+: .*template/i);
    });

    // what is in the folder of the site, and what is copied there later
    const places = {eleventy: ['dist', '.'], vite: ['public', '.'], astro: ['dist']}[name];
    for (const place of places)
      it(`reads a ratings file that the page names, from ${place}/`, async () => {
        write(`${place}/scale.json`, readFileSync('dist/scales/grade-certainty.json', 'utf8'));
        const html = pageWith(
          '<rating-source src="../scale.json"><scale-rating scale="grade-certainty" value="moderate" subject="Programme 12" reviewed="2021">Moderate</scale-rating></rating-source>',
        );
        const built = await build(html, {failOnProblems: true});
        assert.match(built, /Fair certainty/);
        assert.deepEqual(log, []);
      });

    it('says what is wrong on a page that names a ratings file once, too', async () => {
      await build(pageWith('<rating-source></rating-source>', good.replace('"2"', '"6"')));
      assert.doesNotMatch(log.join('\n'), /more on this page/);
      assert.match(log.join('\n'), /<cost-rating value="6">/);
    });

    it('says once that a file elsewhere is left to the browser, which is no problem', async () => {
      const html = pageWith('<rating-source src="https://example.org/x.json"></rating-source>');
      await build(html, {failOnProblems: true});
      assert.equal(log.length, 1, log.join('\n'));
      assert.match(log[0], /this is not a relative address/);
    });

    for (const [options, message] of [
      [{form: 'x.csv'}, 'there is no option "form". The options are from, prerender, stylesheet, failOnProblems.'],
      [{from: 12}, 'the option "from" is 12. Expected the path of a ratings file, such as "programmes.csv".'],
      [{from: ''}, 'the option "from" is "". Expected the path of a ratings file, such as "programmes.csv".'],
      [{prerender: 'no'}, 'the option "prerender" is "no". Expected true or false.'],
      [{failOnProblems: 1}, 'the option "failOnProblems" is 1. Expected true or false.'],
      ['programmes.csv', 'the options are "programmes.csv". Expected an object, such as {from: "programmes.csv"}.'],
      [null, 'the options are null. Expected an object, such as {from: "programmes.csv"}.'],
    ]) {
      it(`refuses the options ${JSON.stringify(options)}`, async () => {
        const plugIn = {eleventy: (given) => eleventy(eleventyConfig(), given), vite, astro}[name];
        assert.throws(() => plugIn(options), {message: `what-works-ratings/${name}: ${message}`});
      });
    }

    it('fails with a ratings file that is not there, is wrong or has no programmes', async () => {
      await assert.rejects(
        () => build(pageWith(named), {from: 'none.csv'}),
        /the option "from" is ".*none\.csv"\. There is no such file that can be read\./,
      );
      write('wrong.csv', 'programme,evidence\nProgramme 12,3.0\n');
      await assert.rejects(
        () => build(pageWith(named), {from: 'wrong.csv'}),
        /wrong\.csv cannot be used\.\n.*wrong\.csv:2:/,
      );
      write('scale.json', readFileSync('dist/scales/grade-certainty.json', 'utf8'));
      await assert.rejects(() => build(pageWith(named), {from: 'scale.json'}), /scale\.json has no programmes\./);
    });
  });
}

/** What Vite makes of a page without ratings: it adds its scripts, so that the lines are others afterwards. */
const withScripts = (html) => html.replace('<title>', '<script></script>\n<title>');
const htmlOf = (name, html) => (name === 'vite' ? withScripts(html) : html);

describe('the plug-in for eleventy', () => {
  /** The shortcodes, as templates call them. */
  function shortcodes(options) {
    const config = eleventyConfig();
    eleventy(config, fromFolder(options));
    const page = {inputPath: './guide.njk', lang: options?.lang};
    return Object.fromEntries(
      Object.entries(config.shortcodes).map(([name, shortcode]) => [
        name,
        (...given) => shortcode.call({page}, ...given),
      ]),
    );
  }

  /** What is written into the log meanwhile. */
  function logged(action) {
    const {warn} = console;
    console.warn = (line) => log.push(line);
    try {
      return action();
    } finally {
      console.warn = warn;
    }
  }

  it('keeps what is no page, or is not written', () => {
    const config = eleventyConfig();
    eleventy(config);
    for (const outputPath of ['dist/feed.xml', false, undefined])
      assert.equal(config.transform.call({page: {outputPath}}, good), good);
  });

  it('does not end a server for problems', () => {
    const config = eleventyConfig();
    eleventy(config, {failOnProblems: true});
    logged(() => config.build(pageWith(good.replace('"2"', '"6"')), {runMode: 'serve'}));
    assert.equal(log.length, 1);
  });

  it('writes a rating by a shortcode: value, name, date, variant, or options by their names', () => {
    const {evidenceRating, costRating} = shortcodes();
    const written = '<evidence-rating value="3+" variant="compact" subject="Programme 12">';
    // as Nunjucks gives them
    const keywords = {subject: 'Programme 12', variant: 'compact', __keywords: true};
    for (const given of [['3+', keywords], [{value: '3+', ...keywords}], ['3+', 'Programme 12', {variant: 'compact'}]])
      assert.ok(logged(() => evidenceRating(...given)).startsWith(written), JSON.stringify(given));
    assert.deepEqual(log, []);
    assert.match(costRating(3, 'Programme 12'), /^<cost-rating value="3" subject="Programme 12">/);
    assert.match(costRating(undefined), /^<cost-rating>/);
    assert.match(costRating(3, null, new Date('2021-05-04')), /^<cost-rating value="3" reviewed="2021-05-04">/);
    assert.match(
      costRating(3, 'Programme 12', '2021-05'),
      /^<cost-rating value="3" subject="Programme 12" reviewed="2021-05">/,
    );
  });

  it('escapes what a shortcode is given', () => {
    const {evidenceRating} = shortcodes();
    assert.doesNotMatch(evidenceRating('"><u>', {subject: '<script>'}), /<(u|script)>/);
  });

  it('writes a shortcode in the language of the page, or as it is told', () => {
    const {evidenceRating} = shortcodes({});
    const config = eleventyConfig();
    eleventy(config);
    const welsh = config.shortcodes.evidenceRating.call({page: {lang: 'cy'}}, '3+', 'Programme 12');
    assert.notEqual(welsh, evidenceRating('3+', 'Programme 12'));
    assert.equal(welsh, evidenceRating('3+', 'Programme 12', {language: 'cy'}));
  });

  it('writes cards and a table of the ratings file', () => {
    const {programmeCards, ratingsTable, scaleRating} = shortcodes({from: 'programmes.csv'});
    const cards = programmeCards('programme-12', 'functional-family-therapy', {headingLevel: 2});
    assert.match(cards, /^<div class="programme-cards"><programme-card programme="programme-12" .*<h2>.*<\/div>$/);
    assert.equal(cards.match(/<programme-card /g).length, 2);
    assert.equal(programmeCards(['programme-12', 'functional-family-therapy'], {headingLevel: 2}), cards);
    const table = ratingsTable({columns: 'cost, reviewed', caption: 'Two programmes', dense: true});
    assert.match(table, /<caption>Two programmes<\/caption>/);
    assert.equal(table.match(/<th scope="col">/g).length, 3);
    assert.match(scaleRating('cost', '3', 'Programme 12'), /^<cost-rating value="3" subject="Programme 12">/);
  });

  it('says which option, programme, column or scale there is not', () => {
    logged(() => {
      const {evidenceRating, programmeCards, ratingsTable, scaleRating} = shortcodes({from: 'programmes.csv'});
      evidenceRating('3+', {variannt: 'compact'});
      assert.equal(programmeCards('programme-13'), '<div class="programme-cards"></div>');
      ratingsTable({columns: 'evidense'});
      assert.doesNotMatch(scaleRating('stars', '3'), /value is 3/);
      evidenceRating('3+', 'Programme 12', '2021-05', 'compakt', 'more');
    });
    const [option, programme, column, scale, texts, variant] = log;
    assert.match(option, /guide\.njk: evidenceRating has no option "variannt"\. The options are value, variant, /);
    assert.match(programme, /guide\.njk: programmeCards: there is no programme "programme-13" in the ratings file\./);
    assert.match(column, /ratingsTable: there is no column "evidense"\. The columns are evidence, cost, reviewed\./);
    assert.match(scale, /scaleRating: there is no scale "stars" in the ratings file\./);
    assert.match(
      texts,
      /evidenceRating takes the texts value, subject, reviewed, variant in this order, and no more\./,
    );
    assert.match(variant, /evidenceRating: there is no variant "compakt"\. The variants are standard, compact, /);
  });

  it('says what a card without a ratings file needs', () =>
    assert.throws(() => shortcodes().programmeCards('programme-12'), /programmeCards needs a ratings file: .*"from"/));
});

describe('the plug-in for vite', () => {
  it('fills and checks while one develops, and leaves the badges to the script', () => {
    const wrong = good.replace('"2"', '"6"');
    const built = viteFor(vite({from: 'programmes.csv', failOnProblems: true})).serve(pageWith(named, wrong));
    assert.match(built, /value="4" subject="Programme 12"/);
    assert.doesNotMatch(built, /<template/);
    assert.match(log[0], /^guide\/index\.html:5:1: <cost-rating value="6">/);
    assert.equal(log.length, 1);
  });

  it('reads the ratings file again when it has changed, and loads the page again', () => {
    const plugins = vite({from: 'programmes.csv'});
    const host = viteFor(plugins);
    const listeners = [];
    const sent = [];
    const watched = [];
    for (const plugin of plugins)
      plugin.configureServer?.({
        watcher: {add: (path) => watched.push(path), on: (event, listener) => listeners.push(listener)},
        ws: {send: ({type}) => sent.push(type)},
      });
    assert.match(host.serve(pageWith(named)), /value="4"/);
    const file = join(folder, 'programmes.csv');
    writeFileSync(file, csv.replace('programme-12,4', 'programme-12,3'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    listeners.forEach((listener) => listener(file));
    listeners.forEach((listener) => listener(join(folder, 'other.css')));
    assert.deepEqual([watched, sent], [[file], ['full-reload']]);
    assert.match(host.serve(pageWith(named)), /value="3"/);
  });

  it('fills and checks what other plug-ins write later', () => {
    const plugins = vite({from: 'programmes.csv'});
    viteFor(plugins);
    const [, {transformIndexHtml}] = plugins;
    const filename = join(folder, 'guide/index.html');
    const built = transformIndexHtml.handler(pageWith(named, good.replace('"2"', '"6"')), {filename});
    assert.match(built, /value="4" subject="Programme 12".*<template /);
    assert.equal(log.length, 1);
  });
});

describe('the plug-in for astro', () => {
  it('tells Astro of the types', () => {
    const {hooks} = astro();
    const types = [];
    hooks['astro:config:done']({
      config: {root: pathToFileURL(`${folder}/`)},
      injectTypes: (file) => types.push(file),
    });
    assert.deepEqual(types, [{filename: 'elements.d.ts', content: "import 'what-works-ratings/astro';\n"}]);
  });
});
