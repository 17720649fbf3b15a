import { cell, expect, makeForm, makeRecords, test } from './fixtures.ts';

test('a deleted record comes back from the recycle bin', async ({ page }) => {
  const form = await makeForm(page, '样件', [{ key: 'name', type: 'text', label: '样件名称' }]);
  await makeRecords(page, form, [{ name: '转向架轴箱' }, { name: '阀体 DN80' }]);
  await page.goto(form.list);

  await cell(page, '阀体 DN80').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(page.getByText('已删除 1 条样件')).toBeVisible();
  await expect(cell(page, '阀体 DN80')).toBeHidden();

  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await page
    .getByRole('row', { name: /阀体 DN80/ })
    .getByRole('button', { name: '恢复' })
    .click();
  await expect(page.getByText('回收站是空的')).toBeVisible();

  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(cell(page, '阀体 DN80')).toBeVisible();
});
