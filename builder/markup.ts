/** A choice as an element of the library, in HTML. */
import type {Choice} from './choice.js';
import {formOf} from './elements.js';
import {attributesHtml, type Attribute} from './html.js';

/** The attributes of a choice, without those that are empty or have the element's default. */
export const attributesOf = ({tag, values, programme}: Choice): Attribute[] => {
  const asked = formOf(tag).fields.flatMap((field): Attribute[] => {
    const value = values[field.name]?.trim();
    if (!value || (field.kind === 'text' && field.isContent)) return [];
    if (field.kind === 'choice' && value === field.options[0]) return [];
    return [[field.name, field.kind === 'switch' || value]];
  });
  return programme === undefined ? asked : [...asked, ['programme', programme]];
};

/** The language is always written: the page around the element may be in another than its content. */
export function elementHtml(choice: Choice, content: string): string {
  const attributes = attributesHtml([...attributesOf(choice), ['lang', choice.language], ...choice.kept]);
  return `<${choice.tag}${attributes}>${content}</${choice.tag}>`;
}
