/**
 * Which Chromium do the tests run in? The first that there is of these:
 *   1. the one at $CHROME_PATH
 *   2. on Linux x64 the one inside the npm package @sparticuz/chromium: everybody has the same, `npm ci && npm test`
 *      needs no other installation, no download and no root, and without a window it does the work in half the time
 *   3. an installed Chrome or Chromium. `CHROMIUM=installed`, as in `npm run test:all`, asks for this one first.
 */
import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync} from 'node:zlib';
import {Launcher} from 'chrome-launcher';

const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

// A browser under test talks to the test server and to nobody else. Its sandbox cannot start for root, nor in most
// containers of a CI service.
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];
const noSandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];

/** Puppeteer's launch options for the Chromium that there is; `undefined` if there is none. */
export function chromiumLaunchOptions() {
  const {CHROME_PATH, CHROMIUM} = process.env;
  const packaged = CHROME_PATH || CHROMIUM === 'installed' ? undefined : packagedChromiumLaunchOptions();
  if (packaged) return packaged;
  const executablePath = CHROME_PATH || installedChromium();
  return executablePath ? {executablePath, args: [...quietFlags, ...noSandbox]} : packagedChromiumLaunchOptions();
}

/** Puppeteer's launch options for the Chromium inside the npm package; `undefined` on a system that it is not for. */
export function packagedChromiumLaunchOptions() {
  return process.platform === 'linux' && process.arch === 'x64' ? packagedChromium() : undefined;
}

/** Puppeteer's launch options for Firefox; `undefined` if there is none. */
export function firefoxLaunchOptions() {
  const executablePath =
    process.env.FIREFOX_PATH ||
    onPath('firefox-esr', 'firefox') ||
    ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find(
      existsSync,
    );
  return executablePath && {browser: 'firefox', executablePath};
}

/** The first of these commands that is on the search path, as a full path. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function installedChromium() {
  // chrome-launcher reads desktop files on Linux, which a container may lack
  const found = onPath('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser');
  if (found) return found;
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

function packagedChromium() {
  const folder = unpackedChromium();
  return {
    executablePath: join(folder, 'chromium'),
    headless: 'shell',
    args: [...quietFlags, '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      // a bare machine has no font configuration, and then Chromium draws no text
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : {FONTCONFIG_PATH: join(folder, 'fonts')}),
    },
  };
}

/** Unpacks once for each version. The package's own unpacking needs AWS Lambda's environment and writes to /tmp. */
function unpackedChromium() {
  let root = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  while (!existsSync(join(root, 'bin/chromium.br'))) root = dirname(root);
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(cache, version);
  if (existsSync(join(folder, 'chromium'))) return folder;

  // beside its place and then renamed: an interrupted run leaves no half a browser behind
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, {recursive: true});
  const unpacked = (name) => brotliDecompressSync(readFileSync(join(root, 'bin', name)));
  writeFileSync(join(unfinished, 'chromium'), unpacked('chromium.br'));
  chmodSync(join(unfinished, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '--no-same-owner', '-C', unfinished], {input: unpacked(archive)});
  }
  writeFileSync(
    join(unfinished, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>`,
  );
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(join(folder, 'chromium'))) throw error;
    rmSync(unfinished, {recursive: true});
  }
  return folder;
}
