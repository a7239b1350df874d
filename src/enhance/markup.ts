import {type ElementEntry, elements, entryOf} from '../elements/tags.js';

/**
 * The elements that can be written as ordinary ones: `<p data-cost-rating="3">` stands for `<cost-rating value="3">`.
 */
export const enhanceable: readonly ElementEntry[] = elements.filter((entry) => 'styles' in entry);

/** Written as a `<dl>`, whose `<dd>` are its findings. */
export const grid = entryOf('outcome-grid')!;
/** Written as a `<dl>`, too. Those of its `<dd>` that name an outcome are its findings. */
export const card = entryOf('programme-card')!;
export const finding = entryOf('outcome-finding')!;

/** Whether an element is written as a list. */
export const isList = (entry: ElementEntry | undefined): boolean => entry === grid || entry === card;

/** Which attribute of the element each `data-` attribute of an ordinary one stands for. */
export const dataAttributesOf = ({
  tag,
  dataAttribute,
  attributes,
}: ElementEntry): [data: string, attribute: string][] => [
  ...(dataAttribute ? [[`data-${tag}`, dataAttribute] satisfies [string, string]] : []),
  ...attributes.filter((name) => name !== dataAttribute).map((name): [string, string] => [`data-${name}`, name]),
];
