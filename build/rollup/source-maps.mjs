/**
 * Reads the source maps that `tsc` wrote beside its modules, so that those of the bundles lead to the TypeScript. They
 * contain it, since a site has the bundles alone; the maps of the modules do not, since the package has both.
 */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';

export function sourceMaps() {
  return {
    name: 'source-maps',
    async load(id) {
      if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
      const map = JSON.parse(await readFile(`${id}.map`, 'utf8'));
      map.sourcesContent = await Promise.all(
        map.sources.map((source) => readFile(resolve(dirname(id), source), 'utf8')),
      );
      return {code: await readFile(id, 'utf8'), map};
    },
  };
}
