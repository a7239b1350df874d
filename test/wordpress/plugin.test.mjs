/**
 * The plug-in in Debian's WordPress: what an author without `unfiltered_html` writes, what readers get, with and without
 * the plug-in, and the editor. With PICTURES=FOLDER the pages are saved there as pictures.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {openBrowser, openPage} from '../support/browser.mjs';
import {openWordPress, password, users} from './site.mjs';

const block = (name, attributes) => `<!-- wp:what-works-ratings/${name} ${JSON.stringify(attributes)} /-->`;
const programme = {
  subject: 'Functional Family Therapy',
  reviewed: '2018-02',
  href: 'https://example.org/guidebook/fft',
};

const posts = {
  blocks: [
    block('evidence-rating', {value: '3+*', ...programme}),
    block('cost-rating', {value: '3', subject: 'Functional Family Therapy', variant: 'full'}),
    block('evidence-rating', {value: '4', subject: 'Functional Family Therapy', language: 'cy', subjectLang: 'en'}),
    block('programme-card', {
      evidence: '3+*',
      cost: '3',
      ...programme,
      findings: {crime: 'improved', maltreatment: ''},
    }),
    `<!-- wp:group -->\n<div class="wp-block-group">${block('rating-explainer', {scale: 'cost'})}</div>\n<!-- /wp:group -->`,
    '<!-- wp:paragraph -->\n<p>Ordinary -- text</p>\n<!-- /wp:paragraph -->',
  ],
  shortcodes: [
    '[evidence_rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02"]',
    'It is rated [evidence_rating value="3+" variant="compact"], and that is not a recommendation.',
    '[cost_rating value="3" subject="Functional Family Therapy" subject-lang="en" language="cy"]',
    '[programme_card subject="Functional Family Therapy" evidence="3+*" cost="3" crime="improved" heading-level="2"]',
    '[rating_explainer scale="evidence" layout="inline"]',
  ],
  tags: [
    '<!-- wp:html -->\n<evidence-rating value="3+" subject="Functional Family Therapy" reviewed="2018-02" onclick="alert(1)">Evidence rating: 3+ (scale 2 to 4+)</evidence-rating>\n<cost-rating value="3" href="javascript:alert(1)">Cost rating: 3</cost-rating>\n<!-- /wp:html -->',
  ],
  'bad input': [
    block('evidence-rating', {value: '7', subject: 'Functional Family Therapy', reviewed: 'May 2018'}),
    block('cost-rating', {value: 'cheap', variant: 'compact'}),
    block('evidence-rating', {value: '', subject: 'Functional Family Therapy'}),
    block('evidence-rating', {value: ['3'], subject: 3}),
    '[evidence_rating value=”3+” subject=”Functional Family Therapy”]',
    '[evidence_rating]',
    '[cost_rating value="3" href="javascript:alert(1)" subject="<img src=x onerror=alert(1)>"]',
    '[rating_explainer scale="constructor"]',
  ],
  'no rating': ['<!-- wp:paragraph -->\n<p>Nothing</p>\n<!-- /wp:paragraph -->'],
};

let site, browser, ids;

before(async () => {
  execFileSync('node', ['build/wordpress.mjs']);
  [site, browser] = await Promise.all([openWordPress(), openBrowser()]);
  ids = Object.fromEntries(Object.entries(posts).map(([title, parts]) => [title, write(title, parts.join('\n\n'))]));
});
after(() => Promise.all([site?.close(), browser?.close()]));

/** Saves a post as an author, and returns its id. */
const write = (title, content, id = 0) =>
  site.run(
    `if (current_user_can('unfiltered_html')) throw new Exception('The author may write anything.');
    return wp_insert_post(wp_slash(json_decode(${asPhp(JSON.stringify({ID: id, post_title: title, post_content: content, post_status: 'publish', comment_status: 'closed'}))}, true)), true);`,
    users.author,
  );
const asPhp = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const saved = (title) => site.run(`return get_post(${ids[title]})->post_content;`);

async function open(title, options) {
  const page = await openPage(browser, options);
  await page.goto(`${site.origin}/?p=${ids[title]}`);
  return page;
}

/** The ratings of a page as readers get them: what is shown, and the language of its words. */
const shown = (page) =>
  page.evaluate(async () => {
    const tags = 'evidence-rating, cost-rating, programme-card, rating-explainer';
    const elements = [...document.querySelectorAll(tags)];
    for (const {localName} of elements) await customElements.whenDefined(localName);
    for (const element of elements) await element.updateComplete;
    await new Promise(requestAnimationFrame);
    const textOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.localName === 'slot') return [...(node.assignedNodes().length ? node.assignedNodes() : node.childNodes)].map(textOf).join(' ');
      return ['style', 'template'].includes(node.localName) ? '' : [...node.childNodes].map(textOf).join(' ');
    }; // prettier-ignore
    return elements.map((element) => ({
      tag: element.localName,
      text: textOf(element.shadowRoot ?? element)
        .replace(/\s+/g, ' ')
        .trim(),
      isDrawn: Boolean(element.shadowRoot?.querySelector('[part~="rating"]')),
    }));
  });

async function picture(page, name) {
  const {PICTURES} = process.env;
  if (!PICTURES) return;
  mkdirSync(PICTURES, {recursive: true});
  await page.screenshot({path: join(PICTURES, `${name}.png`), fullPage: true});
}

describe('the plug-in for WordPress', () => {
  it('draws the blocks of an author, each in its language', async () => {
    const page = await open('blocks');
    const [evidence, cost, welsh, card, explainer] = await shown(page);
    assert.match(
      evidence.text,
      /Evidence rating for Functional Family Therapy.*Short-term impact.*last reviewed February 2018/,
    );
    assert.match(cost.text, /Cost rating for Functional Family Therapy.*Medium cost/);
    assert.match(welsh.text, /Gradd tystiolaeth ar gyfer\s+Functional Family Therapy.*Effaith tymor hir/);
    assert.match(card.text, /Functional Family Therapy.*3\+.*Improved/);
    assert.match(explainer.text, /cost rating/i);
    assert.ok([evidence, cost, welsh, card, explainer].every(({isDrawn}) => isDrawn));
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await picture(page, 'blocks-1280');
    await page.close();
  });

  it('draws shortcodes, in a sentence too', async () => {
    const page = await open('shortcodes');
    const elements = await shown(page);
    assert.deepEqual(
      elements.map(({tag, isDrawn}) => isDrawn && tag),
      ['evidence-rating', 'evidence-rating', 'cost-rating', 'programme-card', 'rating-explainer'],
    );
    assert.match(elements[2].text, /Gradd cost ar gyfer\s+Functional Family Therapy/);
    assert.match(elements[3].text, /Improved/);
    const sentence = await page.$eval('p:has(> evidence-rating[variant=compact])', ({textContent}) => textContent);
    assert.match(sentence, /^It is rated .*, and that is not a recommendation\.$/s);
    assert.deepEqual([page.problems, page.warnings], [[], []]);
    await picture(page, 'shortcodes-1280');
    await page.close();
  });

  it('keeps the tags that an author writes, and nothing that could be a script', async () => {
    const page = await open('tags');
    const [evidence, cost] = await shown(page);
    assert.ok(evidence.isDrawn && cost.isDrawn);
    assert.doesNotMatch(saved('tags'), /onclick|javascript/);
    await page.close();
  });

  it('shows no level for a value that is not on the scale', async () => {
    const page = await open('bad input');
    const elements = await shown(page);
    assert.deepEqual(
      elements.map(({text}) => text.replace(/^.*(Rating not shown|Medium cost).*$/, '$1').slice(0, 40)),
      [
        'Rating not shown',
        'Rating not shown',
        'Rating not shown',
        'Evidence rating No evidence rating is gi',
        'Medium cost',
        'Rating not shown',
      ],
      JSON.stringify(elements, null, 1),
    );
    // a theme centres paragraphs, and no text outside of them
    assert.ok(await page.$('p > cost-rating[variant=compact]'));
    assert.equal(await page.$('img[onerror], a[href^=javascript], [onclick]'), null);
    assert.deepEqual(page.problems, []);
    await picture(page, 'bad-input-1280');
    await page.close();
  });

  it('loads the script as a module with its hash, and only on pages with a rating', async () => {
    const page = await open('blocks');
    const script = await page.$eval('script[src*="what-works-ratings"]', ({type, integrity, crossOrigin}) => ({
      type,
      integrity,
      crossOrigin,
    }));
    assert.match(script.integrity, /^sha384-/);
    assert.deepEqual([script.type, script.crossOrigin], ['module', 'anonymous']);
    assert.match(await page.$eval('head link[href*="what-works-ratings"]', ({integrity}) => integrity), /^sha384-/);
    await page.goto(`${site.origin}/?p=${ids['no rating']}`);
    assert.equal(await page.$('[src*="what-works-ratings"], [href*="what-works-ratings"]'), null);
    await page.close();
  });

  it('fits into 320 pixels', async () => {
    for (const title of ['blocks', 'shortcodes']) {
      const page = await open(title, {width: 320});
      await shown(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, title);
      await picture(page, `${title}-320`);
      await page.close();
    }
  });

  it('speaks Welsh on a site in Welsh', async () => {
    site.run(`update_option('locale_of_test', 'cy');`);
    try {
      const page = await open('blocks');
      const [evidence, , , card] = await shown(page);
      assert.equal(await page.$eval('html', ({lang}) => lang), 'cy');
      assert.match(evidence.text, /Gradd tystiolaeth ar gyfer Functional Family Therapy/);
      assert.match(
        await page.$eval('evidence-rating', ({textContent}) => textContent),
        /Gradd tystiolaeth/,
        'the words too',
      );
      assert.match(card.text, /Wedi gwella/);
      assert.equal(await page.$eval('evidence-rating', ({lang}) => lang), '');
      await picture(page, 'blocks-welsh-1280');
      // there are no words in French: what is in English says so
      site.run(`update_option('locale_of_test', 'fr_FR');`);
      await page.goto(`${site.origin}/?p=${ids.blocks}`);
      assert.equal(await page.$eval('html', ({lang}) => lang), 'fr-FR');
      assert.deepEqual(
        await page.$$eval('evidence-rating, programme-card', (elements) => elements.map(({lang}) => lang)),
        ['en', 'cy', 'en'],
      );
      await page.close();
    } finally {
      site.run(`delete_option('locale_of_test');`);
    }
  });

  it('leaves the words in the post when it is gone, and takes them back when it returns', async () => {
    const before = saved('blocks');
    assert.match(before, /<p>Ordinary -- text<\/p>/);
    // within another block, too
    assert.match(
      before,
      /<div class="wp-block-group"><!-- wp:what-works-ratings\/rating-explainer .* -->\n<p class="[\w-]+">Scale: 1 /,
    );
    assert.match(before, /<p class="[\w-]+" lang="cy"><b>Gradd tystiolaeth/);
    site.run(`deactivate_plugins('what-works-ratings/what-works-ratings.php');`);
    try {
      const page = await open('blocks');
      const text = await page.$eval('main, body', ({innerText}) => innerText);
      assert.match(
        text,
        /Evidence rating for Functional Family Therapy\s+3\+ Short-term impact[^]*Cost rating for Functional Family Therapy\s+3 Medium cost/,
      );
      assert.match(text, /Gradd tystiolaeth ar gyfer Functional Family Therapy[^]*What studies found for children/);
      assert.equal(await page.$('evidence-rating, cost-rating, programme-card, [src*="what-works"]'), null);
      await picture(page, 'without-the-plug-in-1280');
      await page.close();
    } finally {
      site.run(`activate_plugin('what-works-ratings/what-works-ratings.php');`);
    }
    write('blocks', before, ids.blocks);
    assert.equal(saved('blocks'), before, 'to save it again changes nothing');
  });

  it('lets an author choose a rating in the editor, see it, and come back to it', async () => {
    const page = await openPage(browser);
    page.setDefaultTimeout(30_000);
    await page.goto(`${site.origin}/wp-login.php`);
    // The page takes the focus to the first field after a while, so what is typed can end in the wrong one.
    for (const [field, value] of Object.entries({'#user_login': users.author, '#user_pass': password}))
      await page.$eval(field, (input, text) => (input.value = text), value);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    await page.goto(`${site.origin}/wp-admin/post-new.php`);
    await page.waitForFunction(() => globalThis.wp?.data?.select('core/preferences'));
    await page.evaluate(() => {
      const {dispatch} = globalThis.wp.data;
      dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', false);
    });
    await page.waitForSelector('.editor-post-title__input');
    await page.type('.editor-post-title__input', 'In the editor');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/evidence rat');
    await page.waitForSelector('.components-autocomplete__result.is-selected');
    await page.keyboard.press('Enter');

    const placeholder = '[data-type="what-works-ratings/evidence-rating"]';
    await page.waitForSelector(`${placeholder} select`);
    await picture(page, 'editor-placeholder-1280');
    await page.select(`${placeholder} select`, '3+*');
    const badge = await page.waitForSelector(`${placeholder} evidence-rating`);
    assert.match(await badge.evaluate(({textContent}) => textContent), /Mixed findings/);
    await picture(page, 'editor-chosen-1280');
    // the fields beside the post
    await typeInto(page, 'Name of the programme', 'Functional Family Therapy');
    await typeInto(page, 'Last reviewed by the body', 'May 2018');
    await page.waitForFunction(() => document.body.innerText.includes('“May 2018” is not a date'));
    await typeInto(page, 'Last reviewed by the body', '2018-02');
    await page.waitForFunction(
      () => document.querySelector('evidence-rating')?.getAttribute('reviewed') === '2018-02' &&
        document.querySelector('evidence-rating').shadowRoot?.querySelector('[part~="rating"]'),
    ); // prettier-ignore
    await picture(page, 'editor-badge-1280');

    await page.evaluate(() => globalThis.wp.data.dispatch('core/editor').editPost({status: 'publish'}));
    await page.evaluate(() => globalThis.wp.data.dispatch('core/editor').savePost());
    const id = await page.evaluate(() => globalThis.wp.data.select('core/editor').getCurrentPostId());
    const content = site.run(`return get_post(${id})->post_content;`);
    assert.match(
      content,
      /"value":"3\+\*".*-->\n<p class="[\w-]+"><b>Evidence rating for Functional Family Therapy<\/b>/,
    );

    // what was saved is what the editor expects
    await page.goto(`${site.origin}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForSelector(`${placeholder} evidence-rating`);
    const valid = await page.evaluate(() =>
      globalThis.wp.data
        .select('core/block-editor')
        .getBlocks()
        .map(({isValid}) => isValid),
    );
    assert.deepEqual(valid, [true]);
    ids.written = id;
    const read = await open('written');
    const [evidence] = await shown(read);
    assert.match(evidence.text, /Evidence rating for Functional Family Therapy.*Short-term impact.*February 2018/);
    await read.close();

    // the other blocks, as the inserter offers them
    await page.evaluate(() => {
      const {createBlock} = globalThis.wp.blocks;
      for (const name of ['cost-rating', 'programme-card', 'rating-explainer'])
        globalThis.wp.data.dispatch('core/block-editor').insertBlocks(createBlock(`what-works-ratings/${name}`));
    });
    await page.waitForSelector('[data-type="what-works-ratings/rating-explainer"] rating-explainer');
    await page.select('[data-type="what-works-ratings/programme-card"] select', '3+*');
    await page.waitForSelector('[data-type="what-works-ratings/programme-card"] programme-card');
    await page.evaluate(() => {
      const {dispatch, select} = globalThis.wp.data;
      const card = select('core/block-editor')
        .getBlocks()
        .find(({name}) => name.endsWith('/programme-card'));
      dispatch('core/block-editor').selectBlock(card.clientId);
    });
    await typeInto(page, 'Name of the programme', 'Functional Family Therapy');
    await clickOn(page, 'What studies found for children');
    const outcome = await page.waitForSelector('::-p-xpath(//label[starts-with(., "Preventing crime")])');
    await (await outcome.evaluateHandle(({control}) => control)).select('improved');
    await page.waitForSelector('programme-card outcome-finding[outcome=crime][result=improved]');
    await picture(page, 'editor-card-1280');
    // WordPress asks for a picture of its makers, and for a template that an author may not read
    const isOfOthers = (text) => /s\.w\.org|\/templates\/|Failed to load resource|%2Ftemplates%2F/.test(text);
    assert.deepEqual(page.problems.filter((text) => !isOfOthers(text)), []); // prettier-ignore
    assert.deepEqual(page.warnings.filter((text) => /rating/i.test(text)), []); // prettier-ignore
    await page.close();
  });

  it('has nothing to complain of, for PHP', () =>
    assert.deepEqual(
      site
        .complaints()
        .split('\n')
        .filter((line) => /Fatal|plugins\/what-works-ratings/.test(line)),
      [],
    ));
});

/** Replaces the text of the field with this label. */
async function typeInto(page, label, text) {
  const labelled = await page.waitForSelector(`::-p-xpath(//label[normalize-space()="${label}"])`);
  const field = await labelled.evaluateHandle(({control}) => control);
  await field.evaluate((input) => input.select());
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

const clickOn = async (page, name) =>
  (await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`)).click();
