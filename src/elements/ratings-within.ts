import {ratingIn} from '../page/given.js';
import type {Resolution, ScaleController} from '../page/scale-controller.js';
import type {Messages} from '../text/messages.js';
import {textOf} from '../text/text-of.js';
import {entryOf} from './tags.js';

/** The ratings that the rating elements within an element give. `undefined` for one whose scale is not available. */
export function ratingsWithin<M extends Messages>(
  {children}: Element,
  controller: ScaleController<M>,
): (Resolution<M> | undefined)[] {
  return [...(children ?? [])].flatMap((child) => {
    const entry = entryOf(child.localName);
    if (entry?.dataAttribute !== 'value') return [];
    const scale = entry.scale ?? textOf(child.getAttribute('scale'));
    const ofFile = ratingIn(controller.programme(child.getAttribute('programme')), scale);
    return [controller.resolve(scale, textOf(child.getAttribute('version')), ofFile ?? child.getAttribute('value'))];
  });
}
