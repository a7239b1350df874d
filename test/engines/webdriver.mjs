/**
 * Firefox and WebKit for a test of whole pages that asks for computed roles and labels: as much of WebDriver as it
 * takes. WebKit has a driver that speaks it; Firefox speaks Marionette, which is the same commands on a socket. (The
 * protocol by which puppeteer drives Firefox has no such command, and Firefox has one session at a time.)
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {firefoxLaunchOptions} from '../support/find-browser.mjs';
import {missingForWebkit, startWebkitDriver, webkitCapabilities} from './webkit-launcher.mjs';

export const engines = {
  async firefox() {
    const {executablePath} = firefoxLaunchOptions() ?? missing('Firefox', 'firefox-esr');
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
    const firefox = spawn(executablePath, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => firefox.once('exit', resolve));
    const port = join(profile, 'MarionetteActivePort');
    while (!existsSync(port) || !readFileSync(port, 'utf8')) {
      if (firefox.exitCode !== null) throw new Error(`Firefox ended with ${firefox.exitCode}`);
      await sleep(50);
    }
    const send = await marionette(Number(readFileSync(port, 'utf8')));
    await send('WebDriver:NewSession');
    return {
      goTo: (url) => send('WebDriver:Navigate', {url}),
      run: async (script, ...args) => (await send('WebDriver:ExecuteScript', {script, args})).value,
      roleOf: async (element) => (await send('WebDriver:GetComputedRole', {id: idOf(element)})).value,
      labelOf: async (element) => (await send('WebDriver:GetComputedLabel', {id: idOf(element)})).value,
      async close() {
        firefox.kill();
        await ended;
        rmSync(profile, {recursive: true, force: true});
      },
    };
  },

  async webkit() {
    if (missingForWebkit().length) missing(missingForWebkit().join(', '), 'webkit2gtk-driver xvfb');
    const driver = await startWebkitDriver();
    const session = await command(`http://127.0.0.1:${driver.port}/session`, {
      capabilities: {alwaysMatch: webkitCapabilities()},
    });
    const at = `http://127.0.0.1:${driver.port}/session/${session.sessionId}`;
    return {
      goTo: (url) => command(`${at}/url`, {url}),
      run: (script, ...args) => command(`${at}/execute/sync`, {script, args}),
      roleOf: (element) => command(`${at}/element/${idOf(element)}/computedrole`),
      labelOf: (element) => command(`${at}/element/${idOf(element)}/computedlabel`),
      close: () => driver.stop(),
    };
  },
};

function missing(what, packages) {
  throw new Error(`Not found: ${what}. Install it (Debian, Ubuntu: apt-get install ${packages}).`);
}

const idOf = (element) => Object.values(element)[0];

/** A command over HTTP; it is a question where it has no body. */
async function command(url, body) {
  const response = await fetch(url, body && {method: 'POST', body: JSON.stringify(body)});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}

/**
 * A command over Marionette: [0, id, name, parameters], answered by [1, id, error, result], each after its length in
 * bytes and a colon.
 */
async function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let received = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let colon; (colon = received.indexOf(':')) > 0;) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end));
      received = received.subarray(end);
      // the first one is no answer, and says which version it speaks
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const {resolve, reject} = waiting.get(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    }
  });
  let last = 0;
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, {resolve, reject});
      const message = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
