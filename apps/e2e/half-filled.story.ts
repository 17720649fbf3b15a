import { expect, input, makeForm, test } from './fixtures.ts';

test('a half-filled form survives a reload', async ({ page }) => {
  const form = await makeForm(page, '拜访登记', [
    { key: 'subject', type: 'text', label: '主题', required: true },
    { key: 'seats', type: 'number', label: '人数' },
  ]);
  await page.goto(`${form.list}?record=new`);
  await input(page, '主题').fill('与宁波海曜确认样机测点');
  await input(page, '人数').fill('4');

  await page.reload();
  await expect(page.getByText(/^有未保存的内容/)).toBeVisible();
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(input(page, '主题')).toHaveValue('与宁波海曜确认样机测点');
  await expect(input(page, '人数')).toHaveValue('4');

  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '与宁波海曜确认样机测点' })).toBeVisible();
});
