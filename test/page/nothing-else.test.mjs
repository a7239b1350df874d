/** The script draws its elements and does nothing else: nothing is asked for, kept, or left behind. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {drawn, openBrowser, openPage} from '../support/browser.mjs';
import {elements} from '../support/elements.mjs';
import {isFull, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const scripts = ['', '-source', '-table'].map((name) => `/dist/what-works-ratings${name}.min.js`);
const all = Object.values(elements)
  .map(({markup}) => markup)
  .join('\n');

/**
 * What each script with elements that take a scale keeps for elements to come: the two listeners by which Lit's context
 * root finds providers that come late, and the observer of roots, each of which goes with its element.
 */
const stays = ['context-request', 'context-provider'].flatMap((listener) => [listener, listener]);
stays.push('MutationObserver', 'MutationObserver');

/**
 * What those two context roots keep of each element for which there was no provider, in bytes: two weak references
 * each. A table has badges in it.
 */
const contextRequest = 200;

describe('The script', () => {
  let browser, site, page;

  before(async () => {
    browser = await openBrowser();
    site = await openSite({
      '/page.html':
        '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body><main></main></body></html>',
    });
    page = await openPage(browser);
    await page.evaluateOnNewDocument(watch);
    await page.goto(site.at('/page.html'));
    await page.evaluate(() => globalThis.watched.start());
    // What is used is all that the elements can do: they are drawn, opened, changed and printed.
    for (const src of scripts) await page.evaluate((src) => import(src), src);
    await page.$eval('main', (main, markup) => (main.innerHTML = `<rating-source>${markup}</rating-source>`), all);
    await drawn(page);
    await page.evaluate(() => {
      for (const {shadowRoot} of document.querySelectorAll('main *'))
        shadowRoot?.querySelector('summary, button')?.click();
      document.querySelector('evidence-rating').value = '2';
      document.querySelector('cost-rating').value = 'none of these';
      document.documentElement.lang = 'cy';
      dispatchEvent(new Event('beforeprint'));
    });
    await drawn(page);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('asks for nothing, once it is there', () => {
    assert.deepEqual(site.requests, ['/page.html', ...scripts]);
  });

  it('calls nothing that reaches the network, a store, or another thread', async () => {
    assert.deepEqual(await page.evaluate(() => globalThis.watched.calls), []);
  });

  it('keeps nothing: no cookie, no storage, no database, no cache, no worker', async () => {
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(kept, {cookie: '', local: 0, session: 0, databases: [], caches: [], workers: 0});
    assert.deepEqual(await browser.cookies(), []);
  });

  it("adds no global but Lit's own, and leaves what the browser has as it is", async () => {
    const lit = /^(Symbol\.metadata|globalThis\.(litPropertyMetadata|(reactiveElement|litHtml|litElement)Versions))$/;
    const changes = await page.evaluate(() => globalThis.watched.changes());
    assert.deepEqual(
      changes.filter((change) => !lit.test(change)),
      [],
    );
  });

  it('puts nothing into the document: no element, no attribute, no style', async () => {
    const {head, attributes, sheets} = await page.evaluate(() => ({
      head: document.head.innerHTML,
      attributes: [document.documentElement, document.body].flatMap((element) => element.getAttributeNames()),
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    }));
    assert.deepEqual(
      {head, attributes, sheets},
      {head: '<title>A page</title><link rel="icon" href="data:,">', attributes: ['lang'], sheets: 0},
    );
  });

  it('listens and observes while its elements are there, and no longer', async () => {
    const during = await page.evaluate(() => globalThis.watched.active());
    assert.ok(during.includes('context-provider'), `what is seen to be active: ${during}`);
    assert.ok(during.includes('MutationObserver'), `what is seen to be active: ${during}`);
    await page.$eval('main', (main) => main.replaceChildren());
    assert.deepEqual((await page.evaluate(() => globalThis.watched.active())).sort(), [...stays].sort());
  });

  it('has nothing to do for elements that are gone before they are drawn', async () => {
    const active = await page.$eval(
      'main',
      async (main, markup) => {
        main.innerHTML = markup;
        const elements = [...main.children];
        main.replaceChildren();
        await Promise.all(elements.map(({updateComplete}) => updateComplete));
        return globalThis.watched.active();
      },
      all,
    );
    assert.deepEqual(active.sort(), [...stays].sort());
  });

  it('warns of nothing but of what was wrong', () => {
    assert.deepEqual([page.problems, page.warnings.length], [[], 1]);
  });
});

describe('thousands of times', () => {
  const count = isFull ? 10_000 : 3000;

  let browser, site, page, session;

  before(async () => {
    browser = await openBrowser();
    site = await openSite({
      '/page.html': `<!doctype html><html lang="en"><title>A page</title>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}
      <body><main></main><rating-source></rating-source></body></html>`,
    });
    page = await openPage(browser);
    await page.goto(site.at('/page.html'));
    session = await page.createCDPSession();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What there is when all that nobody holds is gone. */
  async function left() {
    // What one collection frees can hold what the next one frees.
    for (let collection = 0; collection < 3; collection++) await session.send('HeapProfiler.collectGarbage');
    const {nodes, documents, jsEventListeners} = await session.send('Memory.getDOMCounters');
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    return {counts: {nodes, documents, jsEventListeners}, usedSize};
  }

  const rounds = {
    'put back and taken away again': ({main, kept}) => main.append(kept),
    'made anew and removed': ({main, made}) => main.append(made()),
    'made anew, opened, and removed': ({main, made}) => {
      const element = made();
      main.append(element);
      element.performUpdate();
      element.shadowRoot.querySelector('summary, button')?.click();
    },
    'made anew within scales of the page, and removed': ({scales, made}) => scales.append(made()),
  };
  const cycles = (round, count) =>
    page.evaluate(`(async () => {
    const templates = ${JSON.stringify(Object.values(elements).map(({markup}) => markup))}.map((innerHTML) =>
      Object.assign(document.createElement('template'), {innerHTML}).content);
    const [main, scales] = [document.querySelector('main'), document.querySelector('rating-source')];
    const kept = templates.map((template) => document.importNode(template, true).firstElementChild);
    for (let cycle = 0; cycle < ${count}; cycle++) {
      const kind = cycle % templates.length;
      (${round})({main, scales, kept: kept[kind], made: () => document.importNode(templates[kind], true).firstElementChild});
      // Most are drawn before they go.
      if (cycle % 10) await 0;
      main.replaceChildren();
      scales.replaceChildren();
    }
    await new Promise((quiet) => requestIdleCallback(quiet));
  })()`);

  before(async () => {
    // What is made once, such as templates, is there before anything is counted.
    for (const [, round] of passes(rounds, 'made anew, opened, and removed')) await cycles(round, 1000);
  });

  for (const [how, round] of passes(rounds, 'made anew, opened, and removed')) {
    it(`an element is ${how}, and nothing is left of it`, async () => {
      const before = await left();
      await cycles(round, count);
      const after = await left();
      for (const [what, count] of Object.entries(after.counts)) {
        assert.ok(count <= before.counts[what], `${before.counts[what]} ${what} before, ${count} after`);
      }
      // The engine itself learns a little in each round. An element that is held takes a thousand bytes and more.
      const grown = (after.usedSize - before.usedSize) / count;
      const limit = 64 + (how === 'made anew within scales of the page, and removed' ? 0 : contextRequest);
      assert.ok(grown < limit, `${grown} bytes of the heap for each cycle`);
      assert.deepEqual(page.problems, []);
    });
  }
});

/**
 * Runs in the page before anything else: writes down what is called, what is listened to, and what changes in the
 * browser's own objects.
 */
function watch() {
  const calls = [];
  const active = new Map();
  let started = false;

  const spy = (object, name) => {
    const property = Object.getOwnPropertyDescriptor(object, name);
    const told = (original) =>
      original &&
      function (...given) {
        if (started) calls.push(name);
        return new.target ? Reflect.construct(original, given, new.target) : original.apply(this, given);
      };
    Object.defineProperty(
      object,
      name,
      property.get
        ? {...property, get: told(property.get), set: told(property.set)}
        : {...property, value: Object.assign(told(property.value), {prototype: property.value.prototype})},
    );
  };
  for (const name of [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'Worker',
    'SharedWorker',
    'BroadcastChannel',
    'Image',
    'FontFace',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'setInterval',
    'open',
  ])
    spy(globalThis, name);
  spy(Document.prototype, 'cookie');
  spy(Navigator.prototype, 'sendBeacon');
  spy(Navigator.prototype, 'serviceWorker');

  const {addEventListener, removeEventListener} = EventTarget.prototype;
  // What an element of ours listens to on itself or within goes with it.
  const isShared = (target) =>
    !(target instanceof Element) || (target.getRootNode() === document && !target.localName.includes('-'));
  const keyOf = (target, type, listener) => {
    for (const key of active.keys())
      if (key.target === target && key.type === type && key.listener === listener) return key;
    return {target, type, listener};
  };
  EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
    const target = this ?? globalThis;
    if (started && isShared(target)) active.set(keyOf(target, type, listener), type);
    return addEventListener.call(target, type, listener, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
    const target = this ?? globalThis;
    active.delete(keyOf(target, type, listener));
    return removeEventListener.call(target, type, listener, ...rest);
  };
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const {observe, disconnect} = globalThis[name].prototype;
    globalThis[name].prototype.observe = function (...given) {
      if (started) active.set(this, name);
      return observe.apply(this, given);
    };
    globalThis[name].prototype.disconnect = function () {
      active.delete(this);
      return disconnect.call(this);
    };
  }

  /** Every property of the global object, and of all that it holds, by name, with what it is. */
  const inventory = () => {
    const found = new Map();
    const list = (path, object) => {
      for (const name of Reflect.ownKeys(object)) {
        const {value, get, set} = Object.getOwnPropertyDescriptor(object, name);
        found.set(`${path}.${String(name)}`, [value, get, set]);
      }
    };
    list('globalThis', globalThis);
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const {value} = Object.getOwnPropertyDescriptor(globalThis, name);
      if (typeof value !== 'function') continue;
      list(name, value);
      if (value.prototype) list(`${name}.prototype`, value.prototype);
    }
    return found;
  };
  let before;
  globalThis.watched = {
    calls,
    active: () => [...active.values()],
    start() {
      started = true;
      before = inventory();
    },
    changes() {
      const now = inventory();
      return [...now.keys()]
        .filter(
          (path) =>
            !before.has(path) || now.get(path).some((value, index) => !Object.is(value, before.get(path)[index])),
        )
        .concat([...before.keys()].filter((path) => !now.has(path)))
        .sort();
    },
  };
}
