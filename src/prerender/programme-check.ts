import {joinWithOr, valuesInWords} from '../page/diagnostics.js';
import type {FileError, Path} from '../ratings-file/validate.js';
import type {ProgrammeData} from '../ratings-file/schema.js';
import {idOf, nameOf} from '../ratings-file/to-programmes.js';
import type {WellFormed} from '../ratings-file/well-formed.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {isKnown, ratingOf} from '../scales/scale.js';
import {newestFirst} from '../scales/versions.js';
import type {WordedScale} from '../scales/words.js';
import {dateInWords} from '../text/dates.js';
import {englishSource} from '../text/messages.en.js';
import {shortened} from '../text/shortened.js';

/** Something in a ratings file that may be meant, but is more likely a mistake. */
export type FileWarning = FileError;

/** What the programmes of a file are checked against. */
export interface ProgrammeContext {
  /** The scales that there are besides the library's own. */
  readonly scales: readonly WordedScale[];
  /** The ids of scales that are in the file, but have errors. Nothing is said about ratings on them. */
  readonly wrongScales?: readonly string[];
  /** The ids of the outcomes that findings can be for. Absent if those of the file have errors. */
  readonly outcomes?: readonly string[] | undefined;
  readonly parts: WellFormed;
  /** Says where a value is, for a message about another one. */
  readonly placeOf: (path: Path) => string;
}

/**
 * Checks what a page does not check when it reads a file, since it would show the rest of it: ratings that are not on
 * their scale, dates that do not exist, outcomes that nobody knows, names that two programmes have.
 */
export function* errorsInContent(
  programmes: readonly [number, ProgrammeData][],
  context: ProgrammeContext,
): Generator<FileError> {
  const {outcomes, parts, placeOf} = context;
  const scaleOf = scaleFinder(context.scales);
  const names = new Map<string, {readonly path: Path; readonly id: string}>();
  for (const [index, programme] of programmes) {
    const path = ['programmes', index];
    for (const [id, value] of ratingsOf(programme, path, context)) {
      const worded = scaleOf(id);
      const at = [...path, 'ratings', id];
      if (worded && !isKnown(ratingOf(worded.scale, value)))
        yield {path: at, message: `expected ${valuesInWords(worded.scale, worded.words[0])}, found "${shown(value)}".`};
    }
    const reviewedPath = [...path, 'reviewed'];
    if (parts.isWhole(reviewedPath)) yield* errorsInDate(programme.reviewed, reviewedPath);

    const findings = parts.isShaped([...path, 'findings']) ? (programme.findings ?? []) : [];
    for (const [findingIndex, finding] of findings.entries()) {
      const at = [...path, 'findings', findingIndex, 'outcome'];
      if (outcomes && parts.isWhole(at) && !outcomes.includes(finding.outcome))
        yield {path: at, message: `expected an outcome, ${joinWithOr(outcomes)}, found "${shown(finding.outcome)}".`};
    }

    const namePath = [...path, 'name'];
    if (!parts.isWhole(namePath) || !parts.isWhole([...path, 'id'])) continue;
    const name = spellingOfName(nameOf(programme));
    const earlier = names.get(name);
    const id = idOf(programme);
    // Two that have the same id, too, have been reported for that.
    if (earlier && earlier.id !== id)
      yield {
        path: namePath,
        message: `expected a unique name, found "${shown(nameOf(programme))}", as ${placeOf(earlier.path)} has. Readers could not tell the two apart.`,
      };
    if (!earlier) names.set(name, {path: namePath, id});
  }
}

/** Dates that have the right form, but do not exist, such as "2018-13". */
export function* errorsInDate(date: string | undefined, path: Path): Generator<FileError> {
  if (date !== undefined && !dateInWords(date, englishSource))
    yield {path, message: `expected a date that exists, found "${shown(date)}".`};
}

/** Each kind of warning once for the file, at the first place that it is about. */
export function* warningsAbout(
  programmes: readonly [number, ProgrammeData][],
  context: ProgrammeContext,
): Generator<FileWarning> {
  const {scales, parts, placeOf} = context;
  const unknownScales = new Map<string, Tally>();
  const bareHosts = new Tally();
  const derivedIds = new Tally();
  const scaleOf = scaleFinder(scales);
  for (const [index, programme] of programmes) {
    const path = ['programmes', index];
    for (const [id] of ratingsOf(programme, path, context)) {
      if (scaleOf(id)) continue;
      const tally = unknownScales.get(id) ?? new Tally();
      tally.add([...path, 'ratings', id], id);
      unknownScales.set(id, tally);
    }
    const {href = ''} = programme;
    if (parts.isWhole([...path, 'href']) && /^www\./i.test(href)) bareHosts.add([...path, 'href'], href);
    if (programme.id === undefined && parts.isWhole([...path, 'name']))
      derivedIds.add([...path, 'name'], idOf(programme));
  }
  for (const {path, text, count} of unknownScales.values()) {
    const known = joinWithOr([...new Set([...scales, evidence, cost].map(({scale}) => scale.id))]);
    yield {
      path,
      message: `the scale "${text}" is not known here, but ${known}. ${countOf(count, 'rating')} could not be checked. A page has to give the scale.`,
    };
  }
  if (bareHosts.count)
    yield {
      path: bareHosts.path,
      message: `"${shown(bareHosts.text)}" is a page of your own site. For another site, begin with https://. ${countOf(bareHosts.count, 'address', 'addresses')} of this kind.`,
    };
  if (derivedIds.count)
    yield {
      path: derivedIds.path,
      message: `${countOf(derivedIds.count, 'programme')} without an id. Each gets one made from its name, the first "${shown(derivedIds.text)}" (${placeOf(derivedIds.path)}): once it is renamed, its pages no longer find it.`,
    };
}

/** How often something occurs, and where first. */
class Tally {
  path: Path = [];
  text = '';
  count = 0;

  add(path: Path, text: string) {
    if (!this.count++) Object.assign(this, {path, text});
  }
}

function* ratingsOf(
  {ratings}: ProgrammeData,
  path: Path,
  {parts, wrongScales = []}: ProgrammeContext,
): Generator<[scale: string, value: string]> {
  if (!ratings || !parts.isShaped([...path, 'ratings'])) return;
  for (const [id, value] of Object.entries(ratings))
    if (!wrongScales.includes(id) && parts.isWhole([...path, 'ratings', id])) yield [id, value];
}

/** As a page would find it: the newest version, and the file's own before the library's. */
function scaleFinder(scales: readonly WordedScale[]): (id: string) => WordedScale | undefined {
  const byId = new Map<string, WordedScale>();
  for (const worded of [...scales, evidence, cost].sort(newestFirst))
    if (!byId.has(worded.scale.id)) byId.set(worded.scale.id, worded);
  return (id) => byId.get(id);
}

/** Names that differ in space, case or the form of their quotes alone are the same for a reader. */
const spellingOfName = (name: string): string =>
  name.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();

const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A value within a message, which is one line. */
const shown = (value: string): string => shortened(value.replace(/\s+/g, ' '));
