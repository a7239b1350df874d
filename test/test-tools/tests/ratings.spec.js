import {expect, test} from '@playwright/test';

test('explains the rating of a programme', async ({page}) => {
  await page.goto('/programme.html');
  const rating = page.locator('cost-rating');
  await expect(rating.getByText('Medium-high cost', {exact: true})).toBeVisible();
  await expect(rating.locator('[part="code"]')).toHaveText('4');

  await rating.getByText('What this means').click();
  await expect(rating.locator('[part="explanation"]')).toContainText('equivalent to an estimated unit cost');
});
