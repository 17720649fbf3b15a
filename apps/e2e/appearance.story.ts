import { expect, test } from './fixtures.ts';

test('language and theme change at once and stay', async ({ page }) => {
  await page.goto('/settings/profile');
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Home' })).toBeVisible();

  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.getByText('Light', { exact: true }).click();
  await page.getByText('简体中文', { exact: true }).click();
  await expect(page.getByRole('link', { name: '工作台', exact: true })).toBeVisible();
});
