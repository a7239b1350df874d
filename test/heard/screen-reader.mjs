/** The screen reader Orca and a browser in it, for a test: see hear.py. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {onPath} from '../support/find-browser.mjs';

const driver = fileURLToPath(new URL('hear.py', import.meta.url));
const programs = ['python3', 'orca', 'Xvfb', 'xdotool', 'openbox', 'dbus-run-session', 'gdbus'];

/** What a reader does, and Orca's key for it on a desktop keyboard. Any other name is that of a key. */
const keys = {
  'say all': 'KP_Add',
  // a control that opens something makes Orca pass keys on to the page
  'browse mode': 'Insert+a',
  'next line': 'Down',
  'previous line': 'Up',
  'next heading': 'h',
  'next list': 'l',
  'next item': 'i',
  'next table': 't',
  'cell to the right': 'alt+shift+Right',
  'cell to the left': 'alt+shift+Left',
  'cell below': 'alt+shift+Down',
  'cell above': 'alt+shift+Up',
  Enter: 'Return',
  Space: 'space',
};

/** Which of the programs that this needs are missing for a browser. */
export const missingFor = (browser) =>
  [...programs, browser === 'firefox' ? 'firefox-esr' : browser].filter((name) => !onPath(name));

export async function openScreenReader(browser) {
  const process = spawn('python3', [driver, browser], {stdio: ['pipe', 'pipe', 'inherit']});
  const lines = createInterface({input: process.stdout})[Symbol.asyncIterator]();

  async function ask(task) {
    process.stdin.write(`${JSON.stringify(task)}\n`);
    for (;;) {
      const {value, done} = await lines.next();
      if (done) throw new Error('The driver of the screen reader has ended.');
      // the accessibility bus says that it runs
      if (!value.startsWith('{')) continue;
      const {error, ...answer} = JSON.parse(value);
      if (error) throw Object.assign(new Error(error), {isTimeOut: error.startsWith('TimeoutError')});
      return answer;
    }
  }

  return {
    version: (await ask({version: 1})).orca,
    open: (url) => ask({open: url}),
    /** What is said when this is pressed, a line each. */
    press: async (name) => (await ask({press: keys[name] ?? name})).said,
    /** What is said by itself, until nothing has happened for a while. */
    wait: async () => (await ask({wait: 2})).said,
    async close() {
      process.stdin.end();
      if (process.exitCode === null) await once(process, 'exit');
    },
  };
}
