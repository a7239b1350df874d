/** Reads what the prerenderer wrote, by other means than it reads pages itself. */
import {parse} from 'parse5';
import {renderedTags} from '../support/tags.mjs';

export const stylesheet = '/ratings.css';
const link = `<link rel="stylesheet" href="${stylesheet}" />`;
const roots =
  /<template shadowrootmode="open">(?:<style>:host|<link rel="stylesheet" href="\/ratings\.css" \/> ?<)(?:(?!<template)[^])*?<\/template>/g;

/** The page without what was written into it. */
export const withoutOurs = (html) =>
  html
    .replace(roots, '')
    .replaceAll(link, '')
    .replace(/ slot="finding-\d+"/g, '');

const attributeOf = (node, wanted) => node.attrs?.find(({name}) => name === wanted)?.value;
const childrenOf = (node) => [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];

function* nodesIn(node) {
  const waiting = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at;
    waiting.push(...childrenOf(at).reverse());
  }
}

// in SVG a <template> has no content
const isShadowTemplate = (node) => node.content && /^(open|closed)$/i.test(attributeOf(node, 'shadowrootmode') ?? '');

/**
 * The roots of our elements in a page: of which element, and of what is in it the markup, the text and the first
 * element.
 */
export function rootsIn(html) {
  const found = [];
  for (const node of nodesIn(parse(html, {sourceCodeLocationInfo: true, scriptingEnabled: false}))) {
    // of two in one element only the first makes a root
    if (!renderedTags.includes(node.parentNode?.tagName) || node !== node.parentNode.childNodes.find(isShadowTemplate))
      continue;
    const {startTag, endTag} = node.sourceCodeLocation;
    found.push({
      tag: node.parentNode.tagName,
      markup: html.slice(startTag.endOffset, endTag?.startOffset),
      text: textIn(node.content),
      first: node.content.childNodes[0]?.nodeName,
    });
  }
  return found;
}

function textIn(root) {
  const texts = [...nodesIn(root)]
    .filter(({nodeName, parentNode}) => nodeName === '#text' && parentNode.nodeName !== 'style')
    .map(({value}) => value);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** Whether a page has roots of its own in elements of ours, which are replaced. */
export const bringsRoots = (html) =>
  [...nodesIn(parse(html))].some((node) => isShadowTemplate(node) && renderedTags.includes(node.parentNode?.tagName));

/**
 * Whether it has elements in SVG or MathML that are named as parts of HTML. Where a <template> ends within them, the
 * parser takes them for those parts, and browsers do not.
 */
export const confusesParser = (html) =>
  [...nodesIn(parse(html))].some(
    ({tagName, namespaceURI}) =>
      /^(template|select|td|th|tr|caption|colgroup|frameset|html)$/.test(tagName) &&
      namespaceURI !== 'http://www.w3.org/1999/xhtml',
  );

/** All of a page as a browser reads it, a line for each node, without what was written into it. */
export function treeOf(html, scriptingEnabled) {
  const lines = [];
  const walk = (node, parent) => {
    if (node.nodeName === '#text') {
      const text = withoutOurs(node.value);
      // space that a link can make part of the head
      if (parent === 'head' && !text.trim()) return;
      if (lines.at(-1)?.startsWith('#text')) lines[lines.length - 1] += text;
      else lines.push(`#text ${text}`);
      return;
    }
    if (node.nodeName === 'link' && attributeOf(node, 'href') === stylesheet) return;
    if (isShadowTemplate(node) && renderedTags.includes(parent)) return;
    const attributes = node.attrs?.filter(({name, value}) => !(name === 'slot' && /^finding-\d+$/.test(value))) ?? [];
    lines.push(
      [node.nodeName, node.namespaceURI, node.data, ...attributes.map(({name, value}) => `${name}=${value}`)].join(' '),
    );
    for (const child of childrenOf(node)) walk(child, node.nodeName);
    lines.push('end');
  };
  walk(parse(html, {scriptingEnabled}));
  return lines.filter((line) => line !== '#text ').join('\n');
}
