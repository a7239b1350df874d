/**
 * WebKit, the engine of Safari, by way of WebKitGTK: the runner's WebDriver launcher, with WebKitWebDriver, its
 * MiniBrowser and a screen of their own (Xvfb) started and stopped around it.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {onPath} from '../support/find-browser.mjs';

/** What of WebKitGTK is missing here, by name; empty if it can run. */
export function missingForWebkit() {
  return [
    miniBrowser() ? '' : 'MiniBrowser',
    onPath('WebKitWebDriver') ? '' : 'WebKitWebDriver',
    onPath('Xvfb') ? '' : 'Xvfb',
  ].filter(Boolean);
}

/** What a WebDriver session asks for to get MiniBrowser. */
export const webkitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']},
});

/** A WebKitWebDriver on a port of its own, until `stop()`. */
export async function startWebkitDriver() {
  const processes = [];
  const stop = () => {
    for (const child of processes.splice(0).reverse()) child.kill();
  };
  process.once('exit', stop);
  const env = {
    ...process.env,
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // To simulate a graphics card takes a quarter more time than to draw without one.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  // always a screen of its own, or test windows would take the focus from whoever works at this machine
  delete env.WAYLAND_DISPLAY;
  env.DISPLAY = await startScreen(processes);
  const port = await freePort();
  processes.push(spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env}));
  await until(async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
  return {port, stop};
}

export function webkitLauncher() {
  const options = {
    logLevel: 'error',
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    path: '/',
    capabilities: {...webkitCapabilities(), 'wdio:enforceWebDriverClassic': true},
  };
  const launcher = webdriverLauncher(options);
  let started;
  const start = async () => {
    started ??= startWebkitDriver();
    options.port = (await started).port;
  };

  const {initialize, startSession, startDebugSession, stop} = launcher;
  return Object.assign(launcher, {
    async initialize(config) {
      await initialize.call(launcher, config);
      launcher.name = 'WebKit'; // the launcher would say "MiniBrowser"
    },
    async startSession(...args) {
      await start();
      return startSession.apply(launcher, args);
    },
    async startDebugSession(...args) {
      await start();
      return startDebugSession.apply(launcher, args);
    },
    async stop() {
      await stop.call(launcher).finally(async () => (await started)?.stop());
    },
  });
}

function miniBrowser() {
  if (process.env.MINIBROWSER_PATH) return process.env.MINIBROWSER_PATH;
  const libraries = ['/usr/lib', '/usr/libexec'].filter(existsSync).flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.includes('linux-gnu'))
      .map((name) => `${folder}/${name}`),
  ]);
  return libraries
    .flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `${folder}/${name}/MiniBrowser`),
    )
    .find(existsSync);
}

/** Xvfb picks a free display itself and writes its number to file descriptor 3. */
function startScreen(processes) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  processes.push(screen);
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(check, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  while (!(await check().catch(() => false))) {
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await sleep(50);
  }
}
