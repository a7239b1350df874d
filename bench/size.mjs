/** The size gate: fails where a file has grown past its budget, and prints by how much. Run after the build. */
import {sizes} from './sizes.mjs';

let over = 0;
console.log(`${'bytes'.padEnd(34)}${['raw', 'gzip', 'brotli', 'esbuild'].map((unit) => unit.padStart(9)).join('')}   budget`);
for (const [name, {raw, gzip, brotli, esbuild = '', budget}] of Object.entries(await sizes())) {
  const [[unit, most]] = Object.entries(budget);
  const excess = {raw, brotli}[unit] - most;
  if (excess > 0) over++;
  console.log(`${name.padEnd(34)}${[raw, gzip, brotli, esbuild].map((bytes) => String(bytes).padStart(9)).join('')}   ${excess > 0 ? `${excess} OVER` : `${-excess} below`} ${most} ${unit}`);
}
if (over) {
  console.error(`\n${over} over budget`);
  process.exitCode = 1;
}
