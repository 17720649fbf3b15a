import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { apiOf, expect, input, makeForm, test } from './fixtures.ts';

const wishes = [
  { key: 'name', type: 'text', label: '姓名', required: true },
  { key: 'phone', type: 'phone', label: '手机' },
  { key: 'need', type: 'textarea', label: '需求' },
  { key: 'source', type: 'text', label: '来源渠道' },
];

test('a stranger scans the code of a lead form and fills it in on a phone, through a lost network', async ({
  page,
  browser,
}) => {
  const form = await makeForm(page, '展会线索', wishes);
  await page.goto(`/build/form/${form.formId}`);
  await page.getByRole('button', { name: '公开发布' }).click();
  await page.getByRole('button', { name: '生成公开链接' }).click();
  await page.getByLabel('标题', { exact: true }).fill('留下联系方式');
  await page.getByLabel('标题', { exact: true }).press('Enter');
  await page.getByRole('checkbox', { name: '来源渠道' }).uncheck();
  await choose(page, '来源 utm_source', '来源渠道');
  await page.getByLabel('同意条款').fill('同意按隐私政策处理我填写的信息');
  await page.getByLabel('同意条款').blur();
  await page.getByLabel('提交后可修改').click();
  await expect(page.getByText(/^已保存/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const address = await scan(page, await (await download).path());

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: { cookies: [], origins: [] },
  });
  const visitor = await phone.newPage();
  await visitor.goto(`${address}?utm_source=${encodeURIComponent('展会海报')}`);
  await expect(visitor.getByRole('heading', { name: '留下联系方式' })).toBeVisible();
  await expect(visitor.getByText('来源渠道')).toHaveCount(0);
  await expect(visitor.locator('form:not([inert])')).toBeVisible();
  await input(visitor, '手机').fill('138 0013 8000');
  await visitor.getByRole('button', { name: '提交' }).click();
  await expect(visitor.getByText('这里必填')).toBeVisible();
  await expect(visitor.getByText('同意条款后才能提交')).toBeVisible();
  await input(visitor, '姓名').fill('林舟');
  await visitor.getByRole('checkbox').check();

  await phone.setOffline(true);
  await visitor.getByRole('button', { name: '提交' }).click();
  await expect(visitor.getByText(/恢复后自动提交/)).toBeVisible();
  await phone.setOffline(false);
  await expect(visitor.getByRole('heading', { name: '已收到你的填写' })).toBeVisible({ timeout: 30_000 });

  const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
  expect(items).toHaveLength(1);
  expect(items[0].values).toMatchObject({ name: '林舟', phone: '+8613800138000', source: '展会海报' });

  await visitor.getByRole('link', { name: '修改填写内容' }).click();
  await expect(visitor.locator('form:not([inert])')).toBeVisible();
  await expect(input(visitor, '姓名')).toHaveValue('林舟');
  await input(visitor, '需求').fill('想看样机');
  await visitor.getByRole('button', { name: '保存修改' }).click();
  await expect(visitor.getByText('已保存你的修改')).toBeVisible();
  const changed = await apiOf(page).get(`/forms/${form.formId}/records`);
  expect(changed.items[0].values).toMatchObject({ need: '想看样机' });

  await page.getByLabel('开放填写').click();
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.getByRole('heading', { name: '表单已停止填写' })).toBeVisible();
  await phone.close();
});

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label).click();
  await page
    .getByRole('option', { name: option })
    .or(page.locator('.ant-select-item-option', { hasText: option }))
    .last()
    .click();
}

/** What a camera reads in the picture. */
async function scan(page: Page, file: string): Promise<string> {
  const base64 = readFileSync(file).toString('base64');
  const { data, width, height } = await page.evaluate(async (png) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 360;
    canvas.height = 360;
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0, 360, 360);
    const pixels = pen?.getImageData(0, 0, 360, 360);
    return { data: [...(pixels?.data ?? [])], width: 360, height: 360 };
  }, base64);
  // A module of CommonJS inside one of ES.
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  const code = read(new Uint8ClampedArray(data), width, height);
  expect(code, 'the picture holds a code').not.toBeNull();
  return code?.data ?? '';
}
