import { expect, input, makeForm, makeRecords, test } from './fixtures.ts';

test('records are gone through one by one beside their list', async ({ page, openAnother }) => {
  const form = await makeForm(page, '分栏线索', [
    { key: 'name', type: 'text', label: '标题' },
    { key: 'note', type: 'text', label: '备注' },
  ]);
  await makeRecords(page, form, [{ name: '海曜精密' }, { name: '朗泽新能源' }, { name: '骏拓重工' }]);
  await page.goto(form.list);
  await page.getByRole('button', { name: '新建视图' }).click();
  const dialog = page.getByRole('dialog', { name: '新建视图' });
  await dialog.getByText('分栏', { exact: true }).click();
  await dialog.getByLabel('名称').fill('逐条看');
  await dialog.getByText('所有人可见').click();
  await dialog.getByRole('button', { name: '新建视图' }).click();

  // The newest is open until another is chosen; the arrow keys go along the list.
  const list = page.getByRole('listbox', { name: '分栏线索列表' });
  const heading = (name: string) => page.getByRole('region', { name: '记录' }).getByRole('heading', { name });
  await expect(heading('骏拓重工')).toBeVisible();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(heading('朗泽新能源')).toBeVisible();
  await expect(list.getByRole('option', { name: '朗泽新能源' })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/record=/);
  const other = await openAnother();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: '朗泽新能源' })).toBeVisible();

  // What is typed is asked about before another record is opened.
  await page.getByRole('button', { name: '编辑 E' }).click();
  await input(page, '备注').fill('周四回访');
  await list.getByRole('option', { name: '海曜精密' }).click();
  await page.getByRole('dialog', { name: '离开没有保存的修改' }).getByRole('button', { name: '取消' }).click();
  await expect(heading('朗泽新能源')).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await list.getByRole('option', { name: '海曜精密' }).click();
  await expect(heading('海曜精密')).toBeVisible();

  // The keys of views.
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: '全部', exact: true })).toHaveAttribute('aria-current', 'page');
});
