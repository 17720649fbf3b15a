import { apiOf, cell, expect, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

/** Of this run alone: stories run again on the same product. */
const run = String(Date.now() % 1_000_000);

test('one search finds records, forms, actions and people by initials, and opens them by keys', async ({ page }) => {
  const form = await makeForm(page, `焊接工装${run}`, [{ key: 'name', type: 'text', label: '工装名称' }]);
  await makeRecords(page, form, [{ name: `瀚海三号夹具${run}` }]);
  const name = `阮听${run}`;
  await newMember(page, `ruan.${Date.now()}`, name);
  await page.goto('/tasks');

  const search = page.getByRole('dialog', { name: '全局搜索' });
  const option = (label: string | RegExp) => search.getByRole('option', { name: label });
  await expect(page.getByRole('button', { name: '新建任务' }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(search.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(`瀚海三号夹具${run}`);
  await expect(option(new RegExp(`瀚海三号夹具${run}`))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${form.formId}/`));
  await expect(page.getByText(`瀚海三号夹具${run}`).first()).toBeVisible();

  // By what the name of the form sounds like.
  await page.keyboard.press('Control+k');
  await expect(search.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(`hanjiegongzhuang${run}`);
  await expect(option(new RegExp(`^焊接工装${run} `))).toBeVisible();
  await expect(option(new RegExp(`新建焊接工装${run}`))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option(new RegExp(`新建焊接工装${run}`))).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `焊接工装${run}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: `焊接工装${run}` })).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(search.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(`ruanting${run}`);
  await option(new RegExp(name)).click();
  await search.getByRole('button', { name: '交给 TA 一个任务' }).click();
  await expect(page.getByRole('dialog', { name: '新建任务' }).getByText(name)).toBeVisible();
});

test('search offers nothing that would be refused', async ({ page, browser }) => {
  const form = await makeForm(page, `保密报价${run}`, [{ key: 'name', type: 'text', label: '名称' }]);
  await makeRecords(page, form, [{ name: `机密瀑布${run}` }]);
  const member = await newMember(page, `bi.${Date.now()}`, '毕读者');
  const api = apiOf(page);
  const made = await api.post('/definitions', {
    kind: 'role',
    appId: form.appId,
    name: '只读',
    draft: { name: '只读', forms: [{ formId: form.formId, operations: ['read'] }] },
  });
  await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
  const give = (holders: unknown[]) =>
    page.request.fetch(`${product.url}/api/v1/roles/${made.id}/holders`, {
      method: 'PUT',
      headers: { Origin: product.url },
      data: { holders },
    });
  expect((await give([{ kind: 'user', id: member.id }])).ok()).toBe(true);
  const app = await api.get(`/definitions/${form.appId}`);
  const saved = await page.request.fetch(`${product.url}/api/v1/definitions/${form.appId}/draft`, {
    method: 'PUT',
    headers: { Origin: product.url },
    data: { revision: app.revision, draft: { ...app.draft, access: 'roles' } },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  await api.post(`/definitions/${form.appId}/publish`, { revision: (await saved.json()).revision });

  const theirs = await browser.newContext({ baseURL: product.url, storageState: member.session });
  const reader = await theirs.newPage();
  await reader.goto('/');
  const search = reader.getByRole('dialog', { name: '全局搜索' });
  await expect(reader.getByRole('link', { name: '工作台' })).toBeVisible();
  await reader.keyboard.press('Control+k');
  await expect(search.getByRole('combobox')).toBeFocused();
  await reader.keyboard.type(`baomibaojia${run}`);
  await expect(search.getByRole('option', { name: new RegExp(`^保密报价${run} `) })).toBeVisible();
  await expect(search.getByRole('option', { name: new RegExp(`新建保密报价${run}`) })).toHaveCount(0);
  await expect(search.getByRole('option', { name: new RegExp(`设计保密报价${run}`) })).toHaveCount(0);

  // Nothing at all once the role is gone.
  expect((await give([])).ok()).toBe(true);
  await reader.reload();
  await expect(reader.getByRole('link', { name: '工作台' })).toBeVisible();
  await reader.keyboard.press('Control+k');
  await expect(search.getByRole('combobox')).toBeFocused();
  await reader.keyboard.type(`机密瀑布${run}`);
  await expect(search.getByText('没有找到', { exact: false })).toBeVisible();
  await theirs.close();
});

test('what is kept at hand stands in the sidebar, and the shortcuts are told by ?', async ({ page }) => {
  const sample = `三轴样机${run}`;
  const form = await makeForm(page, '样机台账', [{ key: 'name', type: 'text', label: '样机名称' }]);
  await makeRecords(page, form, [{ name: sample }]);
  await page.goto(form.list);
  await cell(page, sample).click();
  const record = page.getByRole('dialog', { name: '样机台账' });
  await record.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '收藏' }).click();
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();

  await page.goto('/');
  const sidebar = page.getByRole('complementary', { name: '应用导航' });
  const kept = sidebar.getByRole('region', { name: '收藏' }).getByRole('link', { name: sample });
  // The home page has it as well.
  await expect(page.getByRole('main').getByRole('link', { name: sample }).first()).toBeVisible();
  await kept.click();
  await expect(page).toHaveURL(new RegExp(`${form.formId}/`));
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '取消收藏' }).click();
  await expect(kept).toBeHidden();

  await page.goto(form.list);
  await expect(cell(page, sample)).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(sheet.getByText('新建记录')).toBeVisible();
  // Under the sheet the list hears nothing.
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: '样机台账' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: '样机台账' }).getByText(sample).first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: '样机台账' })).toBeHidden();
});
