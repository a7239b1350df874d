import {transformSync} from 'esbuild';
import {oldestTargets} from './oldest-browsers.mjs';

/** @throws if there is anything in it that is not valid CSS. */
export function minifyCss(css) {
  const {code, warnings} = transformSync(css, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: oldestTargets,
    // Only the optional stylesheet nests, which would be twice as long without. A browser that cannot, ignores it.
    supported: {nesting: true},
  });
  if (warnings.length) throw new Error(warnings.map(({text}) => text).join('\n'));
  return code.trim();
}
