/**
 * The element tests, in a real browser, straight from the TypeScript.
 *   BROWSERS=chromium,firefox,webkit  in which browsers (chromium)
 *   COVERAGE=1                        which lines of src ran, in coverage/
 *   TESTS=full                        every pass of each sweep (see support/scope.mjs)
 */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {examplePages} from '../examples/pages.mjs';
import {browserCommands} from './support/browser-commands.mjs';
import {launchersFor} from './support/launchers.mjs';
import {isFull} from './support/scope.mjs';
import {tallyReporter} from './support/tally-reporter.mjs';
import {jsonModules, prerenderedPages, scaleFiles, watchedPages} from './support/served-pages.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const browsers = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());

/** What these ask is answered by our code alone, whatever the browser. */
const sameEverywhere = [
  'accessibility/announced',
  'docs/readme',
  'elements/manifest',
  'scales/scales',
  'security/injection',
  'text/words',
];
const leftOut = browsers.includes('chromium') ? [] : sameEverywhere.map((name) => `!${at(`${name}.test.ts`)}`);

export default {
  rootDir: at('..'),
  files: [at('./*/*.test.ts'), ...leftOut],
  browsers: await launchersFor(browsers),
  // One file at a time: of two pages in one window only one is seen, and the other draws no frames and has no focus.
  concurrency: 1,
  concurrentBrowsers: 3,

  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [
    // "esnext" takes the types out and leaves the rest as it is written. The tsconfig says how class fields are made:
    // with the standard's semantics they would hide Lit's accessors.
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: at('../tsconfig.json')}),
    examplePages(),
    prerenderedPages(),
    watchedPages(),
    scaleFiles(),
    jsonModules(),
    browserCommands(),
  ],

  // `lang`, because elements look for the page's language. An error on the console is a failure, as an uncaught one is:
  // a test that expects one puts its own function in place of console.error.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tests</title></head>
  <body>
    <script>
      globalThis.testsAreFull = ${isFull};
      const print = console.error;
      console.error = (...args) => {
        print.apply(console, args);
        reportError(new Error('console.error: ' + args.join(' ')));
      };
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  // Other tests run beside these, and a busy machine can stop one for seconds.
  testFramework: {config: {timeout: 30_000}},
  // all the stories are one file, and WebKit takes them one by one
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),

  coverage: process.env.COVERAGE === '1',
  coverageConfig: {include: ['src/**/*.ts'], reportDir: at('../coverage'), reporters: ['lcovonly', 'text']},

  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)}), tallyReporter()],
};
