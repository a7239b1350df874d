/** Reads the source maps that `tsc` wrote beside its modules, so that those of the bundles lead to the TypeScript. */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';

export function sourceMaps() {
  return {
    name: 'source-maps',
    async load(id) {
      if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
      return {code: await readFile(id, 'utf8'), map: JSON.parse(await readFile(`${id}.map`, 'utf8'))};
    },
  };
}
