import { apiOf, cell, expect, giveRole, input, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

test('a role opens its own records, hides the cost and puts stars into the phone', async ({ page, browser }) => {
  const form = await makeForm(page, '项目线索', [
    { key: 'name', type: 'text', label: '名称' },
    { key: 'phone', type: 'phone', label: '电话' },
    { key: 'cost', type: 'number', label: '成本' },
  ]);
  await makeRecords(page, form, [{ name: '老板自己的线索', phone: '13900001111', cost: 800 }]);
  const member = await newMember(page, 'zhou.hong', '周销售');

  // The builder makes the role and gives it away.
  await page.goto(`/build/${form.appId}/roles`);
  await page.getByRole('button', { name: '新建角色' }).click();
  await page.getByRole('menuitem', { name: /^销售 / }).click();
  await page.getByRole('combobox', { name: '持有人 成员' }).click();
  await page.keyboard.type('周销售');
  await page.locator('.ant-select-dropdown:visible').getByTitle('周销售 zhou.hong').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '项目线索 的字段与视图' }).click();
  const drawer = page.getByRole('dialog', { name: '项目线索 的字段与视图' });
  const choose = async (label: string, option: string) => {
    await drawer.getByRole('combobox', { name: label, exact: true }).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  };
  await choose('成本 的权限', '隐藏');
  await choose('电话 的权限', '脱敏');
  await choose('电话 新建时的权限', '编辑');
  await drawer.locator('.ant-drawer-close').click();
  await page.getByRole('button', { name: '保存角色' }).click();
  await expect(page.getByText('角色已保存')).toBeVisible();

  // And closes the app to everybody else.
  await page.goto(`/build/${form.appId}`);
  await page.getByText('按角色', { exact: true }).click();
  await expect(page.getByText('只有持有角色的人能进来', { exact: false })).toBeVisible();
  // Saved by itself first, so that what is published is what is shown.
  await expect(page.getByText('按角色', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('已发布', { exact: false })).toBeVisible();

  const theirs = await browser.newContext({ baseURL: product.url, storageState: member.session });
  const rep = await theirs.newPage();
  await rep.goto(form.list);
  await expect(rep.getByText('还没有项目线索')).toBeVisible();
  await rep.getByRole('button', { name: /新建/ }).first().click();
  const made = rep.getByRole('dialog');
  await input(made, '名称').fill('周销售的线索');
  await input(made, '电话').fill('13812345678');
  await expect(made.getByText('成本')).toBeHidden();
  await made.getByRole('button', { name: '保存', exact: true }).click();
  await expect(made.getByText(/^138 \*{4} 5678$/)).toBeVisible();
  await expect(made.getByText('成本')).toBeHidden();

  await rep.goto(form.list);
  await expect(cell(rep, '周销售的线索')).toBeVisible();
  await expect(rep.getByText('老板自己的线索')).toBeHidden();
  await expect(rep.getByRole('gridcell', { name: /^138 \*{4} 5678$/ })).toBeVisible();
  await expect(rep.getByRole('columnheader', { name: '成本' })).toHaveCount(0);
  await rep.goto(`/build/${form.appId}/roles`);
  await expect(rep.getByText('你不管理这个应用')).toBeVisible();
  await theirs.close();

  // Why that is so, in sentences.
  await page.goto(`/build/${form.appId}/roles`);
  await page.getByRole('button', { name: '权限说明' }).click();
  await page.getByLabel('谁', { exact: true }).click();
  await page.keyboard.type('周销售');
  await page.locator('.ant-select-dropdown:visible').getByTitle('周销售 zhou.hong').click();
  await page.getByLabel('记录，选填').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('老板自己的线索').click();
  const answer = page.getByRole('region', { name: '结论' });
  await expect(answer).toContainText('看不到');
  await expect(answer).toContainText('这条记录不在「销售」的范围内');
});

test('a rep opens one deal to a colleague, and takes it back', async ({ page, browser }) => {
  const form = await makeForm(page, '协作商机', [{ key: 'name', type: 'text', label: '名称' }]);
  const owner = await newMember(page, 'qin.lan', '秦岚');
  const helper = await newMember(page, 'bai.yu', '白宇');
  await giveRole(page, form, [owner.id, helper.id]);
  const [deal] = await makeRecords(page, form, [{ name: '园区改造' }]);
  await apiOf(page).patch(`/forms/${form.formId}/records/${deal.id}`, { ownerId: owner.id });

  const theirs = await browser.newContext({ baseURL: product.url, storageState: owner.session });
  const others = await browser.newContext({ baseURL: product.url, storageState: helper.session });
  const [rep, colleague] = [await theirs.newPage(), await others.newPage()];
  await colleague.goto(form.list);
  await expect(colleague.getByText('还没有协作商机')).toBeVisible();

  await rep.goto(`${form.list}/${deal.id}`);
  await rep.getByRole('combobox', { name: '添加成员或部门' }).click();
  await rep.keyboard.type('白宇');
  await rep.locator('.ant-select-dropdown:visible').getByText('白宇').click();
  await expect(rep.getByRole('button', { name: '移出 白宇' })).toBeVisible();
  // An open list hears of it.
  await expect(cell(colleague, '园区改造')).toBeVisible();
  await colleague.goto(`${form.list}/${deal.id}`);
  await expect(colleague.getByText('只读', { exact: true })).toBeVisible();

  await rep.getByRole('button', { name: '移出 白宇' }).click();
  await expect(rep.getByText('已把「白宇」移出团队')).toBeVisible();
  await expect(colleague.getByText('移出了你的数据范围', { exact: false })).toBeVisible();
  await rep.getByRole('button', { name: '撤销' }).click();
  await expect(rep.getByRole('button', { name: '移出 白宇' })).toBeVisible();
  await theirs.close();
  await others.close();
});

test('a role is given to a job position, and the matrix says who has what by it', async ({ page, browser }) => {
  const form = await makeForm(page, '回款登记', [{ key: 'name', type: 'text', label: '名称' }]);
  const member = await newMember(page, 'yu.qing', '余晴');
  await giveRole(page, form, []);

  await page.goto('/settings/positions');
  await page.getByRole('button', { name: '新建职位' }).click();
  const dialog = page.getByRole('dialog', { name: '新建职位' });
  await dialog.getByLabel('名称').fill('出纳');
  await dialog.getByRole('button', { name: '新建职位' }).click();
  await expect(page.getByRole('list', { name: '职位' }).getByText('出纳')).toBeVisible();
  const [position] = (await apiOf(page).get('/positions')).filter(({ name }: { name: string }) => name === '出纳');
  await apiOf(page).patch(`/people/${member.id}`, { positionIds: [position.id] });

  await page.goto(`/build/${form.appId}/roles`);
  await page.getByRole('combobox', { name: '持有人 职位' }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('出纳').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存角色' }).click();
  await expect(page.getByText('角色已保存')).toBeVisible();
  await page.getByRole('button', { name: '权限矩阵' }).click();
  await page.getByText('按成员', { exact: true }).click();
  const row = page.getByRole('row', { name: /余晴/ });
  await expect(row).toContainText('查看（本人负责的）');

  const theirs = await browser.newContext({ baseURL: product.url, storageState: member.session });
  const cashier = await theirs.newPage();
  await cashier.goto(form.list);
  await expect(cashier.getByText('还没有回款登记')).toBeVisible();
  await theirs.close();
});
