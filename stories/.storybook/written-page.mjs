/**
 * A page of the repository, as a page of the site: its links lead to the site's pages, and its examples are shown as
 * they are drawn.
 */
import {Markdown, Source} from '@storybook/addon-docs/blocks';
import {createElement, useEffect, useRef} from 'react';
import {enhance} from '../../src/enhance.js';
import pages from '../pages/pages.json';

/** Whether an example is ours, and is all of it: no template of a framework, and nothing that names files of a page. */
const isLive = (code) =>
  /<[a-z]+-[a-z]+[\s>]|\sdata-[a-z]+-(rating|grid|explainer|summary)/.test(code) &&
  !/<(script|link|!doctype|html)\b|\{\{/i.test(code);

/** What an example comes to. The markup is the project's own. */
function Example({code}) {
  const place = useRef(null);
  useEffect(() => {
    place.current.innerHTML = code;
    return enhance(place.current);
  }, [code]);
  return createElement('div', {className: 'example sb-unstyled', lang: 'en', ref: place});
}

function Code({className = '', children}) {
  const language = /lang(?:uage)?-(\w+)/.exec(className)?.[1];
  if (!language) return createElement('code', {className}, children);
  const code = String(children).replace(/\n$/, '');
  return createElement(
    'div',
    {className: 'snippet'},
    language === 'html' && isLive(code) ? createElement(Example, {code}) : null,
    createElement(Source, {code, language}),
  );
}

/** The page that a link leads to; what is only in the repository has no page here. */
function linkFrom(path) {
  return function Link({href = '', children, ...rest}) {
    if (/^https?:/.test(href)) return createElement('a', {href, ...rest}, children);
    const {pathname, hash} = new URL(href, `http://site/${path}`);
    const target = pathname === `/${path}` ? path : pathname.slice(1);
    if (target === path && hash)
      return createElement('a', {href: hash, onClick: (event) => goTo(event, hash)}, children);
    const place = pages[target];
    return place
      ? createElement('a', {href: `./?path=/${place}`, target: '_top'}, children)
      : createElement('span', rest, children);
  };
}

/** The frame's own address is not the page's: a fragment of it is found by hand. */
function goTo(event, hash) {
  event.preventDefault();
  const wanted = decodeURIComponent(hash.slice(1));
  const heading = [...document.querySelectorAll('h1, h2, h3, h4')].find(
    ({textContent}) =>
      textContent
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-') === wanted,
  );
  heading?.scrollIntoView();
}

const pictures = (path) =>
  function Picture({src, alt}) {
    const {pathname} = new URL(src, `http://site/${path}`);
    return createElement('img', {src: `.${pathname}`, alt});
  };

export function WrittenPage({path, text}) {
  return createElement(
    Markdown,
    {
      options: {
        overrides: {
          a: {component: linkFrom(path)},
          img: {component: pictures(path)},
          pre: {component: ({children}) => children},
          code: {component: Code},
        },
      },
    },
    text,
  );
}
