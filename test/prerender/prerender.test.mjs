import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {cost, evidence} from 'what-works-ratings';
import {prerender} from 'what-works-ratings/prerender';
import {isFull, passes} from '../support/scope.mjs';
import {holding, pieces, without} from './odd-pages.mjs';
import {bringsRoots, confusesParser, rootsIn, stylesheet, treeOf, withoutOurs} from './prerendered.mjs';

const ways = {'with <style>': {}, 'with a stylesheet': {stylesheet}};
const rating =
  '<evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02">x</evidence-rating>';
const drawn = (html, options) => rootsIn(prerender(html, options));

/** All else is as it was, to the letter and to a browser; and what was written stands when it is written again. */
function comesThrough(html, options) {
  const written = prerender(html, options);
  if (!bringsRoots(html)) {
    assert.equal(withoutOurs(written), html);
    for (const scripting of confusesParser(html) ? [] : [false, true])
      assert.equal(treeOf(written, scripting), treeOf(html, scripting));
  }
  assert.equal(prerender(written, options), written);
  assert.equal(prerender(prerender(html, {stylesheet: '/other.css'}), options), written);
}

describe('prerender', () => {
  for (const [way, options] of Object.entries(ways)) {
    for (const [what, html] of Object.entries(without)) {
      it(`leaves ${what} as it is, ${way}`, () => assert.equal(prerender(html, options), html));
    }

    for (const [what, [count, html]] of Object.entries(holding)) {
      it(`draws in a page and changes nothing else: ${what}, ${way}`, () => {
        assert.equal(drawn(html, options).length, count);
        comesThrough(html, options);
      });
    }

    it(`changes nothing else in pages of chance, ${way}`, () => {
      let roots = 0;
      const pages = isFull ? 1500 : 300;
      for (let seed = 1; seed <= pages; seed++) {
        const html = pageOfChance(seed);
        try {
          comesThrough(html, options);
        } catch (error) {
          error.message = `${JSON.stringify(html)}: ${error.message}`;
          throw error;
        }
        roots += drawn(html, options).length;
      }
      assert.ok(roots > (pages * 4) / 15, `${roots} elements drawn`);
    });
  }

  const large = {
    '500 nested elements around it': `${'<div>'.repeat(500)}${rating}`,
    '500 nested elements in it': `<cost-rating value="9">${'<div>'.repeat(500)}x`,
    '500 nested elements in a finding': `<outcome-grid><outcome-finding outcome="crime">${'<div>'.repeat(500)}x`,
    '10 MB': `${'<p>a &amp; é</p>\r\n'.repeat(600_000)}${rating}`,
    '200,000 elements side by side': `<cost-rating value="9">${'<br>'.repeat(200_000)}</cost-rating>`,
  };
  for (const [what, html] of passes(large, '500 nested elements in it', '200,000 elements side by side')) {
    it(`draws in a page with ${what}`, () => {
      const written = prerender(html, {report() {}});
      assert.equal(withoutOurs(written), html);
      assert.equal(written.match(/<template shadowrootmode="open"><style>/g).length, 1);
    });
  }

  describe('what is drawn', () => {
    it('is complete: figure, words, date, and an explanation that opens by itself', () => {
      const [{markup, text, first}] = drawn(`<html lang="en">${rating}`);
      assert.equal(first, 'style');
      assert.match(
        markup,
        /<div part="strip" aria-hidden="true">(<span part="step( current)?"[^>]*>[^<]+<\/span>){6}<\/div>/,
      );
      assert.match(
        text,
        /^Evidence rating for Functional Family Therapy 3\+ 3 plus Short-term impact, plus other studies Mixed findings: some studies found/,
      );
      assert.match(
        text,
        /Fourth of 6 levels, from 2 \(preliminary\) to 4\+ \(strongest\) 2 2\+ 3 3\+ 4 4\+ Preliminary Strongest Foundations Guidebook, last reviewed February 2018 What this means/,
      );
      assert.match(markup, /<details ?> ?<summary part="control" ?>/);
      const {levels, modifiers} = evidence.words[0];
      for (const {meaning} of [levels['3+'], levels['3'], modifiers['*']]) assert.ok(text.includes(meaning), meaning);
    });

    it('has a figure beside a code in a line or a cell', () => {
      for (const variant of ['compact', 'cell', 'dense']) {
        const [{markup}] = drawn(`<evidence-rating value="3+*" variant="${variant}">x</evidence-rating>`);
        assert.match(
          markup,
          /<svg part="figure"[^>]*aria-hidden="true"><path d="[^"]+" \/><path class="steps" d="[^"]+" \/><\/svg>/,
        );
      }
    });

    it('opens over the page by a button, where that is asked for', () => {
      const [{markup}] = drawn('<cost-rating value="4" explanation="popover">x</cost-rating>');
      assert.match(markup, /<button[^>]* popovertarget="explanation"/);
      assert.match(markup, /<div part="explanation" id="explanation" popover="" *>/);
      assert.ok(markup.includes(cost.words[0].levels[4].meaning));
    });

    it('is a grid with its findings in their places, and an explainer with every level', () => {
      const [grid, explainer] = drawn(`<html lang="en"><outcome-grid subject="A" show="all"><p>own</p>
        <outcome-finding outcome="crime" score="15" result="improved">One</outcome-finding><outcome-finding outcome="crime">Two</outcome-finding>
        </outcome-grid><rating-explainer scale="evidence" value="3+">y</rating-explainer>`);
      assert.match(grid.markup, /<slot name="finding-1"[^>]*><\/slot>[^]*<slot name="finding-2"/);
      assert.match(grid.text, /Child outcomes for A .*Improved/);
      for (const {meaning} of Object.values(evidence.words[0].levels))
        assert.ok(explainer.text.includes(meaning), meaning);
    });

    for (const [what, [html, language]] of Object.entries({
      'the page': ['<html lang="cy">§', 'cy'],
      'the element itself': ['<html lang="en"><cost-rating lang="cy-GB" value="1">x</cost-rating>', 'cy'],
      'the nearest element around it': ['<html lang="cy"><div lang="en"><p>§', 'en'],
      'the host of the root in which it stands': [
        '<html lang="en"><x-y lang="cy"><template shadowrootmode="open"><p>§</p></template></x-y>',
        'cy',
      ],
      'an element within that root': [
        '<html lang="cy"><x-y lang="cy"><template shadowrootmode="open"><p lang="en">§</p></template></x-y>',
        'en',
      ],
      'SVG around it': ['<html lang="en"><svg lang="cy"><foreignObject>§', 'cy'],
      'nobody, and is English then': ['§', 'en'],
      'a page in a third language, and is English then': ['<html lang="fr">§', 'en'],
    })) {
      it(`has the language of ${what}`, () => {
        const [{markup, text}] = drawn(html.replace('§', '<cost-rating value="1">x</cost-rating>'));
        assert.ok(markup.includes(`<div part="rating" dir="auto" lang="${language}">`), markup);
        assert.ok(text.startsWith({en: 'Cost rating', cy: 'Gradd cost'}[language]), text);
      });
    }

    it('holds what the page gave as text, whatever it looks like', () => {
      const subject = '</template><script>x</script><!--lit-part--> <?> <!-- & " \' ]]> {{x}} ${x} >';
      const written = prerender(
        `<cost-rating value="1" subject="${subject.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">x</cost-rating><p>after`,
      );
      const [{text}] = rootsIn(written);
      assert.ok(text.includes(`Cost rating for ${subject}`), text);
      assert.ok(treeOf(written).includes('#text after'));
    });

    it('has nothing left in it by which Lit finds its way, but an empty comment between two texts', () => {
      for (const {markup} of drawn(holding['every element'][1]))
        assert.doesNotMatch(markup, /<!--[^-]|<\?|(^|>)<!---->|<!---->(<|$)/);
    });

    it("is the page's own words where the value is none, or that no rating is shown", () => {
      const [own, none] = drawn(
        '<html lang="en"><cost-rating value="9">Under review</cost-rating><cost-rating value="9"> <!-- x --> </cost-rating>',
      );
      assert.match(own.markup, /<slot ?><\/slot>/);
      assert.equal(own.text, '');
      assert.ok(none.text.includes(cost.words[0].notRecognised.label), none.text);
    });

    it('waits for a scale that only a script can bring, and drops what was drawn before', () => {
      const html =
        '<rating-source><p><scale-rating scale="own" value="1">One</scale-rating><rating-explainer scale="own">x</rating-explainer></p></rating-source>';
      assert.equal(prerender(html, {stylesheet}), html);
      const before = prerender(html.replaceAll('"own"', '"cost"'));
      assert.equal(rootsIn(before).length, 2);
      assert.equal(prerender(before.replaceAll('scale="cost"', 'scale="own"')), html);
    });

    it('says that a scale is not known where no script can bring it', () => {
      const [{text}] = drawn('<scale-rating scale="own" value="1"></scale-rating>');
      assert.match(text, /\p{L}{3}/u);
    });
  });

  describe('the slot of a finding', () => {
    const grid = (finding) => `<outcome-grid>${finding}x</outcome-finding></outcome-grid>`;
    for (const [what, [before, after]] of Object.entries({
      'is written after its name': [
        '<outcome-finding\n outcome="crime">',
        '<outcome-finding slot="finding-1"\n outcome="crime">',
      ],
      'takes the place of another': ['<outcome-finding a slot="x" b>', '<outcome-finding a slot="finding-1" b>'],
      'takes the place of one without quotes': ['<outcome-finding slot=x>', '<outcome-finding slot="finding-1">'],
      'takes the place of one with other quotes': [
        "<outcome-finding slot = 'x'b>",
        '<outcome-finding slot="finding-1"b>',
      ],
      'takes the place of one in upper case': ['<OUTCOME-FINDING SLOT="x">', '<OUTCOME-FINDING slot="finding-1">'],
      'takes the place of an empty one': ['<outcome-finding slot>', '<outcome-finding slot="finding-1">'],
      'takes the place of the first of two': [
        '<outcome-finding slot=x slot=y>',
        '<outcome-finding slot="finding-1" slot=y>',
      ],
      'stays where it is the right one, however it is written': [
        '<outcome-finding SLOT=finding-1>',
        '<outcome-finding SLOT=finding-1>',
      ],
    })) {
      it(what, () => {
        const written = prerender(grid(before));
        assert.equal(written.replace(/<template[^]*<\/template>/, ''), grid(after));
        assert.equal(prerender(written), written);
      });
    }

    it('is given to children of the grid alone', () => {
      const written = prerender(
        '<outcome-finding outcome="crime">a</outcome-finding><outcome-grid><div><outcome-finding outcome="crime">b</outcome-finding></div></outcome-grid>',
      );
      assert.doesNotMatch(written, /slot="finding/);
    });
  });

  describe('a second run', () => {
    const changes = {
      'another value': [rating, (html) => html.replace('value="3+*"', 'value="4"')],
      'no value': [rating, (html) => html.replace(' value="3+*"', '')],
      'another language': [`<html lang="en">${rating}`, (html) => html.replace('<html lang="en">', '<html lang="cy">')],
      'a finding more, before the others': [
        '<outcome-grid><outcome-finding outcome="crime">a</outcome-finding></outcome-grid>',
        (html) =>
          html.replace(/<outcome-finding(?= )/, '<outcome-finding outcome="school-employment">b</outcome-finding>$&'),
      ],
      'another tag': [rating, (html) => html.replaceAll('evidence-rating', 'cost-rating')],
    };
    for (const [what, [html, change]] of Object.entries(changes)) {
      for (const [way, options] of Object.entries(ways)) {
        it(`follows ${what}, ${way}`, () => {
          const second = prerender(change(prerender(html, options)), options);
          assert.equal(second, prerender(change(html), options));
          assert.notEqual(second, prerender(html, options));
        });
      }
    }

    it('follows a finding that is gone', () => {
      const html =
        '<outcome-grid><outcome-finding outcome="crime">a</outcome-finding><outcome-finding outcome="crime">b</outcome-finding></outcome-grid>';
      const gone = (page) => page.replace(/<outcome-finding[^>]*>a<\/outcome-finding>/, '');
      assert.equal(prerender(gone(prerender(html))), prerender(gone(html)));
    });

    it('replaces a root that a formatter has set on lines of its own', () => {
      const formatted = prerender(rating)
        .replace('<template', '\n  <template')
        .replace('<style>', '\n    <style>')
        .replace('</template>', '\n  </template>');
      assert.equal(rootsIn(prerender(formatted)).length, 1);
      assert.equal(prerender(formatted).replace('\n  ', ''), prerender(rating));
    });
  });

  describe('the stylesheet', () => {
    const page = (head) =>
      `<!doctype html>\n<html lang="en">\n<head>\n<title>x</title>${head}\n</head>\n<body>${rating}<p>${rating}</p></body>\n</html>\n`;
    const link = `<link rel="stylesheet" href="${stylesheet}" />`;

    it('is linked once in each root, with no <style>, and once in the head', () => {
      const written = prerender(page(''), {stylesheet});
      assert.equal(
        written.match(/<template shadowrootmode="open"><link rel="stylesheet" href="\/ratings\.css" \/>/g).length,
        2,
      );
      assert.doesNotMatch(written, /<style|style=/);
      assert.ok(written.includes(`<title>x</title>\n${link}</head>`));
      assert.equal(written.split(link).length - 1, 3);
    });

    for (const own of [link, `<link href=${stylesheet} media="all" rel="preload STYLESHEET">`]) {
      it(`is not linked in the head again: ${own}`, () => {
        const written = prerender(page(own), {stylesheet});
        assert.equal(withoutOurs(written.replace(own, '§')).replace('§', own), page(own));
        assert.equal(written.split('</head>')[0], page(own).split('</head>')[0]);
      });
    }

    it('gives way to another, and to none', () => {
      const written = prerender(page(''), {stylesheet});
      const other = {stylesheet: '/a.css?b&c="d"'};
      assert.equal(prerender(written, other), prerender(page(''), other));
      assert.equal(prerender(prerender(written, other)), prerender(page('')));
      assert.ok(prerender(page(''), other).includes('href="/a.css?b&amp;c=&quot;d&quot;"'));
    });

    it('of the page itself stays', () => {
      const own = '<link rel="stylesheet" href="/page.css">';
      assert.ok(prerender(prerender(page(own), {stylesheet})).includes(`<title>x</title>${own}\n</head>`));
    });

    for (const [what, [html, expected]] of Object.entries({
      'after a doctype': [`<!doctype html>\n<p>${rating}`, `<!doctype html>\n${link}<p>`],
      'after a title alone': [`<title>x</title>\n<p>${rating}`, `<title>x</title>\n${link}<p>`],
      'after comments': [`<!-- a --><!doctype html><html><!-- b --> <p>${rating}`, `<!-- b --> ${link}<p>`],
      'before a </body> that opens the body': [`</body>${rating}`, `${link}</body>`],
      'before a <noscript> that the body closes': [`<noscript><p>${rating}`, `${link}<noscript><p>`],
    })) {
      it(`is linked ${what}, where the head is not written`, () =>
        assert.ok(prerender(html, {stylesheet}).includes(expected)));
    }
  });

  it("brings nothing into the process but what Lit brings, and leaves Lit's own renderer in it alone", () => {
    const program = `
      const before = Object.keys(globalThis);
      const added = () => Object.keys(globalThis).filter((name) => !before.includes(name)).sort();
      const render = async () => {
        const {render} = await import('@lit-labs/ssr');
        const {collectResultSync} = await import('@lit-labs/ssr/lib/render-result.js');
        const {LitElement, html} = await import('lit');
        const {prerender} = await import('what-works-ratings/prerender');
        if (!customElements.get('x-y')) customElements.define('x-y', class extends LitElement { render() { return html\`<p>\${this.localName}</p>\`; } });
        return collectResultSync(render(html\`<x-y></x-y><cost-rating value="1">x</cost-rating>\`));
      };
      if (process.argv[1] === 'first') {
        const {prerender} = await import('what-works-ratings/prerender');
        prerender(${JSON.stringify(rating)});
        console.log(JSON.stringify({added: added(), tag: String(customElements.get('cost-rating')), page: await render()}));
      } else {
        const page = await render();
        const {prerender} = await import('what-works-ratings/prerender');
        prerender(${JSON.stringify(rating)});
        console.log(JSON.stringify({page, again: await render()}));
      }`;
    const run = (order) =>
      JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program, order], {encoding: 'utf8'}));
    const first = run('first');
    assert.deepEqual(
      first.added.filter((name) => !/^(customElements|lit|reactiveElement)/.test(name)),
      [],
    );
    assert.equal(first.tag, 'undefined');
    assert.match(first.page, /<x-y>.*<p>.*x-y.*<\/p>.*<\/x-y><cost-rating value="1">x<\/cost-rating>/);
    const last = run('last');
    assert.equal(last.page, first.page);
    assert.equal(last.again, first.page);
  });
});

/** The same page for the same seed (mulberry32): mostly one piece after another, at times one within another. */
function pageOfChance(seed) {
  let state = seed;
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  let page = '';
  for (let count = 1 + Math.floor(chance() * 14); count > 0; count--) {
    const piece = pieces[Math.floor(chance() * pieces.length)];
    const at = chance() < 0.75 ? page.length : Math.floor(chance() * page.length);
    page = page.slice(0, at) + piece + page.slice(at);
  }
  return page;
}
