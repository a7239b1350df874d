/**
 * The markup of a declarative shadow root. The hidden space at its end is for tools that do not know `<template>`: in
 * them the page's own words follow the last word of the root.
 *
 * @param styles a `<style>` or a `<link>`
 */
export const shadowTemplate = (styles: string, content: string): string =>
  `<template shadowrootmode="open">${styles}${content}<span hidden=""> </span></template>`;
