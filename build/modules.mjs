/**
 * Copies to dist/ what `tsc` emitted, as it is: modules, types and source maps. Of what is published as a bundle there
 * go the types alone.
 */
import {cpSync} from 'node:fs';

const bundled = /^compiled\/(enhance|prerender)(\.|\/)/;
const isType = /\.d\.ts(\.map)?$/;
const isFile = /\.(js|ts|map)$/;

cpSync('compiled', 'dist', {
  recursive: true,
  filter(path) {
    const at = path.replaceAll('\\', '/');
    return !bundled.test(at) || isType.test(at) || !isFile.test(at);
  },
});
