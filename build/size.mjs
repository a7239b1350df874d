/** The size gate: fails where a file has grown past its budget, and prints by how much. Run after the build. */
import {sizes} from './sizes.mjs';

const units = ['raw', 'gzip', 'brotli', 'esbuild'];

let over = 0;
console.log(`${'bytes'.padEnd(34)}${units.map((unit) => unit.padStart(9)).join('')}   budget`);
for (const [name, {budget, ...size}] of Object.entries(await sizes())) {
  const verdicts = Object.entries(budget).map(([unit, most]) => {
    const excess = size[unit] - most;
    if (excess > 0) over++;
    return `${excess > 0 ? `${excess} OVER` : `${-excess} below`} ${most} ${unit}`;
  });
  console.log(
    `${name.padEnd(34)}${units.map((unit) => String(size[unit] ?? '').padStart(9)).join('')}   ${verdicts.join(', ')}`,
  );
}
if (over) {
  console.error(`\n${over} over budget`);
  process.exitCode = 1;
}
