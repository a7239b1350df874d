/**
 * The oldest browsers that the elements support, from spring 2023. They are also the default of Vite. Safari 16.4 is
 * the first with `static {}` in classes, and with style sheets that a shadow root can adopt.
 *
 * The build compiles styles for them. `test/package/oldest-browsers.test.mjs` checks that README.md names the same as
 * grade B, and that the syntax and the built-ins of the built files are in all of them.
 */
export const oldestBrowsers = {chrome: '111', edge: '111', firefox: '114', safari: '16.4'};

/** In the form that esbuild takes. */
export const oldestTargets = Object.entries(oldestBrowsers).map(([browser, version]) => browser + version);
