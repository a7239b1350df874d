import {cost, evidence, summarizedScales} from '../scales/foundations/foundations.js';
import {valuesOf} from '../scales/scale.js';
import type {WordedScale} from '../scales/words.js';
import {fallbackLine, fallbackLines, type FallbackOptions} from '../text/fallback.js';
import {allSourceMessages} from '../text/languages.js';
import {splitAtValue} from '../text/sentences.js';
import {summaryWords} from '../text/summary.js';

/*
 * Recognises the words that this library recommends for a rating, whatever level, language, variant, date or version
 * they were made for: what stands in a page may be replaced only if nobody wrote it.
 */

/** The value that words of ours state, and their form: the badge's own lines, or the short line. */
export interface RecognisedWords {
  /** `''` if the words state none. */
  readonly value: string;
  readonly form: 'badge' | 'line';
}

/** A text as it is compared: markup may have put space between its words or taken it away, and dates do not matter. */
const comparable = (text: string): string => withoutDates(text).replace(/['‘ʼ]/g, '’').replace(/\s+/g, '');

const anyDate = '\uE001';
const months = allSourceMessages.flatMap((messages) =>
  Array.from({length: 12}, (_, index) => messages.date('', index + 1)),
);
const dates = new RegExp(`(?:(?:\\d{1,2}\\s+)?(?:${months.join('|')})\\s+)?(?<![\\d,.])[1-9]\\d{3}(?![\\d+*])`, 'g');
const withoutDates = (text: string): string => text.replace(dates, anyDate);

/** The words of a scale in one language, without the name of the rating before them. */
interface KnownWords {
  /** "Evidence rating" */
  readonly name: string;
  /** What stands before and after the name of the programme: "Evidence rating for ", "". */
  readonly aroundSubject: readonly [before: string, after: string];
  /** The link at the end of the explanation, before and after the name of the programme. */
  readonly links: readonly string[];
  readonly linkAround: readonly [before: string, after: string];
  readonly byRest: ReadonlyMap<string, RecognisedWords>;
}

const notOnAnyScale = '\0';

const knownWords = new WeakMap<WordedScale, readonly KnownWords[]>();

function knownWordsOf(worded: WordedScale): readonly KnownWords[] {
  const earlier = knownWords.get(worded);
  if (earlier) return earlier;
  const known = worded.words.map(({language, name, nameFor, source, notRecognised}): KnownWords => {
    const byRest = new Map<string, RecognisedWords>();
    const add = (text: string, {value, form}: RecognisedWords) => {
      const words = {value: value === notOnAnyScale ? '' : value, form};
      const start = comparable(name);
      const all = comparable(text);
      const rest = all.startsWith(start) ? all.slice(start.length) : all;
      if (rest && !byRest.has(rest)) byRest.set(rest, words);
    };
    // Also the words for a missing value, and for one that is not on the scale.
    for (const value of [...valuesOf(worded.scale), '', notOnAnyScale]) {
      const options: FallbackOptions = {value, language};
      for (const variant of ['standard', 'full', 'compact', 'cell', 'dense'] as const)
        for (const reviewed of ['', '2018-02'])
          for (const href of variant === 'full' ? ['', '/'] : ['']) {
            const text = fallbackLines(worded, {...options, variant, reviewed, href}).join(' ');
            add(text, {value, form: 'badge'});
          }
      add(fallbackLine(worded, options), {value, form: 'line'});
    }
    add(notRecognised.label, {value: '', form: 'badge'});
    const messages = allSourceMessages.find((each) => each.language === language) ?? allSourceMessages[0];
    const [before, after] = splitAtValue((subject) => messages.entryOf(source, subject));
    return {
      name: comparable(name),
      aroundSubject: splitAtValue(nameFor).map(comparable) as [string, string],
      links: [comparable(messages.entryOf(source, ''))],
      linkAround: [comparable(before), comparable(after)],
      byRest,
    };
  });
  knownWords.set(worded, known);
  return known;
}

/**
 * Recognises the words of a rating on one of several scales.
 *
 * @param subjects the names of the programme that the words may contain
 * @returns `undefined` if they are not to the letter words of ours
 */
export function recogniseWords(
  content: string,
  scales: readonly WordedScale[],
  subjects: readonly string[],
): RecognisedWords | undefined {
  const text = comparable(content);
  const names = [...new Set(subjects.filter(Boolean).map(comparable))];
  for (const worded of scales)
    for (const {name, aroundSubject, links, linkAround, byRest} of knownWordsOf(worded)) {
      const heads = [...names.map((subject) => aroundSubject.join(subject)), name, ''];
      for (const head of heads) {
        if (!text.startsWith(head)) continue;
        const rest = text.slice(head.length);
        const found = byRest.get(rest) ?? byRest.get(withOtherLink(rest, names, linkAround, links[0]!));
        if (found) return found;
      }
    }
  return undefined;
}

/** The explanation of `variant="full"` ends with a link that names the programme. */
function withOtherLink(rest: string, names: readonly string[], around: readonly string[], link: string): string {
  const end = names.map((name) => around.join(name)).find((each) => rest.endsWith(each));
  return end === undefined ? rest : rest.slice(0, -end.length) + link;
}

let summaries: ReadonlyMap<string, {readonly evidence: string; readonly cost: string}> | undefined;

/** The ratings that the words of a summary state, or `undefined` if they are not words of ours. */
export function recogniseSummary(content: string, subjects: readonly string[]) {
  summaries ??= allSummaries();
  const text = comparable(content);
  for (const subject of ['', ...subjects.filter(Boolean).map(comparable)]) {
    const found = summaries.get(subject ? text.replace(subject, anySubject) : text);
    if (found) return found;
  }
  return undefined;
}

const anySubject = '\uE000';

/** The words of every summary in every language, in both forms: sentences, and short lines one after the other. */
function allSummaries() {
  const [evidences, costs] = [evidence, cost].map(({scale}) => ['', ...valuesOf(scale)]) as [string[], string[]];
  const known = new Map<string, {evidence: string; cost: string}>();
  for (const {language} of summarizedScales[0]!.words)
    for (const ofEvidence of evidences)
      for (const ofCost of costs) {
        const values = {evidence: ofEvidence, cost: ofCost};
        const lines = [evidence, cost].flatMap((worded) => {
          const value = values[worded.scale.id as 'evidence' | 'cost'];
          return value ? [fallbackLine(worded, {value, language})] : [];
        });
        for (const [subject, reviewed] of [
          ['', ''],
          ['', '2018-02'],
          [anySubject, ''],
          [anySubject, '2018-02'],
        ] as const)
          known.set(comparable(summaryWords({...values, subject, reviewed, language})), values);
        known.set(comparable(`${lines.join('. ')}.`), values);
        known.set(comparable(lines.join('. ')), values);
      }
  known.delete('');
  known.delete('.');
  return known;
}

/** Whether two texts say the same, however their markup separates the words. Dates count. */
export const saysTheSame = (one: string, other: string): boolean =>
  one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
