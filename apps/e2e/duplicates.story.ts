import { apiOf, cell, expect, giveRole, input, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

const customers = [
  { key: 'name', type: 'text', label: '客户名称' },
  { key: 'phone', type: 'phone', label: '电话' },
];

test('a builder says what is the same, and whoever makes it once more is shown who has it', async ({
  page,
  browser,
}) => {
  const form = await makeForm(page, '撞单客户', customers);
  await makeRecords(page, form, [{ name: '深圳市华为技术有限公司', phone: '13800138000' }]);

  await page.goto(`/build/${form.appId}/duplicates`);
  await page.getByRole('button', { name: '新建规则' }).click();
  await page.getByRole('menuitem', { name: '公司名称相同' }).click();
  await expect(page.getByText('客户名称', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: '提示文字' }).fill('该客户已存在');
  await page.getByRole('button', { name: '保存规则' }).click();
  await expect(page.getByText('规则已保存')).toBeVisible();

  // While it is typed, and again when it is saved: nothing of it is lost.
  await page.goto(`${form.list}?record=new`);
  const drawer = page.getByRole('dialog').first();
  await input(drawer, '客户名称').fill('华为技术（中国）有限公司');
  await expect(drawer.getByText(/可能重复：该客户已存在，负责人为/)).toBeVisible();
  await expect(drawer.getByRole('link', { name: '深圳市华为技术有限公司' })).toBeVisible();
  await drawer.getByRole('button', { name: '保存', exact: true }).click();
  const question = page.getByRole('dialog', { name: '可能已有相同的记录' });
  await expect(question.getByText(/该客户已存在，负责人为/)).toBeVisible();
  await question.getByRole('button', { name: '返回修改' }).click();
  await expect(question).toBeHidden();
  await expect(input(drawer, '客户名称')).toHaveValue('华为技术（中国）有限公司');
  await drawer.getByRole('button', { name: '保存', exact: true }).click();
  await question.getByRole('button', { name: '仍然保存' }).click();
  await expect(drawer.getByRole('heading', { name: '华为技术（中国）有限公司' })).toBeVisible();

  // A rep who reads only their own learns that there is one, and no more.
  const rep = await newMember(page, 'he.ping', '何平');
  await giveRole(page, form, [rep.id]);
  const theirs = await browser.newContext({ baseURL: product.url, storageState: rep.session });
  const other = await theirs.newPage();
  await other.goto(`${form.list}?record=new`);
  const made = other.getByRole('dialog').first();
  await input(made, '客户名称').fill('华为技术有限公司');
  await expect(made.getByText('你无权查看的记录')).toBeVisible();
  await expect(made.getByText(/负责人为/)).toBeHidden();
  await theirs.close();
});

test('a cell is asked like a form, and what is blocked is not saved', async ({ page }) => {
  const form = await makeForm(page, '拦截客户', customers);
  await makeRecords(page, form, [{ name: '甲公司', phone: '13800138000' }, { name: '乙公司' }]);
  await apiOf(page).post('/definitions', {
    kind: 'duplicate-rule',
    appId: form.appId,
    draft: {
      name: '电话相同',
      keys: [{ id: 'k', match: 'phone' }],
      forms: [{ formId: form.formId, fields: { k: ['phone'] } }],
      on: { form: 'block' },
    },
  });
  // What was there before is found once a worker has come by.
  await expect(async () => {
    const body = { values: { phone: '13800138000' } };
    expect(await apiOf(page).post(`/forms/${form.formId}/duplicates`, body)).toHaveLength(1);
  }).toPass();

  await page.goto(form.list);
  const row = page.getByRole('row', { name: /乙公司/ });
  await row.getByRole('gridcell').nth(2).dblclick();
  const editor = page.getByRole('group', { name: '电话' }).getByRole('textbox');
  await editor.fill('138 0013 8000');
  await editor.press('Enter');
  const told = page.getByRole('dialog', { name: '已有相同的记录' });
  await expect(told.getByRole('link', { name: '甲公司' })).toBeVisible();
  await expect(told.getByRole('button', { name: '仍然保存' })).toHaveCount(0);
  await told.getByRole('button', { name: '返回修改' }).click();
  await page.reload();
  await expect(cell(page, '乙公司')).toBeVisible();
  await expect(page.getByText('138 0013 8000')).toHaveCount(1);
});

test('somebody looks for a name before they type a whole form', async ({ page }) => {
  const form = await makeForm(page, '查重客户', customers);
  await apiOf(page).post('/definitions', {
    kind: 'duplicate-rule',
    appId: form.appId,
    draft: {
      name: '名称相似',
      keys: [{ id: 'k', match: 'company', similarity: 0.8 }],
      forms: [{ formId: form.formId, fields: { k: ['name'] } }],
    },
  });
  await makeRecords(page, form, [{ name: '明源云科技有限公司' }]);
  const app = await apiOf(page).get(`/definitions/${form.appId}`);
  const navigation = [{ id: 'n', kind: 'form', formId: form.formId }];
  const draft = { ...app.draft, navigation };
  await apiOf(page).post(`/definitions/${form.appId}/publish`, { revision: app.revision, draft });

  await page.goto(form.list);
  await page.getByRole('link', { name: '查重', exact: true }).click();
  await page.getByRole('textbox', { name: '公司名称' }).fill('深圳明源云信息科技');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '明源云科技有限公司' })).toBeVisible();
  await expect(page.getByText(/相似度 91%/)).toBeVisible();
  await page.getByRole('textbox', { name: '公司名称' }).fill('没有这家');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有找到重复')).toBeVisible();
});
