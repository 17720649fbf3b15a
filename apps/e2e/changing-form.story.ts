import type { Page } from '@playwright/test';
import { apiOf, cell, expect, makeForm, makeRecords, test } from './fixtures.ts';

test('a text becomes a choice, two options become one, and a field that is used stays', async ({ page }) => {
  const form = await makeForm(page, '售后', [
    { key: 'title', type: 'text', label: '标题' },
    { key: 'stage', type: 'text', label: '进度' },
  ]);
  await makeRecords(page, form, [
    { title: '包装机停机', stage: '处理中' },
    { title: '称重偏差', stage: '进行中' },
    { title: '更换电机', stage: '已完成' },
  ]);
  const filter = { field: 'title', operator: 'contains', operand: { kind: 'constant', value: '机' } };
  const draft = { formId: form.formId, name: '停机类', filter };
  await apiOf(page).post('/definitions', { kind: 'view', draft });

  // The type, with what becomes of the values.
  await page.goto(`/build/form/${form.formId}?field=stage`);
  await page.getByRole('button', { name: '更改类型' }).click();
  const retyping = page.getByRole('dialog', { name: '更改「进度」的类型' });
  await retyping.getByLabel('新的类型').fill('下拉单选');
  await option(page, '下拉单选').click();
  await expect(retyping.getByText('3 条记录有值：3 个能转换，0 个不能')).toBeVisible();
  await expect(retyping.getByRole('list', { name: '转换后的样子' })).toContainText('处理中');
  await retyping.getByRole('button', { name: '更改类型' }).click();
  await publish(page, '3 个能转换');

  // Two options that mean the same.
  const names = page.getByRole('textbox', { name: '选项名称' });
  const labels = await names.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await page.getByRole('button', { name: '删除选项' }).nth(labels.indexOf('进行中')).click();
  const merging = page.getByRole('dialog', { name: '删除选项「进行中」' });
  await expect(merging.getByText('1 条记录用到它')).toBeVisible();
  await merging.getByLabel('这些记录改为').click();
  await option(page, '处理中').click();
  await merging.getByRole('button', { name: '删除选项' }).click();
  await publish(page, '3 个能转换');
  await page.goto(form.list);
  await expect(cell(page, '处理中')).toHaveCount(2);
  await expect(cell(page, '进行中')).toHaveCount(0);

  // What a view filters by cannot go, and the list of uses leads there.
  await page.goto(`/build/form/${form.formId}?field=title`);
  await expect(page.locator('.mo-usage-row', { hasText: '「停机类」的筛选条件' })).toBeVisible();
  await page.getByRole('button', { name: '删除 Delete' }).click();
  const refusal = page.getByRole('dialog', { name: '「标题」还在使用，不能删除' });
  // A dialog that still grows moves the link between the press and the release of the mouse.
  await expect(refusal).not.toHaveClass(/ant-zoom/);
  await refusal.getByRole('link', { name: '停机类' }).click();
  await expect(page).toHaveURL(new RegExp(`${form.list}\\?view=`));
  await expect(page.getByRole('button', { name: '停机类' })).toHaveAttribute('aria-current', 'page');
});

test('a form is duplicated with its records, and its history says what changed', async ({ page }) => {
  const form = await makeForm(page, '设备点检', [
    { key: 'title', type: 'text', label: '标题' },
    { key: 'kind', type: 'text', label: '类别' },
  ]);
  await makeRecords(page, form, [
    { title: '压力机', kind: '冲压' },
    { title: '焊机', kind: '焊接' },
  ]);
  await page.goto(`/build/${form.appId}`);
  await page.getByRole('button', { name: '设备点检 的更多操作' }).click();
  await page.getByRole('menuitem', { name: '复制表单' }).click();
  const dialog = page.getByRole('dialog', { name: '复制「设备点检」' });
  await dialog.getByRole('radio', { name: /^只复制设计/ }).press('ArrowDown');
  await expect(dialog.getByText('2 条记录在后台复制')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /^连同记录/ })).toBeChecked();
  await dialog.getByRole('button', { name: '复制', exact: true }).click();

  await expect(page).toHaveURL(/\/build\/form\//);
  const copy = /form\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  expect(copy).not.toBe(form.formId);
  const count = async () => (await apiOf(page).get(`/forms/${copy}/records`)).items.length;
  await expect.poll(count).toBe(2);

  // Nothing but the records came after its first publication.
  await page
    .getByRole('button', { name: /^设备点检/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /历史/ }).click();
  const history = page.getByRole('dialog', { name: '版本历史' });
  await expect(history.getByText('首次发布')).toBeVisible();
  await expect(history.getByText(/^版本 \d+$/)).toHaveCount(1);
});

/** In a list that is open. */
const option = (page: Page, name: string) =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name });

/** Publishes what converts values, and waits until the new version is live. */
async function publish(page: Page, says: string) {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(says)).toBeVisible();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('新版本已生效')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '继续设计' }).click();
}
