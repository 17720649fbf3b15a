import { readFile } from 'node:fs/promises';
import { apiOf, cell, expect, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

const fields = [
  { key: 'name', type: 'text', label: '客户名称' },
  { key: 'city', type: 'text', label: '城市' },
  { key: 'amount', type: 'currency', label: '年采购额' },
] as const;
const customers = [
  { name: '朗泽机电', city: '杭州', amount: '1200000' },
  { name: '瀚泊海工', city: '青岛', amount: '-3500.5' },
  { name: '=SUM(A1)', city: '杭州', amount: '86000' },
];

test('selected records become a CSV file that holds no formula, and stay in the list of exports', async ({ page }) => {
  const form = await makeForm(page, '客户', fields);
  await makeRecords(page, form, customers);
  await page.goto(form.list);
  await expect(cell(page, '朗泽机电')).toBeVisible();

  for (const name of ['瀚泊海工', '=SUM(A1)'])
    await page
      .getByRole('row', { name: new RegExp(name.replace(/[()]/g, '\\$&')) })
      .getByRole('checkbox')
      .check();
  await page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出客户' });
  await expect(dialog.getByRole('radio', { name: /选中的记录 2/ })).toBeChecked();
  await dialog.getByText('CSV', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出 2 条' }).click();
  const download = await coming;

  expect(download.suggestedFilename()).toMatch(/^客户 \d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`"'=SUM(A1)","杭州","86000"`);
  expect(text).toContain('"瀚泊海工","青岛","-3500.5"');
  expect(text).not.toContain('朗泽机电');

  await dialog.getByRole('button', { name: '我的导出' }).click();
  const mine = page.getByRole('dialog', { name: '我的导出' });
  await expect(mine.getByText(download.suggestedFilename()).first()).toBeVisible();
  const again = page.waitForEvent('download');
  await mine.getByRole('button', { name: '下载' }).first().click();
  expect((await again).suggestedFilename()).toBe(download.suggestedFilename());
});

test('a list is taken out as it is filtered, with the fields that were chosen', async ({ page }) => {
  const form = await makeForm(page, '供应商', fields);
  await makeRecords(page, form, customers);
  const filter = { field: 'city', operator: 'equals', operand: { kind: 'constant', value: '杭州' } };
  await page.goto(`${form.list}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await expect(cell(page, '朗泽机电')).toBeVisible();

  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出供应商' });
  await expect(dialog.getByRole('radio', { name: /筛选后的记录 2/ })).toBeChecked();
  await dialog.getByRole('button', { name: /个字段/ }).click();
  await page.getByRole('checkbox', { name: '年采购额' }).uncheck();
  await page.keyboard.press('Escape');
  await dialog.getByText('CSV', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出 2 条' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');

  expect(text.split('\r\n')[0]).toMatch(/^\uFEFF"客户名称","城市",(?!"年采购额")/);
  expect(text.trim().split('\r\n')).toHaveLength(3);
});

test('who may not export finds no way to, and is refused by the server', async ({ page, browser }) => {
  const form = await makeForm(page, '报价', fields);
  const api = apiOf(page);
  const app = await api.get(`/definitions/${form.appId}`);
  const draft = { ...app.draft, access: 'roles' };
  await api.post(`/definitions/${form.appId}/publish`, { revision: app.revision, draft });
  const role = await api.post('/definitions', {
    kind: 'role',
    appId: form.appId,
    name: '只看',
    draft: { name: '只看', forms: [{ formId: form.formId, operations: ['read'] }] },
  });
  await api.post(`/definitions/${role.id}/publish`, { revision: role.revision });
  const { id, session } = await newMember(page, `reader.${Date.now()}`, '许知夏');
  await api.put(`/roles/${role.id}/holders`, { holders: [{ kind: 'user', id }] });

  const context = await browser.newContext({ baseURL: product.url, storageState: session });
  const theirs = await context.newPage();
  await theirs.goto(form.list);
  await expect(theirs.getByRole('heading', { name: '报价', exact: true })).toBeVisible();
  await theirs.getByRole('button', { name: '更多', exact: true }).click();
  await expect(theirs.getByRole('menuitem', { name: '收藏' })).toBeVisible();
  await expect(theirs.getByRole('menuitem', { name: '导出' })).toHaveCount(0);
  const refused = await theirs.request.post(`/api/v1/forms/${form.formId}/exports`, {
    data: { records: { kind: 'all' }, format: 'csv', fields: ['name'] },
  });
  expect(refused.status()).toBe(403);
  await context.close();
});
