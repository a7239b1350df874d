/** How much ink each figure has, and where: a figure with more of it looks like more. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {figurePathsOf} from '../../dist/scales/figures.js';
import {costScale} from '../../dist/scales/foundations/cost.js';
import {evidenceScale} from '../../dist/scales/foundations/evidence.js';
import {ratingOf} from '../../dist/scales/scale.js';

const parametersOf = {M: 2, m: 2, h: 1, v: 1, a: 7, z: 0};

/** The outlines of a path, as lists of points. Arcs are those of circles, and are split into short lines. */
function outlinesOf(path) {
  const tokens = path.match(/[a-z]|-?(?:\d*\.\d+|\d+)/gi);
  const outlines = [];
  let [x, y] = [0, 0];
  let command;
  const goTo = (toX, toY) => outlines.at(-1).push(([x, y] = [toX, toY]));
  while (tokens.length) {
    if (tokens[0] in parametersOf) command = tokens.shift();
    const values = tokens.splice(0, parametersOf[command]).map(Number);
    assert.ok(values.every(Number.isFinite), path);
    if (command === 'M' || command === 'm') {
      const [fromX, fromY] = command === 'M' ? [0, 0] : [x, y];
      outlines.push([]);
      goTo(fromX + values[0], fromY + values[1]);
    } else if (command === 'h') goTo(x + values[0], y);
    else if (command === 'v') goTo(x, y + values[0]);
    else if (command === 'a') for (const point of arc(x, y, values)) goTo(...point);
    else [[x, y]] = outlines.at(-1);
  }
  return outlines;
}

/** Half a circle, from the left to the right or back: the figures have no other arcs. */
function* arc(x, y, [radius, , , , clockwise, dx, dy]) {
  assert.deepEqual([Math.abs(dx), dy], [2 * radius, 0], 'half a circle');
  const centre = x + dx / 2;
  const start = dx > 0 ? Math.PI : 0;
  for (let step = 1; step <= 200; step++) {
    const angle = start + ((clockwise ? 1 : -1) * Math.PI * step) / 200;
    yield [centre + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }
}

/** The area within an outline. Its sign is that of the direction in which it is drawn. */
const areaOf = (outline) =>
  outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
/** What a path fills: a hole is drawn in the opposite direction to what it is in. */
const filledBy = (path) => Math.abs(outlinesOf(path).reduce((sum, outline) => sum + areaOf(outline), 0));

const pathsFor = (scale, value) => Object.values(figurePathsOf(scale, ratingOf(scale, value))).filter(Boolean);
const outlinesFor = (scale, value) => pathsFor(scale, value).flatMap(outlinesOf);
const inkOf = (scale, value) =>
  Number(
    pathsFor(scale, value)
      .reduce((sum, path) => sum + filledBy(path), 0)
      .toFixed(1),
  );
const codesOf = ({levels}) => levels.map(({code}) => code);
const isRising = (values) => values.every((value, index) => index === 0 || value > values[index - 1]);

describe('the ink of the figures', () => {
  const plain = codesOf(evidenceScale).map((code) => inkOf(evidenceScale, code));
  const mixed = codesOf(evidenceScale).map((code) => inkOf(evidenceScale, `${code}*`));
  const costs = codesOf(costScale).map((code) => inkOf(costScale, code));

  it('rises with the evidence, and is a little less where findings are mixed', () => {
    assert.deepEqual(plain, [132, 192, 252, 312, 372, 432]);
    assert.deepEqual(mixed, [120, 180, 240, 300, 360, 420]);
    assert.ok(isRising(mixed.flatMap((ink, index) => [ink, plain[index]])));
  });

  it('is the same for every cost', () => {
    assert.equal(costs.length, 5);
    assert.equal(new Set(costs).size, 1, costs.join());
  });

  it('is what docs/accessibility.md says', () => {
    const rows = readFileSync('docs/accessibility.md', 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(([, name]) => ['Evidence', 'Evidence, mixed findings', 'Cost'].includes(name))
      .map(([, name, ...cells]) => [name, ...cells.slice(0, -1)]);
    assert.deepEqual(rows, [
      ['Evidence', ...plain.map(String)],
      ['Evidence, mixed findings', ...mixed.map(String)],
      ['Cost', ...costs.map((ink) => String(Math.round(ink))), ''],
    ]);
  });
});

describe('a figure', () => {
  /** A scale of a kind with as many levels as places. */
  const scaleWith = (kind, places) => ({
    figure: {kind, places},
    levels: Array.from({length: places}, (_, index) => ({code: `L${index + 1}`, place: index + 1})),
    outside: [],
    modifiers: [{sign: '*', mark: 'cut'}],
  });
  const scales = ['steps', 'coin'].flatMap((kind) =>
    Array.from({length: 16}, (_, index) => scaleWith(kind, index + 1)),
  );

  it('stays in its box, but for the last coin, which stands out by one unit', () => {
    for (const scale of scales) {
      for (const code of codesOf(scale)) {
        for (const [x, y] of outlinesFor(scale, `${code}*`).flat()) {
          const isWithin = x >= -1e-9 && x <= (scale.figure.kind === 'coin' ? 47 : 46) + 1e-9 && y >= 0 && y <= 16;
          assert.ok(isWithin, `${scale.figure.kind} of ${scale.levels.length}, ${code}: ${x}, ${y}`);
        }
      }
    }
  });

  it('has steps of at most 11 units, and of whole units for the evidence', () => {
    const widthsOf = (scale) =>
      outlinesFor(scale, scale.levels.at(-1).code).map((outline) => {
        const xs = outline.map(([x]) => x);
        return Math.max(...xs) - Math.min(...xs);
      });
    for (const scale of scales.filter(({figure}) => figure.kind === 'steps')) {
      const widths = widthsOf(scale);
      assert.equal(widths.length, scale.levels.length);
      assert.ok(Math.max(...widths) <= 11 + 1e-9, `${widths}`);
    }
    assert.deepEqual(widthsOf(evidenceScale), Array(6).fill(6));
  });
});
