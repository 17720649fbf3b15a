import type { Page } from '@playwright/test';
import { apiOf, expect, input, makeForm, test } from './fixtures.ts';
import { cellAt, choose, onCanvas, option, paste, publish, save } from './hands.ts';

test('a name is signed by hand, and the record keeps the picture, who signed and when', async ({ page }) => {
  const form = await makeForm(page, '验收单', [
    { key: 'title', type: 'text', label: '验收内容' },
    { key: 'signed', type: 'signature', label: '验收人签名' },
  ]);
  await page.goto(`${form.list}?record=new`);
  const record = page.getByRole('dialog').first();
  await input(record, '验收内容').fill('一号线调试');
  const field = record.locator('[data-field="signed"]');
  await field.getByRole('button', { name: '验收人签名' }).click();
  await expect(field.getByRole('button', { name: '完成签名' })).toBeDisabled();
  await draw(page);
  await field.getByRole('button', { name: '重写' }).click();
  await expect(field.getByRole('button', { name: '完成签名' })).toBeDisabled();
  await draw(page);
  // Whoever saves has signed: the picture is on its way while the record waits for it.
  await save(record);
  await expect(record.getByRole('img', { name: /管理员 20\d\d-/ })).toBeVisible();

  const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
  const [drawn] = items[0].values.signed;
  expect(drawn).toMatchObject({ type: 'image/png', signer: '管理员' });
  expect(Date.now() - Date.parse(drawn.at)).toBeLessThan(120_000);
  const picture = record.getByRole('img', { name: /管理员 20\d\d-/ });
  const address = (await picture.getAttribute('src')) ?? '';
  expect(await inkIn(page, address)).toBeGreaterThan(200);

  await page.goto(`${form.list}?record=new`);
  await input(record, '验收内容').fill('二号线调试');
  await field.getByRole('button', { name: '使用上次签名' }).click();
  await save(record);
  await expect(picture).toBeVisible();
  const copy = (await picture.getAttribute('src')) ?? '';
  expect(copy).not.toBe(address);
  expect(await inkIn(page, copy)).toBe(await inkIn(page, address));
});

/** A stroke with the mouse over the paper. */
async function draw(page: Page) {
  const paper = page.getByRole('img', { name: '在这里手写签名' });
  await expect(paper).toBeVisible();
  const box = await paper.boundingBox();
  if (!box) throw new Error('There is no paper.');
  // The code of the strokes may still be on its way: a stroke before it is none.
  await expect(async () => {
    await page.mouse.move(box.x + 40, box.y + 120);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 40, { steps: 8 });
    await page.mouse.move(box.x + 200, box.y + 130, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: '完成签名' })).toBeEnabled({ timeout: 500 });
  }).toPass();
}

/** How many points of a stored picture are drawn on. */
const inkIn = (page: Page, address: string) =>
  page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const pixels = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.filter((value, at) => at % 4 === 3 && value > 128).length;
  }, address);

test('rows copied in Excel are pasted into a subform, and what does not fit is said', async ({ page }) => {
  const inLines = { parent: 'lines' };
  const form = await makeForm(page, '粘贴入库', [
    { key: 'no', type: 'text', label: '单号' },
    { key: 'lines', type: 'subform', label: '明细' },
    { key: 'item', type: 'text', label: '品名', ...inLines },
    { key: 'amount', type: 'number', label: '数量', ...inLines },
    { key: 'price', type: 'number', label: '单价', ...inLines },
    { key: 'sum', type: 'formula', label: '小计', config: { formula: '{amount} * {price}' }, ...inLines },
    { key: 'total', type: 'formula', label: '合计', config: { formula: 'SUM({lines.sum})' } },
  ]);
  await page.goto(`${form.list}?record=new`);
  const record = page.getByRole('dialog').first();
  await input(record, '单号').fill('RK-01');
  await cellAt(record, 0, 0).click();
  await page.keyboard.press('Escape');
  // As Excel writes it: a cell with a line break stands in quotes.
  await paste(cellAt(record, 0, 0), '轴承\t12\t1,250.50\r\n"密封圈\n（大）"\t100\t0.3\r\n电机\t两台\t800\r\n');
  await expect(cellAt(record, 2, 0)).toContainText('电机');
  await expect(cellAt(record, 0, 3)).toContainText('15,006');
  await expect(cellAt(record, 1, 3)).toContainText('30');
  await expect(record.getByText('1 个单元格读不出来，保留原值')).toBeVisible();
  await expect(record.locator('[data-field="total"]')).toContainText('15,036');

  // One step back takes all of it back, and nothing that was typed elsewhere.
  await cellAt(record, 0, 0).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cellAt(record, 1, 0)).toHaveCount(0);
  await expect(input(record, '单号')).toHaveValue('RK-01');
  await cellAt(record, 0, 0).click();
  await page.keyboard.press('Escape');
  await paste(cellAt(record, 0, 0), '轴承\t12\t1250.50\n密封圈\t100\t0.3\n');
  await save(record);
  await expect(record.getByRole('button', { name: '添加一行' })).toHaveCount(0);
  const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
  const { record: stored } = await apiOf(page).get(`/forms/${form.formId}/records/${items[0].id}`);
  expect(stored.values.lines).toMatchObject([
    { item: '轴承', amount: '12', price: '1250.5' },
    { item: '密封圈', amount: '100', price: '0.3' },
  ]);
  expect(stored.values.total).toBe('15036');
});

test('an option gets its colour, and what is chosen above decides what can be chosen below', async ({ page }) => {
  const form = await makeForm(page, '客户分级', [
    { key: 'name', type: 'text', label: '客户名称' },
    { key: 'region', type: 'select', label: '大区', config: { options: named(['华东', '华北']) } },
    { key: 'city', type: 'select', label: '城市', config: { options: named(['上海', '宁波', '北京']) } },
  ]);
  await page.goto(`/build/form/${form.formId}?field=region`);
  await page.getByRole('button', { name: '华东 的颜色与赋分' }).click();
  await page.getByRole('button', { name: '朱', exact: true }).click();
  await expect(page.getByRole('button', { name: '朱', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await onCanvas(page, '城市').click();
  await choose(page, '依赖上级选项', '大区');
  for (const [above, below] of [
    ['华东', ['上海', '宁波']],
    ['华北', ['北京']],
  ] as const) {
    await page.getByLabel(`选了${above}时可选`).click();
    for (const name of below) await option(page, name).click();
    await page.keyboard.press('Escape');
  }
  await publish(page);

  await page.goto(`${form.list}?record=new`);
  const record = page.getByRole('dialog').first();
  await input(record, '客户名称').fill('锦程机械');
  const pick = async (label: string) =>
    record.getByRole('group', { name: label, exact: true }).locator('.ant-select').click();
  const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await pick('城市');
  await expect(page.locator('.ant-select-dropdown:visible')).toContainText('先选好上级选项');
  await page.keyboard.press('Escape');
  await pick('大区');
  await option(page, '华东').click();
  await pick('城市');
  await expect(offered).toHaveText(['上海', '宁波']);
  await option(page, '宁波').click();

  await pick('大区');
  await option(page, '华北').click();
  await expect(record.getByText('现在不能选这个选项，换一个')).toBeVisible();
  await pick('城市');
  await option(page, '北京').click();
  await expect(record.getByText('现在不能选这个选项，换一个')).toHaveCount(0);
  await pick('大区');
  await option(page, '华东').click();
  await pick('城市');
  await option(page, '上海').click();
  await save(record);

  await page.goto(form.list);
  const isRed = await page.getByRole('gridcell', { name: '华东' }).evaluate((cell) => {
    const red = document.body.appendChild(document.createElement('i'));
    red.style.background = 'var(--mo-opt-red-bg)';
    const { backgroundColor } = getComputedStyle(red);
    return [...cell.querySelectorAll('*')].some((part) => getComputedStyle(part).backgroundColor === backgroundColor);
  });
  expect(isRed).toBe(true);

  // The server holds to it as well.
  const refused = await page.request.post(`/api/v1/forms/${form.formId}/records`, {
    headers: { Origin: new URL(page.url()).origin },
    data: { values: { name: '绕过', region: '华北', city: '上海' } },
  });
  expect(refused.status()).toBe(422);
});

const named = (names: readonly string[]) => names.map((name) => ({ id: name, label: name, color: 'slate' }));
