/**
 * Whatever fails on a page, every element shows its badge or the page's own words, with one message. Each condition is
 * one page of all elements.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {bundlers} from '../package/bundle.mjs';
import {openBrowser} from '../support/browser.mjs';
import {builtInsOf} from '../support/built-ins.mjs';
import {hostilePage, inSight, module, scalesScript, script} from '../support/hostile-pages.mjs';
import {isFull, passes} from '../support/scope.mjs';
import {openSite} from '../support/site.mjs';

const code = readFileSync(`.${script}`, 'utf8');
const scalesCode = readFileSync(`.${scalesScript}`, 'utf8');
const otherVersion = '99.0.0';
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const ofOtherVersion = (text) => text.replaceAll(version, otherVersion);
const both = [scalesScript, script];

/** A bundle with a Lit of its own, as a page's own build makes it. */
const bundled = (...modules) =>
  bundlers.esbuild(modules.map((name) => `import 'what-works-ratings/${name}.js';`).join(''));

/** Runs in the page, before anything of it: takes a name away from each of the objects. */
function remove(name, from) {
  for (const path of from) {
    const holder =
      path === 'globalThis' ? globalThis : path.split('.').reduce((object, key) => object[key], globalThis);
    if (!delete holder[name]) throw new Error(`${path}.${name} cannot be removed`);
  }
}

/** What the page has done to the browser's own before our script: by name, as the page would say it. */
const replaced = {
  'Object.prototype has a property': () => (Object.prototype.foo = 1),
  'Object.prototype has a method': () => (Object.prototype.extend = function () {}),
  'Array.prototype has methods': () => {
    Array.prototype.each = function () {};
    Array.prototype.first = function () {};
  },
  'all prototypes have methods that for…in meets': () => {
    for (const each of [Array, String, Number, Function, Element, Node, Event, RegExp, Map, Set, Promise])
      each.prototype.ours = () => undefined;
  },
  'Array.from as in Prototype.js': () => {
    Array.from = (iterable) => {
      if (!iterable) return [];
      const results = new Array(iterable.length || 0);
      for (let index = 0; index < results.length; index++) results[index] = iterable[index];
      return results;
    };
  },
  'Array.from as in MooTools': () => {
    Array.from = (item) => (item == null ? [] : typeof item.length === 'number' ? [].slice.call(item) : [item]);
  },
  'Map as in MooTools': () => {
    globalThis.Map = class {
      constructor() {
        this.items = {};
      }
      get(key) {
        return this.items[key];
      }
      set(key, value) {
        this.items[key] = value;
      }
    };
  },
  'JSON of another kind': () => (globalThis.JSON = {decode: () => undefined, encode: () => ''}),
  'toJSON on strings and lists': () => {
    for (const each of [Array, String, Number]) each.prototype.toJSON = () => '"x"';
  },
  'bind that takes a list': () => {
    Function.prototype.bind = function (object, list) {
      return (...args) => this.apply(object, list ?? args);
    };
  },
  'Event of another kind': () => (globalThis.Event = function () {}),
  'Element of another kind': () => {
    const Native = Element;
    globalThis.Element = function (tag) {
      return document.createElement(tag);
    };
    globalThis.Element.prototype = Native.prototype;
  },
  'list methods as in Prototype.js': () => {
    Array.prototype.entries = Array.prototype.slice;
    Array.prototype.find = function (test) {
      for (const value of this) if (test(value)) return value;
    };
    Array.prototype.reverse = function (inline) {
      return (inline === false ? this.slice() : this).sort(() => -1);
    };
    for (const [name, other] of [
      ['map', 'collect'],
      ['filter', 'select'],
      ['every', 'all'],
      ['some', 'any'],
    ])
      Array.prototype[name] = Array.prototype[other] = Array.prototype[name];
  },
  'methods of elements as in Prototype.js': () => {
    HTMLElement.prototype.remove = function () {
      return this.parentNode.removeChild(this);
    };
    HTMLElement.prototype.replace = HTMLElement.prototype.update = HTMLElement.prototype.show = () => undefined;
  },
  'document.getElementsByTagName': () => (document.getElementsByTagName = () => []),
  'document.createElement that throws': () => {
    document.createElement = () => {
      throw new Error('not here');
    };
  },
  'document.importNode that gives nothing': () => (document.importNode = () => null),
  'attachShadow that throws': () => {
    Element.prototype.attachShadow = () => {
      throw new Error('not here');
    };
  },
  'a constructor of style sheets that throws': () => {
    globalThis.CSSStyleSheet = class {
      replace() {}
      constructor() {
        throw new Error('not here');
      }
    };
  },
  'adopted style sheets that cannot be set': () => {
    for (const each of [ShadowRoot, Document])
      Object.defineProperty(each.prototype, 'adoptedStyleSheets', {
        configurable: true,
        get: () => Object.freeze([]),
        set() {
          throw new Error('not here');
        },
      });
  },
  'customElements without define': () => {
    Object.defineProperty(globalThis, 'customElements', {value: {get: () => undefined}});
  },
  'customElements that refuses': () => {
    customElements.define = () => {
      throw new Error('not here');
    };
  },
  'dispatchEvent that throws': () => {
    EventTarget.prototype.dispatchEvent = () => {
      throw new Error('not here');
    };
  },
  'querySelector that throws': () => {
    for (const each of [Element, DocumentFragment, Document])
      each.prototype.querySelector = each.prototype.querySelectorAll = () => {
        throw new Error('not here');
      };
  },
  'a MutationObserver that does not observe': () => {
    globalThis.MutationObserver = class {};
  },
  'closest that throws': () => {
    Element.prototype.closest = () => {
      throw new Error('not here');
    };
  },
};

/** Elements whose names hide what the document has itself. */
const clobbered = [
  'body',
  'documentElement',
  'createElement',
  'createComment',
  'createTextNode',
  'createTreeWalker',
  'importNode',
  'querySelector',
  'addEventListener',
  'defaultView',
  'readyState',
  'activeElement',
  'adoptedStyleSheets',
  'customElements',
  'MutationObserver',
  'trustedTypes',
  'litNonce',
  'litHtmlPolyfillSupport',
  'ShadyCSS',
  'JSON',
];
const named = {
  'an image': (name) => `<img name="${name}" alt="">`,
  'a form': (name) => `<form name="${name}"></form>`,
  'two images': (name) => `<img name="${name}" alt=""><img name="${name}" alt="">`,
  'an id': (name) => `<a id="${name}"></a>`,
};

const defaultPolicies = {
  none: undefined,
  'a default policy that gives nothing': () =>
    trustedTypes.createPolicy('default', {createHTML: () => null, createScript: () => null}),
  'a default policy that throws': () =>
    trustedTypes.createPolicy('default', {
      createHTML() {
        throw new Error('not here');
      },
    }),
};
const ownName = 'what-works-ratings';
const requireTrustedTypes = "; require-trusted-types-for 'script'";
const trustedTypesSent = [
  "'none'",
  'my-app',
  'lit-html',
  ownName,
  `${ownName} lit-html`,
  `${ownName} 'allow-duplicates'`,
  `lit-html 'allow-duplicates'`,
  '*',
  'default',
  `default ${ownName}`,
];

const joined = [
  'joined.js',
  'joined-backwards.js',
  'joined-on-one-line.js',
  'joined-twice.js',
  'joined-versions.js',
  'joined-in-a-page-script.js',
];

/** Without these nothing fails: findings are not known as such, and are shown as the page has them. */
const withoutMessage = ['localName'];

/**
 * What Lit itself needs to make any element: no code of ours can catch what is thrown there, so the browser says it.
 */
const inConstructors = ['Boolean', 'Promise', 'addEventListener', 'call', 'forEach', 'has', 'is'];

const libraries = {
  'Prototype.js': {path: '/usr/share/javascript/prototype/prototype.js', shows: 'badge'},
  // It replaces `Event`, of which Lit's context makes one of its own: the page's scales cannot be asked for.
  MooTools: {path: '/usr/share/javascript/mootools/mootools-core-nc.js', shows: 'own words'},
};

/** All of them are needed in full. Without them there are the stand-ins above. */
const installed = Object.entries(libraries).filter(([, {path}]) => isFull || existsSync(path));

/** In which order the statements of a grid stand does not matter where it cannot draw itself. */
const sorted = (text) => text.split(' ').sort().join(' ');

describe('Every element shows its badge or the page’s own words', {concurrency: 4}, () => {
  let browser, site, ownWords, badges;

  before(async () => {
    browser = await openBrowser();
    const one = await bundled('define/cost-rating', 'define/built-in-scale-rating', 'define/rating-summary');
    const other = await bundled(
      'define/evidence-rating',
      'define/outcome-grid',
      'define/rating-explainer',
      'define/programme-card',
    );
    const files = {
      '/other-version.js': ofOtherVersion(code),
      '/other-scales.js': ofOtherVersion(scalesCode),
      '/all-bundled.js': await bundled('define'),
      '/one-bundle.js': one,
      '/other-bundle.js': other,
      '/joined.js': [scalesCode, code].join('\n'),
      '/joined-backwards.js': [code, scalesCode].join('\n'),
      '/joined-on-one-line.js': [code, scalesCode].map((text) => text.replace(/\n\/\/#.*\n?$/, '')).join(''),
      '/joined-twice.js': [code, scalesCode, code, scalesCode].join('\n'),
      '/joined-versions.js': [code, scalesCode, ofOtherVersion(code)].join('\n'),
      '/joined-in-a-page-script.js': `var e = 1, t = 2, n = 3; function i() {}\n${code}\n${scalesCode}\nconst s = e + t + n;`,
    };
    site = await openSite(Object.fromEntries(Object.entries(files).map(([path, body]) => [path, {type: 'js', body}])));
    ownWords = (await look({scripts: ''})).sights;
    badges = (await look({})).sights;
    assert.deepEqual(
      badges.filter(({text}, index) => text === ownWords[index].text),
      [],
    );
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  let count = 0;
  const idle = [];

  /**
   * What is in sight on a page, and what its console says, when all has been done. `init` is what the page does first:
   * a function or its text; `then` is what it does in the end.
   */
  async function look({init, args = [], sent, before = '', scripts, libraries = [], then}) {
    const path = `/page-${count++}.html`;
    const first = init ? `<script>(${init})(...${JSON.stringify(args)})</script>` : '';
    const loaded = libraries.map((src) => `<script src="${src}"></script>`).join('');
    site.pages[path] = {
      body: hostilePage({before: first + loaded + before, scripts}),
      headers: sent ? {'content-security-policy': sent} : {},
    };
    const page = idle.pop() ?? (await browser.newPage());
    const errors = [];
    page.on('pageerror', (error) => errors.push(`Uncaught ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(site.at(path));
    const world = page.mainFrame().isolatedRealm();
    // The scripts run before the page is loaded, and what they do later is done by the second frame.
    await world.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (then) await page.evaluate(then);
    const sights = await world.evaluate(inSight);
    page.removeAllListeners('pageerror').removeAllListeners('console');
    idle.push(page);
    return {sights, errors};
  }

  /** Badges or own words, in full, and one message from each script at most. */
  function check({sights, errors}, {shows, says = /words are shown|^Uncaught/, several = false} = {}) {
    const shown = sights.map(({text}, index) =>
      text === badges[index].text
        ? 'badge'
        : sorted(text) === sorted(ownWords[index].text)
          ? 'own words'
          : text || 'nothing',
    );
    assert.deepEqual(
      shown.filter((each) => each !== 'badge' && each !== 'own words'),
      [],
      errors.join('\n'),
    );
    for (const {tallest} of sights) assert.ok(tallest < 40, `a figure is ${tallest} px high`);
    assert.ok(
      sights.every(({isStyled}) => isStyled),
      'a badge has no styles',
    );
    // The console groups what is said again, and a browser says of a refused policy what it refused.
    const messages = [...new Set(errors)].filter((error) => !/Content Security Policy|TrustedTypePolicy/.test(error));
    const ofScales = messages.filter((message) => /^<rating-source>|^what-works-ratings-source/.test(message));
    if (!several) assert.ok(ofScales.length <= 1 && messages.length - ofScales.length <= 1, messages.join('\n'));
    if (shows) assert.deepEqual([...new Set(shown)], [shows], messages.join('\n'));
    if (shown.includes('own words') && says) assert.match(errors.join('\n'), says);
    return shown;
  }

  it('where nothing fails: the badge, without a message', async () => {
    const seen = await look({});
    check(seen, {shows: 'badge'});
    assert.deepEqual(seen.errors, []);
  });

  it('without each built-in that our scripts name', async () => {
    const builtIns = await builtInsOf(browser, code, scalesCode);
    assert.ok(builtIns.length > 150);
    const wrong = [];
    // In `npm test` one of eight: the missing ones are of the same kinds.
    const left = builtIns.filter((_, index) => isFull || index % 8 === 0);
    const worker = async () => {
      for (let next; (next = left.shift());) {
        const {name, from} = next;
        try {
          const says = withoutMessage.includes(name) ? null : undefined;
          check(await look({init: remove, args: [name, from]}), {says, several: inConstructors.includes(name)});
        } catch (error) {
          wrong.push(`${name} of ${from}: ${error.message}`);
        }
      }
    };
    await Promise.all([1, 2, 3, 4].map(worker));
    assert.deepEqual(wrong, []);
  });

  it('without the ways to adopt a style sheet, which browsers of 2022 lack: the badge, as it looks', async () => {
    const remove = () => {
      for (const each of [ShadowRoot, Document]) delete each.prototype.adoptedStyleSheets;
    };
    check(await look({init: remove}), {shows: 'badge'});
    // Rendered again, and anew since a tool has changed it.
    const change = async () => {
      const elements = [...document.querySelectorAll('main *')].filter(({shadowRoot}) => shadowRoot);
      for (const element of elements) element.setAttribute('subject', 'Another');
      await new Promise(requestAnimationFrame);
      for (const {shadowRoot} of elements) shadowRoot.querySelector('[part~="rating"]')?.replaceChildren();
      for (const element of elements) element.setAttribute('subject', 'A third');
      await new Promise(requestAnimationFrame);
    };
    const {sights, errors} = await look({init: remove, then: change});
    assert.deepEqual(errors, []);
    assert.match(sights[0].text, /^Evidence rating for A third 3\+/);
    assert.ok(sights.every(({isStyled, tallest}) => isStyled && tallest < 40));
  });

  it('without any of its styles, as in a copy that a browser saves as one file: no figure is a giant', async () => {
    const drop = () =>
      Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {get: () => [], set: () => undefined});
    const {sights} = await look({init: drop});
    assert.ok(sights.some(({isStyled}) => !isStyled));
    assert.deepEqual(Math.max(...sights.map(({tallest}) => tallest)), 16);
  });

  it('without popovers: the badge', async () => {
    const remove = () => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
    };
    check(await look({init: remove}), {shows: 'badge'});
  });

  for (const [what, init] of Object.entries(replaced)) {
    it(`where the page has changed the browser's own: ${what}`, async () => {
      check(await look({init}));
    });
  }

  for (const [name, {path, shows}] of installed) {
    it(`beside ${name}, as Debian has it: the ${shows}`, async () => {
      site.pages[`/${name}`] = {type: 'js', body: readFileSync(path, 'utf8')};
      const seen = await look({libraries: [`/${name}`]});
      const shown = check(seen);
      // Prototype.js replaces `entries` of lists, by which scale files are checked: the last example is of one.
      assert.deepEqual([...new Set(shown.slice(0, -1))], [shows]);
    });

    if (name === 'MooTools') {
      it('with MooTools loaded after our scripts, as docs/hosting.md says: the badge', async () => {
        site.pages['/after.js'] = {type: 'js', body: readFileSync(path, 'utf8')};
        const seen = await look({libraries: [...both, '/after.js'], scripts: ''});
        check(seen, {shows: 'badge'});
        assert.deepEqual(seen.errors, []);
      });
    }
  }

  for (const [kind, markup] of Object.entries(named)) {
    it(`where ${kind} has the name of something of the document's`, async () => {
      for (const name of clobbered.filter((_, index) => isFull || index % 5 === 0)) {
        const seen = await look({before: markup(name)});
        check(seen);
      }
    });
  }

  for (const [what, init] of passes(defaultPolicies, 'none')) {
    it(`under every Trusted Types policy: with ${what}`, async () => {
      for (const names of trustedTypesSent) {
        for (const required of isFull ? ['', requireTrustedTypes] : [requireTrustedTypes]) {
          const sent = `trusted-types ${names}${required}`;
          const mayDraw = names === '*' || names.split(' ').includes(ownName);
          // It may be refused, like any other.
          const makeDefault = init && `() => {try {(${init})()} catch {}}`;
          const seen = await look({sent, init: makeDefault});
          check(seen, {shows: mayDraw ? 'badge' : undefined});
          assert.equal(seen.sights[0].text, (mayDraw ? badges : ownWords)[0].text, sent);
        }
      }
    });
  }

  const copies = {
    'the scripts without type="module"': both.map((src) => `<script src="${src}"></script>`),
    'the scripts without type="module", at the wrong place': both.map((src) => `<script async src="${src}"></script>`),
    'every script twice': [...both, ...both.map((src) => `${src}?2`)].map(module),
    'two versions': ['/other-scales.js', '/other-version.js', ...both].map(module),
    'two versions, the other way round': [...both, '/other-scales.js', '/other-version.js'].map(module),
    'a bundle and the scripts': ['/all-bundled.js', ...both].map(module),
    'two bundles': [scalesScript, '/one-bundle.js', '/other-bundle.js'].map(module),
  };
  for (const [what, scripts] of Object.entries(copies)) {
    it(`with ${what}: the badge`, async () => {
      const seen = await look({scripts: scripts.join('')});
      check(seen, {shows: 'badge'});
      assert.deepEqual(seen.errors, []);
    });
  }

  for (const file of joined) {
    for (const attributes of ['', 'type="module"']) {
      it(`with ${file}, in which a cache joined scripts, ${attributes || 'as a classic script'}: the badge`, async () => {
        const seen = await look({scripts: `<script ${attributes} src="/${file}"></script>`});
        check(seen, {shows: 'badge'});
        assert.deepEqual(seen.errors, []);
      });
    }
  }

  it('with two bundles under a policy that allows one copy: each element its badge or the page’s own words', async () => {
    const seen = await look({
      scripts: ['/one-bundle.js', '/other-bundle.js'].map(module).join(''),
      sent: "trusted-types lit-html; require-trusted-types-for 'script'",
    });
    const shown = check(seen, {says: /lit-html/});
    assert.deepEqual([shown.includes('badge'), shown.includes('own words')], [true, true]);
    const allowed = await look({
      scripts: [scalesScript, '/one-bundle.js', '/other-bundle.js'].map(module).join(''),
      sent: "trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'",
    });
    check(allowed, {shows: 'badge'});
  });

  it('would be seen to fail: an element without words, and a figure without a size', async () => {
    const empty = () =>
      customElements.define(
        'cost-rating',
        class extends HTMLElement {
          constructor() {
            super().attachShadow({mode: 'open'}).append(document.createElement('svg'));
          }
        },
      );
    assert.throws(() => check({sights: [], errors: []}, {shows: 'badge'}));
    const seen = await look({init: `() => addEventListener('DOMContentLoaded', ${empty})`, scripts: ''});
    assert.throws(() => check(seen), /nothing/);
  });
});
