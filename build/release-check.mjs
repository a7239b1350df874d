/**
 * Runs every check that a release has to pass. It publishes nothing, and changes nothing in the project.
 */
import {fileURLToPath} from 'node:url';
import {checks} from './release.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
let faulty = 0;
for (const [name, check] of Object.entries(checks)) {
  const faults = check(folder);
  if (faults.length) faulty++;
  console.log(
    `${faults.length ? 'not ok' : 'ok    '}  ${name}${faults.map((fault) => `\n          ${fault.replaceAll('\n', '\n          ')}`).join('')}`,
  );
}
console.log(`\n${Object.keys(checks).length - faulty} passed, ${faulty} failed`);
if (faulty) process.exitCode = 1;
