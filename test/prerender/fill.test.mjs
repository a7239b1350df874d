/** Pages whose tags name a programme, filled from a ratings file, to the byte. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {cost, evidence, fallbackHtml, fallbackLine, fallbackLines, ratingHtml} from 'what-works-ratings';
import {check, checkAgainst, fill, prerender, ratingsOnPage} from 'what-works-ratings/prerender';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {valuesOf} from '../../dist/scales/scale.js';
import {smallFile} from '../ratings-file/scale-files.mjs';
import {holding, without} from './odd-pages.mjs';

const fft = {
  id: 'fft',
  name: 'Functional Family Therapy',
  ratings: {evidence: '4', cost: '3'},
  reviewed: '2026-05',
  href: 'https://example.org/fft',
};
const finding = {
  outcome: 'crime',
  finding: 'Reduced offending',
  study: 'Study 1',
  score: 15,
  result: 'improved',
  statement: 'It fell.',
};
const file = (...programmes) => readRatingsFile({...smallFile(), programmes});
const contents = file(
  fft,
  {id: 'two', name: {en: 'Programme 2', cy: 'Rhaglen 2'}, ratings: {evidence: '3+*', stars: '2'}, reviewed: '2020'},
  {id: 'withdrawn', name: 'Programme 3', ratings: {evidence: 'not-rated'}},
  {id: 'found', name: 'Programme 4', findings: [finding, {outcome: 'mental-health', result: 'mixed'}]},
  {id: 'odd', name: 'Programme 5', ratings: {evidence: '9', other: 'x'}},
);

/** The page once it is filled, and what was said of it. */
function filled(html, from = contents) {
  const said = [];
  const result = fill(html, from, {report: ({line, kind, message}) => said.push(`${line} ${kind} ${message}`)});
  return {html: result, said};
}
const page = (body, language = 'en') =>
  `<!doctype html>\n<html lang="${language}"><title>x</title>\n${body}\n</html>\n`;

const attributes =
  'programme="fft" value="4" subject="Functional Family Therapy" reviewed="2026-05" href="https://example.org/fft"';
const words = (value, options = {}) =>
  fallbackHtml(evidence, {value, subject: fft.name, reviewed: '2026-05', href: fft.href, ...options});

describe('fill', () => {
  it('writes value, name, date, link and the recommended words into an empty tag', () => {
    const {html, said} = filled(page('<evidence-rating programme="fft"></evidence-rating>'));
    assert.equal(html, page(`<evidence-rating ${attributes}>${words('4')}</evidence-rating>`));
    assert.deepEqual(said, [
      '3 changed Functional Family Therapy: evidence is now 4, reviewed 2026-05, now with its name, now linked to https://example.org/fft',
    ]);
  });

  it('says what changed in a tag, and with what', () => {
    const {said} = filled(
      page(
        ratingHtml('evidence', {programme: 'fft', value: '3+', subject: fft.name, reviewed: '2018-02', href: fft.href}),
      ),
    );
    assert.deepEqual(said, ['3 changed Functional Family Therapy: evidence 3+ is now 4, reviewed 2026-05']);
    const dated = page(
      ratingHtml('cost', {programme: 'fft', value: 3, subject: 'FFT', reviewed: '2018-02', href: '/x'}),
    );
    assert.deepEqual(filled(dated).said, [
      '3 changed Functional Family Therapy: cost 3, reviewed 2026-05, called "FFT" before, now linked to https://example.org/fft',
    ]);
  });

  it('keeps all else to the byte, however the tag is written', () => {
    const before = `<!DOCTYPE html>\r\n<html lang=en><BODY class='a'  ><!-- evidence-rating programme="fft" --><p>é &amp &nbsp; x</p>\r\n`;
    const after = `\r\n<script>"<evidence-rating programme='fft'>"</script></p>\r`;
    for (const [tag, wanted] of [
      [
        `<EVIDENCE-RATING class=a programme = 'fft' VALUE=2 id="b"\n>\n  </evidence-rating >`,
        [`class=a programme = 'fft' `, 'id="b"'],
      ],
      [`<evidence-rating value = "3 + "programme=fft reviewed='2018'/></evidence-rating>`, ['programme=fft']],
      [
        `<evidence-rating\n  reviewed="x"\n  programme="fft"\n  href="javascript:x"\n></evidence-rating>`,
        ['programme="fft"'],
      ],
    ]) {
      const {html} = filled(before + tag + after);
      assert.ok(html.startsWith(before) && html.endsWith(after), html);
      for (const kept of wanted) assert.ok(html.includes(kept), `${kept}: ${html}`);
      assert.deepEqual(
        ratingsOnPage(html).map(({value, date, subject}) => [value, date, subject]),
        [['4', '2026-05', fft.name]],
      );
      assert.deepEqual(filled(html), {html, said: []});
    }
  });

  it('takes date and link from the file with the value, also where the file has none', () => {
    const tag = ratingHtml('evidence', {
      programme: 'withdrawn',
      value: '3',
      subject: 'Programme 3',
      reviewed: '2018',
      href: '/x',
    });
    const {html, said} = filled(page(tag));
    assert.match(html, /<evidence-rating programme="withdrawn" value="not-rated" subject="Programme 3"><b>/);
    assert.match(html, /This programme has not been given an evidence rating/);
    assert.deepEqual(said, [
      '3 changed Programme 3: evidence 3 is now not-rated, no longer with a date, no longer linked',
    ]);
  });

  it('touches nothing of a tag of which the file says nothing', () => {
    const html = page(
      '<cost-rating programme="two" value="2" reviewed="1999">x</cost-rating><outcome-grid programme="fft"></outcome-grid>' +
        '<rating-summary programme="found" evidence="3">x</rating-summary><scale-rating programme="fft" scale="stars" value="1">x</scale-rating>' +
        '<rating-explainer programme="fft" scale="evidence">x</rating-explainer><evidence-rating value="2">x</evidence-rating><scale-rating programme="fft">x</scale-rating>',
    );
    assert.deepEqual(filled(html), {html, said: []});
  });

  it('names a programme that is not in the file, and a value of it that is on no scale, and leaves both', () => {
    const html = page(
      '<cost-rating programme="none" value="2"></cost-rating><evidence-rating programme="odd" value="2"></evidence-rating><cost-rating programme="__proto__"></cost-rating>',
    );
    const result = filled(html);
    assert.equal(result.html, html);
    assert.match(result.said[0], /^3 unknown <cost-rating> names the programme "none", which is not in the file/);
    assert.match(result.said[1], /^3 unknown Programme 5: the file gives "9" for evidence, which is not on that scale/);
    assert.match(result.said[2], /"__proto__", which is not in the file/);
  });

  it('replaces words of ours, of any level, language, variant and form', () => {
    const scales = [
      ['evidence-rating', evidence, 'evidence'],
      ['cost-rating', cost, 'cost'],
    ];
    for (const [tag, worded, id] of scales)
      for (const value of [...valuesOf(worded.scale), '', '9'])
        for (const language of ['en', 'cy'])
          for (const variant of ['standard', 'full', 'compact', 'cell', 'dense'])
            for (const [subject, reviewed, href] of [
              ['', '', ''],
              [fft.name, '2018-02', '/x'],
              ['FFT', '2018', ''],
              ['', '1999-12-31', '/x'],
            ]) {
              const options = {value, language, variant, subject, reviewed, href};
              for (const old of [
                fallbackHtml(worded, options),
                fallbackLine(worded, options).replaceAll('&', '&amp;'),
                `\n  <span>${fallbackLines(worded, options).join('</span>\n <span>')}</span>\n`,
              ]) {
                const named = subject && subject !== fft.name ? ` subject="${subject}"` : '';
                const html = `<${tag} programme="fft"${named} variant="compact">${old}</${tag}>`;
                const result = filled(html);
                const wanted = fallbackHtml(worded, {value: fft.ratings[id], variant: 'compact'});
                assert.ok(result.html.includes(wanted), `${html}\n${result.html}`);
                assert.ok(
                  result.said.every((each) => !each.includes('not ours')),
                  result.said.join(),
                );
              }
            }
  });

  it('keeps words that somebody wrote, changes the attributes, and says so', () => {
    for (const own of [
      'Rated 3+ by us',
      'Evidence rating: 3+ (scale 2 to 4+).',
      'Evidence rating for Another Programme: 3+ (scale 2 to 4+)',
      '<b>Evidence rating: 3+ (scale 2 to 4+)</b> <a href="x">more</a>',
      '{{ words }}',
      '<img alt="">x',
      'x<cost-rating value="3"></cost-rating>',
    ]) {
      const {html, said} = filled(`<evidence-rating programme="fft" value="3+">${own}</evidence-rating>`);
      assert.equal(html, `<evidence-rating ${attributes}>${own}</evidence-rating>`);
      assert.match(said[1], /^1 left Functional Family Therapy: what is in <evidence-rating> is not ours, and stays: /);
    }
  });

  it('keeps a detail, and says so where the rating changed', () => {
    const detail = '<p slot="detail">Two trials.</p>';
    const {html, said} = filled(
      `<evidence-rating programme="fft" value="3">${fallbackLine(evidence, {value: '3'})}${detail}</evidence-rating>`,
    );
    assert.equal(html, `<evidence-rating ${attributes}>${words('4')}${detail}</evidence-rating>`);
    assert.match(said[1], /^1 left .*: its detail stays: "Two trials\."/);
    const redated = html.replace('2026-05"', '2019"');
    assert.equal(filled(redated).said.length, 1);
  });

  it('keeps a comment among the words, and what follows a tag that is not closed', () => {
    const line = fallbackLine(evidence, {value: '3'});
    assert.equal(
      filled(`<evidence-rating programme="fft"><!-- a -->${line}<!-- b --></evidence-rating>`).html,
      `<evidence-rating ${attributes}><!-- a -->${words('4')}<!-- b --></evidence-rating>`,
    );
    const open = filled(`<p><evidence-rating programme="fft">${line}`);
    assert.equal(open.html, `<p><evidence-rating ${attributes}>${line}`);
    assert.match(open.said[1], /^1 left /);
  });

  it('keeps words with an element that is not closed, which would go on in what follows', () => {
    const own = 'Evidence rating: 3 (scale 2 to 4+)<b>';
    const {html, said} = filled(`<evidence-rating programme="fft">${own}</evidence-rating>`);
    assert.equal(html, `<evidence-rating ${attributes}>${own}</evidence-rating>`);
    assert.match(said[1], /is not ours, and stays/);
  });

  it('writes no words where a parser would end the paragraph or the link before them', () => {
    for (const [around, tag] of [
      ['p', '<programme-card programme="fft">'],
      ['p', '<evidence-rating programme="fft" variant="full">'],
      ['a', '<programme-card programme="fft">'],
      ['p', '<outcome-grid programme="found">'],
    ]) {
      const end = `</${tag.slice(1, tag.indexOf(' '))}>`;
      const {html, said} = filled(page(`<${around}>${tag}${end}</${around}>`));
      assert.match(html, /subject="[^>]*><\/[a-z]+-[a-z]+><\/[ap]>/);
      assert.match(said.at(-1), / left /);
      assert.equal(filled(html).html, html);
    }
  });

  it('fills in the language of the page at that place', () => {
    const {html} = filled(page('<div lang="cy"><evidence-rating programme="two"></evidence-rating></div>'));
    assert.match(
      html,
      /value="3\+\*" subject="Rhaglen 2" reviewed="2020"><b>Gradd tystiolaeth ar gyfer Rhaglen 2|Rhaglen 2/,
    );
    const other = filled(page('<evidence-rating programme="two"></evidence-rating>', 'fr'));
    assert.match(other.html, /subject="Programme 2" subject-lang="en"/);
    const marked = filled(page('<evidence-rating programme="two" subject-lang="cy"></evidence-rating>'));
    assert.doesNotMatch(marked.html, /subject-lang/);
  });

  it('fills a rating on a scale of the file', () => {
    const {html} = filled(page('<scale-rating scale="stars" programme="two" value="1"></scale-rating>'));
    assert.match(
      html,
      /<scale-rating scale="stars" programme="two" value="2" subject="Programme 2" reviewed="2020"><b>/,
    );
    const old = filled(page('<scale-rating scale="stars" version="0" programme="two" value="1">x</scale-rating>'));
    assert.match(old.html, /version="0" programme="two" value="2" subject="Programme 2" reviewed="2020">x</);
  });

  it('fills a summary, a card and a grid, with findings', () => {
    const both = file({...fft, findings: [finding, {outcome: 'crime', result: 'mixed'}]});
    const {html} = filled(
      page(
        '<rating-summary programme="fft"></rating-summary>\n<programme-card programme="fft">\n</programme-card>\n<outcome-grid programme="fft"></outcome-grid>',
      ),
      both,
    );
    assert.match(
      html,
      /evidence="4" cost="3" subject="Functional Family Therapy"[^>]*>Functional Family Therapy: evidence of long-term positive impact \(rated 4\)\. Cost: medium \(rated 3\)\. Foundations Guidebook, last reviewed May 2026\.</,
    );
    assert.match(
      html,
      /<h3><a href="https:\/\/example.org\/fft">Functional Family Therapy<\/a><\/h3><p>Evidence rating: 4/,
    );
    assert.match(
      html,
      /<\/p><outcome-finding outcome="crime" result="improved"><\/outcome-finding><outcome-finding outcome="crime" result="mixed">/,
    );
    assert.match(
      html,
      /<p>Preventing crime, violence and antisocial behaviour: Improved<\/p><outcome-finding outcome="crime" finding="Reduced offending" study="Study 1" score="15" result="improved">It fell\.<\/outcome-finding>/,
    );
    assert.deepEqual(filled(html, both), {html, said: []});
    assert.deepEqual(check(html), []);

    // what it wrote itself, it can write anew
    const next = file({
      ...fft,
      ratings: {evidence: 'NE', cost: '1'},
      findings: [{...finding, result: 'worsened', score: -5}],
    });
    const again = filled(html, next);
    assert.equal(
      again.html,
      filled(
        page(
          '<rating-summary programme="fft"></rating-summary>\n<programme-card programme="fft">\n</programme-card>\n<outcome-grid programme="fft"></outcome-grid>',
        ),
        next,
      ).html,
    );
    assert.ok(
      again.said.every((each) => /^\d+ changed /.test(each)),
      again.said.join('\n'),
    );
  });

  it('keeps what somebody wrote in a summary, a card and a grid', () => {
    const both = file({...fft, findings: [finding]});
    for (const [tag, own] of [
      ['rating-summary', 'We rate it highly.'],
      ['programme-card', '<h3>Functional Family Therapy</h3><p>Runs on Mondays.</p>'],
      ['programme-card', '<outcome-finding outcome="crime">Our own words.</outcome-finding>'],
      ['outcome-grid', '<outcome-finding outcome="crime" result="mixed">Our <b>own</b> words.</outcome-finding>'],
      ['outcome-grid', '<p>Look:</p><outcome-finding outcome="crime"></outcome-finding>'],
    ]) {
      const {html, said} = filled(`<${tag} programme="fft">${own}</${tag}>`, both);
      assert.ok(html.includes(own), html);
      assert.match(html, /reviewed="2026-05"/);
      assert.ok(
        said.some((each) => / left .*is not ours, and stays/.test(each)),
        `${tag}: ${said}`,
      );
    }
  });

  it('keeps a rating of a card of which the file says nothing, and says so', () => {
    const {html, said} = filled(page('<programme-card programme="two" cost="2"></programme-card>'));
    assert.match(
      html,
      /<programme-card programme="two" cost="2" evidence="3\+\*" subject="Programme 2" reviewed="2020">/,
    );
    assert.match(said[1], /^3 left Programme 2: cost 2 stays, since the file says nothing of it/);
  });

  it('fills a rating within another element, with its own programme', () => {
    const {html} = filled(
      page(
        '<rating-summary programme="two"><evidence-rating programme="fft" value="2"></evidence-rating></rating-summary>',
      ),
    );
    assert.match(
      html,
      /<rating-summary programme="two" evidence="3\+\*".*<evidence-rating programme="fft" subject.*value="4"|value="4"/,
    );
    assert.deepEqual(filled(html), {html, said: []});
  });

  it('fills ordinary elements for enhance.js, each in its own form', () => {
    const line = fallbackLine(evidence, {value: '2'});
    const {html} = filled(page(`<p class="x" data-evidence-rating="2" data-programme="fft">${line}</p>`));
    assert.equal(
      html,
      page(
        `<p class="x" data-evidence-rating="4" data-programme="fft" data-subject="Functional Family Therapy" data-reviewed="2026-05" data-href="https://example.org/fft">${fallbackLine(evidence, {value: '4', subject: fft.name})}</p>`,
      ),
    );
    const long = filled(
      page(`<div data-evidence-rating="2" data-programme="fft">${fallbackHtml(evidence, {value: '2'})}</div>`),
    );
    assert.ok(long.html.includes(words('4')), long.html);
    const list = filled(
      page(
        '<dl data-programme-card data-evidence="2" data-programme="fft"><dt>Evidence</dt><dd>Evidence rating: 2 (scale 2 to 4+)</dd><dt>Crime</dt><dd data-outcome="crime">Improved</dd></dl>',
      ),
    );
    assert.match(list.html, /data-evidence="4" data-programme="fft" data-cost="3"/);
    assert.match(
      list.html,
      /<dd>Evidence rating: 4 \(scale 2 to 4\+\)<\/dd><dt>Crime<\/dt><dd data-outcome="crime">Improved</,
    );
    assert.match(list.said[1], /left .*its line for cost/);
    for (const result of [html, long.html, list.html]) assert.equal(filled(result).html, result);
  });

  describe('a list for enhance.js', () => {
    const findings = [
      finding,
      {outcome: 'crime', result: 'mixed', statement: 'It rose & fell.'},
      {outcome: 'mental-health', result: 'no-effect'},
    ];
    const found = file({...fft, findings});
    const card = (items) => `<dl data-programme-card data-programme="fft">${items}</dl>`;
    const grid = (items) => `<dl data-outcome-grid data-programme="fft">${items}</dl>`;
    const crime = '<dt>Preventing crime, violence and antisocial behaviour</dt>';
    const ofCard = `\n  ${crime}\n  <dd data-outcome="crime" data-result="improved">Improved</dd>\n  <dd data-outcome="crime" data-result="mixed">Mixed result</dd>`;
    const ofGrid = `${crime}<dd data-outcome="crime" data-finding="Reduced offending" data-study="Study 1" data-score="15" data-result="improved">Improved, Reduced offending, Study 1. <span data-statement>It fell.</span></dd><dd data-outcome="crime" data-result="mixed">Mixed result. <span data-statement>It rose &amp; fell.</span></dd>`;

    it('gets the findings of the file, after its other lines', () => {
      const line = '\n  <dt>Evidence</dt>\n  <dd>Evidence rating: 4 (scale 2 to 4+)</dd>';
      const {html, said} = filled(page(card(`${line}\n`)), found);
      assert.ok(html.includes(`${line}${ofCard}`), html);
      assert.match(html, /<dt>Supporting [^<]+<\/dt>\n {2}<dd [^>]*>No effect found<\/dd>\n<\/dl>/);
      assert.match(said[0], /with the findings of the file/);
      assert.ok(filled(page(grid('')), found).html.includes(ofGrid));
    });

    it('is filled if it is empty, in the language of the page', () => {
      const {html, said} = filled(page(card('\n')));
      assert.match(
        html,
        /data-evidence="4"[^>]*><dt>Evidence<\/dt><dd>Evidence rating: 4 \(scale 2 to 4\+\)<\/dd><dt>Cost<\/dt><dd>Cost rating: 3, medium cost [^<]+<\/dd>\n<\/dl>/,
      );
      assert.deepEqual(
        said.map((each) => each.split(' ')[1]),
        ['changed'],
      );
      assert.deepEqual(filled(html), {html, said: []});
      assert.deepEqual(checkAgainst(html, contents), []);
      assert.match(filled(page(card(''), 'cy')).html, /<dt>Tystiolaeth<\/dt><dd>Gradd tystiolaeth: 4/);
      assert.match(filled(page(card('')), found).html, /<dt>Cost<\/dt><dd>[^<]+<\/dd><dt>Preventing/);
    });

    it('is not quoted where it holds no line of ours', () => {
      const {html, said} = filled(page(card('<dt>Who</dt><dd>All</dd>')));
      assert.match(html, /<dt>Who<\/dt><dd>All<\/dd><\/dl>/);
      assert.match(said[1], /stays: its line for evidence, if it has one, its line for cost, if it has one\. Check/);
    });

    it('has its findings written anew where they are ours, in any language, and the same twice', () => {
      const welsh =
        '<dt>Atal troseddu, trais ac ymddygiad gwrthgymdeithasol</dt><dd data-outcome="crime">Wedi gwella</dd>';
      for (const html of [
        card('<dt>Crime</dt><dd data-outcome="Crime" data-result="worsened">Got worse</dd>'),
        card(welsh.replace('crime"', 'crime" data-result="improved"')),
        grid(`${crime}<dd data-outcome="crime" data-result="worsened">Got worse</dd>`),
        grid(`${crime}<dd data-outcome="crime" data-result="mixed">Mixed result. <span data-statement></span></dd>`),
      ]) {
        const once = filled(page(html), found);
        assert.match(once.html, /data-result="improved">.*data-result="mixed">.*data-result="no-effect">/s, html);
        assert.doesNotMatch(once.html, /Got worse|Wedi gwella/);
        assert.deepEqual(filled(once.html, found), {html: once.html, said: []});
        assert.deepEqual(checkAgainst(once.html, found), []);
      }
    });

    it('keeps what somebody wrote, says so, and is said to be out of date', () => {
      for (const html of [
        card('<dt>Our children</dt><dd data-outcome="crime" data-result="worsened">Got worse</dd>'),
        card(`${crime}<dd data-outcome="crime" data-result="worsened">It became worse</dd>`),
        grid(
          `${crime}<dd data-outcome="crime" data-result="worsened">Got worse. <span data-statement>Our own.</span></dd>`,
        ),
        grid(`<div>${crime}<dd data-outcome="crime" data-result="worsened">Got worse</dd></div>`),
        card(
          `${crime}<dd data-outcome="crime" data-result="mixed">Mixed result</dd><dt>Who</dt><dd>All</dd>${crime}<dd data-outcome="crime">Reported, no result given here</dd>`,
        ),
      ]) {
        const {html: result, said} = filled(page(html), found);
        assert.ok(result.includes(html.slice(html.indexOf('>') + 1)), result);
        assert.ok(
          said.some((each) => / left .*its findings/.test(each)),
          `${said}`,
        );
        assert.ok(!said.some((each) => each.includes('with the findings')), `${said}`);
        assert.match(
          checkAgainst(result, found)
            .map(({message}) => message)
            .join(),
          /its findings are not those of/,
        );
      }
    });
  });

  it('leaves an ordinary element that is part of the words of another', () => {
    const inner = '<span data-cost-rating="2" data-programme="fft">2</span>';
    assert.ok(filled(`<p data-evidence-rating="4" data-programme="fft">x ${inner}</p>`).html.includes(inner));
    assert.ok(filled(`<cost-rating value="2">${inner}</cost-rating>`).html.includes(inner));
  });

  it('refuses a page that is prerendered', () => {
    const html = prerender(
      page('<evidence-rating programme="fft" value="2" subject="x" reviewed="2018">x</evidence-rating>'),
    );
    const result = filled(html);
    assert.equal(result.html, html);
    assert.deepEqual(result.said, ['3 refused <evidence-rating> is prerendered. Fill first, then prerender.']);
  });

  it('leaves the tags of a template, and says so once', () => {
    for (const value of ['{{ id }}', 'a {% if x %}', '<?= $id ?>', '<% id %>', 'x{{y}}']) {
      const template = `<evidence-rating programme="fft" subject="${value}"></evidence-rating>`;
      const {html, said} = filled(page(`${template}${template}<cost-rating programme="fft"></cost-rating>`));
      assert.ok(html.includes(template + template), html);
      assert.match(html, /<cost-rating programme="fft" value="3"/);
      assert.equal(said.filter((each) => each.includes(' template ')).length, 1);
    }
    const whole = `{% extends "x" %}<evidence-rating programme="fft"></evidence-rating>`;
    assert.equal(filled(whole).html, whole);
    assert.match(filled(whole).said[0], /refused this is the source of a template/);
  });

  it('writes names and addresses as text', () => {
    const odd = file({
      id: 'x',
      name: `"><img src=x onerror=hit()> ' & {{x}}`,
      ratings: {evidence: '3'},
    });
    odd.programmes.byId.get('x').href = '//host.example';
    const {html} = filled(
      '<evidence-rating programme="x"></evidence-rating><rating-summary programme=x></rating-summary>',
      odd,
    );
    assert.doesNotMatch(html, /<img|href/);
    assert.equal(filled(html, odd).html, html);
  });

  it('reads odd pages as browsers do, gives the same result twice, and adds nothing where there is nothing', () => {
    for (const html of Object.values(without)) {
      const named = html.replaceAll('subject="A"', 'programme="fft"');
      assert.equal(filled(named).html, named);
    }
    for (const [, html] of Object.values(holding)) {
      const named = html.replaceAll('cost-rating value', 'cost-rating programme="fft" value');
      const {html: once} = filled(named);
      assert.equal(filled(once).html, once, named);
      assert.deepEqual(
        filled(once).said.filter((each) => each.includes(' changed ')),
        [],
      );
    }
  });

  it('gives the same result twice, whatever stands in the page', () => {
    const pieces = fc.constantFrom(
      ...['fft', 'two', 'withdrawn', 'found', 'none'].flatMap((id) => [
        `<evidence-rating programme="${id}" value="2">`,
        `<cost-rating programme=${id}>`,
        `<programme-card programme="${id}">`,
        `<outcome-grid programme='${id}'>`,
        `<rating-summary programme="${id}" evidence = 2>`,
        `<p data-cost-rating="1" data-programme="${id}">`,
      ]),
      '</evidence-rating>',
      '</cost-rating>',
      '</programme-card>',
      '</outcome-grid>',
      '</rating-summary>',
      '</p>',
      '<outcome-finding outcome="crime">',
      '</outcome-finding>',
      '<b>',
      '</b>',
      '<p>',
      'text ',
      '\n  ',
      '<!-- c -->',
      '<p slot="detail">',
      'Evidence rating: 2 (scale 2 to 4+)',
      'Cost rating: 1, low cost (1 is lowest, 5 is highest)',
      '<table>',
      '<td>',
      '</table>',
      '<template>',
      '</template>',
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 14}), (parts) => {
        const html = parts.join('');
        const once = fill(html, contents);
        assert.equal(fill(once, contents), once);
        assert.equal(once.includes('text') || !html.includes('text'), true);
      }),
      {numRuns: 3000},
    );
  });
});

describe('checkAgainst', () => {
  it('finds nothing in a page that was filled, also once it is prerendered', () => {
    const tags = ['evidence-rating', 'cost-rating', 'rating-summary', 'programme-card', 'outcome-grid'];
    const html = fill(page(tags.map((tag) => `<${tag} programme="fft"></${tag}>`).join('\n')), contents);
    assert.deepEqual(checkAgainst(html, contents), []);
    assert.deepEqual(checkAgainst(prerender(html), contents), []);
  });

  it('says of each tag what stands there and what the file says', () => {
    const html = page(
      `<evidence-rating programme="fft" value="3+" subject="FFT" reviewed="2018">Evidence rating: 3+ (scale 2 to 4+)</evidence-rating>\n<p data-cost-rating="3" data-programme="gone">x</p>`,
    );
    assert.deepEqual(
      checkAgainst(html, contents, 'p.csv').map(({line, column, message}) => `${line}:${column} ${message}`),
      [
        '3:1 <evidence-rating programme="fft">: value says 3+, p.csv says 4.',
        '3:1 <evidence-rating programme="fft">: subject says FFT, p.csv says Functional Family Therapy.',
        '3:1 <evidence-rating programme="fft">: reviewed says 2018, p.csv says 2026-05.',
        '3:1 <evidence-rating programme="fft">: its words say 3+, p.csv says 4.',
        '4:1 <p data-cost-rating data-programme="gone">: there is no such programme in p.csv.',
      ],
    );
  });

  it('takes spellings of the same rating as the same, and what a page leaves out as its choice', () => {
    assert.deepEqual(
      checkAgainst('<evidence-rating programme="two" value="3 + *" reviewed="2020"></evidence-rating>', contents),
      [],
    );
    assert.deepEqual(checkAgainst('<cost-rating programme="two" value="1"></cost-rating>', contents), []);
  });
});

describe('ratingsOnPage', () => {
  it('lists each rating that is shown, by its published code', () => {
    const html = page(
      '<evidence-rating programme="fft" value="3 +*" subject=" A " reviewed="2018-02">x</evidence-rating>\n' +
        '<cost-rating value="9"></cost-rating><cost-rating></cost-rating>\n' +
        '<programme-card programme="two" subject="B" evidence="2" cost="x" reviewed="soon"><scale-rating scale="stars" value="1"></scale-rating></programme-card>\n' +
        '<rating-summary cost="na" subject="C" reviewed="2020"><evidence-rating value="NL2" programme="z"></evidence-rating></rating-summary>\n' +
        '<p data-cost-rating="3" data-programme="d">x</p><template><cost-rating value="1"></cost-rating></template><outcome-grid programme="fft"></outcome-grid>',
    );
    const list = [
      {programme: 'fft', subject: 'A', scale: 'evidence', value: '3+*', date: '2018-02', line: 3},
      {programme: 'two', subject: 'B', scale: 'evidence', value: '2', date: null, line: 5},
      {programme: 'two', subject: 'B', scale: 'stars', value: '1', date: null, line: 5},
      {programme: null, subject: 'C', scale: 'cost', value: 'NA', date: '2020', line: 6},
      {programme: 'z', subject: 'C', scale: 'evidence', value: 'NL2', date: '2020', line: 6},
      {programme: 'd', subject: null, scale: 'cost', value: '3', date: null, line: 7},
    ];
    assert.deepEqual(ratingsOnPage(html), list);
    const withoutLine = ({line: _, ...rating}) => rating;
    assert.deepEqual(ratingsOnPage(prerender(html)).map(withoutLine), list.map(withoutLine));
  });
});
