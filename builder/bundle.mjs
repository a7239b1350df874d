/** The builder as one script: for the example page, which has the library's script, or with the library in it. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {parseAst} from 'rollup/parseAst';
import {oldestTargets} from '../build/oldest-browsers.mjs';
import {withMinifiedTemplates} from '../build/rollup/minified-templates.mjs';

/** The script of the example page, made from the sources whenever it is asked for. */
export async function builderScript() {
  const {script} = await bundle('page.ts', {sourcemap: 'inline'});
  return script;
}

/**
 * The script of a page that has no other, and the folders of the packages in it.
 *
 * @returns {Promise<{script: string, packages: string[]}>}
 */
export async function wholeBuilder() {
  const {script, inputs} = await bundle('whole.ts', {
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [minifiedElements],
  });
  const packages = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return {script: withoutComments(script), packages: [...new Set(packages)].sort()};
}

/** Drawn without line breaks, as in the library's script: content systems make `<br>` of them in pasted markup. */
const minifiedElements = {
  name: 'minified-elements',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]dist[\\/]elements[\\/][\w-]+\.js$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      return {contents: withMinifiedTemplates(code, path, parseAst(code)).toString(), loader: 'js'};
    });
  },
};

/** In a page, what looks like the beginning of a comment hides the end of the script. It is never code. */
const withoutComments = (script) => script.replaceAll('<!--', '\\x3c!--');

/** The stylesheets of a page for the builder, in the light and in the dark. */
export async function builderStyles() {
  const files = ['../examples/page.css', 'builder.css', '../examples/builder.css'];
  return Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
}

async function bundle(entry, options) {
  const {outputFiles, metafile} = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: oldestTargets,
    metafile: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return {script: outputFiles[0].text, inputs: Object.keys(metafile.inputs)};
}
