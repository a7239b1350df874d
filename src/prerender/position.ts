/** @returns the line and the column of an offset in a text, both counted from 1 */
export function positionOf(text: string, offset: number): {readonly line: number; readonly column: number} {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return {line: before.length, column: before.at(-1)!.length + 1};
}
