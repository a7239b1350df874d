/**
 * The least browsers that the elements are built for: those of spring 2023, as Vite takes them for its default. Safari
 * 16.4 is the first with `static {}` in classes and with style sheets that a shadow root adopts.
 *
 * Here alone: the build lowers styles to them, README.md names them as grade B, and `test/package/least-browsers.test.mjs`
 * checks both, and the syntax and the built-ins of what is built. (`target` in tsconfig.json is a year, not browsers.)
 */
export const leastBrowsers = {chrome: '111', edge: '111', firefox: '114', safari: '16.4'};

/** In the form that esbuild takes. */
export const leastTargets = Object.entries(leastBrowsers).map(([browser, version]) => browser + version);
