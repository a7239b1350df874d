import {normalize} from 'node:path';
import {cardHtml, cardOptionsOf, ratingHtml, type RatingHtmlOptions, tableHtml} from '../prerender/prerender.js';
import {findScale} from '../scales/find-scale.js';
import {shortened} from '../text/shortened.js';
import {tableColumns} from '../text/table-html.js';
import {textOf} from '../text/text-of.js';
import type {Site} from './site.js';

/** The page that a template makes. */
export interface TemplatePage {
  /** The path of the template, for messages. */
  readonly inputPath?: string | undefined;
  /** The language tag of the page. Default "en". */
  readonly lang?: string | undefined;
}

/** A shortcode: makes HTML of what a template gives to it. */
type Shortcode = (given: readonly unknown[], page: TemplatePage) => string;

const ratingOptions = [
  'value',
  'variant',
  'explanation',
  'subject',
  'subjectLang',
  'reviewed',
  'href',
  'hideSubject',
  'version',
  'programme',
  'detail',
  'language',
] as const satisfies readonly (keyof RatingHtmlOptions)[];

/**
 * The shortcodes for templates, by their names. Each takes texts in a fixed order, and after them an object of options:
 * `{% evidenceRating "3+", subject="Programme 12" %}` in Nunjucks, `evidenceRating('3+', {subject: 'Programme 12'})` in
 * JavaScript. What templates cannot write as an object, as in Liquid, is left out, or a variable.
 */
export function shortcodesOf(site: Site): Readonly<Record<string, Shortcode>> {
  /** Texts first, then options. Nunjucks marks an object that it made of `name=value`. */
  function read(name: string, given: readonly unknown[], allowed: readonly string[], {inputPath}: TemplatePage) {
    const texts = given.filter((each) => typeof each !== 'object' || each === null).map(textOf);
    const options: Record<string, unknown> = {};
    for (const object of given) {
      if (typeof object !== 'object' || object === null) continue;
      for (const [option, value] of Object.entries(object)) {
        if (option === '__keywords') continue;
        if (allowed.includes(option)) options[option] = value;
        else problem(inputPath, `${name} has no option "${shortened(option)}". The options are ${allowed.join(', ')}.`);
      }
    }
    return {texts, options};
  }

  const problem = (inputPath: string | undefined, message: string) =>
    site.problem(`${inputPath ? `${normalize(inputPath)}: ` : ''}${message}`);

  const ratingOn =
    (name: string, scale: 'cost' | 'evidence'): Shortcode =>
    (given, page) => {
      const {texts, options} = read(name, given, ratingOptions, page);
      return ratingHtml(scale, {language: page.lang, value: texts[0], subject: texts[1], ...options});
    };

  /** The content of the ratings file, which some shortcodes are made of. */
  function contentsFor(name: string) {
    const {contents} = site;
    if (!contents) throw new Error(`${name} needs a ratings file: give the plug-in the option "from".`);
    return contents;
  }

  return {
    costRating: ratingOn('costRating', 'cost'),
    evidenceRating: ratingOn('evidenceRating', 'evidence'),

    scaleRating(given, page) {
      const {texts, options} = read('scaleRating', given, ['scale', ...ratingOptions], page);
      const {scale, ...others} = {scale: texts[0], ...options};
      const id = textOf(scale);
      const worded = findScale(site.contents?.scales ?? [], id);
      if (!worded && id !== 'cost' && id !== 'evidence')
        problem(page.inputPath, `scaleRating: there is no scale "${shortened(id)}" in the ratings file.`);
      return ratingHtml(worded ?? (id as 'cost'), {language: page.lang, value: texts[1], subject: texts[2], ...others});
    },

    programmeCards(given, page) {
      const contents = contentsFor('programmeCards');
      const {texts, options} = read('programmeCards', given.flat(), ['language', 'headingLevel'], page);
      const cards = texts.map((id) => {
        const programme = contents.programmes?.byId.get(id);
        if (!programme) {
          problem(page.inputPath, `programmeCards: there is no programme "${shortened(id)}" in the ratings file.`);
          return '';
        }
        const {language = page.lang, headingLevel} = options;
        const level = Number(headingLevel ?? 3);
        return cardHtml({...cardOptionsOf(programme, contents, textOf(language)), headingLevel: level});
      });
      // In Markdown a line that begins with <div> is HTML, and no paragraph.
      return `<div class="programme-cards">${cards.join('')}</div>`;
    },

    ratingsTable(given, page) {
      const contents = contentsFor('ratingsTable');
      const {options} = read('ratingsTable', given, ['columns', 'language', 'dense', 'caption'], page);
      const {language = page.lang, dense, caption} = options;
      const columns = [options.columns ?? []].flat().flatMap((each) => textOf(each).split(',').map(textOf));
      const possible = tableColumns(contents);
      const unknown = columns.find((column) => column && !possible.includes(column));
      if (unknown)
        problem(
          page.inputPath,
          `ratingsTable: there is no column "${shortened(unknown)}". The columns are ${possible.join(', ')}.`,
        );
      return tableHtml(contents, {
        columns: columns.filter(Boolean),
        language: textOf(language),
        dense: dense === true,
        caption: textOf(caption),
      });
    },
  };
}
