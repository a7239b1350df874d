/** The embed builder: what it makes is put into pages and read, and what it reads is what it made. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {variants} from '../../dist/elements/scale-rating.js';
import {cost, evidence, fallbackLine} from '../../dist/index.js';
import {check, prerender} from '../../dist/prerender/prerender.js';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {builderForm, modulesOf, setText} from '../support/builder.mjs';
import {inTurn, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const {english, welsh, elements, findingFields} = await modulesOf('messages.en', 'messages.cy', 'elements');

const script = '<script type="module" src="/dist/what-works-ratings.min.js"></script>';
const enhance = '<script type="module" src="/dist/enhance.js"></script>';
const whole = (language, head, body) =>
  `<!doctype html><html lang="${language}"><head><title>A page</title>${head}</head><body>${body}</body></html>`;

/** What an editor chooses, by the fields of the form. */
const programme = {subject: 'Functional Family Therapy', reviewed: '2018-02', href: 'https://example.org/a?b=1&c="2"'};
const choices = {
  'an evidence rating': {tag: 'evidence-rating', set: {value: '3+*', ...programme}},
  'a full evidence rating': {tag: 'evidence-rating', set: {value: '4+', variant: 'full', ...programme}},
  'a cost rating over the page': {tag: 'cost-rating', set: {value: '2', explanation: 'popover', ...programme}},
  'a compact cost rating': {
    tag: 'cost-rating',
    set: {value: 'NA', variant: 'compact', subject: 'A <b>bold</b> & "quoted" one', reviewed: '2018'},
  },
  'a rating that there is not': {tag: 'evidence-rating', set: {value: 'not-rated', subject: 'Programme 12'}},
  'a summary': {tag: 'rating-summary', set: {evidence: '3+*', cost: '3', ...programme}},
  'a card': {
    tag: 'programme-card',
    set: {evidence: '3+*', cost: '3', ...programme, 'outcome-0': 'crime', 'result-0': 'improved'},
  },
  outcomes: {
    tag: 'outcome-grid',
    set: {
      ...programme,
      layout: 'table',
      'outcome-0': 'crime',
      'result-0': 'improved',
      'finding-0': 'Fewer problems',
      'statement-0': '10-point reduction',
      'score-0': '15',
      'study-0': 'Study 1',
      'timeframe-0': 'At once',
    },
  },
  'an explanation': {tag: 'rating-explainer', set: {scale: 'cost', value: '3', subject: 'Programme 12', open: true}},
};

/** In `npm test`: a rating in one language, and outcomes in the other. */
const few = {en: ['an evidence rating'], cy: ['outcomes']};

describe('the embed builder', {timeout: 600_000}, () => {
  let browser, site, form;
  before(async () => {
    browser = await openBrowser();
    site = await openSite();
    form = builderForm(browser, site);
  });
  after(() => Promise.all([browser.close(), site.close()]));

  const open = (options) => form.open(options);
  const {atField, diagnostics, fill, markupFor, paste, radio, settled} = builderForm();

  /** What a page says, each of our elements opened, without the spaces of its markup. */
  async function said(html, {scripted = true} = {}) {
    site.pages['/copied.html'] = html;
    const page = await openPage(browser, {script: scripted});
    await page.goto(site.at('/copied.html'));
    if (scripted) {
      await drawn(page);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    }
    const text = await page.evaluate(textIn, 'body');
    assert.deepEqual(page.problems, []);
    await page.close();
    return text;
  }

  /** The text of our elements where they are drawn, else the page's own. Findings stand in their grid by slots. */
  const textIn = (selector) => {
    const place = document.querySelector(selector);
    const texts = (node) => {
      if (node.nodeType === 3) return node.data;
      if (node.localName === 'style' || node.localName === 'script' || node.localName === 'template') return '';
      const children = [
        ...(node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes),
      ].filter(({nodeType}) => nodeType !== 8);
      // what is one text in markup can be two where a script has drawn it
      return children
        .map((child, index) => (child.nodeType === 3 && children[index - 1]?.nodeType === 3 ? '' : ' ') + texts(child))
        .join('');
    };
    return texts(place).replace(/\s+/g, ' ').trim();
  };

  const previewed = (page) =>
    page.evaluate(
      `(${textIn.toString().replace('document.querySelector(selector)', "document.querySelector('iframe').contentDocument.querySelector('[data-place]')")})()`,
    );

  for (const language of ['en', 'cy']) {
    for (const [name, choice] of passes(choices, ...few[language])) {
      it(`makes ${name} that a page takes in every format, lang="${language}"`, async () => {
        const page = await open({language});
        await fill(page, choice);
        const shown = await previewed(page);
        assert.match(shown, /\p{L}{3}/u);
        const tag = await markupFor(page, 'tag');

        const inPage = await said(whole(language, script, tag));
        assert.equal(inPage, shown, 'as the preview shows it');
        assert.ok((await said(whole(language, '', tag), {scripted: false})).length > 3, 'words without script');

        const {version, files} = JSON.parse(await readFile('dist/sri.json', 'utf8'));
        const full = await markupFor(page, 'page');
        for (const file of ['what-works-ratings.css', 'what-works-ratings.min.js']) {
          assert.ok(full.includes(files[file]), file);
          site.pages[`/assets/${file.replace(/(\.min)?\.(js|css)$/, `-${version}$&`)}`] = {
            body: await readFile(`dist/${file}`, 'utf8'),
            type: file.split('.').at(-1),
          };
        }
        assert.equal(await said(whole(language, '', full)), shown, 'with the files of the page format');

        const still = await markupFor(page, 'static');
        assert.ok(!still.includes('<!--'));
        assert.equal(await said(whole(language, '', still), {scripted: false}), shown, 'without script');
        assert.equal(
          await same(whole(language, '', still), prerender(whole(language, '', tag))),
          true,
          'as `prerender` writes it',
        );

        if (choice.set.variant !== 'full' || choice.tag !== 'evidence-rating') {
          const cms = await markupFor(page, 'cms');
          assert.ok(!/<[a-z]+-[a-z]/.test(cms), cms);
          assert.equal(await said(whole(language, script + enhance, cms)), shown, 'by enhance.js');
        }

        const link = await markupFor(page, 'link');
        const worded = {'evidence-rating': evidence, 'cost-rating': cost}[choice.tag];
        const line = await said(whole(language, '', link), {scripted: false});
        const opening = choice.set.href ? '<a href="https://example.org/a?b=1&amp;c=&quot;2&quot;"' : '<p';
        assert.ok(link.startsWith(`${opening} lang="${language}">`), link);
        if (worded) assert.equal(line, fallbackLine(worded, {...choice.set, language}));
        else assert.match(line, /\p{L}{3}/u);
        assert.deepEqual(page.problems, []);
        await page.close();
      });

      it(`reads ${name} back from each format, lang="${language}"`, async () => {
        const page = await open({language});
        await fill(page, choice);
        const tag = await markupFor(page, 'tag');
        for (const format of ['tag', 'page', 'static', 'cms']) {
          const markup = await markupFor(page, format);
          await paste(page, '<cost-rating value="1" lang="en" id="another">x</cost-rating>');
          assert.match(await markupFor(page, 'tag'), /id="another"/);
          await paste(page, markup);
          assert.equal(await markupFor(page, 'tag'), tag, format);
        }
        await page.close();
      });
    }
  }

  /** Whether two pages are the same to a reader of their elements: roots, words and styles. */
  async function same(...pages) {
    const page = await openPage(browser, {script: true});
    const different = await page.evaluate(
      (one, other) => {
        const read = (html) => {
          const read = Document.parseHTMLUnsafe(html);
          const tree = (node) => {
            if (node.nodeType === 3) return node.data.replace(/\s+/g, ' ');
            if (node.nodeType === 8) return '';
            const attributes = [...(node.attributes ?? [])]
              .map(({name, value}) => `${name}=${value.replace(/\s+/g, ' ')}`)
              .sort();
            const children = [...(node.shadowRoot?.childNodes ?? []), '|', ...node.childNodes].map((child) =>
              child === '|' ? child : tree(child),
            );
            return `<${node.localName} ${attributes}>${children.join('').replace(/ ?(<|>) ?/g, '$1')}</>`;
          };
          return tree(read.body);
        };
        const [first, second] = [read(one), read(other)];
        if (first === second) return '';
        const at = [...first].findIndex((character, index) => character !== second[index]);
        return `${first.slice(Math.max(0, at - 80), at + 80)}\n≠\n${second.slice(Math.max(0, at - 80), at + 80)}`;
      },
      ...pages,
    );
    await page.close();
    assert.equal(different, '');
    return true;
  }

  it('says what is missing, and `check` says no more', async () => {
    const page = await open();
    await fill(page, {tag: 'cost-rating', set: {}});
    assert.deepEqual(await diagnostics(page), [
      english.diagnostics.noValue(),
      english.diagnostics.noSubject(),
      english.diagnostics.noDate(),
    ]);
    await fill(page, {tag: 'cost-rating', set: {value: '3'}});
    const half = check(whole('en', '', await markupFor(page, 'tag')));
    assert.deepEqual(
      half.map(({message}) => /has no (subject|date)/.exec(message)?.[1]),
      ['subject', 'date'],
    );
    await fill(page, {tag: 'cost-rating', set: programme});
    assert.deepEqual(await diagnostics(page), []);
    assert.deepEqual(check(whole('en', '', await markupFor(page, 'tag'))), []);
    await page.close();
  });

  it('says what is wrong, and leads to it', async () => {
    const page = await open();
    await fill(page, {
      tag: 'evidence-rating',
      set: {
        value: '3',
        subject: 'x',
        reviewed: '2018-13',
        href: 'javascript:alert(1)',
        version: '1999',
        detail: 'y',
        variant: 'compact',
      },
    });
    const {diagnostics: say} = english;
    assert.deepEqual(await diagnostics(page), [
      say.invalidDate('2018-13'),
      say.invalidAddress('javascript:alert(1)'),
      say.unknownVersion('1999', '2025'),
      say.detailOmitted(),
      say.explainerNeeded(),
    ]);
    await page.evaluate(() => {
      document.querySelector('#version').closest('details').open = false;
    });
    await page.click('.diagnostics li:nth-child(3) a');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'version');
    await fill(page, {
      tag: 'evidence-rating',
      set: {reviewed: '', href: '', version: '', detail: '', variant: 'standard'},
    });
    await markupFor(page, 'link');
    assert.ok((await diagnostics(page)).includes(say.linkRequired()));
    await fill(page, {tag: 'outcome-grid', set: {'score-0': 'many', 'finding-0': 'x'}});
    const ofFindings = await diagnostics(page);
    for (const diagnostic of [say.noOutcome(1), say.noResult(1), say.invalidScore('many')])
      assert.ok(ofFindings.includes(diagnostic), diagnostic);
    await fill(page, {tag: 'outcome-grid', set: {'outcome-0': 'crime', 'result-0': 'worsened', 'score-0': '5'}});
    assert.ok((await diagnostics(page)).includes(say.contradiction(1)));
    await page.close();
  });

  const mistakes = [
    ['reviewed', 'Juny 2018', english.diagnostics.invalidDate('Juny 2018'), '2018-06'],
    ['reviewed', '1/2/2018', english.diagnostics.ambiguousDate('1/2/2018', '2018-02-01', '2018-01-02'), '2018-02-01'],
    ['href', 'see: below', english.diagnostics.invalidAddress('see: below'), '/below'],
  ];
  for (const [id, wrong, message, right] of mistakes) {
    it(`says at the field ${id} what is wrong with ${wrong} once it is left, and leaves it out of the markup`, async () => {
      const page = await open();
      await fill(page, {tag: 'cost-rating', set: {value: '3', subject: 'x', variant: 'full'}});
      const fine = {invalid: null, described: [english.hints[id]], announced: null};
      await page.type(`#${id}`, wrong);
      assert.deepEqual(await atField(page, id), fine, 'while it is typed');
      await page.keyboard.press('Tab');
      assert.deepEqual(await atField(page, id), {
        invalid: 'true',
        described: [english.hints[id], message],
        announced: 'alert',
      });
      for (const format of ['tag', 'page', 'static', 'cms', 'link']) {
        assert.ok(!(await markupFor(page, format)).includes(wrong), format);
      }
      await page.$eval(`#${id}`, (field) => field.select());
      await page.type(`#${id}`, right);
      await page.keyboard.press('Tab');
      assert.deepEqual(await atField(page, id), fine, 'once it is right');
      assert.ok((await markupFor(page, 'tag')).includes(`${id}="${right}"`));
      await page.close();
    });
  }

  it('says the same of a score and of pasted markup', async () => {
    const page = await open();
    await paste(
      page,
      '<outcome-grid subject="x" reviewed="1.2.2018"><outcome-finding outcome="crime" result="improved" score="many">y</outcome-finding></outcome-grid>',
    );
    const {ambiguousDate, invalidScore} = english.diagnostics;
    const ambiguous = ambiguousDate('1.2.2018', '2018-02-01', '2018-01-02');
    assert.deepEqual((await atField(page, 'reviewed')).described, [english.hints.reviewed, ambiguous]);
    assert.deepEqual((await atField(page, 'score-0')).described, [invalidScore('many')]);
    assert.equal(
      await markupFor(page, 'tag'),
      '<outcome-grid subject="x" lang="en">\n  <p>Preventing crime, violence and antisocial behaviour: Improved</p>\n  <outcome-finding outcome="crime" result="improved">y</outcome-finding>\n</outcome-grid>',
    );
    await page.close();
  });

  it('never links to nothing', async () => {
    const page = await open();
    const nowhere = ['', '  ', 'javascript:alert(1)', 'www.example.org/a', '//example.org', 'see below'];
    const tags = Object.keys(elements).filter((each) => each !== 'scale-rating');
    for (const [index, tag] of tags.entries()) {
      for (const href of inTurn(nowhere, index)) {
        await fill(page, {tag, set: {href}});
        for (const format of ['tag', 'page', 'static', 'cms', 'link']) {
          const markup = await markupFor(page, format);
          assert.ok(
            markup.length > 20 &&
              !/href=""|<a[ >]|javascript:|example\.org|see below/.test(markup.replace(/<link .*/, '')),
            markup,
          );
        }
        assert.ok((await diagnostics(page)).length > 0);
      }
    }
    await page.close();
  });

  it('says that the Welsh is a draft, in the form and in the markup', async () => {
    const page = await open();
    const notes = () =>
      page.$$eval('.top .radios [role=status], .form .radios [role=status]', (all) =>
        all.map(({textContent}) => textContent.trim()).filter(Boolean),
      );
    assert.deepEqual(await notes(), []);
    await radio(page, 'language', 'cy');
    assert.deepEqual(await notes(), [english.draft('Welsh')]);
    await radio(page, 'interface', 'cy');
    assert.deepEqual(await notes(), [welsh.draft('Cymraeg'), welsh.draft('Cymraeg')]);
    await radio(page, 'language', 'en');
    assert.deepEqual(await notes(), [welsh.draft('Cymraeg')]);
    await page.close();
  });

  it('says that a page needs an explainer where the rating does not explain itself, and adds it', async () => {
    const page = await open();
    const needed = english.diagnostics.explainerNeeded();
    const said = {};
    const drawn = {};
    for (const variant of variants) {
      await fill(page, {tag: 'evidence-rating', set: {value: '3', variant}});
      said[variant] = (await diagnostics(page)).includes(needed);
      drawn[variant] = await page.$eval(
        '#builder + div evidence-rating',
        ({shadowRoot}) => !shadowRoot.querySelector('[part~="explanation"]'),
      );
    }
    assert.deepEqual(said, drawn);
    assert.equal(said.compact, true);
    await fill(page, {tag: 'evidence-rating', set: {variant: 'compact'}});
    await page.click('.diagnostics li:last-child a');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'with-explainer');
    await page.keyboard.press('Space');
    await settled(page);
    assert.ok(!(await diagnostics(page)).includes(needed));
    const explained = {
      tag: /^<evidence-rating [^]*<\/evidence-rating>\n<rating-explainer scale="evidence" lang="en">Scale: [^<]*<\/rating-explainer>$/,
      page: /^<link [^]*<\/evidence-rating>\n<rating-explainer [^<]*<\/rating-explainer>$/,
      static: /\n<rating-explainer scale="evidence" lang="en"><template shadowrootmode="open">/,
      cms: /\n<div data-rating-explainer="evidence" lang="en">Scale: [^<]*<\/div>$/,
      link: /^<p lang="en">[^<]*<\/p>$/,
    };
    for (const [format, markup] of Object.entries(explained)) assert.match(await markupFor(page, format), markup);
    await fill(page, {tag: 'evidence-rating', set: {variant: 'full'}});
    assert.ok(!(await markupFor(page, 'tag')).includes('<rating-explainer'), 'it is needed no longer');
    await page.close();
  });

  it('leads from pasted markup to what it found', async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement.id);
    const one = '<evidence-rating value="3" subject="A">x</evidence-rating>';
    await paste(page, one);
    assert.equal(await focused(), 'element');
    await paste(page, one + one);
    assert.equal(await focused(), 'found');
    assert.equal(await page.$eval('#found', ({role}) => role), 'status');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'element');
    await paste(page, 'nothing');
    assert.equal(await focused(), 'found');
    await page.close();
  });

  it('keeps a pasted value that is not on the scale, and says so', async () => {
    const page = await open();
    await paste(
      page,
      '<p>Before</p><evidence-rating value="5" subject="A">x</evidence-rating><cost-rating value="n/a" subject="B" class="wide">y</cost-rating>',
    );
    assert.ok((await diagnostics(page))[0].startsWith('“5” is not on the scale. Choose one of 2, 2*, 2+'));
    assert.match(await markupFor(page, 'tag'), /^<evidence-rating value="5" subject="A"/);
    assert.equal(await page.$eval('.change [role=status]', ({textContent}) => textContent), english.found(2));
    await page.click('.found li:nth-child(2) button');
    await settled(page);
    assert.match(await markupFor(page, 'tag'), /^<cost-rating value="NA" subject="B" lang="en" class="wide">/);
    await paste(page, '<p>Nothing of ours</p>');
    assert.equal(await page.$eval('.change [role=status]', ({textContent}) => textContent), english.noneFound);
    await page.close();
  });

  it('keeps a pasted scale that the library does not have, and says so', async () => {
    const page = await open();
    await paste(page, '<rating-explainer scale="other" value="9" version="2020">x</rating-explainer>');
    assert.deepEqual(await diagnostics(page), [english.diagnostics.notAnOption('other', ['evidence', 'cost'])]);
    assert.equal(
      await markupFor(page, 'tag'),
      '<rating-explainer scale="other" value="9" version="2020" lang="en"></rating-explainer>',
    );
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('says nothing of what another element was asked for', async () => {
    const page = await open();
    await fill(page, {tag: 'evidence-rating', set: {value: '3', ...programme, version: '1999', detail: 'x'}});
    await fill(page, {tag: 'rating-summary', set: {}});
    await markupFor(page, 'link');
    assert.deepEqual(await diagnostics(page), []);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('reads a short line, alone or as a link', async () => {
    const page = await open();
    const line = fallbackLine(evidence, {value: '2+*', subject: 'Programme 12', language: 'cy'});
    for (const markup of [`<p>${line}</p>`, `<a href="/entry">${line}</a>`]) {
      await paste(page, markup);
      const linked = markup.startsWith('<a') ? ' href="/entry"' : '';
      assert.ok(
        (await markupFor(page, 'tag')).startsWith(
          `<evidence-rating value="2+*" subject="Programme 12"${linked} lang="cy"><b>`,
        ),
      );
    }
    await page.close();
  });

  it('shows the rating on each ground', async () => {
    const page = await open();
    await fill(page, choices['an evidence rating']);
    const seen = {};
    for (const ground of ['white', 'grey', 'dark', 'govuk', 'phone', 'own']) {
      await radio(page, 'ground', ground);
      seen[ground] = await page.evaluate(() => {
        const frame = document.querySelector('iframe');
        const {body} = frame.contentDocument;
        const rating = frame.contentDocument
          .querySelector('evidence-rating')
          .shadowRoot.querySelector('[part="rating"]');
        return [
          frame.clientWidth === 320,
          getComputedStyle(body).backgroundColor,
          getComputedStyle(rating).color,
          getComputedStyle(rating).fontSize,
        ];
      });
    }
    assert.deepEqual(seen, {
      white: [false, 'rgb(255, 255, 255)', 'rgb(22, 32, 42)', '18px'],
      grey: [false, 'rgb(232, 234, 236)', 'rgb(22, 32, 42)', '18px'],
      dark: [false, 'rgb(29, 33, 37)', 'rgb(241, 243, 244)', '18px'],
      govuk: [false, 'rgb(255, 255, 255)', 'rgb(11, 12, 12)', '19px'],
      phone: [true, 'rgb(255, 255, 255)', 'rgb(22, 32, 42)', '18px'],
      own: [false, 'rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)', '16px'],
    });
    await page.close();
  });

  it('shows it on a page that is pasted, runs nothing of it and loads nothing', async () => {
    const page = await open();
    await fill(page, choices['an evidence rating']);
    await radio(page, 'ground', 'own');
    const hostile = `<html><head><link rel="stylesheet" href="/asked/style.css"><meta http-equiv="refresh" content="0; url=/asked/away"><base href="/asked/"></head>
      <body onload="parent.ran = 1" style="color: rgb(1, 2, 3)"><h1>Mine</h1><script>parent.ran = 2</script><img src="/asked/picture" onerror="parent.ran = 3">
      <iframe srcdoc="<script>parent.parent.ran = 4</script>"></iframe><a href="javascript:parent.ran = 5" id="away">x</a><svg onload="parent.ran = 6"></svg>
      <evidence-rating value="2">Mine</evidence-rating>`;
    const set = (id, text) =>
      page.$eval(
        id,
        (field, value) => {
          field.value = value;
          field.dispatchEvent(new Event('input'));
        },
        text,
      );
    await set('#own-page', hostile);
    await set(
      '#own-css',
      'h1 { color: rgb(9, 9, 9) } </style><script>parent.ran = 7</script> p { background: url(/asked/ground) }',
    );
    await settled(page);
    const seen = await page.evaluate(() => {
      const {
        contentDocument: {body},
      } = document.querySelector('iframe');
      body.querySelector('#away').click();
      const ratings = [...body.querySelectorAll('evidence-rating')];
      if (document.querySelector('iframe').sandbox.value !== 'allow-same-origin') throw new Error('Scripts could run.');
      if (body.ownerDocument.querySelector('script')) throw new Error('There is a script.');
      return [
        getComputedStyle(body.querySelector('h1')).color,
        getComputedStyle(body).color,
        ratings.map((rating) => rating.getAttribute('value')),
      ];
    });
    assert.deepEqual(seen, ['rgb(9, 9, 9)', 'rgb(1, 2, 3)', ['3+*']]);
    await new Promise((then) => setTimeout(then, 300));
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.deepEqual(
      site.requests.filter((path) => path.includes('/asked/')),
      [],
    );
    await page.close();
  });

  it('shows it on a pasted page where the editor marks the place', async () => {
    const page = await open();
    await fill(page, {tag: 'evidence-rating', set: {value: '3', variant: 'compact'}});
    await radio(page, 'ground', 'own');
    const around = async (html) => {
      await setText(page, '#own-page', html);
      await settled(page);
      return page.evaluate(() => {
        const {contentDocument} = document.querySelector('iframe');
        const {parentNode, previousSibling, nextSibling} = contentDocument.querySelector('[data-place]');
        return [parentNode.localName, previousSibling?.textContent ?? '', nextSibling?.textContent ?? ''];
      });
    };
    const rated = '<evidence-rating value="2">2</evidence-rating>';
    assert.deepEqual(await around(`<h1>A</h1>${rated}<p>It is rated [rating] here.</p>`), [
      'p',
      'It is rated ',
      ' here.',
    ]);
    assert.deepEqual(await around('<table><tr><td>B</td><td>[rating]</td></tr></table>'), ['td', '', '']);
    assert.deepEqual(await around(`<h1>A</h1><p>It is ${rated} here.</p>`), ['p', 'It is ', ' here.']);
    assert.deepEqual(await around('<p>Before</p><h2>B</h2><p>After</p>'), ['body', 'B', 'After']);
    assert.deepEqual(await around('<p>Alone</p>'), ['body', 'Alone', '']);
    await page.close();
  });

  it('is used by keyboard alone, and copies', async () => {
    const page = await open();
    await browser
      .defaultBrowserContext()
      .overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.bringToFront();
    const at = () =>
      page.evaluate(
        () => document.activeElement.id || document.activeElement.name || document.activeElement.textContent.trim(),
      );
    const to = async (wanted) => {
      for (let tabs = 0; tabs < 40; tabs++) {
        await page.keyboard.press('Tab');
        if ((await at()) === wanted) return;
      }
      assert.fail(`Tab does not lead to ${wanted}.`);
    };
    await to('element');
    await page.keyboard.press('ArrowDown');
    await to('value');
    await page.keyboard.type('3');
    await to('subject');
    await page.keyboard.type('Programme 12');
    await to('reviewed');
    await page.keyboard.type('2018-02');
    await to('ground');
    await page.keyboard.press('ArrowRight');
    await to('place');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await to('script');
    await page.keyboard.press('ArrowDown');
    await to('markup');
    await to(english.copyButton);
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForFunction(() => document.querySelector('.copy .act [role=status]').textContent.trim());
    assert.equal(await page.$eval('.copy .act [role=status]', ({textContent}) => textContent.trim()), english.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      copied,
      /^<cost-rating value="3" subject="Programme 12" reviewed="2018-02" lang="en"><b>Cost rating for Programme 12<\/b>/,
    );
    await page.close();
  });

  it('selects the markup where the browser does not let it copy', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});
    });
    await fill(page, choices['an evidence rating']);
    await page.click('.copy button');
    await page.waitForFunction(() => document.querySelector('.copy .act [role=status]').textContent.trim());
    assert.equal(
      await page.$eval('.copy .act [role=status]', ({textContent}) => textContent.trim()),
      english.notCopied,
    );
    assert.equal(
      await page.evaluate(
        () =>
          String(getSelection()) ||
          document.activeElement.value.slice(
            document.activeElement.selectionStart,
            document.activeElement.selectionEnd,
          ),
      ),
      await page.$eval('#markup', ({value}) => value),
    );
    await page.close();
  });

  it('saves nothing, and asks nobody', async () => {
    const before = site.requests.length;
    const page = await open({language: 'cy'});
    const elsewhere = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('about:')) elsewhere.push(request.url());
    });
    const loaded = site.requests.length;
    await fill(page, choices['an evidence rating']);
    for (const format of ['tag', 'page', 'static', 'cms', 'link']) await markupFor(page, format);
    await page.click('.copy button');
    await new Promise((then) => setTimeout(then, 200));
    assert.ok(loaded > before);
    assert.deepEqual(site.requests.slice(loaded), []);
    assert.deepEqual(elsewhere, []);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches?.keys())?.length ?? 0,
      location.search + location.hash,
    ]);
    assert.deepEqual(kept, [0, 0, '', 0, 0, '']);
    await page.close();
  });

  it('says everything in both languages', () => {
    const paths = (part, path = '') =>
      typeof part === 'object'
        ? Object.entries(part).flatMap(([name, inner]) => paths(inner, `${path}.${name}`))
        : [[path, String(part)]];
    const [original, translated] = [paths(english), new Map(paths(welsh))];
    assert.deepEqual(
      original.map(([path]) => path),
      [...translated.keys()],
    );
    assert.deepEqual(
      original.filter(([path, text]) => translated.get(path) === text),
      [],
    );
  });

  it('asks for every attribute that the elements have, and offers every value', async () => {
    const {modules} = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
    const declared = new Map(
      modules
        .flatMap(({declarations}) => declarations ?? [])
        .filter(({tagName}) => tagName)
        .map((element) => [element.tagName, element]),
    );
    const attributesIn = (fields) =>
      fields
        .filter(({isContent}) => !isContent)
        .map(({name}) => name)
        .sort();
    const namesOf = (tag) =>
      declared
        .get(tag)
        .attributes.map(({name}) => name)
        .sort();
    for (const [tag, {fields}] of Object.entries(elements)) {
      // the programme is chosen from a file, and not typed
      const fixed = tag === 'evidence-rating' || tag === 'cost-rating' ? ['scale', 'programme'] : ['programme'];
      assert.deepEqual(
        attributesIn(fields),
        namesOf(tag).filter((name) => !fixed.includes(name)),
        tag,
      );
      for (const {name, kind, options} of fields) {
        if (kind !== 'choice' || name === 'scale' || name === 'heading-level') continue;
        const type = declared.get(tag).attributes.find((attribute) => attribute.name === name).type?.text ?? '';
        const offered = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
        if (offered.length)
          assert.deepEqual(options.filter(Boolean).sort(), offered.filter(Boolean).sort(), `${tag} ${name}`);
      }
    }
    assert.deepEqual(attributesIn(findingFields), namesOf('outcome-finding'));
  });
});
