import {expect, test} from 'vitest';
import 'what-works-ratings/define.js';

test('shows the cost of a programme', async () => {
  document.body.innerHTML = '<cost-rating value="4">Cost rating: 4</cost-rating>';
  const rating = document.querySelector('cost-rating');
  await rating.updateComplete;
  expect(rating.shadowRoot.querySelector('[part="code"]').textContent).toBe('4');

  rating.value = '2';
  await rating.updateComplete;
  expect(rating.shadowRoot.querySelector('[part="label"]').textContent.trim()).toBe('Medium-low cost');
});

test('speaks Welsh on a Welsh page', async () => {
  document.body.innerHTML = '<cost-rating value="4" variant="compact">Gradd cost: 4</cost-rating>';
  const rating = document.querySelector('cost-rating');
  await rating.updateComplete;
  document.documentElement.lang = 'cy';
  await expect.poll(() => rating.shadowRoot.textContent).toContain('cost ganolig-uchel');
});
