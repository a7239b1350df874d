import type {Programme} from '../scales/programmes.js';

/** "130 programmes (evidence 128, cost 130)": how many there are, and how many of them have a rating on each scale. */
export function programmesInWords(programmes: readonly Partial<Pick<Programme, 'ratings' | 'further'>>[]): string {
  const counts = new Map<string, number>();
  const further = new Set<string>();
  for (const programme of programmes) {
    for (const id of Object.keys(programme.ratings ?? {})) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const name of Object.keys(programme.further ?? {})) further.add(name);
  }
  const perScale = [...counts].map(([id, count]) => `${id} ${count}`).join(', ');
  const columns = further.size ? `. As text: ${[...further].join(', ')}` : '';
  return `${withCount(programmes.length, 'programme')}${perScale && ` (${perScale})`}${columns}`;
}

/** "1 scale", "2 scales" */
export const withCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
