/**
 * Writes dist/sri.json: the hash of every other file there, for the `integrity` attribute. It runs last in the build.
 * `files` has the form of `integrity` in an import map: a path, and its hash.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {integrityOf} from './integrity.mjs';

const dist = new URL('../dist/', import.meta.url);
const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const paths = readdirSync(dist, {recursive: true, withFileTypes: true})
  .filter((file) => file.isFile() && file.name !== 'sri.json')
  .map((file) => relative(fileURLToPath(dist), join(file.parentPath ?? file.path, file.name)).replaceAll('\\', '/'))
  .sort();
const files = Object.fromEntries(paths.map((path) => [path, integrityOf(readFileSync(new URL(path, dist)))]));

writeFileSync(new URL('sri.json', dist), `${JSON.stringify({version, files}, null, 2)}\n`);
