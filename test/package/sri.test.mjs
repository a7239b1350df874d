import assert from 'node:assert/strict';
import {webcrypto} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const {version, files} = JSON.parse(readFileSync('dist/sri.json', 'utf8'));

describe('sri.json', () => {
  it('says whose hashes these are', () => {
    assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('has every other file of dist, and nothing else', () => {
    const loadable = readdirSync('dist', {recursive: true, withFileTypes: true})
      .filter((file) => file.isFile() && file.name !== 'sri.json')
      .map((file) => `${file.parentPath ?? file.path}/${file.name}`.replace(/^dist\//, ''));
    assert.ok(
      [
        'what-works-ratings.min.js',
        'what-works-ratings-source.min.js',
        'what-works-ratings-table.min.js',
        'what-works-ratings.css',
        'what-works-ratings-table.css',
      ].every((name) => loadable.includes(name)),
    );
    assert.deepEqual(Object.keys(files).sort(), loadable.sort());
  });

  it('has the hash of each file as it is', async () => {
    for (const [path, integrity] of Object.entries(files)) {
      const hash = await webcrypto.subtle.digest('SHA-384', readFileSync(`dist/${path}`));
      assert.equal(integrity, `sha384-${Buffer.from(hash).toString('base64')}`, path);
    }
  });
});
