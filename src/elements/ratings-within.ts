import type {ReactiveElement} from 'lit';
import {ratingIn} from '../page/given.js';
import type {Resolution, ScaleController} from '../page/scale-controller.js';
import type {Messages} from '../text/messages.js';
import {textOf} from '../text/text-of.js';
import {ratingProperty} from './rating-property.js';
import {ShownRatings} from './shown-ratings.js';
import {entryOf} from './tags.js';

/** The rating elements that are children of an element. */
const badgesIn = ({children}: Element): Element[] =>
  [...(children ?? [])].filter(({localName}) => entryOf(localName)?.dataAttribute === 'value');

/** The ratings that the rating elements within an element give. `undefined` for one whose scale is not available. */
export const ratingsWithin = <M extends Messages>(
  element: Element,
  controller: ScaleController<M>,
): (Resolution<M> | undefined)[] =>
  badgesIn(element).map((badge) => {
    const scale = entryOf(badge.localName)!.scale ?? textOf(ratingProperty(badge, 'scale'));
    const ofFile = ratingIn(controller.programme(ratingProperty(badge, 'programme')), scale);
    return controller.resolve(
      scale,
      textOf(ratingProperty(badge, 'version')),
      ofFile ?? ratingProperty(badge, 'value'),
    );
  });

/** Updates an element when a rating element within it shows another rating. */
export function observeRatings(host: ReactiveElement): void {
  const ratings = new ShownRatings(host, () => host.requestUpdate());
  host.addController({hostUpdated: () => ratings.watch(badgesIn(host))});
}
