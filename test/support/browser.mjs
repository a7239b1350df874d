/** A browser for a test of whole pages, and what such tests ask of one. */
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions, packagedChromiumLaunchOptions} from './find-browser.mjs';

export const openBrowser = (...flags) => launch(chromiumLaunchOptions(), flags);

/** The Chromium that comes by npm, whatever browser is installed: the same version for everybody. */
export const openPackagedBrowser = (...flags) => launch(packagedChromiumLaunchOptions(), flags);

const launch = ({args, ...options}, flags) => puppeteer.launch({headless: true, ...options, args: [...args, ...flags]});

/**
 * A page of its own, with what goes wrong in it: errors, rejections, failed loads, warnings and violations of its
 * policy. The policy does not reach the listeners, which are there before anything of the page.
 */
export async function openPage(browser, {width = 1280, height = 900, script = true} = {}) {
  const page = await browser.newPage();
  const problems = [];
  const warnings = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`not loaded: ${request.url()}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
    if (message.type() === 'warn') warnings.push(message.text());
  });
  // a page of hundreds of elements takes long where others work too: what never comes is told of in the end
  page.setDefaultTimeout(180_000);
  await page.setViewport({width, height});
  await page.setJavaScriptEnabled(script);
  if (script) {
    await page.exposeFunction('violated', (what) => problems.push(`policy: ${what}`));
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
        globalThis.violated(`${effectiveDirective} ${blockedURI} ${sample}`),
      );
    });
  }
  return Object.assign(page, {problems, warnings});
}

/** Until every element of ours on the page has drawn itself. */
export const drawn = (page) =>
  page.evaluate(async () => {
    const tags = 'cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, rating-summary';
    const elements = [...document.querySelectorAll(tags)];
    await Promise.all(
      [...new Set(elements.map(({localName}) => localName))].map((tag) => customElements.whenDefined(tag)),
    );
    await Promise.all(elements.map((element) => element.updateComplete));
  });

/**
 * Until the browser has told the page of all that was opened and closed: it tells in the order in which that was done.
 */
export const toggled = (page) =>
  page.evaluate(
    () =>
      new Promise((told) => {
        const details = document.createElement('details');
        details.addEventListener('toggle', () => told(), {once: true});
        details.open = true;
      }),
  );

/**
 * A picture of the whole page, in parts from the top: of a long one at once a busy browser may give none, and past
 * 16,384 pixels it begins again at the top.
 */
export async function pictureInParts(page, tallest = 4000) {
  // asked of the page, which lays itself out for it: the browser's own figure can be of the frame before
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
  const parts = [];
  for (let y = 0; y < height; y += tallest) {
    const clip = {x: 0, y, width, height: Math.min(tallest, height - y)};
    parts.push(Buffer.from(await page.screenshot({clip, captureBeyondViewport: true})));
  }
  return parts;
}

/**
 * Until every element of ours on the page shows a rating, outcomes or an explanation, those too whose scale is in a
 * file. A rating within a summary shows nothing of its own. Not by `waitForFunction`: a strict policy stops that.
 */
export const whole = (page) =>
  page.evaluate(async () => {
    const tags = ':is(cost-rating, evidence-rating, scale-rating, outcome-grid, rating-explainer, rating-summary)';
    const shows = ({shadowRoot}) => shadowRoot?.querySelector('[part~="rating"]');
    while (![...document.querySelectorAll(`${tags}:not(rating-summary > *, [hidden] *)`)].every(shows))
      await new Promise(requestAnimationFrame);
  });
