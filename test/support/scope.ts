/** How much of a sweep is gone through, in a browser: see scope.mjs. */
export const isFull = (globalThis as {testsAreFull?: boolean}).testsAreFull === true;

/**
 * Chromium is asked for more by the tests of whole pages (test/accessibility/axe.test.mjs): what they cover is left to
 * them.
 */
export const isChromium = 'userAgentData' in navigator;
