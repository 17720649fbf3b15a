import { apiOf, expect, test } from './fixtures.ts';

test('an administrator makes a day free, names it, and takes it back', async ({ page }) => {
  const changes = async () => ((await apiOf(page).get('/working-calendar')) as { changes: unknown[] }).changes;
  await page.goto('/settings/calendar');
  const day = await page
    .getByRole('button', { name: / 工作日$/ })
    .first()
    .textContent();
  const date = /\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0] ?? '';

  await page.getByRole('button', { name: `${date} 工作日` }).click();
  await page.getByRole('dialog', { name: date }).getByText('休息', { exact: true }).click();
  await expect(page.getByText('自行调整了 1 天')).toBeVisible();
  await page.getByLabel('名称').fill('司庆日');
  await page.getByLabel('名称').press('Enter');
  await expect(page.getByRole('button', { name: `${date} 司庆日，休息，自行调整` })).toBeVisible();
  expect(await changes()).toEqual([{ date, kind: 'holiday', name: '司庆日' }]);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '恢复官方安排' }).click();
  await expect(page.getByText('自行调整了 1 天')).toBeHidden();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('自行调整了 1 天')).toBeVisible();
  await page.getByRole('button', { name: '恢复官方安排' }).click();
  await expect(page.getByRole('button', { name: `${date} 工作日` })).toBeVisible();
  expect(await changes()).toEqual([]);
});
