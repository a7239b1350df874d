import {transformSync} from 'esbuild';

/** @throws if there is anything in it that is not valid CSS. */
export function minifyCss(css) {
  const {code, warnings} = transformSync(css, {loader: 'css', minify: true, charset: 'utf8'});
  if (warnings.length) throw new Error(warnings.map(({text}) => text).join('\n'));
  return code.trim();
}
