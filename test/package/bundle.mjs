/** What two usual bundlers make of an import from this package, found by its name through package.json. */
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {minify, resolve} from '../../rollup.config.mjs';

export const bundlers = {
  async rollup(source) {
    const entry = 'virtual:entry';
    const bundle = await rollup({
      input: entry,
      plugins: [
        {
          name: 'entry',
          resolveId: id => id === entry ? `${process.cwd()}/entry.js` : null,
          load: id => id.endsWith('/entry.js') ? source : null,
        },
        resolve(),
        minify(),
      ],
    });
    const {output: [chunk]} = await bundle.generate({format: 'es'});
    await bundle.close();
    return chunk.code;
  },

  async esbuild(source) {
    const {outputFiles: [file]} = await build({
      stdin: {contents: source, resolveDir: process.cwd()},
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      conditions: ['production', 'browser'],
    });
    return file.text;
  },
};
