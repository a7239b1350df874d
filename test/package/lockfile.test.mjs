import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';

const paths = globSync(['package-lock.json', 'bench/package-lock.json', 'test/**/package-lock.json'], {
  ignore: ['**/node_modules/**'],
}).sort();

for (const path of paths) describe(path, () => testLockFile(path));

function testLockFile(path) {
  const {packages} = JSON.parse(readFileSync(path, 'utf8'));

  // A package for another platform that the registry lacked when the lock file was written has no entry in it. Where
  // node_modules exists nobody notices; `npm ci` in an empty clone then stops with "Missing: … from lock file".
  it('has an entry for every optional dependency', () => {
    const missing = Object.entries(packages).flatMap(([place, {optionalDependencies = {}}]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isInstalledFor(packages, place, name))
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
    const {version, dependencies, devDependencies} = JSON.parse(readFileSync(path.replace('-lock', ''), 'utf8'));
    const root = packages[''];
    assert.deepEqual([root.version, root.dependencies, root.devDependencies], [version, dependencies, devDependencies]);
  });

  it('has exact versions', () => {
    const {dependencies, devDependencies} = packages[''];
    const others = Object.entries({...dependencies, ...devDependencies}).filter(([, version]) => !/^\d/.test(version));
    assert.deepEqual(others, []);
  });
}

/** As Node looks for a package: in the nearest node_modules, then outwards. */
function isInstalledFor(packages, place, name) {
  for (;;) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (!place) return false;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  }
}
