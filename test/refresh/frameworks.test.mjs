/** Frameworks that render around our elements, within them, and around what `enhance.js` makes. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {compile} from 'svelte/compiler';
import {openBrowser, openPage} from '../support/browser.mjs';
import {inSight, module, script} from '../support/hostile-pages.mjs';
import {openSite} from '../support/site.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The states that an app goes through, by what changes: each is rendered after the one before. */
const states = [
  {value: '3', text: 'three', hasDetail: false, findings: ['crime'], isShown: true},
  {value: '4+*', text: 'four', hasDetail: true, findings: ['mental-health', 'crime'], isShown: true},
  {value: '', text: 'none', hasDetail: true, findings: [], isShown: true},
  {value: '2', text: 'two', hasDetail: false, findings: ['crime', 'maltreatment', 'mental-health'], isShown: false},
  {value: '3', text: 'three', hasDetail: true, findings: ['maltreatment'], isShown: true},
];

/** The same app in each framework. `owned` is what `enhance.js` works on, with a child that comes and goes. */
const apps = {
  React: `
    import {createElement as h, StrictMode} from 'react';
    import {createRoot} from 'react-dom/client';
    import {flushSync} from 'react-dom';
    const App = ({value, text, hasDetail, findings, isShown}) => h('main', null,
      h('section', null, isShown && h('evidence-rating', {value}, 'Evidence: ', text, hasDetail && h('p', {slot: 'detail'}, 'Detail of ' + text))),
      h('section', null, h('outcome-grid', null, findings.map((id) => h('outcome-finding', {key: id, outcome: id, finding: 'Change of ' + id}, 'Statement ', id)), h('p', null, 'Summary ', text))),
      h('section', null, h('rating-explainer', {scale: 'evidence'}, 'About ', text)),
    );
    const root = createRoot(document.querySelector('#app'));
    globalThis.show = (state) => flushSync(() => root.render(h(StrictMode, null, h(App, state))));
    const Owned = ({text, hasDetail}) => h('p', {'data-cost-rating': '3'}, hasDetail && h('b', null, 'Detail'), h('i', null, text));
    globalThis.showOwned = (state) => flushSync(() => root.render(h('section', null, h(Owned, state), h('p', null, 'The rest of the app'))));`,
  Vue: `
    import {createApp, h, reactive, nextTick} from 'vue';
    const state = reactive({});
    const App = () => state.owned
      ? h('section', [h('p', {'data-cost-rating': '3'}, [state.hasDetail ? h('b', 'Detail') : null, h('i', state.text)]), h('p', 'The rest of the app')])
      : h('main', [
        h('section', [state.isShown ? h('evidence-rating', {value: state.value}, ['Evidence: ', state.text, state.hasDetail ? h('p', {slot: 'detail'}, 'Detail of ' + state.text) : null]) : null]),
        h('section', [h('outcome-grid', [...(state.findings ?? []).map((id) => h('outcome-finding', {key: id, outcome: id, finding: 'Change of ' + id}, 'Statement ' + id)), h('p', {key: 'p'}, 'Summary ' + state.text)])]),
        h('section', [h('rating-explainer', {scale: 'evidence'}, 'About ' + state.text)]),
      ]);
    createApp(App).mount('#app');
    globalThis.show = (next) => { Object.assign(state, next); return nextTick(); };
    globalThis.showOwned = (next) => { Object.assign(state, next, {owned: true}); return nextTick(); };`,
  Svelte: `
    import {mount, flushSync} from 'svelte';
    import App from './App.svelte';
    const app = mount(App, {target: document.querySelector('#app')});
    globalThis.show = (state) => flushSync(() => app.set(state));
    globalThis.showOwned = (state) => flushSync(() => app.set({...state, owned: true}));`,
};

/** Frameworks that find the place of a node by the node itself, and not by its parent as they made it. */
const worksWithEnhance = ['Svelte'];

const svelteApp = `
  <script>
    let state = $state({findings: []});
    export const set = (next) => { state = next; };
  </script>
  {#if state.owned}
    <section><p data-cost-rating="3">{#if state.hasDetail}<b>Detail</b>{/if}<i>{state.text}</i></p><p>The rest of the app</p></section>
  {:else}
    <main>
      <section>{#if state.isShown}<evidence-rating value={state.value}>Evidence: {state.text}{#if state.hasDetail}<p slot="detail">Detail of {state.text}</p>{/if}</evidence-rating>{/if}</section>
      <section><outcome-grid>{#each state.findings as id (id)}<outcome-finding outcome={id} finding={'Change of ' + id}>Statement {id}</outcome-finding>{/each}<p>Summary {state.text}</p></outcome-grid></section>
      <section><rating-explainer scale="evidence">About {state.text}</rating-explainer></section>
    </main>
  {/if}`;

const svelte = {
  name: 'svelte',
  setup({onResolve, onLoad}) {
    onResolve({filter: /\.svelte$/}, ({path}) => ({path, namespace: 'app'}));
    onLoad({filter: /.*/, namespace: 'app'}, () => ({
      contents: compile(svelteApp, {generate: 'client'}).js.code,
      resolveDir: folder,
    }));
  },
};

async function bundled(contents) {
  const {
    outputFiles: [{text}],
  } = await build({
    stdin: {contents, resolveDir: folder},
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte],
  });
  return text;
}

const html = (scripts) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><div id="app"></div>${scripts.map(module).join('')}`;

for (const [name, code] of Object.entries(apps)) {
  describe(`${name}, which renders again and again`, () => {
    let browser, site;
    before(async () => {
      browser = await openBrowser();
      site = await openSite({'/app.js': {type: 'js', body: await bundled(code)}});
      site.pages['/plain.html'] = html(['/app.js', script]);
      site.pages['/enhanced.html'] = html([script, '/dist/enhance.js', '/app.js']);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    const open = async (path) => {
      const page = await openPage(browser);
      await page.goto(site.at(path));
      return page;
    };
    /** What is in sight once the app shows a state. */
    const shown = async (page, state, how = 'show') => {
      await page.evaluate((how, state) => globalThis[how](state), how, state);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      return page.mainFrame().isolatedRealm().evaluate(inSight);
    };

    it('around our elements and within them shows after each change what it shows at once', async () => {
      const page = await open('/plain.html');
      for (const state of states) {
        const fresh = await open('/plain.html');
        assert.deepEqual(await shown(page, state), await shown(fresh, state));
        await fresh.close();
      }
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    it('keeps what the reader opened, and shows what it has changed in it', async () => {
      const page = await open('/plain.html');
      await shown(page, states[0]);
      await page.evaluate(() => {
        for (const tag of ['evidence-rating', 'rating-explainer'])
          document.querySelector(tag).shadowRoot.querySelector('summary').click();
      });
      const [rating, , explainer] = await shown(page, states[1]);
      assert.match(rating.text, /Detail of four/);
      assert.match(explainer.text, /not on the scale/i);
      await page.close();
    });

    // docs/frameworks.md says so, and docs/cms.md.
    it(`${worksWithEnhance.includes(name) ? 'works' : 'fails'} where enhance.js moves what it has rendered`, async () => {
      const page = await open('/enhanced.html');
      await shown(page, {text: 'three', hasDetail: true}, 'showOwned');
      assert.ok(await page.evaluate(() => document.querySelector('p > cost-rating') !== null));
      const texts = [];
      for (const state of [
        {text: 'four', hasDetail: false},
        {text: 'five', hasDetail: true},
      ]) {
        await shown(page, state, 'showOwned').catch(() => undefined);
        texts.push(await page.evaluate(() => document.querySelector('#app').textContent.replace(/\s+/g, ' ').trim()));
      }
      const works = texts.join() === 'fourThe rest of the app,DetailfiveThe rest of the app' && !page.problems.length;
      assert.equal(works, worksWithEnhance.includes(name), [...texts, ...page.problems].join('\n'));
      await page.close();
    });
  });
}
