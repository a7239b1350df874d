/** For what must not happen, and what leaves no trace when it has. What can be seen is waited for by waitUntil. */
import {aTimeout, nextFrame} from '@open-wc/testing';

/** Until all that a page does by itself after what was just done to it is done: it is drawn, and its tasks have run. */
export async function atRest() {
  // the first can be the one that is being drawn
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await aTimeout(0);
}

/** Until the browser has told of all that was opened and closed: it tells in the order in which that was done. */
export const toggled = () =>
  new Promise<void>((told) => {
    const details = document.createElement('details');
    details.addEventListener('toggle', () => told(), {once: true});
    details.open = true;
  });
