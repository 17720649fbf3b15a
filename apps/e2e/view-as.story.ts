import { apiOf, cell, expect, giveRole, makeForm, makeRecords, newMember, test } from './fixtures.ts';

test('an administrator looks through a rep’s eyes, changes nothing, and is told so', async ({ page }) => {
  const form = await makeForm(page, '区域商机', [{ key: 'name', type: 'text', label: '名称' }]);
  const rep = await newMember(page, 'jiang.he', '江河');
  await giveRole(page, form, [rep.id]);
  const [theirs] = await makeRecords(page, form, [{ name: '江河的商机' }, { name: '别人的商机' }]);
  await apiOf(page).patch(`/forms/${form.formId}/records/${theirs.id}`, { ownerId: rep.id });

  await page.goto(`/build/${form.appId}/roles`);
  await page.getByRole('button', { name: '权限说明' }).click();
  await page.getByLabel('谁', { exact: true }).click();
  await page.keyboard.type('江河');
  await page.locator('.ant-select-dropdown:visible').getByTitle('江河 jiang.he').click();
  await page.getByRole('button', { name: '以江河的身份查看应用' }).click();

  const banner = page.getByText('正在以 江河 的身份查看，只读');
  await expect(banner).toBeVisible();
  await page.goto(form.list);
  await expect(cell(page, '江河的商机')).toBeVisible();
  await expect(page.getByText('别人的商机')).toBeHidden();

  // What the rep could do is there, and does nothing.
  await page.goto(`${form.list}/${theirs.id}`);
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: /^编辑/ }).last().click();
  await page.getByRole('group', { name: '名称', exact: true }).locator('input').fill('改了');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('以他人身份查看时不能修改', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: '退出查看' }).click();
  await expect(banner).toBeHidden();
  await page.goto(form.list);
  await expect(cell(page, '别人的商机')).toBeVisible();
  await expect(cell(page, '江河的商机')).toBeVisible();

  await page.goto('/settings/members');
  await page.getByRole('button', { name: '身份查看记录' }).click();
  await expect(page.getByRole('dialog', { name: '身份查看记录' }).getByText('江河').first()).toBeVisible();
});
