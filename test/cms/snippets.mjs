/** The snippets of docs/cms.md, by their language: what is tried is what is told. */
import {readFileSync} from 'node:fs';

const text = readFileSync(new URL('../../docs/cms.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({language, code}));

/** The one block that holds these words. */
export function snippetWith(words) {
  const found = blocks.filter(({code}) => code.includes(words));
  if (found.length !== 1) throw new Error(`docs/cms.md has ${found.length} snippets with "${words}"`);
  return found[0].code;
}

/** What is told to be pasted. */
export const pasted = blocks
  .filter(({language, code}) => language === 'html' && !code.includes('<script'))
  .map(({code}) => code);

export const snippets = {
  get php() {
    return snippetWith('wp_kses_allowed_html');
  },
  get drupal() {
    return snippetWith('<dd data-outcome data');
  },
  get ckeditor() {
    return snippetWith('htmlSupport');
  },
  get tinymce() {
    return snippetWith('extended_valid_elements');
  },
  get dompurify() {
    return snippetWith('CUSTOM_ELEMENT_HANDLING');
  },
};
