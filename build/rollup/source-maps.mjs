/**
 * Reads the source maps that `tsc` wrote beside its modules, so that those of the bundles lead to the TypeScript. No map
 * contains it: the package has `src/` once, and three scripts would repeat most of it.
 */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';

/**
 * How every bundle writes its map. Libraries are named as they lie beside this package in a `node_modules` folder, and
 * debuggers step over them.
 */
export const mapped = {
  sourcemap: true,
  sourcemapExcludeSources: true,
  sourcemapPathTransform: (source) => source.replace(/^\.\.\/node_modules\//, '../../'),
};

export function sourceMaps() {
  return {
    name: 'source-maps',
    async load(id) {
      if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
      return {code: await readFile(id, 'utf8'), map: JSON.parse(await readFile(`${id}.map`, 'utf8'))};
    },
  };
}
