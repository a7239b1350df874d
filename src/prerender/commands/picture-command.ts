import {existsSync, realpathSync} from 'node:fs';
import {basename, extname} from 'node:path';
import {ratingPicture} from '../../picture/rating-picture.js';
import {readRatingsFile} from '../../ratings-file/load.js';
import {cost, evidence} from '../../scales/foundations/foundations.js';
import {isKnown, ratingOf, valuesOf} from '../../scales/scale.js';
import type {WordedScale} from '../../scales/words.js';
import {dateInWords} from '../../text/dates.js';
import {allBadgeMessages} from '../../text/languages.js';
import {shortened} from '../../text/shortened.js';
import {PictureError, picturePng} from '../picture-png.js';
import {checkRatingsFile} from '../ratings-file-check.js';
import {jsonFileOf} from '../text-file.js';
import {print, read, reporter, write} from './files.js';
import {inWords, missingLanguage} from './language.js';
import {readOptions} from './options.js';
import {usage} from './usage.js';
import {UsageError} from './usage-error.js';

/** Why no picture is made, where it is not the use of the command. */
class Refusal extends Error {}

/**
 * `what-works-ratings picture`: one rating as a file. Nothing is written unless all that was asked for is right.
 *
 * @returns the exit code
 */
export function pictureCommand(args: readonly string[]): number {
  try {
    return makePicture(optionsOf(args));
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Refusal || error instanceof PictureError)) throw error;
    console.error(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

type Options = ReturnType<typeof optionsOf>;

function optionsOf(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const yes = {type: 'boolean'} as const;
  return readOptions({
    args: [...args],
    options: {
      scale: text,
      value: text,
      subject: text,
      'hide-subject': yes,
      reviewed: text,
      language: text,
      variant: text,
      theme: text,
      transparent: yes,
      width: text,
      format: text,
      density: text,
      from: text,
      font: {...text, multiple: true},
      out: text,
      help: {...yes, short: 'h'},
    },
  }).values;
}

function makePicture(options: Options): number {
  if (options.help) return print(usage);
  const {out, value, subject, from, font = []} = options;
  if (out === '') throw new UsageError('Say which file: --out badge.svg');
  for (const input of [from ?? [], font].flat())
    if (out !== undefined && isSameFile(out, input)) throw new Refusal(`--out would write over ${input}.`);
  const format = formatOf(options);
  const density = choiceOf(options, 'density', ['1', '2', '3']);
  if (density && format !== 'png') throw new UsageError('--density is for a PNG. An SVG is sharp at every size.');
  if (font.length && format !== 'png')
    throw new UsageError("--font is for a PNG. An SVG is drawn in the typefaces of the reader's machine.");
  const worded = scaleOf(options, from === undefined ? [cost, evidence] : scalesOf(from));
  checkValue(worded, value);
  checkLanguage(worded, options.language);
  if (options.reviewed !== undefined && !dateInWords(options.reviewed, allBadgeMessages[0]))
    throw new UsageError(
      `--reviewed "${shortened(options.reviewed)}": expected a date such as 2018, 2018-02 or 2018-02-15.`,
    );
  const picture = ratingPicture(worded, {
    value,
    subject,
    hideSubject: options['hide-subject'],
    reviewed: options.reviewed,
    language: options.language,
    variant: choiceOf(options, 'variant', ['standard', 'compact', 'figure']),
    theme: choiceOf(options, 'theme', ['light', 'dark']),
    transparent: options.transparent,
    width: widthOf(options.width),
    src: out && encodeURIComponent(basename(out)),
  });
  const content =
    format === 'png'
      ? picturePng(picture, {density: Number(density ?? 1) as 1 | 2 | 3, fonts: font})
      : Buffer.from(`${picture.svg}\n`);
  if (out === undefined) {
    console.error(picture.alt);
    return print(content);
  }
  return write(out, content) ? print(`${picture.alt}\n${picture.img}\n`) : 1;
}

const formats = ['svg', 'png'] as const;

/** As asked for, or by the ending of the file. */
function formatOf(options: Options): (typeof formats)[number] {
  const asked = choiceOf(options, 'format', formats);
  const ending = extname(options.out ?? '')
    .slice(1)
    .toLowerCase();
  const byName = formats.find((format) => format === ending);
  if (ending && !byName)
    throw new UsageError(
      `--out "${shortened(options.out!)}": expected a name that ends in ${inWords(formats.map((each) => `.${each}`))}.`,
    );
  if (asked && byName && asked !== byName)
    throw new UsageError(
      `--format ${asked} does not fit --out "${options.out}". Leave out --format, or end the name in .${asked}.`,
    );
  return asked ?? byName ?? 'svg';
}

function choiceOf<const C extends string>(
  options: Options,
  name: 'format' | 'variant' | 'theme' | 'density',
  choices: readonly C[],
): C | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const choice = choices.find((each) => each === given);
  if (!choice) throw new UsageError(`--${name} "${shortened(given)}": expected ${inWords(choices)}.`);
  return choice;
}

function widthOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const width = Number(given);
  if (!/^\d+$/.test(given) || width < 240 || width > 2000)
    throw new UsageError(`--width "${shortened(given)}": expected pixels, from 240 to 2000.`);
  return width;
}

/**
 * The scales of a ratings file, from the newest version of each, and after them the library's own, with what the file
 * changes in their words. So a picture can show a rating on an older version, which is in a file.
 */
function scalesOf(name: string): WordedScale[] {
  const text = read(name, jsonFileOf);
  if (text === undefined) throw new Refusal('No picture is made.');
  const {problems} = checkRatingsFile(text);
  problems.forEach(reporter(name));
  if (problems.length) throw new Refusal('No picture is made.');
  const {scales, override = (scale) => scale} = readRatingsFile(text.replace(/^\uFEFF/, ''));
  const newestFirst = [...scales].sort((one, other) =>
    other.scale.version.localeCompare(one.scale.version, 'en', {numeric: true}),
  );
  return [...newestFirst, cost, evidence].map(override);
}

function scaleOf({scale: id}: Options, scales: readonly WordedScale[]): WordedScale {
  const ids = [...new Set(scales.map(({scale}) => scale.id))];
  if (id === undefined) throw new UsageError(`Say which scale: --scale ${ids[0]}. There are: ${ids.join(', ')}.`);
  const found = scales.find(({scale}) => scale.id === id);
  if (!found)
    throw new UsageError(
      `--scale "${shortened(id)}": there is no such scale. There are: ${ids.join(', ')}. For one of a file: --from scale.json`,
    );
  return found;
}

function checkValue({scale}: WordedScale, value: string | undefined): void {
  const allowed = valuesOf(scale).join(', ');
  if (value === undefined)
    throw new UsageError(`Say which value: --value "${scale.levels[0]!.code}". Allowed: ${allowed}.`);
  if (!isKnown(ratingOf(scale, value)))
    throw new UsageError(`--value "${shortened(value)}" is not on the scale "${scale.id}". Allowed: ${allowed}.`);
}

function checkLanguage({scale, words}: WordedScale, tag: string | undefined): void {
  const languages = words.map(({language}) => language);
  const missing = missingLanguage(tag, `the scale "${scale.id}"`, languages);
  if (missing) throw new UsageError(missing);
}

const isSameFile = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
