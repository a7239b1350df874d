/**
 * How much of a sweep is gone through. `npm test` and `.ci/run` take one representative pass of each kind; `npm run
 * test:all` takes them all (TESTS=full).
 */
export const isFull = process.env.TESTS === 'full';

/** Of several ways, those in which the pass at this place of a sweep is gone through: one after the other, or all. */
export const inTurn = (ways, place) => (isFull ? ways : [ways[place % ways.length]]);

/** Of the passes of a sweep, by name, those that `npm test` takes; or all of them. A name that is none is an error. */
export function passes(all, ...representative) {
  for (const name of representative) if (!(name in all)) throw new Error(`There is no pass "${name}".`);
  return Object.entries(all).filter(([name]) => isFull || representative.includes(name));
}
