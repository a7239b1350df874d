import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from '../test/support/find-browser.mjs';

/** A browser whose pages can collect what they no longer use: `gc()`. */
export async function openBrowser() {
  const {args, ...options} = chromiumLaunchOptions();
  return puppeteer.launch({headless: true, ...options, args: [...args, '--js-flags=--expose-gc']});
}
