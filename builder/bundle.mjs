/** The script of the example page, made from the sources whenever it is asked for. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {oldestTargets} from '../build/oldest-browsers.mjs';

export async function builderScript() {
  const {
    outputFiles: [script],
  } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: oldestTargets,
    sourcemap: 'inline',
    write: false,
    logLevel: 'warning',
  });
  return script.text;
}
