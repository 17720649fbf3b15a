import { apiOf, expect, giveRole, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

const run = Date.now() % 100_000;
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

test('a builder arranges the home page; a rep sees who is due and makes a record from it on a phone', async ({
  page,
  browser,
}) => {
  const name = `待访客户${run}`;
  const form = await makeForm(page, name, [
    { key: 'name', type: 'text', label: '客户名称' },
    { key: 'next', type: 'datetime', label: '下次联系' },
  ]);
  const rep = await newMember(page, `home.${run}`, `林书涵${run}`);
  await giveRole(page, form, [rep.id]);
  const [mine] = await makeRecords(page, form, [
    { name: `合肥朗泽${run}`, next: today },
    { name: `别人的${run}`, next: today },
  ]);
  await apiOf(page).patch(`/forms/${form.formId}/records/${mine.id}`, { ownerId: rep.id });

  // From the default page on.
  const homes = await apiOf(page).get('/definitions?kind=home');
  for (const { id } of homes) await apiOf(page).delete(`/definitions/${id}`);
  await page.goto('/build/home');
  await page.getByRole('button', { name: '开始安排' }).click();
  await page.getByRole('button', { name: '待跟进', exact: true }).last().click();
  const properties = page.getByRole('complementary', { name: '属性' });
  await properties.getByLabel('标题').fill('今天要联系的客户');
  await properties.getByRole('switch', { name: '自动' }).click();
  await properties.getByRole('button', { name: '添加日期' }).click();
  await properties.getByLabel('表单').last().click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible').getByTitle(name).click();
  // The same component shows the builder their own at once.
  const canvas = page.getByRole('region', { name: '主栏' });
  await expect(canvas.getByText(`别人的${run}`)).toBeVisible();
  await expect(canvas.getByText(`合肥朗泽${run}`)).toBeHidden();
  await page.getByRole('button', { name: '上移' }).click();
  await page.getByRole('button', { name: '我的任务', exact: true }).last().click();
  await properties.getByRole('switch', { name: '隐藏' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('工作台已发布')).toBeVisible();

  const context = await browser.newContext({
    baseURL: product.url,
    storageState: rep.session,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const phone = await context.newPage();
  await phone.goto('/');
  const due = phone.getByRole('region', { name: '今天要联系的客户' });
  await expect(due.getByRole('link', { name: new RegExp(`合肥朗泽${run}`) })).toContainText('今天');
  await expect(due).not.toContainText(`别人的${run}`);
  await expect(phone.getByRole('region', { name: '我的任务' })).toBeHidden();

  await phone.getByRole('button', { name: '新建', exact: true }).tap();
  await phone
    .getByRole('dialog', { name: '新建' })
    .getByRole('link', { name: `新建${name}` })
    .tap();
  await phone.getByRole('group', { name: '客户名称', exact: true }).locator('input').fill(`宁波海曜${run}`);
  await phone.getByRole('button', { name: '保存', exact: true }).tap();
  await expect(phone.getByText(`宁波海曜${run}`).first()).toBeVisible();
  await context.close();

  const [home] = await apiOf(page).get('/definitions?kind=home');
  await apiOf(page).delete(`/definitions/${home.id}`);
});
