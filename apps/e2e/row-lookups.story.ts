import type { Locator, Page } from '@playwright/test';
import { apiOf, expect, makeForm, makeRecords, test } from './fixtures.ts';
import { cellAt, choose, enter, onCanvas, publish, save } from './hands.ts';

test('each line of an order shows the price of its product while it is filled in, and follows it later', async ({
  page,
}) => {
  const products = await makeForm(page, '行内产品', [
    { key: 'name', type: 'text', label: '产品名称' },
    { key: 'price', type: 'number', label: '单价' },
  ]);
  const [cabinet] = await makeRecords(page, products, [
    { name: '控制柜', price: '1200' },
    { name: '线缆', price: '35.5' },
  ]);
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '行内订单应用' });
  const inLines = { parent: 'lines' };
  const blocks = [
    { id: 'lines', key: 'lines', type: 'subform', label: '明细' },
    { id: 'item', key: 'item', type: 'relation', label: '产品', config: { formId: products.formId }, ...inLines },
    { id: 'unit', key: 'unit', type: 'lookup', label: '产品单价', config: { stored: true }, ...inLines },
    { id: 'count', key: 'count', type: 'number', label: '数量', ...inLines },
    {
      id: 'sum',
      key: 'sum',
      type: 'formula',
      label: '小计',
      config: { formula: '{unit} * {count}', result: 'number' },
      ...inLines,
    },
    {
      id: 'total',
      key: 'total',
      type: 'formula',
      label: '合计',
      config: { formula: 'SUM({lines.sum})', result: 'number' },
    },
  ];
  const draft = { name: '行内订单', blocks };
  const order = await api.post('/definitions', { kind: 'form', appId: app.id, name: '行内订单', draft });

  await test.step('look through the relation of the same row', async () => {
    await page.goto(`/build/form/${order.id}`);
    await onCanvas(page, '产品单价').click();
    await choose(page, '通过哪个关联', '产品');
    await choose(page, '显示对方的字段', '单价');
    await publish(page);
  });

  await test.step('the price is there as soon as a product is chosen, and counts', async () => {
    await page.goto(`/a/${app.id}/${order.id}?record=new`);
    const record = page.getByRole('dialog');
    await pickCell(page, record, 0, '控制柜');
    await expect(cellAt(record, 0, 1)).toContainText('1,200');
    await enter(record, 0, 2, '2');
    await expect(cellAt(record, 0, 3)).toContainText('2,400');
    await record.getByRole('button', { name: '添加一行' }).click();
    await pickCell(page, record, 1, '线缆');
    await enter(record, 1, 2, '10');
    await expect(record.locator('[data-field]', { hasText: '合计' }).last()).toContainText('2,755');
    await save(record);
    await expect(record.getByRole('button', { name: '添加一行' })).toHaveCount(0);
    await expect(cellAt(record, 1, 1)).toContainText('35.5');
  });

  await test.step('another price is in the order at once', async () => {
    await api.patch(`/forms/${products.formId}/records/${cabinet.id}`, { values: { price: '1300' } });
    const record = page.getByRole('dialog');
    await expect(cellAt(record, 0, 1)).toContainText('1,300');
    await expect(cellAt(record, 0, 3)).toContainText('2,600');
    await expect(record.locator('[data-field]', { hasText: '合计' }).last()).toContainText('2,955');
  });
});

async function pickCell(page: Page, record: Locator, row: number, name: string) {
  await cellAt(record, row, 0).click();
  await cellAt(record, row, 0).locator('.ant-select').click();
  await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).first().click();
}
