import {screen, within} from 'shadow-dom-testing-library';
import {expect, test} from 'vitest';
import 'what-works-ratings/define.js';

test('explains the rating of a programme', async () => {
  document.body.innerHTML =
    '<cost-rating value="4" subject="Programme 1">Cost rating: 4</cost-rating>' +
    '<cost-rating value="2" subject="Programme 2">Cost rating: 2</cost-rating>';
  await screen.findByShadowText('Medium-high cost');
  const [, second] = document.querySelectorAll('cost-rating');
  within(second).getByShadowText('What this means').click();
  expect(second.shadowRoot.querySelector('details').open).toBe(true);
  expect(within(second).getByShadowText(/medium-low cost, equivalent to/)).toBeTruthy();
});
