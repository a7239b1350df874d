/** Every state of every element under the strictest policy that a page with a script can have. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {costScale, evidenceScale} from 'what-works-ratings';
import {bundlers} from '../package/bundle.mjs';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {isFull} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';
import {renderedTags} from '../support/tags.mjs';

const loading = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const policy = `${loading}; trusted-types what-works-ratings`;

const script = '/dist/what-works-ratings.min.js';
const scales = '/dist/what-works-ratings-source.min.js';
const tags = renderedTags.join();

/** Every value that a scale knows, with each of its signs; none; and one that it does not know. */
const valuesOf = ({levels, modifiers, outside}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
  '',
  'under review',
];

/** An element for each combination of these attributes. */
const each = (tag, content, attributes) =>
  Object.entries(attributes)
    .reduce(
      (starts, [name, values]) => starts.flatMap((start) => values.map((value) => `${start} ${name}="${value}"`)),
      [`<${tag}`],
    )
    .map((start) => `${start}>${content}</${tag}>`)
    .join('');

const variants = ['standard', 'compact', 'full', 'none of these'];
const forms = ['disclosure', 'popover'];
const detail = 'The page’s own words<p slot="detail">What the sign means for this programme.</p>';

const findings = `
  <outcome-finding outcome="crime" finding="Behaviour" study="Study 1" score="15" result="improved" timeframe="After 6 months">A <em>statement</em></outcome-finding>
  <outcome-finding outcome="crime" score="-5" result="worsened"></outcome-finding>
  <outcome-finding outcome="mental-health" score="0" result="no-effect"></outcome-finding>
  <outcome-finding outcome="maltreatment" result="mixed"></outcome-finding>
  <outcome-finding outcome="school-employment"></outcome-finding>
  <outcome-finding outcome="Sleep" score="-7" result="improved"></outcome-finding>`;

const grids = {
  show: ['reported', 'all'],
  layout: ['list', 'table', 'none of these'],
  'score-type': ['', 'improvement-index'],
  subject: ['', 'Programme 12'],
};

/** All that an element can be given, by what it shows, and how many controls there are to open. */
const states = {
  'every cost rating': {
    controls: 28,
    content: each('cost-rating', detail, {value: valuesOf(costScale), variant: variants, explanation: forms}),
  },
  'every evidence rating': {
    controls: 60,
    content: each('evidence-rating', detail, {value: valuesOf(evidenceScale), variant: variants, explanation: forms}),
  },
  'every rating by its scale': {
    controls: 4,
    content: each('scale-rating', '', {
      scale: ['cost', 'evidence', 'readiness', ''],
      value: ['3', 'under review'],
      variant: variants,
      version: ['', '1999'],
    }),
  },
  'every subject, date and link': {
    controls: 40,
    content: each('evidence-rating', '', {
      value: ['3+*'],
      subject: ['', 'Programme 12 &lt;img src=x onerror=alert(1)&gt;'],
      reviewed: ['', '2018', '2018-02', '2018-02-15', 'last year'],
      href: ['', '/programme-12', 'https://example.org/programme-12', 'javascript:alert(1)'],
    }),
  },
  'every grid of outcomes': {
    controls: 0,
    content:
      each('outcome-grid', findings, grids) +
      each('outcome-grid', '<p>A summary</p>', grids) +
      each('outcome-grid', findings, {
        'heading-level': ['', '2', '6', '9'],
        href: ['/outcomes', 'javascript:alert(1)'],
        reviewed: ['2018', 'last year'],
      }),
  },
  'every explanation of a scale': {
    controls: 21,
    content:
      each('rating-explainer', 'The page’s own explanation', {
        scale: ['cost', 'evidence', 'readiness'],
        layout: ['disclosure', 'inline'],
        value: ['', '3', '3+', 'NE', 'under review'],
        href: ['', '/scale'],
      }) + '<rating-explainer scale="cost" open></rating-explainer><rating-explainer></rating-explainer>',
  },
};

const otherElement = `
  import {html, LitElement} from 'lit';
  customElements.define('other-badge', class extends LitElement {
    render() { return html\`<p>Drawn by another copy of Lit</p>\`; }
  });`;

const pageOf = (scripts, content, lang) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <title>A page</title>
  ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}
</head>
<body>${content}</body>
</html>`;

/** In the page: elements that draw no words, neither their own nor those of the page. */
const withoutWords = (tags) =>
  [...document.querySelectorAll(tags)]
    .filter(({shadowRoot, textContent}) => {
      const own = shadowRoot?.querySelector('[part~="rating"]');
      return !/\p{L}{3}/u.test(
        own ? own.textContent : shadowRoot?.querySelector('slot:not([name])') ? textContent : '',
      );
    })
    .map(({outerHTML}) => outerHTML);

/** In the page: clicks each control that has not opened its explanation yet. Gives what each shows then. */
const openAll = (tags) =>
  [...document.querySelectorAll(tags)].flatMap(({shadowRoot}) =>
    [...shadowRoot.querySelectorAll('[part="control"]')].map((control) => {
      const opened = shadowRoot.querySelector('details, [popover]');
      const isOpen = () => opened.matches('[open], :popover-open');
      if (!isOpen()) control.click();
      return isOpen() ? shadowRoot.querySelector('[part="explanation"]').textContent.trim() : '';
    }),
  );

/** In the page: another language, value and form for every element. */
const changeAll = (tags) => {
  document.documentElement.lang = document.documentElement.lang === 'cy' ? 'en' : 'cy';
  for (const element of document.querySelectorAll(tags)) {
    const changes = {
      value: '2',
      scale: 'cost',
      variant: 'full',
      explanation: 'popover',
      layout: 'table',
      show: 'all',
      subject: 'Programme 13',
    };
    for (const [name, value] of Object.entries(changes)) element.setAttribute(name, value);
  }
};

const shownIn = (page, tag) => page.$eval(tag, ({shadowRoot}) => shadowRoot.textContent);

const browser = await openBrowser();
const site = await openSite({
  '/other-lit.js': {body: await bundlers.esbuild(otherElement)},
  '/bundled.js': {body: await bundlers.esbuild("import 'what-works-ratings/define.js';")},
});
after(() => Promise.all([browser.close(), site.close()]));

describe('under a strict policy', () => {
  /** Once it is loaded its scripts have run, and the elements have drawn themselves, or never will. */
  async function openAt(path) {
    const page = await openPage(browser);
    await page.goto(site.at(path));
    return page;
  }

  /** A page under a policy that its server sends. */
  function open(content, {scripts = [script], lang = 'en', sent = policy} = {}) {
    site.pages['/page.html'] = {body: pageOf(scripts, content, lang), headers: {'content-security-policy': sent}};
    return openAt('/page.html');
  }

  for (const lang of isFull ? ['en', 'cy', 'fr'] : ['cy']) {
    for (const [name, {content, controls}] of Object.entries(states)) {
      it(`shows ${name} on a page in "${lang}", and opens and changes it, without a violation`, async () => {
        const page = await open(content, {lang});
        assert.deepEqual(await page.evaluate(withoutWords, tags), []);
        const explanations = await page.evaluate(openAll, tags);
        assert.equal(explanations.length, controls);
        for (const explanation of explanations) assert.match(explanation, /\p{L}{3}/u);
        await page.evaluate(changeAll, tags);
        await drawn(page);
        assert.deepEqual(await page.evaluate(withoutWords, tags), []);
        assert.deepEqual(page.problems, []);
        await page.close();
      });
    }
  }

  const badge = '<evidence-rating value="3+"></evidence-rating>';

  const scripts = [
    {name: 'our script twice, by two addresses', scripts: [script, `${script}?2`], also: "'allow-duplicates'"},
    {
      name: 'both of our scripts twice',
      scripts: [scales, script, `${scales}?2`, `${script}?2`],
      also: "'allow-duplicates'",
    },
    {
      name: 'our script, and after it a bundle with a Lit of its own',
      scripts: [script, '/other-lit.js'],
      also: 'lit-html',
    },
    {
      name: 'a bundle with a Lit of its own, and after it our script',
      scripts: ['/other-lit.js', script],
      also: 'lit-html',
    },
  ];

  for (const {name, scripts: sources, also} of scripts) {
    it(`draws what each script brings: ${name}`, async () => {
      const hasOther = also === 'lit-html';
      const page = await open(badge + (hasOther ? '<other-badge></other-badge>' : ''), {
        scripts: sources,
        sent: `${policy} ${also}`,
      });
      assert.match(await shownIn(page, 'evidence-rating'), /Short-term impact/);
      if (hasOther) assert.match(await shownIn(page, 'other-badge'), /Drawn by another copy of Lit/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }

  it('gives a page its own scale, by the second script', async () => {
    const content = '<rating-source><scale-rating scale="readiness" value="Step 2"></scale-rating></rating-source>';
    const page = await open(content, {scripts: [scales, '/examples/readiness.js', script]});
    assert.match(await shownIn(page, 'scale-rating'), /Readiness rating[^]*Step 2[^]*Run in full/);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('draws what the first copy brings where the policy allows no second one, which says so', async () => {
    const page = await open(badge, {scripts: [script, `${script}?2`]});
    assert.match(await shownIn(page, 'evidence-rating'), /Short-term impact/);
    assert.ok(page.problems.length > 0);
    for (const problem of page.problems) assert.match(problem, /what-works-ratings/);
    await page.close();
  });

  for (const policies of ["'none'", 'my-app', 'what-works-ratings']) {
    it(`leaves the page's own words to a bundle whose policy is refused: trusted-types ${policies}`, async () => {
      const page = await open('<evidence-rating value="3+">Evidence rating: 3+</evidence-rating>', {
        scripts: ['/bundled.js'],
        sent: `${loading}; trusted-types ${policies}`,
      });
      const words = await page.$eval('evidence-rating', ({innerText, shadowRoot}) => [innerText, shadowRoot]);
      assert.deepEqual(words, ['Evidence rating: 3+', null]);
      await page.close();
    });
  }

  it('needs the policy of Lit where a bundler brings the elements', async () => {
    const page = await open(badge, {scripts: ['/bundled.js'], sent: `${loading}; trusted-types lit-html`});
    assert.match(await shownIn(page, 'evidence-rating'), /Short-term impact/);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('has an example page, which works under its own policy and under the same from its server', async () => {
    site.pages['/examples/strict.html'] = {headers: {'content-security-policy': policy}};
    const page = await openAt('/examples/strict.html');
    assert.equal(await page.$eval('meta[http-equiv="Content-Security-Policy"]', ({content}) => content), policy);
    assert.deepEqual(await page.evaluate(withoutWords, tags), []);
    for (const explanation of await page.evaluate(openAll, tags)) assert.match(explanation, /\p{L}{3}/u);
    assert.deepEqual([...page.problems, ...page.warnings], []);
    await page.close();
  });

  it('would be seen to fail: what the policy refuses is noticed', async () => {
    const page = await open('<p style="color: red">Red</p><script>alert(1)</script>', {scripts: ['/other-lit.js']});
    const problems = page.problems.join('\n');
    // what the console says, which comes at once
    for (const directive of ['style-src', 'script-src', 'trusted-types'])
      assert.match(problems, new RegExp(`violates .* directive:? ['"]${directive}`));
    await page.close();
  });
});
