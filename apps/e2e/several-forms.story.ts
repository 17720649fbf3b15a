import type { Page } from '@playwright/test';
import { apiOf, expect, makeForm, makeRecords, test } from './fixtures.ts';

test('a meeting names customers and a lead together, and each of them shows it on its page', async ({ page }) => {
  const customers = await makeForm(page, '会议客户', [{ key: 'name', type: 'text', label: '客户名称' }]);
  const leads = await makeForm(page, '会议线索', [{ key: 'name', type: 'text', label: '线索名称' }]);
  const [langze] = await makeRecords(page, customers, [{ name: '朗泽机电' }, { name: '明泰电子' }]);
  await makeRecords(page, leads, [{ name: '海曜科技' }]);
  const forms = [
    { formId: customers.formId, label: '客户' },
    { formId: leads.formId, label: '线索' },
  ];
  const meeting = await makeForm(page, '会议', [
    { key: 'topic', type: 'text', label: '议题' },
    { key: 'present', type: 'related-to', label: '参加方', config: { forms } },
  ]);

  await test.step('let the field take several', async () => {
    await page.goto(`/build/form/${meeting.formId}`);
    await page.locator('.mo-block-label').getByText('参加方', { exact: true }).click();
    await page.getByRole('switch', { name: '可选多条' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText(/新版本已生效|正在转换/).first()).toBeVisible();
  });

  await test.step('choose from one form, then from the other', async () => {
    await expect(async () => {
      await page.goto(`${meeting.list}?record=new`);
      await expect(page.getByText('选择记录，可多选')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const record = page.getByRole('dialog');
    await record.getByRole('group', { name: '议题', exact: true }).locator('input').fill('联合方案');
    await pick(page, '朗泽', '朗泽机电');
    await pick(page, '明泰', '明泰电子');
    await record.getByLabel('哪张表单').click();
    await page.locator('.ant-select-item-option', { hasText: '线索' }).click();
    await pick(page, '海曜', '海曜科技');
    const chips = record.getByRole('group', { name: '参加方', exact: true });
    await expect(chips).toContainText('客户朗泽机电');
    await expect(chips).toContainText('线索海曜科技');
    await record.getByRole('button', { name: '移除 明泰电子' }).click();
    await record.getByRole('button', { name: /^保存/ }).first().click();
    await expect(record.getByLabel('哪张表单')).toHaveCount(0);
  });

  await test.step('find it by either of them', async () => {
    const found = async (operator: string, value: unknown) => {
      const filter = { field: 'present', operator, operand: { kind: 'constant', value } };
      return (await apiOf(page).post(`/forms/${meeting.formId}/records/query`, { filter })).items.length;
    };
    expect(await found('contains-any', [langze.id])).toBe(1);
    expect(await found('of-form', [leads.formId])).toBe(1);
    expect(await found('title-contains', '明泰')).toBe(0);
  });

  await test.step('see it on the page of a customer, once its reverse field is shown', async () => {
    await page.goto(`/build/form/${meeting.formId}`);
    await page.locator('.mo-block-label').getByText('参加方', { exact: true }).click();
    await page.getByRole('button', { name: '在「会议客户」显示反向字段' }).click();
    await expect(page.getByRole('button', { name: '在「会议客户」显示反向字段' })).toHaveCount(0);
    const api = apiOf(page);
    const { revision } = await api.get(`/definitions/${customers.formId}`);
    await api.post(`/definitions/${customers.formId}/publish`, { revision });
    await page.goto(`${customers.list}?record=${langze.id}`);
    await expect(page.getByRole('dialog')).toContainText('联合方案');
  });
});

async function pick(page: Page, text: string, title: string) {
  const box = page.getByRole('dialog').getByRole('group', { name: '参加方', exact: true }).getByRole('combobox').last();
  await box.fill(text);
  await page.locator('.ant-select-item-option', { hasText: title }).click();
  await page.keyboard.press('Escape');
}
