import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));

describe('package-lock.json', () => {
  // A package for another platform that the registry lacked when the lock file was written has no entry in it. Where
  // node_modules exists nobody notices; `npm ci` in an empty clone then stops with "Missing: … from lock file".
  it('has an entry for every optional dependency', () => {
    const missing = Object.entries(packages).flatMap(([place, {optionalDependencies = {}}]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isInstalledFor(place, name))
        .map((name) => `${place}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('names no registry, so that everybody installs from their own', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => /:\/\//.test(entry.resolved ?? ''));
    assert.deepEqual(
      resolved.map(([place]) => place),
      [],
    );
  });

  it('belongs to this package.json', () => {
    const {version, dependencies, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
    const root = packages[''];
    assert.deepEqual([root.version, root.dependencies, root.devDependencies], [version, dependencies, devDependencies]);
  });
});

/** As Node looks for a package: in the nearest node_modules, then outwards. */
function isInstalledFor(place, name) {
  for (;;) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (!place) return false;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  }
}
