/** The ratings file of a body: opened by the editor or given by the site, and what its programmes fill in. */
import {scaleOfValue, type Choice, type FieldValues, type FindingValues} from './choice.js';
import {formOf, type FieldName} from './elements.js';
import {
  isInLanguage,
  readProgrammes,
  textForLanguage,
  type FileDiagnostic,
  type Programme,
  type RatingsFileContents,
  type TextByLanguage,
} from './library.js';
import type {Language} from './messages.js';
import {asPublished} from './published-values.js';

/** A ratings file that was read. */
export interface OpenFile {
  readonly name: string;
  /** Where pages find it. Absent for a file from the editor's own disk. */
  readonly address?: string;
  readonly contents: RatingsFileContents;
}

/** A file that was opened, whether or not it could be read. */
export interface Opened {
  readonly name: string;
  /** Absent if it could not be read. */
  readonly file?: OpenFile;
  /** What could not be read. */
  readonly problems: readonly FileDiagnostic[];
  /** What was read, but is worth knowing. */
  readonly warnings: readonly FileDiagnostic[];
}

/** Reads a ratings file. It never throws: what is wrong is among the problems. */
export function openRatingsFile(name: string, content: string | Uint8Array, address?: string): Opened {
  const {contents, problems, warnings} = readProgrammes(content, /\.(csv|tsv)$/i.test(name) ? {format: 'csv'} : {});
  return {name, file: contents && {name, address, contents}, problems, warnings};
}

/** A file of which there is nothing but an error. */
export const unreadable = (name: string, message: string): Opened => ({
  name,
  problems: [{line: 1, column: 1, message}],
  warnings: [],
});

export const programmesOf = (file: OpenFile | undefined): readonly Programme[] => [
  ...(file?.contents.programmes?.byId.values() ?? []),
];

/** More do not fit below the field. */
export const mostOffered = 8;

/** The programmes in whose name every typed word begins a word, or else is part of one; those first that begin so. */
export function programmesCalled(typed: string, file: OpenFile | undefined, language: Language): Programme[] {
  const words = foldedWords(typed);
  const rank = (programme: Programme) => {
    const name = foldedWords(nameOf(programme, language).text);
    if (name.join(' ').startsWith(words.join(' '))) return 0;
    if (words.every((word) => name.some((part) => part.startsWith(word)))) return 1;
    return words.every((word) => name.some((part) => part.includes(word))) ? 2 : 3;
  };
  return programmesOf(file)
    .map((programme) => [rank(programme), programme] as const)
    .filter(([place]) => place < 3)
    .sort(([one], [other]) => one - other)
    .map(([, programme]) => programme);
}

/** Words without accents and capitals, by which a name is found. */
const foldedWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export const nameOf = ({name}: Programme, language: Language) => textForLanguage(name, language);

/** The choice with what its file says of a programme. What the file does not say of it is empty. */
export function withProgramme(choice: Choice, programme: Programme): Choice {
  if (!takesProgramme(choice)) return choice;
  const {tag, file, language} = choice;
  const {text: subject, language: subjectLanguage} = nameOf(programme, language);
  const isInOther = subjectLanguage !== '' && !isInLanguage(subjectLanguage, language);
  const given: FieldValues = {
    subject,
    'subject-lang': isInOther ? subjectLanguage : '',
    reviewed: programme.reviewed ?? '',
    href: programme.href ?? '',
  };
  const form = formOf(tag);
  const ratings = form.fields.flatMap((field): [FieldName, string][] => {
    const worded = field.kind === 'value' ? scaleOfValue(field, choice) : undefined;
    if (!worded) return [];
    const value = programme.ratings[worded.scale.id];
    return [[field.name, value === undefined ? '' : asPublished(value, worded)]];
  });
  const findings = form.findingFields ? findingsOf(programme, language) : choice.findings;
  return {
    ...choice,
    values: {...choice.values, ...given, ...Object.fromEntries(ratings)},
    findings: findings.length > 0 ? findings : [{}],
    // from the editor's own disk, the page cannot take it
    programme: file?.address === undefined ? undefined : programme.id,
  };
}

function findingsOf({findings}: Programme, language: Language): FindingValues[] {
  const text = (given: TextByLanguage | undefined) => textForLanguage(given, language).text;
  return findings.map(({outcome, result = '', score = '', finding, statement, study, timeframe}) => ({
    outcome,
    result,
    score: String(score),
    finding: text(finding),
    statement: text(statement),
    study: text(study),
    timeframe: text(timeframe),
  }));
}

/** The names of the ratings that the element shows and the file does not give for a programme. */
export const notGiven = (choice: Choice, programme: Programme): FieldName[] =>
  formOf(choice.tag).fields.flatMap((field) => {
    const worded = field.kind === 'value' ? scaleOfValue(field, choice) : undefined;
    return worded && programme.ratings[worded.scale.id] === undefined ? [field.name] : [];
  });

/** Whether an element has anything that a programme fills in. */
export const takesProgramme = ({tag}: Pick<Choice, 'tag'>): boolean =>
  formOf(tag).fields.some(({name}) => name === 'subject') && tag !== 'rating-explainer';
