import { apiOf, cell, expect, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

test('a task is made from a record, given to a colleague, done, and taken back', async ({ page, browser }) => {
  const form = await makeForm(page, '跟进客户', [{ key: 'name', type: 'text', label: '客户名称' }]);
  await makeRecords(page, form, [{ name: '合肥朗泽新能源' }]);
  const name = `何${Date.now() % 100_000}`;
  const colleague = await newMember(page, `he.${Date.now()}`, name);

  await page.goto(form.list);
  await cell(page, '合肥朗泽新能源').click();
  const record = page.getByRole('dialog', { name: '跟进客户' });
  await record.getByRole('button', { name: '新建任务' }).click();
  const task = page.getByRole('dialog', { name: '新建任务' });
  await expect(task.getByText('合肥朗泽新能源')).toBeVisible();
  await task.getByLabel('要做什么').fill('核算 24 个月质保成本');
  await task.getByRole('button', { name: '明天 10:00' }).click();
  await task.getByLabel('负责人').click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible').getByTitle(name).click();
  await page.keyboard.press('Escape');
  await task.getByRole('button', { name: '新建任务' }).click();
  await expect(task).toBeHidden();
  await expect(record.getByRole('button', { name: '核算 24 个月质保成本' })).toBeVisible();
  await expect(record.getByText('明天 10:00')).toBeVisible();

  // The colleague's page shows it without being loaded again.
  const theirs = await browser.newContext({ baseURL: product.url, storageState: colleague.session });
  const other = await theirs.newPage();
  await other.goto('/tasks');
  const row = other.getByRole('listitem').filter({ hasText: '核算 24 个月质保成本' });
  await expect(row).toContainText('合肥朗泽新能源');
  await apiOf(page).post('/tasks', { title: '带样件过去', assigneeIds: [colleague.id] });
  await expect(other.getByText('带样件过去')).toBeVisible();

  await row.getByRole('checkbox').check();
  await expect(other.getByText('已完成「核算 24 个月质保成本」')).toBeVisible();
  await expect(row).toBeHidden();
  await expect(record.getByRole('button', { name: '核算 24 个月质保成本' })).toBeHidden();
  await other.getByRole('button', { name: '撤销' }).click();
  await expect(row).toBeVisible();
  await theirs.close();
});

test('what was typed into a task is not lost by a slip', async ({ page }) => {
  await page.goto('/tasks');
  await page.getByRole('button', { name: '新建任务' }).first().click();
  const task = page.getByRole('dialog', { name: '新建任务' });
  await task.getByRole('button', { name: '新建任务' }).click();
  await expect(task.getByText('写下要做什么')).toBeVisible();
  await task.getByLabel('要做什么').fill('写周报');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '取消' }).click();
  await expect(task.getByLabel('要做什么')).toHaveValue('写周报');
  await task.getByLabel('要做什么').press('Enter');
  await expect(page.getByRole('button', { name: '写周报' }).first()).toBeVisible();
});
