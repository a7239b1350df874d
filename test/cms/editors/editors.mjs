/**
 * What the editors and the sanitiser of npm keep of our markup, each run in a real browser: as they come, and with the
 * settings of docs/cms.md.
 */
import {readFileSync} from 'node:fs';
import {openBrowser, openPage} from '../../support/browser.mjs';
import {openSite} from '../../support/site.mjs';
import {markup} from '../markup.mjs';
import {snippets} from '../snippets.mjs';

const page = (head) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>An editor</title>${head}</head><body><div id="editor"></div></body></html>`;
const blank = {
  '/ckeditor5.html': page(
    '<link rel="stylesheet" href="/test/cms/editors/node_modules/ckeditor5/dist/browser/ckeditor5.css">',
  ),
  '/tinymce.html': page('<script src="/test/cms/editors/node_modules/tinymce/tinymce.min.js"></script>'),
  '/dompurify.html': page(''),
};

/**
 * Each runs in its page, and gives what is kept by each way in. `snippet` is the code of docs/cms.md, if its settings
 * are asked for.
 */
const kept = {
  async ckeditor5(markup, snippet) {
    const {
      BlockQuote,
      Bold,
      ClassicEditor,
      Essentials,
      GeneralHtmlSupport,
      Heading,
      Italic,
      Link,
      List,
      Paragraph,
      PasteFromOffice,
      Table,
      TableToolbar,
    } = await import('/test/cms/editors/node_modules/ckeditor5/dist/browser/ckeditor5.js');
    const usual = [
      BlockQuote,
      Bold,
      Essentials,
      Heading,
      Italic,
      Link,
      List,
      Paragraph,
      PasteFromOffice,
      Table,
      TableToolbar,
    ];
    const editor = await ClassicEditor.create(document.querySelector('#editor'), {
      licenseKey: 'GPL',
      ...(snippet
        ? {plugins: [...usual, GeneralHtmlSupport], htmlSupport: new Function(`${snippet}; return htmlSupport`)()}
        : {plugins: usual}),
    });
    const ways = {
      set: (html) => editor.setData(html),
      pasted(html) {
        editor.setData('');
        editor.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        editor.editing.view
          .getDomRoot()
          .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
      },
    };
    const keptBy = (way) =>
      Object.fromEntries(Object.entries(markup).map(([kind, html]) => [kind, (way(html), editor.getData())]));
    return {set: keptBy(ways.set), pasted: keptBy(ways.pasted)};
  },

  async tinymce(markup, snippet) {
    const {tinymce} = window;
    const [editor] = await tinymce.init({
      selector: '#editor',
      license_key: 'gpl',
      plugins: 'lists link table code',
      promotion: false,
      branding: false,
      ...(snippet && new Function(`${snippet}; return settings`)()),
    });
    const ways = {
      set: (html) => editor.setContent(html),
      pasted(html) {
        editor.setContent('');
        editor.focus();
        const {DataTransfer, ClipboardEvent} = editor.getWin();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        editor.getBody().dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
      },
    };
    const all = {};
    for (const [name, way] of Object.entries(ways)) {
      all[name] = {};
      for (const [kind, html] of Object.entries(markup)) {
        // TinyMCE fires the event before it inserts the content, in the same task: so the next task finds it there.
        const pasted =
          name === 'pasted' && new Promise((done) => editor.once('PastePostProcess', () => setTimeout(done)));
        way(html);
        await pasted;
        all[name][kind] = editor.getContent();
      }
    }
    return all;
  },

  async dompurify(markup, snippet) {
    const {default: DOMPurify} = await import('/test/cms/editors/node_modules/dompurify/dist/purify.es.mjs');
    const config = snippet && new Function(`${snippet}; return config`)();
    return {
      set: Object.fromEntries(Object.entries(markup).map(([kind, html]) => [kind, DOMPurify.sanitize(html, config)])),
    };
  },
};

/**
 * Drupal gives its editor, which is CKEditor 5, the tags and attributes that its format allows, each as an entry of
 * this kind.
 */
const asDrupalDoes = (list) =>
  `const htmlSupport = ${JSON.stringify({
    allow: [...list.matchAll(/<(\w+)([^>]*)>/g)].map(([, name, attributes]) => ({
      name,
      attributes: attributes
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((key) => ({key, value: true})),
    })),
  })}`;

const snippetOf = {ckeditor5: 'ckeditor', tinymce: 'tinymce', dompurify: 'dompurify'};

export const editors = Object.keys(kept);

/** {version, given, kept: {how: {kind: html}}} for one of the editors. */
export async function keptBy(editor) {
  const {version} = JSON.parse(readFileSync(new URL(`node_modules/${editor}/package.json`, import.meta.url), 'utf8'));
  const browser = await openBrowser();
  const site = await openSite(blank);
  try {
    const run = async (snippet) => {
      const page = await openPage(browser);
      await page.goto(site.at(`/${editor}.html`));
      return page.evaluate(kept[editor], markup, snippet);
    };
    const {set, pasted} = await run();
    const configured = await run(snippets[snippetOf[editor]]);
    return {
      version,
      given: markup,
      kept: {
        'as it comes': set,
        ...(pasted && {'as it comes, pasted': pasted}),
        'with the settings': configured.set,
        ...(configured.pasted && {'with the settings, pasted': configured.pasted}),
        ...(editor === 'ckeditor5' && {"with Drupal's list": (await run(asDrupalDoes(snippets.drupal))).set}),
      },
    };
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}
