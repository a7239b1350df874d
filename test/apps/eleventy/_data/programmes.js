const ratings = ['2', '2+', '3', '3+', '3+*', '4', '4+*', 'NL2', 'NE', 'not-rated'];

export default Array.from({length: 100}, (_, at) => ({
  name: `Programme ${at + 1}`,
  evidence: ratings[at % ratings.length],
}));
