/**
 * Copies to dist/ what `tsc` emitted, as it is: modules, types and source maps. Of what Rollup writes there, only the
 * types are copied.
 */
import {cpSync} from 'node:fs';

const byRollup = /^compiled\/((enhance|prerender)(\.|\/)|elements\/.*\.styles\.)/;
const isType = /\.d\.ts(\.map)?$/;
const isFile = /\.(js|ts|map)$/;

cpSync('compiled', 'dist', {
  recursive: true,
  filter(path) {
    const at = path.replaceAll('\\', '/');
    return !byRollup.test(at) || isType.test(at) || !isFile.test(at);
  },
});
