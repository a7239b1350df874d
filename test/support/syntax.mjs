/** Every node of a syntax tree, such as `parseAst` of Rollup makes. */
export function* nodesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.type === 'string') yield value;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}
