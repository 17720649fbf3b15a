import { cell, expect, makeForm, makeRecords, test } from './fixtures.ts';

test('a filter is in the address, and saved it is a view', async ({ page, openAnother }) => {
  const form = await makeForm(page, '询价', [
    { key: 'name', type: 'text', label: '标题' },
    { key: 'amount', type: 'number', label: '金额' },
  ]);
  await makeRecords(page, form, [
    { name: '厂内 AGV 调度', amount: 986000 },
    { name: '灌装线在线称重', amount: 638000 },
    { name: '模具寿命预测', amount: 86000 },
  ]);
  await page.goto(form.list);
  await expect(page.locator('.mo-head')).toContainText('3');

  await page.getByRole('button', { name: '筛选' }).click();
  await page.locator('.rt-pick-field').getByRole('button', { name: '标题', exact: true }).click();
  await page.getByPlaceholder('输入内容').fill('调度');
  await expect(page.locator('.mo-head')).toContainText('1');
  await page.keyboard.press('Escape');
  // Where the mouse rests, a row shows its buttons, which are part of its cell's name.
  await page.mouse.move(720, 899);
  await expect(cell(page, '厂内 AGV 调度')).toBeVisible();
  await expect(cell(page, '模具寿命预测')).toBeHidden();

  // Whoever opens the address sees the same list.
  const other = await openAnother();
  await other.goto(page.url());
  await expect(cell(other, '厂内 AGV 调度')).toBeVisible();
  await expect(other.locator('.mo-head')).toContainText('1');

  await page.getByRole('button', { name: '新建视图' }).click();
  const dialog = page.getByRole('dialog', { name: '新建视图' });
  await dialog.getByLabel('名称').fill('调度类询价');
  await dialog.getByText('所有人可见').click();
  await dialog.getByRole('button', { name: '新建视图' }).click();
  await expect(page.getByRole('button', { name: '调度类询价' })).toHaveAttribute('aria-current', 'page');

  await other.goto(form.list);
  await other.getByRole('button', { name: '调度类询价' }).click();
  await expect(other.locator('.mo-head')).toContainText('1');
});
