import {valueOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import type {GivenDate} from '../text/dates.js';
import {resolve} from '../text/fallback.js';
import {allBadgeMessages, inLanguage} from '../text/languages.js';
import {wordedOf} from '../text/rating-html.js';
import {badgeText} from '../text/rating-text.js';
import {textOf} from '../text/text-of.js';
import {type Badge, compactBadge, figureAlone, standardBadge, widest} from './badges.js';
import {type Space, textLines} from './drawing.js';
import {linesOf} from './lines.js';
import {type PictureWords, pictureWords, sentences} from './picture-words.js';
import {fontFamily} from './text-width.js';
import {attributesXml, cleanText, escapeXml} from './xml.js';

/** How much of the badge is in the picture. */
export type PictureVariant = 'compact' | 'figure' | 'standard';

/**
 * What is in the picture. Data has blank cells: `null`, `undefined` and what is no text count as missing.
 */
export interface PictureOptions {
  /** A value of the scale, such as "3+". For any other, and without one, the picture says that no rating is shown. */
  readonly value?: string | number | null | undefined;
  /** The name of the programme. Default: no name is given. */
  readonly subject?: string | null | undefined;
  /** Whether the programme's name is not shown, because it stands beside the picture. It stays in `alt`. */
  readonly hideSubject?: boolean | null | undefined;
  /**
   * When the body last reviewed the rating: "2018", "2018-02" or "2018-02-15". Of a `Date` its day in UTC counts.
   * Default: no date, also if invalid.
   */
  readonly reviewed?: GivenDate;
  /** The language tag of the words, such as "en" or "cy". Default "en". If the scale has no words in it: its first. */
  readonly language?: string | null | undefined;
  /**
   * "compact" is one line: figure, code and label. "figure" is the scale alone, with its codes and ends and this level
   * marked, for a layout that has the other words beside it. Where there is none to draw, such as off the scale, it is
   * as "compact". Default "standard", also if invalid.
   */
  readonly variant?: PictureVariant | null | undefined;
  /** Dark on a light ground, or light on a dark one. Default "light", also if invalid. */
  readonly theme?: 'light' | 'dark' | null | undefined;
  /** Whether the picture has no ground and no space around it, for one that you place on a ground of your own. */
  readonly transparent?: boolean | null | undefined;
  /**
   * The width in pixels at which lines end, from 240 to 2000. A standard picture has this width, so that several stand
   * under each other; the others are as wide as what they show. Default 520, for "compact" 720, also if invalid.
   */
  readonly width?: number | null | undefined;
  /** Where the file will be, for `img`. Default: `name` with ".svg". */
  readonly src?: string | null | undefined;
  /**
   * The beginning of the ids in the SVG. Default: one that is made of what the picture shows. Needed only where the
   * same picture is written into one page twice.
   */
  readonly id?: string | null | undefined;
}

/** A rating as a picture. */
export interface RatingPicture {
  /** The picture: well-formed XML, with text as text, and its meaning in `<title>` and `<desc>`. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  /** In CSS pixels. */
  readonly height: number;
  /** The text alternative, as plain text. Escape it for HTML. */
  readonly alt: string;
  /** An `<img>` with width, height and text alternative, escaped. */
  readonly img: string;
  /** A name for the file, without its ending: "evidence-2025-3-plus-star-standard-en-light". */
  readonly name: string;
}

/**
 * Draws a rating as a picture, for mail, slides, PDF and posters. On a page the elements are better: they explain what
 * the rating means, and adapt to the reader's settings.
 *
 * The function needs no browser and never throws on data. What is not on the scale is shown as no level: the picture
 * says that no rating is shown, as the elements do.
 *
 * @param scale a scale with its words, or "cost" or "evidence"
 */
export function ratingPicture(
  scale: WordedScale | 'cost' | 'evidence',
  options?: PictureOptions | null,
): RatingPicture {
  const given = options ?? {};
  const variant = given.variant === 'compact' || given.variant === 'figure' ? given.variant : 'standard';
  const layout = layoutOf(given, variant);
  const worded = wordedOf(scale);
  const language = textOf(given.language) || 'en';
  if (!worded) return unknownScale(layout, language, given);

  const resolved = resolve(worded, {
    value: textOf(given.value),
    subject: cleanText(textOf(given.subject)),
    reviewed: given.reviewed,
    language,
  });
  const text = badgeText(resolved);
  return picture(layout, given, {
    language: resolved.words.language,
    words: pictureWords(resolved, text, variant),
    name: [worded.scale.id, worded.scale.version, valueOf(resolved.rating) ?? 'not shown'],
    draw: (space) => {
      if (variant === 'standard') return standardBadge(resolved, text, space, Boolean(given.hideSubject));
      return variant === 'figure' ? figureAlone(resolved, text, space) : compactBadge(resolved, text, space);
    },
    isRightToLeft: rightToLeft.test(/\p{L}/u.exec(resolved.words.name)?.[0] ?? ''),
  });
}

/** Dark on light as on GOV.UK, and light on dark as in the library's dark theme. Figures differ by shape alone. */
const colours = {
  light: {ink: '#0b0c0c', ground: '#ffffff'},
  dark: {ink: '#f1f3f4', ground: '#1d2125'},
};

/** The letters of Hebrew, Arabic and other scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

interface Layout {
  readonly variant: PictureVariant;
  /** The space between the edge of the picture and what is in it. */
  readonly padding: {readonly x: number; readonly y: number};
  /** The width of the picture. */
  readonly width: number;
}

function layoutOf({width, transparent}: PictureOptions, variant: PictureVariant): Layout {
  const isValid = typeof width === 'number' && width >= 240 && width <= 2000;
  return {
    variant,
    // Letters can stand a little out of their own width, and words do not touch the edge of a ground.
    padding: transparent ? {x: 2, y: 2} : variant === 'compact' ? {x: 8, y: 4} : {x: 16, y: 16},
    width: isValid ? Math.round(width) : variant === 'compact' ? 720 : 520,
  };
}

interface Content {
  readonly language: string;
  readonly words: PictureWords;
  readonly name: readonly string[];
  readonly draw: (space: Space) => Badge;
  readonly isRightToLeft: boolean;
}

/** The picture around what is drawn in it: ground, title and description. */
function picture(layout: Layout, options: PictureOptions, content: Content): RatingPicture {
  const {variant, padding} = layout;
  const {language, words, isRightToLeft} = content;
  const theme = options.theme === 'dark' ? 'dark' : 'light';
  const {ink, ground} = colours[theme];
  let inner = layout.width - 2 * padding.x;
  let drawn = content.draw({width: inner, isRightToLeft});
  if (variant !== 'standard') {
    // Drawn again in its own width, which counts where it is drawn from the right.
    inner = Math.ceil(drawn.width + 0.01);
    drawn = content.draw({width: inner, isRightToLeft});
  }
  const width = inner + 2 * padding.x;
  const height = Math.ceil(drawn.height) + 2 * padding.y;

  const body =
    (options.transparent ? '' : `<rect${attributesXml({width, height, fill: ground})}/>`) +
    `<g${attributesXml({transform: `translate(${padding.x} ${padding.y})`, fill: ink, 'font-family': fontFamily})}>${drawn.markup}</g>`;
  const meaning = [words.title, words.description].map(escapeXml);
  const id =
    cleanText(textOf(options.id)).replace(/ /g, '-') || `rating-${hashOf([language, ...meaning, body].join())}`;
  const describedBy = meaning[1] ? `${id}-desc` : undefined;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': describedBy,
    lang: language,
    'xml:lang': language,
  };
  const name = [...content.name, variant, language, theme].map(fileNameOf).join('-');
  const {alt} = words;
  return {
    svg:
      `<svg${attributesXml(root)}><title id="${escapeXml(id)}-title">${meaning[0]}</title>` +
      (describedBy ? `<desc id="${escapeXml(describedBy)}">${meaning[1]}</desc>` : '') +
      `${body}</svg>`,
    width,
    height,
    alt,
    img: `<img${attributesXml({src: textOf(options.src) || `${name}.svg`, width, height, alt, lang: language})}>`,
    name,
  };
}

/** A picture for a scale that there is not. It says so, as an element does. */
function unknownScale(layout: Layout, tag: string, options: PictureOptions): RatingPicture {
  const {scaleUnknown, language} = inLanguage(allBadgeMessages, tag);
  const subject = cleanText(textOf(options.subject));
  return picture(layout, options, {
    language,
    words: {
      title: subject || scaleUnknown,
      description: subject ? sentences([scaleUnknown]) : '',
      alt: sentences([subject, scaleUnknown]),
    },
    name: ['rating', 'not shown'],
    draw: (space) => {
      const name =
        subject && layout.variant === 'standard' ? linesOf([{text: subject, size: 14, isBold: true}], space.width) : [];
      const lines = [...name, ...linesOf([{text: scaleUnknown, size: 16}], space.width)];
      return {...textLines(lines, 0, space), width: widest(lines)};
    },
    isRightToLeft: false,
  });
}

/** A value in a file name: "3+*" as "3-plus-star". Signs that no name may contain become their numbers. */
const fileNameOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/\+/g, '-plus')
    .replace(/\*/g, '-star')
    .replace(/-$/, '-minus')
    .replace(/ /g, '-')
    .replace(/[^a-z0-9-]/g, (sign) => `-u${sign.charCodeAt(0).toString(16)}`);

/** A short text for each other text: FNV-1a. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
