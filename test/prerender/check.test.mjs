import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cost, evidence, fallbackHtml, fallbackLine, fallbackLines} from 'what-works-ratings';
import {check, prerender} from 'what-works-ratings/prerender';
import {isFull} from '../support/scope.mjs';

const scales = {'cost-rating': cost, 'evidence-rating': evidence};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const messages = (html) => check(html).map(({message}) => message);

/** Every value of a scale, as published. */
const valuesOf = ({scale: {levels, modifiers, outside}}) => [
  ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
  ...outside.map(({code}) => code),
  'not-rated',
];

/** What the library recommends to write inside a tag for a value, in every form and with every markup. */
function* recommended(worded, given) {
  for (const language of ['en', 'cy']) {
    yield {language, words: escaped(fallbackLine(worded, {...given, language}))};
    yield {language, words: escaped(fallbackLine(worded, {...given, subject: '', language}))};
    for (const variant of ['compact', 'standard', 'full']) {
      const options = {...given, variant, language, href: '/entry/3'};
      yield {language, variant, words: fallbackHtml(worded, options)};
      yield {
        language,
        variant,
        words: `\n  ${fallbackLines(worded, options)
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('')}\n`,
      };
    }
  }
}

const page = (tag, {language, variant, words}, {value, subject, reviewed}) =>
  `<html lang="${language}"><${tag} value="${value}" subject="${escaped(subject)}" reviewed="${reviewed}"${variant ? ` variant="${variant}"` : ''}>${words}</${tag}>`;

const dense = (tag, value) => `<${tag} value="${value}" subject="A" reviewed="2018" variant="dense">${value}</${tag}>`;

describe('check', () => {
  for (const [what, [html, ...expected]] of Object.entries({
    'a value that is on no scale': [
      '<p>\r\n  <evidence-rating value="5" subject="A" reviewed="2018">Under review</evidence-rating></p>',
      /^2:3 <evidence-rating value="5">: "5" is not on the evidence scale\. Use 2, 2\+, /,
    ],
    'no value': [
      '<cost-rating subject="A">x</cost-rating>',
      /^1:1 <cost-rating> has no value\. .*"1", .*"5", "NA", "not-rated"/,
    ],
    'words that say another': [
      '<p>é💷\n\n<cost-rating\n value="4" subject="A" reviewed="2018">Cost rating: 3, medium cost</cost-rating>',
      /^3:1 <cost-rating value="4">: value says 4, text says 3\. /,
    ],
    'no subject': [
      'x<cost-rating value="4" reviewed="2018">Cost rating: 4</cost-rating>',
      /^1:2 <cost-rating value="4"> has no subject/,
    ],
    'no date': [
      '<cost-rating value="4" subject="A">Cost rating: 4</cost-rating>',
      /^1:1 <cost-rating value="4"> has no date/,
    ],
    'a date that is none': [
      '<cost-rating value="4" subject="A" reviewed="last year">Cost rating: 4</cost-rating>',
      /^1:1 <cost-rating reviewed="last year">: "last year" is not a date\. /,
    ],
    'an unknown outcome, and a result at odds with its score': [
      '<outcome-grid subject="A">\n  <outcome-finding outcome="crimes">x</outcome-finding>\n\t<outcome-finding outcome="crime" score="-5" result="improved">y</outcome-finding>\n</outcome-grid>',
      /^2:3 <outcome-finding outcome="crimes">: "crimes" is not a child outcome\. Use mental-health, /,
      /^3:2 <outcome-finding result="improved">: .*-5/,
    ],
    'a grid without a subject': ['<outcome-grid><p>x</p></outcome-grid>', /^1:1 <outcome-grid> has no subject/],
    'a scale that is not there': [
      '<rating-explainer scale="costs">x</rating-explainer>',
      /^1:1 <rating-explainer scale="costs">: "costs" is not a scale/,
    ],
    'an ordinary element that is to be a rating, with a value that is on no scale': [
      '<main>\n <p data-evidence-rating="5" data-subject="A" data-reviewed="2018">Under review</p></main>',
      /^2:2 <p data-evidence-rating>: <evidence-rating value="5">: "5" is not on the evidence scale\. /,
    ],
    'one whose words say another, and one within its words, which is none': [
      '<div data-cost-rating="4" data-subject="A &amp; &quot;B&quot;" data-reviewed="2018"><p data-cost-rating="9">Cost rating: 3, medium cost</p></div>',
      /^1:1 <div data-cost-rating>: <cost-rating value="4">: value says 4, text says 3\. /,
    ],
    'a list that is to be outcomes': [
      '<dl data-outcome-grid data-subject="A"><dt>Crime</dt><dd data-outcome="crimes">x</dd><dd data-outcome="crime">y</dd></dl>',
      /^1:1 <dl data-outcome-grid>: <outcome-finding outcome="crimes">: "crimes" is not a child outcome\. /,
    ],
    'an ordinary element that is to be two ratings at once': [
      '<p data-cost-rating="4" data-evidence-rating="3">Cost rating: 4</p>',
      /^1:1 <p data-cost-rating>: data-cost-rating says two things at once\. Use one of them\.$/,
    ],
    'ratings on a link and in one, on a table, and on a list': [
      '<a href="/" data-cost-rating="4">4</a>\n<a href="/"><span data-cost-rating="9">9</span></a>\n<table data-evidence-rating="3"><tr><td>3</td></tr></table>\n<dl data-cost-rating="4"><dd>4</dd></dl>',
      /^1:1 <a data-cost-rating>: data-cost-rating is where no rating can stand\. Use it on p, /,
      /^2:13 <span data-cost-rating>: data-cost-rating is where no rating can stand\. /,
      /^3:1 <table data-evidence-rating>: data-evidence-rating is where no rating can stand\. /,
      /^4:1 <dl data-cost-rating>: data-cost-rating is on a list\. Use a paragraph\.$/,
    ],
    'ratings on what a browser repeats, and nothing of the copies': [
      '<a data-cost-rating="4"><p>4</a></p>\n<b data-cost-rating="4"><p>4</b>5</p>',
      /^1:1 <a data-cost-rating>: data-cost-rating is where no rating can stand\. /,
      /^2:1 <b data-cost-rating>: data-cost-rating is where no rating can stand\. /,
    ],
    'nothing of a body that begins twice': ['<p>4</p><body data-cost-rating="4"><html data-cost-rating="4">'],
    'outcomes that are no list, and a list without any': [
      '<div data-outcome-grid data-subject="A">x</div><dl data-outcome-grid data-subject="A"><dt>Crime</dt></dl>',
      /^1:1 <div data-outcome-grid>: data-outcome-grid is not on a list\. Use <dl>\.$/,
      /^1:48 <dl data-outcome-grid>: data-outcome-grid is on a list without <dd>\. Write one for each finding\.$/,
    ],
    'a tag that closes itself in vain': [
      '<p><cost-rating value="4" subject="A" reviewed="2018" /> and 3 more</p>',
      /^1:4 <cost-rating value="4"> is not closed, .*"\/>" does not close it/,
    ],
    'each of several, in their order': [
      '<cost-rating value="4" subject="A">Cost rating: 5</cost-rating>\n<cost-rating value="9" subject="A">x</cost-rating>',
      /^1:1 .*no date/,
      /^1:1 .*value says 4, text says 5/,
      /^2:1 .*"9" is not on the cost scale/,
    ],
    'a part of a sentence that stands alone in a table cell': [
      '<table><tr><td> <cost-rating value="4" subject="A" reviewed="2018" variant="compact">4</cost-rating> </td><td>It is <cost-rating value="4" subject="A" reviewed="2018" variant="compact">4</cost-rating></td></tr></table>',
      /^1:17 <cost-rating value="4"> stands alone in a table cell\. Use variant="cell"/,
    ],
    'a code alone where no header gives the range': [
      `<table><tr><th colspan="2">Programme<th>Evidence (2 to 4+)<th>Cost (1 costs least)</tr><tr><td>A<td>B<td>${dense('evidence-rating', '3')}<td>${dense('cost-rating', '4')}</table>`,
      /^1:\d+ <cost-rating value="4"> shows its code alone\. Give the range .* "\(1 to 5\)", or use variant="cell"\.$/,
    ],
    'a code alone in the first row, and one in no table': [
      `<table><tr><td>${dense('evidence-rating', '3')}</table>\n<p>${dense('evidence-rating', '3')}`,
      /^1:\d+ <evidence-rating value="3"> shows its code alone\. .*"\(2 to 4\+\)"/,
      /^2:4 <evidence-rating value="3"> shows its code alone\./,
    ],
    'a programme without a rating, where no file can give one': [
      '<evidence-rating programme="p"></evidence-rating>\n<programme-card programme="p"></programme-card>\n<rating-summary programme="p" cost=" "></rating-summary>\n<outcome-grid programme="p"></outcome-grid>\n<p data-cost-rating data-programme="p"></p>',
      /^1:1 <evidence-rating> has no value, and no <rating-source> around it that could give one: fill the page from /,
      /^2:1 <programme-card> has no rating, and no <rating-source> around it/,
      /^3:1 <rating-summary> has no rating, and no <rating-source> around it/,
      /^4:1 <outcome-grid> has no finding, and no <rating-source> around it/,
      /^5:1 <p data-cost-rating>: <cost-rating> has no value, and no <rating-source> around it/,
    ],
    'nothing of a programme without a rating where a file that cannot be read here may give one': [
      '<rating-source src="https://example.org/p.json"><main><evidence-rating programme="p"></evidence-rating><p data-cost-rating data-programme="p"></p></main></rating-source><programme-card programme="p" cost="3"></programme-card><rating-summary programme="p"><cost-rating value="3"></cost-rating></rating-summary>',
    ],
    'nothing where all is well': [
      '<cost-rating value="4" subject="A" reviewed="2018">x</cost-rating><rating-explainer scale="cost">x</rating-explainer>',
    ],
    'nothing of a programme that has no rating': ['<cost-rating value="not-rated" subject="A">x</cost-rating>'],
    'nothing of a scale that a script brings': [
      '<rating-source><scale-rating scale="own" value="1">x</scale-rating></rating-source>',
    ],
    'nothing of what is not on the page': [
      '<!-- <cost-rating value="9"> --><template><cost-rating value="9"></cost-rating></template>',
    ],
  })) {
    it(`reports, with its place, ${what}`, () => {
      const found = check(html);
      assert.equal(found.length, expected.length, JSON.stringify(found));
      for (const [index, {line, column, message}] of found.entries())
        assert.match(`${line}:${column} ${message}`, expected[index]);
    });
  }

  it('is what prerender reports as well, before and after it has drawn', () => {
    const html =
      '<cost-rating value="4" subject="A">Cost rating: 5</cost-rating>\r\n<outcome-grid><outcome-finding outcome="x">y</outcome-finding></outcome-grid>';
    const reported = [];
    const written = prerender(html, {report: (problem) => reported.push(problem)});
    assert.deepEqual(reported, check(html));
    assert.deepEqual(
      check(written).map(({message}) => message),
      check(html).map(({message}) => message),
    );
  });

  for (const [tag, worded] of Object.entries(scales)) {
    const values = valuesOf(worded);
    // the first has signs, figures and a code of its own
    const every = ['5 a day: "3+" & <2>', 'Level 4 Group Triple P', 'A (NE)', 'Functional Family Therapy', ''];
    const subjects = isFull ? every : every.slice(0, 1);

    for (const subject of subjects) {
      it(`finds nothing wrong with the words that are recommended for a <${tag}> of "${subject}"`, () => {
        for (const value of values) {
          for (const reviewed of ['', '2018', '2018-02', '2018-05-03']) {
            for (const form of recommended(worded, {value, subject, reviewed})) {
              const html = page(tag, form, {value, subject, reviewed});
              assert.deepEqual(
                messages(html).filter((message) => /text says/.test(message)),
                [],
                html,
              );
            }
          }
        }
      });
    }

    for (const subject of subjects.slice(0, 2)) {
      it(`finds the words of another value inside a <${tag}> of "${subject}"`, () => {
        for (const value of values) {
          const others = values.filter((each) => each !== value);
          for (const other of isFull ? others : others.slice(0, 4)) {
            for (const form of recommended(worded, {value: other, subject, reviewed: '2018-05-03'})) {
              const html = page(tag, form, {value, subject, reviewed: '2018-05-03'});
              const expected = `<${tag} value="${value}">: value says ${value}, text says ${other}. Make them the same.`;
              assert.deepEqual(
                messages(html).filter((message) => /text says/.test(message)),
                [expected],
                html,
              );
            }
          }
        }
      });
    }

    it(`finds nothing wrong where the words of a <${tag}> have a subject that the attribute lacks`, () => {
      for (const value of values) {
        for (const form of recommended(worded, {value, subject: 'Level 4 Group Triple P', reviewed: ''})) {
          const html = page(tag, form, {value, subject: '', reviewed: ''});
          assert.deepEqual(
            messages(html).filter((message) => /text says/.test(message)),
            [],
            html,
          );
        }
      }
    });
  }

  for (const [words, said] of Object.entries({
    'Rating: 3': '3',
    3: '3',
    'Evidence rating: 3+': '3+',
    'Evidence rating: 3 +*': '3+*',
    'Evidence rating 3, mixed findings': '3*',
    'Evidence rating: <b>2</b><sup>+</sup> (scale 2 to 4+)': '2+',
    'Rated level 3.': '3',
    'Level 3 (of 2 to 4+)': '3',
    'Evidence rating for 5 a day: NE': 'NE',
  })) {
    it(`reads what an editor's own words say: ${words}`, () => {
      const [message] = messages(
        `<evidence-rating value="4+" subject="5 a day" reviewed="2018">${words}</evidence-rating>`,
      );
      assert.match(message ?? '', new RegExp(`value says 4\\+, text says ${said.replace(/[+*]/g, '\\$&')}\\.`));
    });
  }

  for (const words of [
    'Under review',
    'Reviewed in 2018',
    'For children aged 2 to 4',
    'Based on 3 studies',
    'See note 3.2',
    'It costs £3',
    'Version 1.3 of page 2–3',
    'Evidence rating 4+, up from 3',
    'na ddylid 4+',
    '',
  ]) {
    it(`does not take other figures for a rating: ${words || 'no words'}`, () => {
      assert.deepEqual(
        messages(`<evidence-rating value="4+" subject="A" reviewed="2018">${words}</evidence-rating>`),
        [],
      );
    });
  }

  it('does not take the Welsh for no, at the beginning of a sentence, for NA', () => {
    assert.deepEqual(
      messages('<cost-rating lang="cy" value="4" subject="A" reviewed="2018">A yw’n ddrud? Na.</cost-rating>'),
      [],
    );
  });

  it('does not read what stands in the slot for details, in a template, or in a comment', () => {
    const html =
      '<evidence-rating value="4+" subject="A" reviewed="2018"><!-- Rating: 3 -->x<p slot="detail">Rating: 3</p><template>Rating: 3</template></evidence-rating>';
    assert.deepEqual(messages(html), []);
  });
});
