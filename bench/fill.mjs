/**
 * What filling a site takes: pages with 12 tags each, of 130 programmes, in the time and the memory of the command.
 * Does it grow in a straight line? Run after the build.
 *
 *     node bench/fill.mjs
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {ratingHtml} from '../dist/index.js';
import {programmes} from '../examples/programmes.mjs';

const counts = [130, 1000, 10_000];
const tagsOfPage = 12;
const mostGrowth = 1.5;
/** Prints what a run of the command took, once it has ended. */
const measured = new URL('fill-measured.mjs', import.meta.url).href;

const list = programmes().map(({name, evidence, cost, reviewed}, index) => ({
  id: `programme-${index + 1}`,
  name,
  ratings: {evidence, cost},
  reviewed: reviewed?.value,
}));
const text = '<p>What this programme is, for whom it is, and what it asks of those who run it.</p>\n'.repeat(60);
const pageOf = (number) => {
  const tags = Array.from({length: tagsOfPage}, (_, index) => {
    const {id, name} = list[(number * tagsOfPage + index) % list.length];
    return `<h2>${name}</h2>\n${ratingHtml(index % 2 ? 'evidence' : 'cost', {programme: id, value: '2', subject: name, reviewed: '2015'})}\n`;
  });
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Programmes</title>\n${text}${tags.join('')}</html>\n`;
};

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
row('Pages', 'Command', 'Seconds', 'Milliseconds a page', 'Memory in MB');
row('---:', '---', '---:', '---:', '---:');
const each = {};
for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'programmes.json'), JSON.stringify({programmes: list}));
  for (let number = 0; number < count; number++) writeFileSync(join(folder, 'site', `${number}.html`), pageOf(number));
  for (const args of [
    ['check', '--from', 'programmes.json'],
    ['check', '--json'],
    ['fill', '--from', 'programmes.json', '--in-place'],
  ]) {
    const [name] = [args.filter((arg) => !/^programmes/.test(arg)).join(' ')];
    const {stderr, error} = spawnSync(
      process.execPath,
      ['--import', measured, resolve('dist/prerender/cli.js'), ...args, 'site/*.html'],
      {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30},
    );
    if (error) throw error;
    const [, seconds, megabytes] = /measured: (\S+) s, (\S+) MB\n$/.exec(stderr);
    const ofPage = (seconds * 1000) / count;
    (each[name] ??= []).push(ofPage);
    row(count.toLocaleString('en'), `\`${name}\``, seconds, ofPage.toFixed(2), megabytes);
  }
  rmSync(folder, {recursive: true});
}

for (const [name, [, thousand, tenThousand]] of Object.entries(each)) {
  if (tenThousand <= thousand * mostGrowth) continue;
  console.log(`\nFAILED: ${name} takes ${(tenThousand / thousand).toFixed(1)} times as long for a page of 10,000`);
  process.exitCode = 1;
}
