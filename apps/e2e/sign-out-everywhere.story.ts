import { expect, test } from './fixtures.ts';

test('signing out everywhere ends the session of another browser', async ({ page, openAnother }) => {
  const other = await openAnother();
  await other.goto('/settings/profile');
  await expect(other.getByRole('heading', { name: '个人资料' })).toBeVisible();

  await page.goto('/settings/security');
  await page.getByRole('button', { name: '退出全部设备' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退出全部设备' }).click();
  await expect(page.getByRole('heading', { name: '登录榫卯' })).toBeVisible();

  await other.reload();
  await expect(other.getByRole('heading', { name: '登录榫卯' })).toBeVisible();
});
