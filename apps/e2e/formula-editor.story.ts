import { apiOf, draftFields, expect, makeForm, makeRecords, test } from './fixtures.ts';
import { onCanvas, option, publish } from './hands.ts';

test('a formula is written with help: fields as tokens, completion, errors while typing, and its value for a record', async ({
  page,
}) => {
  const form = await makeForm(page, '公式合同', [
    { key: 'name', type: 'text', label: '合同名称' },
    { key: 'he_tong_jin_e', type: 'number', label: '合同金额' },
    { key: 'discount', type: 'number', label: '折扣额' },
  ]);
  await makeRecords(page, form, [
    { name: '宁波一期', he_tong_jin_e: '0.1', discount: '0.2' },
    { name: '苏州二期', he_tong_jin_e: '1000.5', discount: '200' },
  ]);
  await draftFields(page, form, [{ key: 'net', type: 'formula', label: '净额' }]);
  await page.goto(`/build/form/${form.formId}?field=net`);
  await page.getByLabel('公式', { exact: true }).last().click();
  const editor = page.getByRole('dialog');
  const source = editor.locator('.cm-content');
  const problems = editor.getByRole('status', { name: '公式的问题' }).getByRole('button');
  const result = editor.getByRole('region', { name: '试算' }).locator('output');

  await test.step('completion offers functions by their Chinese name, and fields by pinyin', async () => {
    await source.click();
    await page.keyboard.type('四舍');
    const offered = page.locator('.cm-tooltip-autocomplete li');
    await expect(offered.filter({ hasText: 'ROUND' }).first()).toBeVisible();
    await offered.filter({ hasText: 'ROUND' }).first().click();
    await expect(source).toHaveText('ROUND()');
    await page.keyboard.type('htje');
    await expect(offered.first()).toContainText('合同金额');
    await offered.first().click();
    await expect(source.locator('.mo-formula-token')).toHaveText('合同金额');
  });

  await test.step('each part has its colour', async () => {
    await page.keyboard.type(' + 1, 2');
    await expect(source.locator('.mo-formula-function')).toHaveText('ROUND');
    await expect(source.locator('.mo-formula-number').first()).toHaveText('1');
    const colours = await source
      .locator('.mo-formula-function, .mo-formula-number, .mo-formula-token')
      .evaluateAll((parts) =>
        parts.slice(0, 3).map((part) => {
          const { color, backgroundColor } = getComputedStyle(part);
          return `${color} ${backgroundColor}`;
        }),
      );
    expect(new Set(colours).size).toBe(3);
    await expect(problems).toHaveCount(0);
  });

  await test.step('a mistake is underlined and said while one types, and goes when it is mended', async () => {
    await page.keyboard.type(', "三"');
    await expect(problems.first()).toBeVisible();
    await expect(source.locator('.mo-formula-wrong').first()).toBeVisible();
    await expect(editor.getByText('改好公式后显示结果')).toBeVisible();
    for (const _ of ', "三"') await page.keyboard.press('Backspace');
    await expect(problems).toHaveCount(0);
    await source.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('SUMM(1)');
    await expect(source.locator('.mo-formula-unknown')).toHaveText('SUMM');
    await expect(problems.first()).toContainText('SUMM');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
  });

  await test.step('fields from the list, and the exact value of a record at once', async () => {
    const fields = editor.getByRole('region', { name: '字段' });
    await fields.getByRole('button', { name: /^合同金额/ }).click();
    await page.keyboard.type('+');
    await fields.getByRole('button', { name: /^折扣额/ }).click();
    await expect(source.locator('.mo-formula-token')).toHaveText(['合同金额', '折扣额']);
    await editor.getByLabel('示例记录').click();
    await option(page, '宁波一期').click();
    await expect(result).toHaveText('0.3');
    await editor.getByLabel('示例记录').click();
    await option(page, '苏州二期').click();
    await expect(result).toHaveText('1200.5');
    await editor.getByRole('button', { name: '保存公式' }).click();
  });

  await test.step('another name of the field is in the formula at once', async () => {
    await onCanvas(page, '合同金额').click();
    await page.getByLabel('标题', { exact: true }).fill('签约金额');
    await page.getByLabel('标题', { exact: true }).press('Enter');
    await onCanvas(page, '净额').click();
    await expect(page.getByLabel('公式', { exact: true }).last()).toHaveText('{签约金额}+{折扣额}');
    await publish(page);
  });

  // Records that were there before are calculated in the background.
  const nets = async () => {
    const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
    return Object.fromEntries(
      items.map(({ values }: { values: { name: string; net: string } }) => [values.name, values.net]),
    );
  };
  await expect.poll(nets).toEqual({ 宁波一期: '0.3', 苏州二期: '1200.5' });
});
