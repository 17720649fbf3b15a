import { apiOf, cell, expect, giveRole, makeRecords, newMember, product, test } from './fixtures.ts';

const lines = Array.from({ length: 60 }, (_, index) => ({ thing: `零件 ${index + 1}`, price: String(index + 1) }));

test('what one reads is printed: every tab, every row, and only by whoever may', async ({ page, browser }) => {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '打印应用' });
  const tabs = [
    { id: 'one', label: '基本' },
    { id: 'two', label: '条款' },
  ];
  const blocks = [
    { id: 'name', key: 'name', type: 'text', label: '名称' },
    { id: 'sheets', key: 'sheets', type: 'tabs', label: '', config: { tabs } },
    { id: 'place', key: 'place', type: 'text', label: '交货地点', parent: 'sheets', slot: 'one' },
    { id: 'terms', key: 'terms', type: 'textarea', label: '付款条款', parent: 'sheets', slot: 'two' },
    { id: 'lines', key: 'lines', type: 'subform', label: '明细' },
    { id: 'thing', key: 'thing', type: 'text', label: '品名', parent: 'lines' },
    { id: 'price', key: 'price', type: 'number', label: '单价', parent: 'lines' },
  ];
  const made = await api.post('/definitions', {
    kind: 'form',
    appId: app.id,
    name: '合同',
    draft: { name: '合同', blocks },
  });
  await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
  const form = { appId: app.id, formId: made.id, list: `/a/${app.id}/${made.id}` };
  const [contract] = await makeRecords(page, form, [
    { name: '产线改造合同', place: '合肥', terms: '电汇，3-4-3', lines },
    { name: '备件合同' },
  ]);

  await page.goto(`${form.list}/${contract.id}`);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '打印' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('产线改造合同');
  for (const text of ['合肥', '电汇，3-4-3', '零件 1', '零件 60']) await expect(paper).toContainText(text);
  await expect(page.getByText(/^管理员 打印于/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeHidden();
  await expect(page.getByRole('link', { name: '工作台' })).toBeHidden();
  await expect(paper.getByText('零件 60')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  // Several at once, from the list.
  await page.goto(form.list);
  await expect(cell(page, '备件合同')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择已加载的行' }).check();
  await page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '打印' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);

  // A role that does not print has no way to.
  const member = await newMember(page, `yan.${Date.now()}`, '严不印');
  await giveRole(page, form, [member.id]);
  await api.patch(`/forms/${form.formId}/records/${contract.id}`, { ownerId: member.id });
  const context = await browser.newContext({ baseURL: product.url, storageState: member.session });
  const theirs = await context.newPage();
  await theirs.goto(`${form.list}/${contract.id}`);
  await theirs.getByRole('button', { name: '更多', exact: true }).click();
  await expect(theirs.getByRole('menuitem', { name: '复制链接' })).toBeVisible();
  await expect(theirs.getByRole('menuitem', { name: '打印' })).toHaveCount(0);
  await theirs.goto(`${form.list}/print?ids=${contract.id}`);
  await expect(theirs.getByText('你不能打印这些记录')).toBeVisible();
  await context.close();
});
