/** Reads markup back into choices: every format that the builder writes, and markup that people write. */
import {scaleOfValue, type Choice, type FindingValues} from './choice.js';
import {builtInIds, findingFields, formOf, tags, type Field, type FieldName, type Tag} from './elements.js';
import {parseHtml} from './html.js';
import {allMessages} from './languages.js';
import {enhance, inLanguage, type WordedScale} from './library.js';
import type {Language} from './messages.js';
import {asPublished} from './published-values.js';
import type {OpenFile} from './ratings-file.js';

const anyElement = tags.join();

/**
 * Every element of the library in the markup, in its order.
 *
 * @param markup - Part of a page, or all of it. No script in it runs, and nothing is loaded.
 * @param language - The language of elements that have no `lang`, on themselves or around them.
 * @param file - The ratings file that is open, for its scales.
 */
export function readMarkup(markup: string, language: Language, file?: OpenFile): Choice[] {
  const {body} = parseHtml(markup);
  for (const link of body.querySelectorAll('a[href]')) replaceWithRating(link);
  enhance(body, {words: true})();
  return [...body.querySelectorAll(anyElement)].flatMap((element) => {
    const tag = tags.find((each) => each === element.localName);
    // a rating within a summary is part of it
    return tag && !element.parentElement?.closest(anyElement) ? [choiceFrom(element, tag, language, file)] : [];
  });
}

/** Replaces a link whose text is a fallback line with the rating that it states. */
function replaceWithRating(link: Element): void {
  const line = link.ownerDocument.createElement('p');
  line.textContent = link.textContent;
  link.ownerDocument.createElement('div').append(line);
  enhance(line, {words: true})();
  const rating = line.firstElementChild;
  if (!rating) return;
  for (const name of ['href', 'lang']) {
    const value = link.getAttribute(name);
    if (value !== null) rating.setAttribute(name, value);
  }
  link.replaceWith(rating);
}

function choiceFrom(element: Element, tag: Tag, language: Language, file: OpenFile | undefined): Choice {
  const values: Partial<Record<FieldName, string>> = {};
  for (const field of formOf(tag).fields) {
    const value = valueFrom(element, field, () => scaleOfValue(field, {tag, values, file}));
    if (value !== undefined) values[field.name] = value;
  }
  const place = element.closest('[lang]')?.getAttribute('lang') ?? language;
  return {
    tag,
    values,
    language: inLanguage(allMessages, place).language,
    findings: formOf(tag).findingFields ? findingsFrom(element) : [{}],
    kept: ['id', 'class'].flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value] as const];
    }),
    file,
    programme: element.getAttribute('programme')?.trim() || undefined,
  };
}

/** @returns the value of a field; `undefined` if the element does not have it */
function valueFrom(element: Element, field: Field, scaleOfField: () => WordedScale | undefined): string | undefined {
  const value = element.getAttribute(field.name) ?? undefined;
  switch (field.kind) {
    case 'text':
      return field.isContent ? element.querySelector(`:scope > [slot="${field.name}"]`)?.textContent.trim() : value;
    case 'switch':
      return value === undefined ? '' : field.name;
    case 'choice':
      return field.options.find((option) => option === value?.trim().toLowerCase()) ?? value ?? field.options[0];
    case 'scale':
      return value?.trim() || builtInIds[0];
    case 'value':
      return value === undefined ? undefined : asPublished(value, scaleOfField());
  }
}

/** The findings in an element: one at least, which may be empty. */
function findingsFrom(element: Element): FindingValues[] {
  const findings = [...element.querySelectorAll(':scope > outcome-finding')].map((finding) => {
    const values: Partial<Record<keyof FindingValues, string>> = {};
    for (const {name} of findingFields) values[name] = finding.getAttribute(name) ?? '';
    return {...values, statement: finding.textContent.replace(/\s+/g, ' ').trim()};
  });
  return findings.length > 0 ? findings : [{}];
}
