/** Tables and cards from a ratings file, as a browser would read their markup. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {cardHtml, cardOptionsOf, cost, evidence, fallbackHtml, tableHtml} from 'what-works-ratings';
import {check, prerender} from 'what-works-ratings/prerender';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {valuesOf} from '../../dist/scales/scale.js';
import {smallFile} from '../ratings-file/scale-files.mjs';

const programmes = [
  {
    id: 'a',
    name: 'Programme 1 <i>',
    ratings: {evidence: '3+*', cost: '3', stars: '1'},
    reviewed: '2018-02',
    href: '/a?b&c',
  },
  {id: 'b', name: {en: 'Programme 2', cy: 'Rhaglen 2'}, ratings: {evidence: 'NL2'}},
  {name: {en: "Dad's programme"}, ratings: {cost: 'NA'}, reviewed: '2020'},
];
const contents = readRatingsFile({...smallFile(), programmes});
// A file cannot hold such an address, but a script can make the data.
contents.programmes.byId.get('dad-s-programme').href = '//elsewhere.example';

const all = (node, tag) => [
  ...(node.tagName === tag ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => all(child, tag)),
];
const attribute = ({attrs}, wanted) => attrs.find(({name}) => name === wanted)?.value;
const text = (node) => (node.value ?? (node.childNodes ?? []).map(text).join('')).replace(/\s+/g, ' ');
const page = (html, language = 'en') => parse(`<!doctype html><html lang="${language}"><title>x</title>${html}`);
const rowsOf = (document) => all(document, 'tr').map((row) => row.childNodes.filter(({tagName}) => tagName).map(text));

describe('tableHtml', () => {
  it('writes a captioned table with scoped headers, within <rating-table>, and the explanations below it', () => {
    const document = page(tableHtml(contents));
    assert.deepEqual(rowsOf(document), [
      ['Programme', 'Evidence', 'Cost', 'Our stars', 'Last reviewed'],
      [
        'Programme 1 <i>',
        '3+ short-term impact, plus other studies, mixed findings',
        '3 medium cost',
        '1 our one',
        'February 2018',
      ],
      ['Programme 2', 'Level 2 not reached (NL2)', 'Not given here', 'Not given here', 'Not given here'],
      ["Dad's programme", 'Not given here', 'No cost figure (NA)', 'Not given here', '2020'],
    ]);
    assert.deepEqual(
      all(document, 'th').map((header) => attribute(header, 'scope')),
      ['col', 'col', 'col', 'col', 'col', 'row', 'row', 'row'],
    );
    const [table] = all(document, 'table');
    assert.equal(table.parentNode.tagName, 'rating-table');
    assert.deepEqual(all(table, 'caption').map(text), ['Programmes and their ratings']);
    assert.deepEqual(
      all(table, 'time').map((time) => attribute(time, 'datetime')),
      ['2018-02', '2020'],
    );
    assert.deepEqual(
      all(document, 'rating-explainer').map((each) => [attribute(each, 'scale'), text(each)]),
      [
        ['evidence', 'Scale: 2 (preliminary) to 4+ (strongest)'],
        ['cost', 'Scale: 1 (lowest cost) to 5 (highest cost)'],
        ['stars', contents.scales[0].words[0].range],
      ],
    );
    assert.equal(all(table, 'rating-explainer').length, 0);
    // a link to each entry, but to none that does not say how to reach another site
    assert.deepEqual(
      all(table, 'a').map((link) => [attribute(link, 'href'), text(link)]),
      [['/a?b&c', 'Programme 1 <i>']],
    );
  });

  it('puts the recommended words and the id of the programme into every rating', () => {
    const html = tableHtml(contents);
    const words = fallbackHtml(evidence, {value: '3+*', variant: 'cell'});
    assert.ok(
      html.includes(
        '<td data-name="Evidence"><evidence-rating programme="a" value="3+*" variant="cell" subject="Programme 1 &lt;i&gt;" ' +
          `reviewed="2018-02">${words}</evidence-rating></td>`,
      ),
      html,
    );
    assert.match(html, /<cost-rating programme="dad-s-programme" value="NA"/);
  });

  it('is in the language that is asked for, and marks names in another', () => {
    const html = tableHtml(contents, {language: 'cy-GB', caption: 'Teuluoedd & phlant'});
    const document = page(html, 'cy');
    assert.deepEqual(rowsOf(document)[0], ['Rhaglen', 'Tystiolaeth', 'Cost', 'Our stars', 'Adolygwyd ddiwethaf']);
    assert.deepEqual(rowsOf(document)[2].slice(0, 2), ['Rhaglen 2', 'Heb gyrraedd lefel 2 (NL2)']);
    assert.match(html, /<caption>Teuluoedd &amp; phlant</);
    assert.match(html, /<th scope="row"><span lang="en">Dad&#39;s programme<\/span>/);
    assert.match(html, /subject="Dad&#39;s programme" subject-lang="en"/);
    assert.doesNotMatch(html, /subject="Rhaglen 2" subject-lang/);
  });

  it('has the columns that are asked for, in their order, and gives the range in the headers of dense ones', () => {
    const html = tableHtml(contents, {columns: ['reviewed', 'cost', '', 'evidence', 'cost'], dense: true});
    assert.deepEqual(rowsOf(page(html)).slice(0, 2), [
      ['Programme', 'Last reviewed', 'Cost (1 to 5)', 'Evidence (2 to 4+)'],
      ['Programme 1 <i>', 'February 2018', '3', '3+ mixed'],
    ]);
  });

  it('refuses a column that there is not, and leaves out one that would be empty', () => {
    assert.throws(() => tableHtml(contents, {columns: ['cost', 'evidnce']}), {
      name: 'RangeError',
      message: 'tableHtml: there is no column "evidnce". The columns are evidence, cost, stars, reviewed.',
    });
    const costs = readRatingsFile({programmes: [{id: 'a', name: 'A', ratings: {cost: '3'}}]});
    const html = tableHtml(costs, {columns: ['evidence', 'cost', 'reviewed']});
    assert.deepEqual(rowsOf(page(html))[0], ['Programme', 'Cost']);
  });

  it('is complete for the checks, in every value, variant and language', () => {
    const many = ['evidence', 'cost'].flatMap((id) =>
      valuesOf((id === 'cost' ? cost : evidence).scale).map((value, index) => ({
        id: `${id}-${index}`,
        name: `Programme ${index}`,
        ratings: {[id]: value},
        reviewed: '2020-01',
      })),
    );
    for (const language of ['en', 'cy'])
      for (const dense of [false, true]) {
        const html = `<html lang="${language}">${tableHtml(readRatingsFile({programmes: many}), {language, dense})}`;
        assert.deepEqual(
          check(html).filter(({message}) => !/^<rating-explainer/.test(message)),
          [],
        );
        assert.match(prerender(html), /part="code"/);
      }
  });

  it('writes a table without rows where there are no programmes', () => {
    assert.deepEqual(rowsOf(page(tableHtml({}))), [['Programme']]);
    assert.deepEqual(rowsOf(page(tableHtml(readRatingsFile(smallFile()), {columns: ['evidence']}))), [['Programme']]);
  });

  it('takes time that grows with its length alone', () => {
    const timeOf = (count) => {
      const file = readRatingsFile({
        programmes: Array.from({length: count}, (_, index) => ({
          name: `P ${index}`,
          ratings: {evidence: '3', cost: '2'},
        })),
      });
      const start = process.cpuUsage();
      tableHtml(file);
      return process.cpuUsage(start).user / 1000;
    };
    timeOf(1000);
    assert.ok(timeOf(10_000) < 40 * Math.max(2, Math.min(timeOf(1000), timeOf(1000))));
  });
});

describe('cardOptionsOf', () => {
  it('makes a card of a programme, with ratings on other scales within it', () => {
    const html = cardHtml(cardOptionsOf(contents.programmes.byId.get('a'), contents));
    assert.match(
      html,
      /^<programme-card programme="a" subject="Programme 1 &lt;i&gt;" evidence="3\+\*" cost="3" reviewed="2018-02"/,
    );
    assert.match(html, /<p>Evidence rating: 3\+, mixed findings \(scale 2 to 4\+\)<\/p>/);
    assert.match(
      html,
      /<scale-rating scale="stars" programme="a" value="1" subject="Programme 1 &lt;i&gt;" reviewed="2018-02"/,
    );
  });

  it('speaks the language of the page', () => {
    const card = (language) => cardHtml(cardOptionsOf(contents.programmes.byId.get('b'), contents, language));
    assert.match(card('cy'), /subject="Rhaglen 2".*<p>Gradd tystiolaeth: NL2/);
    assert.match(card(undefined), /subject="Programme 2".*<p>Evidence rating: NL2/);
  });

  it('leaves out a date that is none, and takes a Date', () => {
    assert.match(cardHtml({subject: 'P', reviewed: new Date('2018-02-15T23:00:00Z')}), /reviewed="2018-02-15"/);
    assert.equal(cardHtml({subject: 'P', reviewed: 'soon'}), '<programme-card subject="P"><h3>P</h3></programme-card>');
  });
});
