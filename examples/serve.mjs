import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {freePort} from './free-port.mjs';
import {examplePages} from './pages.mjs';

const OWN_PORT = 8000;
const rootDir = fileURLToPath(new URL('..', import.meta.url));

const wanted = Number(process.env.PORT || OWN_PORT);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is "${process.env.PORT}". Give a number from 1 to 65535.`);
  process.exit(1);
}

if (!existsSync(new URL('../dist/what-works-ratings.min.js', import.meta.url))) {
  console.warn(
    'dist/what-works-ratings.min.js is missing: run `npm run build`. Until then the pages show their own words only.',
  );
}

const port = await freePort(wanted);
const server = await startDevServer({
  config: {
    rootDir,
    port,
    plugins: [examplePages()],
    middleware: [toTheIndex],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  // its own handler knows Ctrl+C only
  autoExitProcess: false,
});

if (port !== wanted) console.log(`Port ${wanted} is in use, so this is port ${port}.`);
console.log(`Example pages: http://localhost:${port}/examples/`);
console.log('To stop: Ctrl+C');

// A terminal and npm may each send the signal, and the second must not cut the first one short.
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

async function stop() {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
}

function toTheIndex(context, next) {
  if (context.path === '/' || context.path === '/examples') return context.redirect('/examples/');
  return next();
}
