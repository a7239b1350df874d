/** The form of the embed builder, as a test uses it. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {openPage} from './browser.mjs';

/** What modules of the builder export. Node 20 reads no TypeScript. */
export async function modulesOf(...names) {
  const {
    outputFiles: [bundle],
  } = await build({
    stdin: {
      contents: names.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../../builder', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}

/** What a test does with the form on pages of a site. */
export function builderForm(browser, site) {
  async function open({language, path = '/examples/builder.html', ...size} = {}) {
    const page = await openPage(browser, size);
    await page.goto(site.at(path));
    await settled(page);
    if (language) {
      await radio(page, 'interface', language);
      await radio(page, 'language', language);
    }
    return page;
  }

  const settled = (page) =>
    page.evaluate(async () => {
      const frame = document.querySelector('iframe');
      const until = performance.now() + 5000;
      const host = document.querySelector('#builder + div');
      let last;
      // what is typed is drawn in its turn, and the frame reads its page anew for another ground
      for (let still = 0; still < 3 && performance.now() < until;) {
        await new Promise((then) => setTimeout(then, 10));
        const now = `${document.querySelector('#markup').value}${host.innerHTML}${frame.contentDocument?.querySelector('[data-place]')?.innerHTML}`;
        still = now === last && frame.contentDocument?.querySelector('[data-place] > *') ? still + 1 : 0;
        last = now;
      }
    });
  const radio = async (page, name, value) => {
    await page.$eval(`input[name="${name}"][value="${value}"]`, (input) =>
      input.closest('details')?.setAttribute('open', ''),
    );
    await page.click(`input[name="${name}"][value="${value}"]`);
    await settled(page);
  };

  async function fill(page, {tag, set}) {
    await page.select('#element', tag);
    await page.evaluate(() =>
      document.querySelectorAll('.builder details').forEach((more) => {
        more.open = true;
      }),
    );
    for (const [id, value] of Object.entries(set)) {
      const kind = await page.$eval(`#${id}`, ({localName, type}) => (type === 'checkbox' ? type : localName));
      if (kind === 'select') await page.select(`#${id}`, value);
      else if (kind === 'checkbox') await page.click(`#${id}`);
      else
        await page.$eval(
          `#${id}`,
          (field, text) => {
            field.value = text;
            field.dispatchEvent(new Event('input', {bubbles: true}));
          },
          value,
        );
    }
    await settled(page);
  }

  async function markupFor(page, format) {
    await radio(page, 'format', format);
    return page.$eval('#markup', ({value}) => value);
  }

  async function paste(page, markup) {
    await page.$eval(
      '#pasted',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input'));
      },
      markup,
    );
    await page.click('.change button');
    await settled(page);
  }

  const diagnostics = (page) =>
    page.$$eval('.diagnostics li', (items) => items.map(({textContent}) => textContent.trim()));

  /** What a reader is told at a field. */
  const atField = (page, id) =>
    page.$eval(`#${id}`, (field) => ({
      invalid: field.getAttribute('aria-invalid'),
      described: (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((description) => document.getElementById(description)?.textContent),
      announced: document.getElementById(`${field.id}-error`)?.role ?? null,
    }));

  return {atField, diagnostics, fill, markupFor, open, paste, radio, settled};
}

/** Puts a whole text into a field at once, as pasting does. */
export const setText = (page, selector, text) =>
  page.$eval(
    selector,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    },
    text,
  );
