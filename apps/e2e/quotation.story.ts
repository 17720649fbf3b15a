import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { apiOf, expect, input, makeForm, makeRecords, test } from './fixtures.ts';
import { cellAt, choose, enter, onCanvas, option, paste, publish, save } from './hands.ts';

test('a quotation is built by dragging, filled in with prices that come along, refused, saved and read again', async ({
  page,
}) => {
  test.slow();
  const customers = await makeForm(page, '报价客户', [
    { key: 'name', type: 'text', label: '客户名称' },
    { key: 'phone', type: 'text', label: '电话' },
  ]);
  const prices = await makeForm(page, '产品价格表', [
    { key: 'product', type: 'text', label: '产品名称' },
    { key: 'price', type: 'number', label: '标准价' },
  ]);
  await makeRecords(page, customers, [{ name: '华东精工', phone: '021-5555' }]);
  await makeRecords(page, prices, [
    { product: '控制柜', price: '1200' },
    { product: '线缆', price: '35.5' },
  ]);
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '报价应用' });
  const draft = { name: '报价单', blocks: [] };
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name: '报价单', draft });

  await test.step('drag the fields into the form', async () => {
    await page.goto(`/build/form/${form.id}`);
    await put(page, '关联记录', '客户');
    await choose(page, '关联表单', '报价客户');
    await put(page, '单行文本', '联系电话');
    await put(page, '子表单', '明细');
    const lines = block(page, '明细');
    await put(page, '选择数据', '产品', lines);
    await choose(page, '数据源', '产品价格表');
    await put(page, '数字', '单价', lines);
    await put(page, '数字', '数量', lines);
    await put(page, '百分比', '折扣', lines);
    await put(page, '公式', '小计', lines);
    await write(page, '公式', '{单价} * {数量} * (1 - {折扣})');
    await put(page, '百分比', '整单折扣');
    await put(page, '百分比', '税率');
    await put(page, '公式', '合计');
    await write(page, '公式', 'SUM({明细.小计}) * (1 - {整单折扣}) * (1 + {税率})');
    await put(page, '大写金额', '大写');
    await choose(page, '金额字段', '合计');
  });

  await test.step('say what comes along with a customer and a product', async () => {
    await fills(page, '客户', '电话', '联系电话');
    await fills(page, '产品', '标准价', '单价');
  });

  await test.step('refuse too large a discount', async () => {
    await page.getByText('规则', { exact: true }).click();
    await page.getByRole('button', { name: '新建规则' }).click();
    await page.getByRole('menuitem', { name: /^验证/ }).click();
    await choose(page, '何时', '公式成立');
    await page.locator('.mo-rule-canvas .mo-formula-input').click();
    await type(page, '{整单折扣} > 0.3');
    await page.getByPlaceholder(/^例如 结束日期/).fill('整单折扣不能超过 30%');
    await page.locator('.mo-rule-canvas').getByLabel('字段').last().click();
    await option(page, '整单折扣').click();
    await page.keyboard.press('Escape');
  });

  await test.step('publish it', async () => {
    await publish(page);
  });

  await test.step('fill it in: what follows is there while typing', async () => {
    await page.goto(`/a/${app.id}/${form.id}?record=new`);
    const record = page.getByRole('dialog');
    await pick(page, record, '客户', '华东精工');
    await expect(input(record, '联系电话')).toHaveValue('021-5555');
    await pickRows(page, record, 0, ['控制柜', '线缆']);
    await expect(cellAt(record, 0, 1)).toContainText('1,200');
    await expect(cellAt(record, 1, 1)).toContainText('35.5');
    await enter(record, 0, 2, '2');
    await enter(record, 0, 3, '10');
    await expect(cellAt(record, 0, 4)).toContainText('2,160');
    await enter(record, 1, 2, '100');
    await expect(cellAt(record, 1, 4)).toContainText('3,550');
    await input(record, '税率').fill('13');
    await input(record, '整单折扣').fill('50');
    await input(record, '整单折扣').press('Tab');
    await save(record);
    await expect(record.getByText('整单折扣不能超过 30%')).toBeVisible();
    await input(record, '整单折扣').fill('10');
    await input(record, '整单折扣').press('Tab');
    await expect(record.locator('[data-field]', { hasText: '合计' })).toContainText('5,807.07');
    await expect(record.getByText('伍仟捌佰零柒元零柒分')).toBeVisible();
    await save(record);
    await expect(record.getByRole('button', { name: '添加一行' })).toHaveCount(0);
  });

  await test.step('read it again as it was stored', async () => {
    const { items } = await api.get(`/forms/${form.id}/records`);
    expect(items).toHaveLength(1);
    await page.goto(`/a/${app.id}/${form.id}?record=${items[0].id}`);
    const record = page.getByRole('dialog');
    await expect(cellAt(record, 1, 4)).toContainText('3,550');
    await expect(record.getByText('伍仟捌佰零柒元零柒分')).toBeVisible();
  });

  await test.step('add more lines from a spreadsheet', async () => {
    const record = page.getByRole('dialog');
    await page.keyboard.press('e');
    const chosen = page.waitForEvent('filechooser');
    await record.getByRole('button', { name: '从表格导入' }).click();
    const buffer = Buffer.from('追加明细,,\n数量,产品,备注\n3,线缆,急\n1,控制柜,\n');
    await (await chosen).setFiles({ name: '追加.csv', mimeType: 'text/csv', buffer });
    await expect(cellAt(record, 2, 0)).toContainText('线缆');
    await expect(cellAt(record, 3, 2)).toContainText('1');
    await expect(record.getByText('没有这些列，没有导入：备注')).toBeVisible();
    await save(record);
    await expect(record.getByRole('button', { name: '添加一行' })).toHaveCount(0);
    await expect(cellAt(record, 3, 0)).toContainText('控制柜');
  });
});

const block = (page: Page, name: string) => page.locator('[data-block]').filter({ hasText: name }).first();

/** Drags a type from the palette to the end of the form, or of a subform, and names it. */
async function put(page: Page, type: string, name: string, into?: Locator) {
  const inside = into ? into.locator('[data-block]') : page.locator('[data-slot-parent=""] > [data-block]');
  const empty = into ? into.locator('.mo-slot-empty') : page.locator('[data-slot-parent=""]');
  const target = (await inside.count()) > 0 ? inside.last() : empty.first();
  const before = await page.locator('[data-block]').count();
  await drag(page, page.getByRole('button', { name: type, exact: true }).first(), target, into ? -4 : 6);
  await expect(page.locator('[data-block]')).toHaveCount(before + 1);
  await page.getByLabel('标题', { exact: true }).fill(name);
  await page.getByLabel('标题', { exact: true }).press('Enter');
  await expect(page.locator('[data-block].mo-selected').first()).toContainText(name);
}

/** With the mouse, as a hand does it: down, a way, up, so many pixels below the lower edge. */
async function drag(page: Page, from: Locator, to: Locator, below: number) {
  await from.scrollIntoViewIfNeeded();
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to drag it.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  const edge = end.y + end.height + below;
  await page.mouse.move(end.x + end.width / 3, edge - 4, { steps: 12 });
  await page.mouse.move(end.x + end.width / 3, edge, { steps: 3 });
  await page.mouse.up();
}

/** A formula in the editor that the panel opens. */
async function write(page: Page, label: string, formula: string) {
  await page.getByLabel(label, { exact: true }).last().click();
  await type(page, formula);
}

async function type(page: Page, formula: string) {
  const editor = page.getByRole('dialog');
  await editor.locator('.cm-content').click();
  // Pasted, as from a colleague's message: labels become fields.
  await paste(editor.locator('.cm-content'), formula);
  await expect(editor.getByRole('status', { name: '公式的问题' }).getByRole('button')).toHaveCount(0);
  await editor.getByRole('button', { name: '保存公式' }).click();
}

async function fills(page: Page, field: string, from: string, to: string) {
  await onCanvas(page, field).click();
  await page.locator('button', { hasText: '添加填充' }).click();
  await choose(page, '来源字段', from);
  await choose(page, '填到', to);
}

/** A record in a picker, by its name. */
async function pick(page: Page, record: Locator, label: string, name: string) {
  await record.getByRole('group', { name: label, exact: true }).locator('.ant-select').click();
  await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).first().click();
}

/** Several records of the price list at once: a row each. */
async function pickRows(page: Page, record: Locator, row: number, names: readonly string[]) {
  await cellAt(record, row, 0).click();
  const table = page.getByRole('dialog', { name: '选择数据' });
  if (!(await table.isVisible())) await cellAt(record, row, 0).getByRole('button').first().click();
  for (const name of names) await table.getByRole('row', { name }).getByRole('checkbox').check();
  await table.getByRole('button', { name: `选择 ${names.length} 条` }).click();
}
