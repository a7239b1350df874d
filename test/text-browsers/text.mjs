/** A prerendered page as tools turn it into text, and the words that it has. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {convert} from 'html-to-text';
import {parse} from 'parse5';

function run(command, args, input) {
  const {error, status, stdout, stderr} = spawnSync(command, args, {input, maxBuffer: 1e9});
  if (error ?? status) throw new Error(`${command}: ${error ?? stderr}`);
  return stdout.toString();
}

const htmlToText = (page, selectors = []) =>
  convert(page, {
    wordwrap: false,
    selectors: [
      {selector: 'a', options: {ignoreHref: true}},
      {selector: 'table', format: 'dataTable', options: {uppercaseHeaderCells: false}},
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({selector, options: {uppercase: false}})),
      ...selectors,
    ],
  });

/** Tools that show what is in a `<template>`. The lines are wide, so that none of them is wrapped. */
export const withRoots = {
  lynx: (page) =>
    run('lynx', ['-stdin', '-dump', '-nolist', '-width=1000', '-assume_charset=utf-8', '-display_charset=utf-8'], page),
  w3m: (page) => run('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '10000'], page),
  pandoc: (page) => run('pandoc', ['-f', 'html', '-t', 'plain', '--columns=10000', '--wrap=none'], page),
  'html-to-text': (page) => htmlToText(page),
};

/** The command with which docs/prerendering.md leaves out what is in the roots. */
const [, ...command] = /`perl (-0pe) '(.+?)' page.html`/.exec(readFileSync('docs/prerendering.md', 'utf8'));
const withoutTemplates = (page) => run('perl', command, page);

/** Tools that show the page's own words alone. */
export const withoutRoots = {
  WeasyPrint: (page) => run('pdftotext', ['-raw', '-', '-'], pdfOf(page)).normalize('NFKC'),
  'html-to-text that skips templates': (page) => htmlToText(page, [{selector: 'template', format: 'skip'}]),
  ...Object.fromEntries(
    ['lynx', 'w3m', 'pandoc'].map((name) => [
      `${name} after the command of the docs`,
      (page) => withRoots[name](withoutTemplates(page)),
    ]),
  ),
};

export const pdfOf = (page) => spawnSync('weasyprint', ['-q', '-', '-'], {input: page, maxBuffer: 1e9}).stdout;

/** What tools add: marks before list items and buttons, and the rules of tables. */
const added = /^\s*[*+•-] +|^[ +=-]+$|\(BUTTON\)|CAPTION: /gm;

/** Every word of a text. A code such as "3+" is one. */
export const wordsIn = (text) => text.replace(added, '').match(/[\p{L}\p{N}+*]+/gu);

/** Every word that a page has, with those of its roots if they count, without elements of these names. */
export function wordsOf(page, hasRoots, without = []) {
  const texts = [];
  const waiting = [parse(page)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (['style', 'title', ...without].includes(node.nodeName)) continue;
    if (node.nodeName === '#text') texts.push(node.value);
    waiting.push(...[...(hasRoots && node.content ? [node.content] : []), ...(node.childNodes ?? [])].reverse());
  }
  return wordsIn(texts.join('\n'));
}
