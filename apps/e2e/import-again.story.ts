import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { apiOf, cell, dropFile, expect, makeForm, makeRecords, test } from './fixtures.ts';

const fields = [
  { key: 'name', type: 'text', label: '客户名称' },
  { key: 'code', type: 'text', label: '编号', unique: true },
  { key: 'amount', type: 'number', label: '年采购额' },
] as const;

/** Drops a file of these lines over the first step of an import into the form. */
async function drop(page: Page, story: TestInfo, name: string, lines: readonly string[]) {
  const file = story.outputPath(name);
  await writeFile(file, lines.join('\n'));
  await expect(page.getByText('把文件拖到这里')).toBeVisible();
  await dropFile(page, '.im-drop', file);
  await expect(page.getByRole('heading', { name: '确认每一列写入哪个字段' })).toBeVisible({ timeout: 30_000 });
}

test('a ledger is imported again: records are told by their number, an error is put right, and all of it undone', async ({
  page,
}, story) => {
  const form = await makeForm(page, '客户', fields);
  await makeRecords(page, form, [
    { name: '朗泽机电', code: 'C1', amount: '100' },
    { name: '瀚泊海工', code: 'C2', amount: '200' },
  ]);
  await page.goto(form.list);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await drop(page, story, '台账.csv', [
    '客户名称,编号,采购额',
    '朗泽机电,C1,150',
    '瀚泊海工,C2,200',
    '凯旻光电,C3,300',
    '昱和科技,C3,400',
  ]);

  await test.step('match a column and choose how rows meet records', async () => {
    await page.getByRole('combobox', { name: '采购额 写入的字段' }).click();
    await page.getByTitle('年采购额', { exact: true }).click();
    const side = page.getByRole('complementary', { name: '文件和设置' });
    await side.getByText('新增或更新', { exact: true }).click();
    await expect(side.getByText('没有找到记录的行会新增')).toBeVisible();
    await expect(side.locator('.ant-select-selection-item').filter({ hasText: '编号' })).toBeVisible();
  });

  await test.step('check all rows and put the error right in place', async () => {
    await page.getByRole('button', { name: '检查数据' }).click();
    await expect(page.getByRole('heading', { name: '3 条可以写入「客户」，1 条有错误' })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('textbox', { name: '第 5 行的 编号' }).fill('C4');
    await page.getByRole('button', { name: '重新检查' }).click();
    await expect(page.getByRole('heading', { name: '4 条都可以写入「客户」' })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('import, and look at the list', async () => {
    await page.getByRole('button', { name: '导入 3 条' }).click();
    await expect(page.getByRole('heading', { name: '新增 2 条，更新 1 条' })).toBeVisible({ timeout: 30_000 });
    const result = page.url();
    await page.getByRole('button', { name: '打开列表' }).click();
    await expect(cell(page, '昱和科技')).toBeVisible();
    await expect(cell(page, '150')).toBeVisible();
    await page.goto(result);
  });

  await test.step('somebody works on one of them; the rest is undone', async () => {
    const { items } = await apiOf(page).get(`/forms/${form.formId}/records?search=${encodeURIComponent('凯旻光电')}`);
    const change = { kind: 'update', id: items[0].id, values: { name: '凯旻光电股份' } };
    await apiOf(page).post(`/forms/${form.formId}/records/batch`, { changes: [change] });
    await page.getByRole('button', { name: '撤销整批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销整批' }).click();
    await expect(page.getByRole('heading', { name: '导入已撤销' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('1 条移到回收站，1 条恢复原值，1 条有保留')).toBeVisible();
    await expect(page.getByRole('button', { name: '凯旻光电股份' })).toBeVisible();
    await page.goto(form.list);
    await expect(cell(page, '凯旻光电股份')).toBeVisible();
    await expect(cell(page, '昱和科技')).toBeHidden();
    await expect(cell(page, '100')).toBeVisible();
  });
});

test('rows that were not taken come as a workbook, which can be imported again, matched as before', async ({
  page,
}, story) => {
  const form = await makeForm(page, '供应商', fields);
  await makeRecords(page, form, [{ name: '朗泽机电', code: 'C1', amount: '100' }]);
  await page.goto(`/import?form=${form.formId}`);
  await drop(page, story, '名单.csv', ['公司,编号,去年采购', '朗泽机电,C1,1', '瀚泊海工,C2,2']);
  await page.getByRole('combobox', { name: '去年采购 写入的字段' }).click();
  await page.getByTitle('年采购额', { exact: true }).click();
  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByRole('heading', { name: '1 条可以写入「供应商」，1 条有错误' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await expect(page.getByRole('heading', { name: '导入了 1 行' })).toBeVisible({ timeout: 30_000 });

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载错误文件' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('名单 错误.xlsx');
  const file = story.outputPath('名单 错误.xlsx');
  await download.saveAs(file);

  await page.goto(`/import?form=${form.formId}`);
  await expect(page.getByText('把文件拖到这里')).toBeVisible();
  await dropFile(page, '.im-drop', file);
  await expect(page.getByRole('heading', { name: '确认每一列写入哪个字段' })).toBeVisible({ timeout: 30_000 });
  // As it was chosen for the file before.
  await expect(
    page.locator('.im-row').filter({ hasText: '去年采购' }).getByText('年采购额', { exact: true }),
  ).toBeVisible();
  await expect(page.locator('.im-row').filter({ hasText: '错误原因' })).toContainText('不导入');
  await page.getByRole('button', { name: '检查数据' }).click();
  await page.getByRole('textbox', { name: '第 2 行的 编号' }).fill('C9');
  await page.getByRole('button', { name: '重新检查' }).click();
  await page.getByRole('button', { name: '导入 1 条' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: '导入了 1 行' })).toBeVisible({ timeout: 30_000 });
});

test('rows that may be there already are decided on one by one', async ({ page }, story) => {
  const form = await makeForm(page, '导入查重', fields);
  await makeRecords(page, form, [{ name: '明源云科技有限公司', code: 'C1' }]);
  await apiOf(page).post('/definitions', {
    kind: 'duplicate-rule',
    appId: form.appId,
    draft: {
      name: '公司名称相同',
      keys: [{ id: 'k', match: 'company' }],
      forms: [{ formId: form.formId, fields: { k: ['name'] } }],
      on: { import: 'warn' },
    },
  });
  // What was there before is found once a worker has come by.
  await expect(async () => {
    const body = { values: { name: '明源云科技' } };
    expect(await apiOf(page).post(`/forms/${form.formId}/duplicates`, body)).toHaveLength(1);
  }).toPass();
  await page.goto(form.list);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await drop(page, story, '名单.csv', ['客户名称,编号', '深圳市明源云科技,C2', '凯旻光电,C3']);
  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByText(/1 行疑似已有记录/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('combobox', { name: '第 2 行怎么处理' }).click();
  await page.getByTitle('仍然导入', { exact: true }).click();
  await expect(page.getByText('已选择仍然导入 1 行')).toBeVisible();
  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(page.getByRole('heading', { name: '2 条都可以写入「导入查重」' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await expect(page.getByRole('heading', { name: '导入了 2 行' })).toBeVisible({ timeout: 30_000 });
});
