/** What each app shows as a list. Its copy of this file stands beside its own. */
import type {EvidenceValue} from 'what-works-ratings';

const ratings: EvidenceValue[] = ['2', '2+', '3', '3+', '3+*', '4', '4+*', 'NL2', 'NE', 'not-rated'];

export const programmes = Array.from({length: 100}, (_, at) => ({
  name: `Programme ${at + 1}`,
  evidence: ratings[at % ratings.length],
}));
