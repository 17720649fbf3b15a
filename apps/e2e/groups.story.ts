import { cell, expect, makeForm, makeRecords, test } from './fixtures.ts';

const stages = ['初步接洽', '方案报价', '商务谈判'];
const options = stages.map((label, index) => ({ id: `o${index}`, label, color: 'teal' }));

test('a list is put in groups with their sums, and the tree beside it narrows it', async ({ page, openAnother }) => {
  const form = await makeForm(page, '分组商机', [
    { key: 'name', type: 'text', label: '标题' },
    { key: 'stage', type: 'select', label: '阶段', config: { options } },
    { key: 'amount', type: 'number', label: '金额' },
  ]);
  await makeRecords(page, form, [
    { name: '厂内 AGV 调度', stage: 'o0', amount: 986000 },
    { name: '灌装线在线称重', stage: 'o1', amount: 638000 },
    { name: '模具寿命预测', stage: 'o1', amount: 86000 },
    { name: '洁净室称重', amount: 20000 },
  ]);
  await page.goto(form.list);
  await expect(cell(page, '模具寿命预测')).toBeVisible();

  // Set up beside the list, which shows each change at once.
  await page.getByRole('button', { name: '视图操作' }).click();
  await page.getByRole('menuitem', { name: '设置视图' }).click();
  const designer = page.getByRole('complementary', { name: '设置视图' });
  const choose = async (label: string, option: string) => {
    await designer.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  };
  await choose('添加分组', '阶段');
  const row = (name: string) => page.locator('.rt-group-row', { hasText: name }).first();
  await expect(row('方案报价')).toContainText('2 条');
  // The first amount is summed until somebody says otherwise, in the groups and below all of them.
  await expect(page.getByRole('gridcell', { name: '724,000' })).toBeVisible();
  await expect(page.getByRole('region', { name: '统计行' })).toContainText('1,730,000');
  await choose('左侧分类', '阶段');
  const tree = page.getByRole('navigation', { name: '按阶段看' });
  await expect(tree.getByRole('button', { name: '方案报价 2' })).toBeVisible();
  await designer.getByRole('button', { name: '保存到视图' }).click();
  await expect(designer.getByRole('button', { name: '保存到视图' })).toBeDisabled();
  await designer.getByRole('button', { name: '关闭' }).click();

  // Folded is in the address, as is the place in the tree.
  await page.getByRole('button', { name: '收起方案报价 2 条' }).click();
  await expect(cell(page, '模具寿命预测')).toBeHidden();
  await expect(page).toHaveURL(/folded=/);
  await tree.getByRole('button', { name: '初步接洽 1' }).click();
  await expect(page.locator('.mo-head')).toContainText('1');
  const other = await openAnother();
  await other.goto(page.url());
  await expect(cell(other, '厂内 AGV 调度')).toBeVisible();
  await expect(other.getByRole('region', { name: '统计行' })).toContainText('986,000');
});
