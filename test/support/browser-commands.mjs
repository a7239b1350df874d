/**
 * Commands that @web/test-runner-commands lacks, or has for one engine only. Tests call them through commands.ts. An
 * engine that cannot do a thing answers `undefined`, so that a test can say so and skip.
 */
export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session}) {
      // a command's answer must not be undefined: the runner reads that as "not mine"
      const run = commands[command];
      if (run) return {answer: await run(session, payload)};
    },
  };
}

const commands = {
  /**
   * Media features as a reader sets them. The runner's own emulateMedia silently ignores forced colours and contrast.
   * Chromium only.
   */
  async 'browser:media'(session, {media = '', features = {}}) {
    const devtools = await devtoolsOf(session);
    if (!devtools) return undefined;
    await devtools.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({name, value})),
    });
    return true;
  },

  /** The size of the page; WebDriver only knows the window's, so that one is corrected until the page fits. */
  async 'browser:viewport'(session, {width, height}) {
    if (session.browser.type === 'puppeteer') {
      const page = session.browser.getPage(session.id);
      await page.setViewport({width, height});
      return page.evaluate(() => ({width: innerWidth, height: innerHeight}));
    }
    const {driver} = session.browser;
    const inner = () => driver.execute(() => ({width: innerWidth, height: innerHeight}));
    for (let tries = 0; tries < 3; tries++) {
      const now = await inner();
      if (now.width === width && now.height === height) break;
      const window = await driver.getWindowRect();
      await driver.setWindowRect(null, null, window.width + width - now.width, window.height + height - now.height);
      // it answers before the window has its size
      for (const end = Date.now() + 5000; Date.now() < end;) {
        const then = await inner();
        if (then.width !== now.width || then.height !== now.height) break;
      }
    }
    return inner();
  },

  /** Keys held together, as real key events in every engine. */
  async 'browser:chord'(session, {keys}) {
    if (session.browser.type === 'puppeteer') {
      const {keyboard} = session.browser.getPage(session.id);
      for (const key of keys) await keyboard.down(key);
      for (const key of keys.toReversed()) await keyboard.up(key);
      return true;
    }
    const values = keys.map((key) => webdriverKeys[key] ?? key);
    await session.browser.driver.performActions([
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...values.map((value) => ({type: 'keyDown', value})),
          ...values.toReversed().map((value) => ({type: 'keyUp', value})),
        ],
      },
    ]);
    return true;
  },

  /**
   * Role and name of an element as the browser computes them for assistive technology. The element, which may be in a
   * shadow root, waits in a global of the test page (see commands.ts). Not in Firefox: the protocol by which
   * puppeteer drives it has no such command (see webdriver.mjs).
   */
  async 'browser:accessible'(session) {
    if (session.browser.type === 'webdriver') {
      const {driver} = session.browser;
      const element = await driver.execute(() => globalThis.elementForTheBrowser);
      const id = Object.values(element)[0];
      return {role: await driver.getElementComputedRole(id), name: await driver.getElementComputedLabel(id)};
    }
    const devtools = await devtoolsOf(session);
    if (!devtools) return undefined;
    const {result} = await devtools.send('Runtime.evaluate', {expression: 'elementForTheBrowser'});
    const {nodes} = await devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const {role, name, description, properties = []} = nodes[0];
    return {
      role: role?.value,
      name: name?.value ?? '',
      description: description?.value ?? '',
      ...Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
    };
  },
};

// One for each page, never detached: an emulation lasts as long as the session that asked for it, and ends only by it.
const devtoolsSessions = new WeakMap();

/** Chromium's devtools protocol; `undefined` in the others. */
function devtoolsOf({browser, id}) {
  if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return undefined;
  const page = browser.getPage(id);
  if (!devtoolsSessions.has(page)) devtoolsSessions.set(page, page.createCDPSession());
  return devtoolsSessions.get(page);
}

// https://www.w3.org/TR/webdriver/#keyboard-actions
const webdriverKeys = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
