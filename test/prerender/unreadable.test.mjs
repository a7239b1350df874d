/** What `prerender` and `check` do not take for a page. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {check, prerender} from 'what-works-ratings/prerender';
import {openBrowser} from '../support/browser.mjs';

const rating = '<cost-rating value="2" subject="A" reviewed="2018">Cost rating: 2</cost-rating>';
const template = 'this is the source of a template, not a page. Give the page that is made of it.';

const templates = {
  'a value of Nunjucks': `<p>\n<cost-rating value="{{ p.cost }}" subject="A">x</cost-rating>`,
  'a name of Handlebars': `<p>\n<cost-rating value="2" subject="{{{name}}}">x</cost-rating>`,
  'an attribute by a condition': `<p>\n<evidence-rating value="3" {% if x %}subject="y"{% endif %}>x</evidence-rating>`,
  'a value of PHP': `<p>\n<cost-rating value="<?= $cost ?>">x</cost-rating>`,
  'a value of EJS': `<p>\n<cost-rating value="<%= cost %>">x</cost-rating>`,
  'a value of a template literal': '<p>\n<cost-rating value="${cost}">x</cost-rating>',
  'blocks of a layout': `\n{% extends "layout.njk" %}{% block content %}${rating}{% endblock %}`,
  'a finding’s outcome': `<p>\n<outcome-grid><outcome-finding outcome="{{ o }}">x</outcome-finding></outcome-grid>`,
};

describe('the source of a template', () => {
  for (const [what, html] of Object.entries(templates)) {
    it(`is left as it is, and told by its line: ${what}`, () => {
      const reported = [];
      assert.equal(prerender(html, {report: (diagnostic) => reported.push(diagnostic)}), html);
      assert.deepEqual(
        reported.map(({line, message, isUnreadable}) => [line, message, isUnreadable]),
        [[2, template, true]],
      );
      assert.deepEqual(check(html), reported);
    });
  }

  for (const [what, html] of Object.entries({
    'a name with braces within it': rating.replace('subject="A"', 'subject="Braces {{x}} and ${y}"'),
    'code in the text': `<pre>{{ p.cost }} {% if %}</pre>${rating}`,
    'PHP around it': `<?php echo 1 ?>${rating}`,
  })) {
    it(`is not a page with ${what}`, () => {
      assert.deepEqual(check(html), []);
      assert.notEqual(prerender(html), html);
    });
  }
});

describe('a text that no browser would show as it is written', () => {
  for (const [what, html, message] of [
    ['elements in each other', `<p>\n${'<div>'.repeat(10_000)}${rating}`, /^elements are nested more than 512 deep/],
    [
      'templates in each other',
      `<p>\n${'<template>'.repeat(6000)}${rating}`,
      /^elements are nested more than 512 deep/,
    ],
    [
      'ratings in each other',
      `<p>\n${'<cost-rating value="1">'.repeat(4000)}`,
      /^elements are nested more than 512 deep/,
    ],
    [
      'attributes',
      `<p>\n<cost-rating ${Array.from({length: 40_000}, (_, index) => `a${index}`).join(' ')}>x`,
      /^this tag has more than 1000 attributes/,
    ],
    [
      'attributes after a quoted >',
      `<p>\n<b a=">" ${Array.from({length: 40_000}, (_, index) => `a${index}`).join(' ')}>${rating}`,
      /^this tag has more than 1000 attributes/,
    ],
    [
      'formatting that is not closed',
      `<p>\n${Array.from({length: 400}, (_, index) => `<b id=${index}>`).join('')}${'<p>x'.repeat(20_000)}${rating}`,
      /^too many elements are not closed/,
    ],
  ]) {
    it(`is left as it is, and told: ${what}`, () => {
      const reported = [];
      assert.equal(prerender(html, {report: (diagnostic) => reported.push(diagnostic)}), html);
      assert.equal(reported.length, 1);
      assert.match(reported[0].message, message);
      assert.deepEqual(check(html), reported);
    });
  }

  it('is not a page with long scripts, texts and addresses', () => {
    const words = Array.from({length: 20_000}, (_, index) => `w${index}`).join(' ');
    const html = `<script>if (1 <b ${words}) {}</script><style>a<b ${words}</style><textarea><b ${words}</textarea><p>${words}</p><img alt="${words}">${rating}`;
    assert.deepEqual(check(html), []);
    assert.notEqual(prerender(html), html);
  });
});

describe('the command', () => {
  const command = resolve('dist/prerender/cli.js');
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'unreadable-'))));
  after(() => rmSync(folder, {recursive: true}));
  const run = (...args) => {
    const {status, stderr, stdout} = spawnSync('node', [command, ...args], {cwd: folder, encoding: 'utf8'});
    return [status, stderr, stdout];
  };
  const write = (name, text) => writeFileSync(join(folder, name), text);

  it('does not write into the source of a template, and fails', () => {
    const source = templates['a value of Nunjucks'];
    write('template.html', source);
    write('page.html', rating);
    const told = `template.html:2:1: ${template}\n`;
    assert.deepEqual(run('prerender', '--in-place', 'template.html', 'page.html'), [1, told, '']);
    assert.equal(readFileSync(join(folder, 'template.html'), 'utf8'), source);
    assert.match(readFileSync(join(folder, 'page.html'), 'utf8'), /<template shadowrootmode/);
    assert.deepEqual(run('prerender', 'template.html'), [1, told, '']);
    assert.deepEqual(run('check', 'template.html'), [1, told, '']);
  });

  it('ends with a code that says what became of the pages', () => {
    write('page.html', rating);
    write('undated.html', '<cost-rating value="2" subject="A">Cost rating: 2</cost-rating>');
    for (const [code, ...args] of [
      [0, 'check', 'page.html'],
      [1, 'check', 'undated.html'],
      [1, 'check', 'page.html', 'missing.html'],
      [0, 'prerender', 'page.html'],
      [0, 'prerender', '--out', 'out', 'undated.html'],
      [1, 'prerender', '--out', 'out', 'page.html', 'missing.html'],
      [1, 'prerender', '--in-place', 'missing.html'],
      [2, 'prerender'],
      [2, 'draw', 'page.html'],
      [2, 'check', '--out', 'out', 'page.html'],
      [2, 'prerender', '--nonsense', 'page.html'],
      [0, '--help'],
    ])
      assert.equal(run(...args)[0], code, args.join(' '));
  });
});

describe('a page of XHTML', () => {
  it('is still well-formed', async () => {
    const html = `<?xml version="1.0"?>
<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title></head><body>
<evidence-rating value="3+*" subject="A&#160;B" explanation="popover" reviewed="2018">x</evidence-rating>
<rating-explainer scale="evidence" open="">x</rating-explainer>
<outcome-grid layout="table"><outcome-finding outcome="crime" score="5">x</outcome-finding></outcome-grid></body></html>`;
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      for (const options of [{}, {stylesheet: '/a.css?b&c'}]) {
        const written = prerender(html, options);
        assert.match(written, /<template shadowrootmode/);
        const error = await page.evaluate(
          (text) =>
            new DOMParser().parseFromString(text, 'application/xhtml+xml').querySelector('parsererror')?.textContent,
          written,
        );
        assert.equal(error, undefined);
      }
    } finally {
      await browser.close();
    }
  });
});
