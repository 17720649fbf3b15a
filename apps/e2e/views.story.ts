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

test('a filter compares with a formula, says what is wrong with it, and is saved', async ({ page }) => {
  const form = await makeForm(page, '应收', [
    { key: 'name', type: 'text', label: '标题' },
    { key: 'amount', type: 'number', label: '金额' },
  ]);
  await makeRecords(page, form, [
    { name: '一期', amount: 33.33 },
    { name: '二期', amount: 50 },
  ]);
  await page.goto(form.list);
  await page.getByRole('button', { name: '筛选' }).click();
  await page.locator('.rt-pick-field').getByRole('button', { name: '金额', exact: true }).click();
  const panel = page.locator('.rt-editor-panel');
  await panel.getByLabel('与什么比较').click();
  await page.getByTitle('公式', { exact: true }).click();
  const formula = panel.getByRole('combobox', { name: '公式' });

  await formula.fill('ROUND(100 / ');
  await expect(panel.getByText('这里少一个值')).toBeVisible();
  await formula.fill('{f_amount} * 2');
  await expect(panel.getByText(/先在表单里加一个公式字段/)).toBeVisible();
  await formula.fill('');
  await formula.pressSequentially('ROUN');
  await expect(page.locator('.ant-select-item-option').filter({ hasText: 'ROUNDUP' })).toBeVisible();
  await formula.fill('ROUND(100 / 3, 0) + 1');
  await expect(panel.getByText('现在是 34')).toBeVisible();
  await expect(page.locator('.mo-head')).toContainText('1');
  await page.keyboard.press('Escape');
  await expect(cell(page, '二期')).toBeVisible();
  await expect(cell(page, '一期')).toBeHidden();
  await expect(page.locator('.rt-chip').first()).toContainText('ROUND(100 / 3, 0) + 1');

  await page.reload();
  await expect(page.locator('.rt-chip').first()).toContainText('ROUND(100 / 3, 0) + 1');
  await expect(page.locator('.mo-head')).toContainText('1');
});
