import { writeFile } from 'node:fs/promises';
import { rowsOf } from '@mortise/sheets/specimens';
import { picturedWorkbook, pixel } from '@mortise/sheets/specimens/pictures';
import { apiOf, cell, dropFile, expect, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

const fields = [
  { key: 'name', type: 'text', label: '姓名' },
  { key: 'code', type: 'text', label: '工号' },
] as const;
const staff = rowsOf([
  ['姓名', '工号', '照片'],
  ['陈岚', 'E1', null],
  ['周宁', 'E2', null],
]);

test('photos come with a new field; who manages the app finds the import in the log and undoes it there', async ({
  page,
}, story) => {
  const form = await makeForm(page, '员工', fields);
  const file = story.outputPath('花名册.xlsx');
  const over = [
    { row: 1, column: 2, media: 'a.png' },
    { row: 2, column: 2, media: 'b.png' },
  ];
  const media = { 'a.png': pixel(0), 'b.png': pixel(1) };
  await writeFile(file, await picturedWorkbook({ sheets: [{ name: '花名册', rows: staff }] }, { over, media }));

  await test.step('import with the column of photos as a new field', async () => {
    await page.goto(`/import?form=${form.formId}`);
    await expect(page.getByText('把文件拖到这里')).toBeVisible();
    await dropFile(page, '.im-drop', file);
    await expect(page.getByText('2 行有图片')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('combobox', { name: '照片 写入的字段' }).click();
    await page.getByTitle('新建字段「照片」').click();
    await expect(page.getByRole('textbox', { name: '照片 的字段名' })).toHaveValue('照片');
    await expect(page.getByRole('button', { name: '照片 的类型：图片' })).toBeVisible();
    await page.getByRole('button', { name: '检查数据' }).click();
    await page.getByRole('button', { name: '导入 2 条' }).click({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: '导入了 2 行' })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: '打开列表' }).click();
    await expect(page.getByRole('columnheader', { name: '照片' })).toBeVisible();
    await expect(page.getByRole('row', { name: /陈岚/ }).locator('img')).toBeVisible();
  });

  await test.step('the log says who, what and how many, and undoes all of it', async () => {
    const exported = { records: { kind: 'all' }, format: 'csv', fields: ['name'] };
    await apiOf(page).post(`/forms/${form.formId}/exports`, exported);
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '导入导出记录' }).click();
    const log = page.getByRole('dialog', { name: '导入导出记录' });
    const entry = log.getByRole('listitem').filter({ hasText: '花名册.xlsx' });
    await expect(entry).toContainText('已导入 · 新增 2 条');
    await log.getByText('导出', { exact: true }).click();
    await expect(log.getByRole('listitem')).toContainText('导出全部 · 2 条 · 1 个字段', { timeout: 30_000 });
    await log.getByText('导入', { exact: true }).click();
    await entry.getByRole('button', { name: '撤销整批' }).click();
    await page.getByRole('dialog', { name: '撤销整批导入' }).getByRole('button', { name: '撤销整批' }).click();
    await expect(entry).toContainText('已撤销 · 移到回收站 2 条', { timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(cell(page, '陈岚')).toBeHidden();
  });
});

test('who does not manage the app is shown no log, and told nothing by the API', async ({ page, browser }) => {
  const form = await makeForm(page, '客户', fields);
  await makeRecords(page, form, [{ name: '朗泽机电', code: 'C1' }]);
  const { session } = await newMember(page, `log${Date.now()}`, '周宁');
  const theirs = await (await browser.newContext({ storageState: session, baseURL: product.url })).newPage();

  await theirs.goto(form.list);
  await expect(cell(theirs, '朗泽机电')).toBeVisible();
  await theirs.getByRole('button', { name: '更多', exact: true }).click();
  await expect(theirs.getByRole('menuitem', { name: '回收站' })).toBeVisible();
  await expect(theirs.getByRole('menuitem', { name: '导入导出记录' })).toBeHidden();
  for (const log of ['imports', 'exports'])
    expect((await theirs.request.get(`${product.url}/api/v1/forms/${form.formId}/${log}`)).status()).toBe(403);
  await theirs.context().close();
});
