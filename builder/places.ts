/** Where an editor pastes what they copy, by the names that they know, and the form of markup that fits. */
import {isRating} from './choice.js';
import type {Tag} from './elements.js';
import type {Format} from './formats.js';

/** In the order in which they are offered. */
export const places = ['wordpress', 'drupal', 'html', 'mail', 'unknown'] as const;
export type Place = (typeof places)[number];

/** The forms for a page of HTML, by whether it has the script: not yet, already, or never. */
export const htmlFormats = ['page', 'tag', 'static'] as const satisfies readonly Format[];
export type HtmlFormat = (typeof htmlFormats)[number];

/** What is being made: an element, or a table of programmes. */
export type Made = Tag | 'table';

/**
 * The form of markup for a place, as far as docs/cms.md found out what is kept there. Of a place that nobody knows, what
 * most systems keep: ordinary elements, which say it in words at least.
 */
export function formatFor(place: Place, htmlFormat: HtmlFormat, made: Made): Format {
  switch (place) {
    case 'html':
      return htmlFormat;
    case 'drupal':
      // the line alone can become a badge again; of anything else only the words are left
      return made !== 'table' && isRating(made) ? 'line' : 'text';
    case 'mail':
      return 'text';
    case 'wordpress':
    case 'unknown':
      return 'cms';
  }
}
