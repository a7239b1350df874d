import 'what-works-ratings/define.js';

test('shows the cost of a programme', async () => {
  document.body.innerHTML = '<cost-rating value="4">Cost rating: 4</cost-rating>';
  const rating = document.querySelector('cost-rating');
  await rating.updateComplete;
  expect(rating.shadowRoot.querySelector('[part="code"]').textContent).toBe('4');
});
