/**
 * What usual bundlers make for production of an import from this package, found by its name through package.json. A
 * warning stops them.
 */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import {minify, resolve} from '../../build/rollup/bundling.mjs';
import {isFull} from '../support/scope.mjs';

const warned = (warning) => {
  throw new Error(warning.message ?? warning);
};

const all = {
  async rollup(source) {
    const entry = 'virtual:entry';
    const bundle = await rollup({
      input: entry,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? `${process.cwd()}/entry.js` : null),
          load: (id) => (id.endsWith('/entry.js') ? source : null),
        },
        resolve(),
        minify(),
      ],
      // an entry of data alone may have nothing left
      onwarn: (warning) => warning.code === 'EMPTY_BUNDLE' || warned(warning),
    });
    const {
      output: [chunk],
    } = await bundle.generate({format: 'es'});
    await bundle.close();
    return chunk.code;
  },

  async esbuild(source) {
    const {
      outputFiles: [file],
      warnings,
    } = await esbuild({
      stdin: {contents: source, resolveDir: process.cwd()},
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      conditions: ['production', 'browser'],
      logLevel: 'silent',
    });
    warnings.forEach(({text}) => warned(text));
    return file.text;
  },

  vite: (source) =>
    inFolder(source, async (folder) => {
      const {output} = await vite({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: {write: false, modulePreload: false, rollupOptions: {input: join(folder, 'entry.js'), onwarn: warned}},
      });
      return output
        .filter(({type}) => type === 'chunk')
        .map(({code}) => code)
        .join('');
    }),

  webpack: (source) =>
    inFolder(source, async (folder) => {
      const {default: webpack} = await import('../other-tools/webpack.mjs');
      const stats = await new Promise((done, failed) =>
        webpack(
          {
            mode: 'production',
            context: folder,
            entry: './entry.js',
            output: {path: folder, filename: 'bundle.js'},
            performance: false,
          },
          (error, result) => (error ? failed(error) : done(result)),
        ),
      );
      const {errors, warnings} = stats.toJson({all: false, errors: true, warnings: true});
      [...errors, ...warnings].forEach(warned);
      return readFile(join(folder, 'bundle.js'), 'utf8');
    }),
};

/** One of them in `npm test`. */
export const bundlers = isFull ? all : {esbuild: all.esbuild};

/** A folder within the package, from where its name leads to it. */
async function inFolder(source, bundle) {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules/.bundle-'));
  try {
    await writeFile(join(folder, 'entry.js'), source);
    return await bundle(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}
