import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { apiOf, expect, input, makeForm, test } from './fixtures.ts';
import { choose } from './hands.ts';

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

/** A company's own site, which shows the form and is where visitors are sent afterwards. */
let snippet = '';
const site = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const isThanks = request.url?.startsWith('/thanks');
  response.end(isThanks ? '<h1>官网的感谢页</h1>' : `<h1>官网</h1>${snippet}`);
});
test.beforeAll(() => new Promise<void>((done) => site.listen(0, '127.0.0.1', done)));
test.afterAll(() => void site.close());

test('a link keeps where its visitors come from, sends them on, and stands on another site', async ({
  page,
  browser,
}) => {
  const home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const form = await makeForm(page, '官网留言', [
    ...wishes,
    { key: 'campaign', type: 'text', label: '活动' },
    { key: 'before', type: 'text', label: '上一页' },
  ]);
  await page.goto(`/build/form/${form.formId}`);
  await page.getByRole('button', { name: '公开发布' }).click();
  await page.getByRole('button', { name: '生成公开链接' }).click();
  for (const label of ['来源渠道', '活动', '上一页']) await page.getByRole('checkbox', { name: label }).uncheck();
  await choose(page, '来源 utm_source', '来源渠道');
  await choose(page, '活动 utm_campaign', '活动');
  await choose(page, '上一页网址', '上一页');
  await page.getByLabel('提交后', { exact: true }).getByText('跳转网址').click();
  await page.getByLabel('网址', { exact: true }).fill(`${home}/thanks`);
  await page.getByLabel('网址', { exact: true }).press('Enter');
  await expect(page.getByText(/^已保存/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG' }).click();
  const address = await scan(page, await (await download).path(), 'image/svg+xml');
  snippet = await page.getByLabel('嵌入代码').inputValue();

  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const visitor = await stranger.newPage();
  await visitor.goto(`${address}?utm_source=newsletter&utm_campaign=${encodeURIComponent('春季新品')}`);
  await expect(visitor.locator('form:not([inert])')).toBeVisible();
  await input(visitor, '姓名').fill('周宁');
  await visitor.getByRole('button', { name: '提交' }).click();
  await expect(visitor.getByRole('heading', { name: '官网的感谢页' })).toBeVisible();

  await visitor.goto(`${home}/contact`);
  const framed = visitor.frameLocator('iframe');
  await expect(framed.locator('form:not([inert])')).toBeVisible();
  await framed.getByRole('group', { name: '姓名', exact: true }).locator('input').fill('林舟');
  await framed.getByRole('button', { name: '提交' }).click();
  await expect(framed.getByRole('heading', { name: '官网的感谢页' })).toBeVisible();
  await expect(visitor.getByRole('heading', { name: '官网', exact: true })).toBeVisible();

  const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
  const named = (name: string) => items.find((one: { values: { name: string } }) => one.values.name === name).values;
  expect(named('周宁')).toMatchObject({ source: 'newsletter', campaign: '春季新品' });
  expect(named('林舟').before).toContain(home);

  await page.getByLabel('允许嵌入其他网站').click();
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await visitor.goto(`${home}/contact`);
  await expect(framed.locator('form')).toHaveCount(0);
  await stranger.close();
});

test('whoever comes too often is told when to come back, and loses nothing', async ({ page, browser }) => {
  test.slow();
  const form = await makeForm(page, '限流登记', wishes);
  await page.goto(`/build/form/${form.formId}`);
  await page.getByRole('button', { name: '公开发布' }).click();
  await page.getByRole('button', { name: '生成公开链接' }).click();
  const address = await page.getByLabel('链接地址').inputValue();
  await page.getByLabel('填写密码').fill('榫卯-2026');
  await page.getByRole('button', { name: '设置密码' }).click();
  await expect(page.getByText('已设置密码')).toBeVisible();

  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const visitor = await stranger.newPage();
  await visitor.goto(address);
  await expect(visitor.locator('form:not([inert])')).toBeVisible();
  const open = visitor.getByRole('button', { name: '打开表单' });
  await visitor.getByLabel('填写密码').fill('猜一个');
  await open.click();
  await expect(visitor.locator('form').getByRole('alert')).toContainText('密码');
  const guess = () =>
    visitor.request.post(`${address.replace('/f/', '/api/v1/public/')}/entry`, { data: { password: 'x' } });
  await Promise.all(Array.from({ length: 10 }, guess));
  await open.click();
  await expect(visitor.locator('form').getByRole('alert')).toContainText(/操作过于频繁，\d+ 秒后重试/);

  await page.getByRole('button', { name: '取消密码' }).click();
  await expect(page.getByText('已取消密码')).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.locator('form:not([inert])')).toBeVisible();
  await input(visitor, '姓名').fill('周宁');
  const flood = () => visitor.request.post(`${address.replace('/f/', '/api/v1/public/')}/submissions`, { data: {} });
  await Promise.all(Array.from({ length: 61 }, flood));
  await visitor.getByRole('button', { name: '提交' }).click();
  await expect(visitor.getByText(/一分钟内自动提交/)).toBeVisible();
  await expect(visitor.getByRole('heading', { name: '已收到你的填写' })).toBeVisible({ timeout: 90_000 });
  const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
  expect(items.map(({ values }: { values: { name: string } }) => values.name)).toEqual(['周宁']);
  await stranger.close();
});

/** What a camera reads in the picture. */
async function scan(page: Page, file: string, type = 'image/png'): Promise<string> {
  const address = `data:${type};base64,${readFileSync(file).toString('base64')}`;
  const { data, width, height } = await page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 360;
    canvas.height = 360;
    const pen = canvas.getContext('2d');
    // Paper: a picture may have none of its own.
    if (pen) pen.fillStyle = '#fff';
    pen?.fillRect(0, 0, 360, 360);
    pen?.drawImage(picture, 20, 20, 320, 320);
    const pixels = pen?.getImageData(0, 0, 360, 360);
    return { data: [...(pixels?.data ?? [])], width: 360, height: 360 };
  }, address);
  // A module of CommonJS inside one of ES.
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  const code = read(new Uint8ClampedArray(data), width, height);
  expect(code, 'the picture holds a code').not.toBeNull();
  return code?.data ?? '';
}
