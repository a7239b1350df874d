import {
  messageGroups,
  messages as messagesSchema,
  type MessagesData,
  type RatingsFile,
} from '../ratings-file/schema.js';
import {type FileError, type Path, shapedIn} from '../ratings-file/validate.js';
import type {WellFormed} from '../ratings-file/well-formed.js';
import {errorsInDate} from './programme-check.js';

/** Dates of the file and of its scales that do not exist. */
export function* errorsInFileDates({source, scales = []}: RatingsFile, parts: WellFormed): Generator<FileError> {
  for (const name of ['date', 'checked'] as const)
    if (source && parts.isWhole(['source', name])) yield* errorsInDate(source[name], ['source', name]);
  for (const [index, scale] of shapedIn(scales, ['scales'], parts)) {
    const path = ['scales', index, 'source', 'date'];
    if (parts.isWhole(path)) yield* errorsInDate(scale.source.date, path);
  }
}

/** A file of which nobody can tell whether it is current, or that is overdue. */
export function* warningsAboutSource({source}: RatingsFile, parts: WellFormed, now = new Date()): Generator<FileError> {
  if (!source || !parts.isWhole(['source'])) return;
  const {checked, interval} = source;
  if (interval === undefined) return;
  if (checked === undefined) {
    yield {path: ['source', 'interval'], message: 'expected "checked" beside it: when the file was last compared.'};
  } else if (dueAfter(checked, interval) < now) {
    yield {
      path: ['source', 'checked'],
      message: `expected a date within ${interval} months, as "interval" says, found "${checked}". Compare the file with what the body publishes.`,
    };
  }
}

/** The first day on which a file is overdue. A year or a month counts to its end. */
function dueAfter(checked: string, months: number): Date {
  const [year = 0, month, day] = checked.split('-').map(Number);
  return day
    ? new Date(Date.UTC(year, month! - 1 + months, day + 1))
    : new Date(Date.UTC(year, (month ?? 12) + months, 1));
}

const elementsOf = {grid: '<outcome-grid>', card: '<programme-card>', table: '<rating-table>'} as const;

/**
 * Sentences that a language of the file does not have, and may need: the names of a whole group, once for each element,
 * and what is said of an overdue file, if the file can be.
 */
export function* warningsAboutMessages({messages = [], source}: RatingsFile, parts: WellFormed): Generator<FileError> {
  for (const [index, data] of shapedIn<MessagesData>(messages, ['messages'], parts)) {
    if (source?.interval !== undefined)
      for (const [path, group] of [
        [[], data],
        [['card'], data.card],
      ] as const)
        if (group && group.overdue === undefined)
          yield {
            path: ['messages', index, ...path, 'overdue'],
            message: `expected this sentence, since "source" has an interval, found nothing. Without it, nothing says in "${data.language}" that the file is overdue.`,
          };
    for (const group of Object.keys(messageGroups) as (keyof typeof messageGroups)[]) {
      if (data[group] !== undefined) continue;
      const names = namesIn(messageGroups[group].entries, group).join(', ');
      yield {
        path: ['messages', index],
        message: `without these sentences ${elementsOf[group]} speaks English where the page is in "${data.language}": ${names}.`,
      };
    }
  }
}

interface SchemaOfSentences {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaOfSentences>>;
}

/** The names of all sentences that a group must have: "results.improved" */
const namesIn = (entries: object, path: string): string[] =>
  Object.entries(entries).flatMap(([name, schema]: [string, SchemaOfSentences]) => {
    if (schema.type === 'optional') return [];
    return schema.entries ? namesIn(schema.entries, `${path}.${name}`) : [`${path}.${name}`];
  });

/** Sentences that are missing together with the object that they should be in, of which the schema names that alone. */
export function* errorsInMissingGroups({messages = []}: RatingsFile, parts: WellFormed): Generator<FileError> {
  for (const [index, data] of shapedIn<MessagesData>(messages, ['messages'], parts)) {
    for (const [name, schema] of Object.entries(messagesSchema.entries)) {
      const {entries}: SchemaOfSentences = 'wrapped' in schema ? schema.wrapped : schema;
      const given: unknown = data[name as keyof MessagesData];
      const path = ['messages', index, name];
      if (!entries || (given === undefined && schema.type === 'optional')) continue;
      if (given === undefined) yield* missingFrom(entries, path);
      else if (parts.isShaped(path))
        for (const [inner, {entries: sentences}] of Object.entries(entries))
          if (sentences && !Object.hasOwn(given as object, inner)) yield* missingFrom(sentences, [...path, inner]);
    }
  }
}

function* missingFrom(entries: NonNullable<SchemaOfSentences['entries']>, path: Path): Generator<FileError> {
  for (const [name, {type}] of Object.entries(entries))
    if (type !== 'optional') yield {path: [...path, name], message: `"${name}" is missing.`};
}
