/**
 * Writes THIRD-PARTY-LICENSES.txt beside a bundle, with the licence of every package in it. Bundles that share a folder
 * share one such plug-in, so that the last of them writes the licences of all.
 */
import {readdir, readFile} from 'node:fs/promises';

export function licences() {
  const packages = new Set();
  return {
    name: 'licences',
    async generateBundle(options, bundle) {
      const modules = Object.values(bundle).flatMap(({modules = {}}) => Object.keys(modules));
      for (const id of modules) {
        const [folder] = /[^\0].*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id) ?? [];
        if (folder) packages.add(folder);
      }
      const texts = [];
      for (const folder of [...packages].sort()) {
        const {name, version, license, author} = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
        const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
        if (!file && !(license && author)) this.error(`${name} does not say under which licence it is`);
        const licence = file ? await readFile(`${folder}/${file}`, 'utf8') : `${license}, ${author}`;
        texts.push(`${name} ${version}\n\n${licence.trim()}\n`);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: texts.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}
