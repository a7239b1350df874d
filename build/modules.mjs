/**
 * Copies to dist/ what `tsc` emitted, as it is: modules, types and source maps. Of what Rollup writes there, only the
 * types are copied. The plug-ins for build tools have no maps: they are not minified, and their sources are not in the
 * package.
 */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {globSync} from 'tinyglobby';

const byRollup = /^compiled\/((enhance|prerender)(\.|\/)|elements\/.*\.styles\.)/;
const isType = /\.d\.ts(\.map)?$/;
const isFile = /\.(js|ts|map)$/;
const mapOfBuildTool = /^compiled\/build-tools\/.*\.map$/;

cpSync('compiled', 'dist', {
  recursive: true,
  filter(path) {
    const at = path.replaceAll('\\', '/');
    return (!byRollup.test(at) || isType.test(at) || !isFile.test(at)) && !mapOfBuildTool.test(at);
  },
});

for (const path of globSync('dist/build-tools/*.{js,ts}')) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, text.lastIndexOf('//# sourceMappingURL=')));
}
