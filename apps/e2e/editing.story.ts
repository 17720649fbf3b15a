import { apiOf, cell, expect, input, makeForm, makeRecords, test } from './fixtures.ts';

const fields = [
  { key: 'name', type: 'text', label: '名称' },
  { key: 'place', type: 'text', label: '地点' },
  { key: 'seats', type: 'number', label: '人数' },
];

test('a cell is edited in place and stays so', async ({ page }) => {
  const form = await makeForm(page, '培训场次', fields);
  await makeRecords(page, form, [{ name: '操作员上岗培训', place: '一号车间', seats: 12 }]);
  await page.goto(form.list);

  await cell(page, '一号车间').dblclick();
  const editor = page.getByRole('group', { name: '地点' }).getByRole('textbox');
  await editor.fill('二号车间会议室');
  await editor.press('Enter');
  await expect(cell(page, '二号车间会议室')).toBeVisible();
  await page.reload();
  await expect(cell(page, '二号车间会议室')).toBeVisible();
});

test('a record over its list says its place, and goes along the list', async ({ page }) => {
  const form = await makeForm(page, '巡检点位', fields);
  const [first] = await makeRecords(page, form, [{ name: '空压站' }, { name: '配电室' }, { name: '锅炉房' }]);
  await page.goto(`${form.list}?record=${first.id}`);

  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('3 / 3', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: '上一条' }).click();
  await expect(drawer.getByText('2 / 3', { exact: true })).toBeVisible();
  await expect(drawer.getByRole('heading', { name: '配电室' })).toBeVisible();
});

test('two people change one record: the later one chooses, and nothing is lost', async ({ page, openAnother }) => {
  const form = await makeForm(page, '设备台账', fields);
  const [record] = await makeRecords(page, form, [{ name: '三坐标测量机', place: '恒温间 A', seats: 2 }]);
  const other = await openAnother();

  await page.goto(`${form.list}/${record.id}`);
  await page.getByRole('button', { name: '编辑 E', exact: true }).click();
  await input(page, '地点').fill('恒温间 B');
  await apiOf(other).patch(`/forms/${form.formId}/records/${record.id}`, {
    version: record.version,
    values: { place: '恒温间 C', seats: 3 },
  });
  // Told while typing, and what was typed is untouched.
  await expect(page.getByText(/刚刚修改了 2 个字段/)).toBeVisible();
  await expect(input(page, '地点')).toHaveValue('恒温间 B');

  await page.getByRole('button', { name: '保存', exact: true }).click();
  const choice = page.getByRole('dialog', { name: /也改了这条记录/ });
  await expect(choice).toContainText('恒温间 C');
  await choice.getByRole('button', { name: /按选择/ }).click();
  await expect(choice).toBeHidden();
  await expect
    .poll(async () => (await apiOf(other).get(`/forms/${form.formId}/records/${record.id}`)).record.values)
    .toMatchObject({ place: '恒温间 B', seats: '3' });
});

test('an option that is missing is added while filling in, and others see it', async ({ page, openAnother }) => {
  const options = [{ id: 'fair', label: '展会', color: 'indigo' }];
  const source = { key: 'source', type: 'select', label: '来源', config: { options, mayAdd: true } };
  const form = await makeForm(page, '渠道线索', [...fields.slice(0, 1), source]);
  await makeRecords(page, form, [{ name: '苏州精工', source: 'fair' }]);
  const other = await openAnother();
  await other.goto(form.list);
  await expect(cell(other, '展会')).toBeVisible();

  await page.goto(`${form.list}?record=new`);
  await input(page, '名称').fill('无锡普瑞');
  await input(page, '来源').fill('抖音直播');
  await page.getByText('添加「抖音直播」').click();
  await expect(page.getByRole('group', { name: '来源', exact: true })).toContainText('抖音直播');
  await page.getByRole('button', { name: '保存', exact: true }).click();

  await expect(cell(other, '抖音直播')).toBeVisible();
  const [latest] = await apiOf(page).get(`/definitions/${form.formId}/versions`);
  expect(latest).toMatchObject({ version: 2, note: '填写时新增选项「抖音直播」' });
});
