import {readFile} from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {renderPage} from '../../examples/render.mjs';
import {programmesFile, smallFile, wholeFile} from '../ratings-file/scale-files.mjs';

/** Writes down, in every frame that is drawn, whether the first rating is there and styled. */
const watch = `<script>
  globalThis.frames = [];
  requestAnimationFrame(function look() {
    const name = document.querySelector('evidence-rating')?.shadowRoot?.querySelector('[part=name]');
    if (name) frames.push(getComputedStyle(name).fontWeight === '700');
    requestAnimationFrame(look);
  });
</script>`;

/**
 * A plugin for the test runner: /prerendered/NAME.html is an example page, prerendered and without script, that watches
 * how it is first drawn. With "?stylesheet" its roots link to a stylesheet that takes its time.
 */
export function prerenderedPages() {
  return {
    name: 'prerendered-pages',
    async serve({url, path}) {
      if (path === '/prerendered/slow.css') {
        await sleep(500);
        return {body: await readFile('dist/what-works-ratings-shadow.css', 'utf8'), type: 'css'};
      }
      const [, name] = /^\/prerendered\/(\w+)\.html$/.exec(path) ?? [];
      if (!name) return undefined;
      // here, not at the top: the configuration is read before the build
      const {prerender} = await import('../../dist/prerender/prerender.js');
      const html = (await renderPage(name)).replace(/<script[^]*?<\/script>/g, '');
      const stylesheet = url.endsWith('?stylesheet') ? '/prerendered/slow.css' : undefined;
      return {body: prerender(html, {stylesheet}).replace('<head>', `$&${watch}`), type: 'html'};
    },
  };
}

/**
 * Axe, and what goes wrong in the page from its first line on. A page's own policy, which comes after them, may refuse
 * both.
 */
const probes = `<script>
    window.problems = [];
    addEventListener('error', (event) => problems.push(event.message || 'not loaded: ' + event.target.outerHTML), true);
    addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
    addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => problems.push(effectiveDirective + ' ' + blockedURI));
    for (const level of ['error', 'warn']) console[level] = (...args) => problems.push(args.join(' '));
  </script>
  <script src="/node_modules/axe-core/axe.min.js"></script>`;

/**
 * A plugin for the test runner: /watched/NAME.html is an example page that writes down in `problems` what goes wrong,
 * and has axe. It is served and not put into a frame as text, where Firefox takes no site for the policy's "self".
 */
export function watchedPages() {
  return {
    name: 'watched-pages',
    async serve({path}) {
      const [, name] = /^\/watched\/([\w-]+)\.html$/.exec(path) ?? [];
      return name && {body: (await renderPage(name)).replace('<head>', `$&${probes}`), type: 'html'};
    },
  };
}

/** A plugin for the test runner: what the stories import from JSON, as bundlers do. */
export function jsonModules() {
  return {
    name: 'json-modules',
    resolveImport: ({source}) => (source.endsWith('.json') ? `${source}?module` : undefined),
    async serve({path, query}) {
      if (!path.endsWith('.json') || !('module' in query)) return undefined;
      return {body: `export default ${await readFile(`.${path}`, 'utf8')}`, type: 'js'};
    },
  };
}

/**
 * A plugin for the test runner: /scale-files/NAME is a scale file, or something that is none. Of one with "?held=KEY"
 * nothing comes until /scale-files/let-go?KEY is asked for, and "?whose=WHO" says in it whose it is.
 */
export function scaleFiles() {
  // whichever is asked for first, the file or that it may come
  const gates = new Map();
  const gate = (key) => {
    if (!gates.has(key)) {
      let open;
      const opened = new Promise((resolve) => (open = resolve));
      gates.set(key, {open, opened});
    }
    return gates.get(key);
  };
  return {
    name: 'scale-files',
    async serve({path, query}) {
      if (path === '/scale-files/let-go') {
        for (const key of Object.keys(query)) gate(key).open();
        return {body: '', type: 'text'};
      }
      const [, name] = /^\/scale-files\/([\w-]+)\.json$/.exec(path) ?? [];
      if (!name) return undefined;
      if (query.held) await gate(query.held).opened;
      const small = JSON.stringify(smallFile(query.whose));
      const bodies = {
        small,
        whole: JSON.stringify(wholeFile()),
        programmes: JSON.stringify(programmesFile()),
        'not-json': '<!doctype html><title>Sorry</title>',
        wrong: small.replace('"place":2', '"place":7'),
        // ten million characters of a file that is right
        huge: `{"$schema": "${'x'.repeat(10_000_000)}", "scales": ${JSON.stringify(smallFile().scales)}}`,
        hostile: small.replaceAll('Our', '<img src=x onerror=fail()>'),
      };
      if (name === 'hangs') await new Promise(() => {});
      return name in bodies ? {body: bodies[name], type: 'json'} : undefined;
    },
  };
}
