const LEVELS = ['2', '2*', '2+', '2+*', '3', '3*', '3+', '3+*', '4', '4*', '4+', '4+*'];
const EVIDENCE = [...LEVELS, 'NL2', 'NE', 'not-rated'];
const COST = ['1', '2', '3', '4', '5', 'NA', 'not-rated'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const COUNT = 130;

/**
 * Made-up programmes for the listing, the same at every call. The numbers of evidence and of cost
 * ratings have no common factor, so that each evidence rating meets each cost rating.
 */
export function programmes() {
  return Array.from({length: COUNT}, (_, index) => {
    // 4 shares no factor with 15: every rating comes up, and neighbours in the list differ
    const evidence = EVIDENCE[(index * 4 + 7) % EVIDENCE.length];
    const before = ratingBefore(evidence, [0, -1, 0, -3, 0, 1][index % 6]);
    const month = (index * 5 + 1) % MONTHS.length;
    const year = 2018 + (index % 4);
    return {
      name: `Programme ${index + 1}`,
      evidence,
      before,
      cost: COST[index % COST.length],
      reviewed: evidence === 'not-rated' ? undefined : dateOf(year, month),
      reviewedBefore: before === 'not-rated' ? undefined : dateOf(year - 3, month),
    };
  });
}

/** Some levels down or up the scale. Whatever is off the scale now was not rated before. */
function ratingBefore(evidence, change) {
  const level = LEVELS.indexOf(evidence);
  return (level >= 0 && LEVELS[level + change]) || 'not-rated';
}

function dateOf(year, month) {
  return {
    value: `${year}-${String(month + 1).padStart(2, '0')}`,
    words: `${MONTHS[month]} ${year}`,
  };
}

/** The same programmes as a ratings file, from which the builder fills in its form. */
export const ratingsFile = () => ({
  source: {name: 'Example list', date: '2026-11-01'},
  programmes: programmes().map(({name, evidence, cost, reviewed}, index) => ({
    id: `programme-${index + 1}`,
    name: {en: name, cy: name.replace('Programme', 'Rhaglen')},
    ratings: {evidence, cost},
    ...(reviewed && {reviewed: reviewed.value}),
    href: `https://example.org/programmes/${index + 1}`,
  })),
});
