import {normalize} from 'node:path';
import {cardHtml, cardOptionsOf, ratingHtml, type RatingHtmlOptions, tableHtml} from '../prerender/prerender.js';
import {findScale} from '../scales/find-scale.js';
import {variants} from '../text/rating-html.js';
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

/** The options of a rating that can be given as texts, in this order. */
const inOrder = ['value', 'subject', 'reviewed', 'variant'] as const;

/**
 * The shortcodes for templates, by their names. Each takes texts in a fixed order, and after them an object of options:
 * `{% evidenceRating "3+", subject="Programme 12" %}` in Nunjucks, `evidenceRating('3+', {subject: 'Programme 12'})` in
 * JavaScript. In Liquid, which has no names for options, there are the texts alone.
 */
export function shortcodesOf(site: Site): Readonly<Record<string, Shortcode>> {
  /** Texts first, then options. Nunjucks marks an object that it made of `name=value`. */
  function read(name: string, given: readonly unknown[], allowed: readonly string[], {inputPath}: TemplatePage) {
    const texts = given.filter((each) => !isObject(each)).map((each) => (each instanceof Date ? each : textOf(each)));
    const options: Record<string, unknown> = {};
    for (const object of given.filter(isObject)) {
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

  /** The options of a rating: texts in their order, and what has a name over them. */
  function ratingOptionsOf(name: string, texts: readonly (string | Date)[], named: object, page: TemplatePage) {
    if (texts.length > inOrder.length)
      problem(page.inputPath, `${name} takes the texts ${inOrder.join(', ')} in this order, and no more.`);
    const options: RatingHtmlOptions = {
      language: page.lang,
      ...Object.fromEntries(inOrder.map((option, place) => [option, texts[place]])),
      ...named,
    };
    const variant = textOf(options.variant);
    if (variant && !variants.some((each) => each === variant.toLowerCase()))
      problem(
        page.inputPath,
        `${name}: there is no variant "${shortened(variant)}". The variants are ${variants.join(', ')}.`,
      );
    return options;
  }

  const ratingOn =
    (name: string, scale: 'cost' | 'evidence'): Shortcode =>
    (given, page) => {
      const {texts, options} = read(name, given, ratingOptions, page);
      return ratingHtml(scale, ratingOptionsOf(name, texts, options, page));
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
      const {scale, ...named} = options;
      const id = textOf(scale) || textOf(texts[0]);
      const others = scale === undefined ? texts.slice(1) : texts;
      const worded = findScale(site.contents?.scales ?? [], id);
      if (!worded && id !== 'cost' && id !== 'evidence')
        problem(page.inputPath, `scaleRating: there is no scale "${shortened(id)}" in the ratings file.`);
      return ratingHtml(worded ?? (id as 'cost'), ratingOptionsOf('scaleRating', others, named, page));
    },

    programmeCards(given, page) {
      const contents = contentsFor('programmeCards');
      const {texts, options} = read('programmeCards', given.flat(), ['language', 'headingLevel'], page);
      const cards = texts.map((text) => {
        const id = textOf(text);
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
        columns: columns.filter((column) => possible.includes(column)),
        language: textOf(language),
        dense: dense === true,
        caption: textOf(caption),
      });
    },
  };
}

/** An object of options. The date of a page is an object, too. */
const isObject = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && !(given instanceof Date);
