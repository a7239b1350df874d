import 'what-works-ratings/define.js';

/** A component of yours. */
function programme({name, cost}) {
  const item = document.createElement('li');
  item.innerHTML = `<cost-rating value="${cost}" subject="${name}">Cost rating: ${cost}</cost-rating>`;
  return item;
}

test('says the cost of a programme', () => {
  const rating = programme({name: 'Programme 1', cost: 4}).querySelector('cost-rating');
  expect(rating.textContent).toBe('Cost rating: 4');
  expect(rating.getAttribute('value')).toBe('4');
});
