import {readFile} from 'node:fs/promises';

/**
 * GOV.UK Frontend's stylesheet as a site outside gov.uk may use it. The typeface GDS Transport is
 * licensed for gov.uk alone: without its rules and its name the text is set in Arial.
 */
export async function govukFrontendCss() {
  const file = new URL('../node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', import.meta.url);
  const css = await readFile(file, 'utf8');
  return (
    css
      .replace(/@font-face\{[^}]*\}/g, '')
      .replaceAll('GDS Transport,', '')
      // the source map is not served
      .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
  );
}
