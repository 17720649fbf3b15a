import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { apiOf, expect, input, test } from './fixtures.ts';
import { choose, onCanvas, publish } from './hands.ts';

/** A register of companies, as one buys it: with a key, in JSON. */
const companies = [
  { name: '朗泽机电有限公司', creditCode: '91330100MA27XL0M8N', capital: '1200', legal: { person: '林舟' } },
  { name: '朗泽精密有限公司', creditCode: '91330100MA27XL0M9P', capital: '300', legal: { person: '周宁' } },
];
const register = createServer((request, response) => {
  const isKnown = request.headers.authorization === 'Bearer k-26';
  const word = new URL(request.url ?? '', 'http://x').searchParams.get('word') ?? '';
  const items = companies.filter(({ name }) => name.includes(word));
  response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isKnown ? { code: 0, data: { items } } : { code: 1 }));
});

test.beforeAll(() => new Promise<void>((done) => register.listen(0, '127.0.0.1', done)));
test.afterAll(() => void register.close());

test('a company is looked up in a register outside, and what it says fills the lead', async ({ page }) => {
  const host = `127.0.0.1:${(register.address() as AddressInfo).port}`;
  const request = `按名称查企业 ${host}`;

  await test.step('an administrator states the service and tries it', async () => {
    await page.goto('/settings/connectors');
    await page.getByRole('button', { name: '新建连接器' }).click();
    const drawer = page.getByRole('dialog', { name: '新建连接器' });
    await drawer.getByLabel('名称', { exact: true }).fill('企业登记信息');
    await drawer.getByLabel('服务地址').fill(`http://${host}`);
    await drawer.getByRole('button', { name: '添加请求头' }).click();
    await drawer.getByLabel('请求头名称').fill('Authorization');
    await drawer.getByLabel('请求头的值').fill('Bearer wrong');
    await drawer.getByRole('button', { name: '添加接口' }).click();
    await drawer.getByLabel('接口名称').fill(request);
    await drawer.getByLabel('路径').fill('/companies?word={word}');
    await drawer.getByRole('button', { name: '添加参数' }).click();
    await drawer.getByLabel('名称，如 word').fill('word');
    await drawer.getByLabel('显示为，如 企业名称').fill('企业名称');
    await drawer.getByPlaceholder('企业名称').last().fill('朗泽');
    await drawer.getByRole('button', { name: '发送' }).click();
    await expect(drawer.getByText('外部服务拒绝访问（401），检查密钥')).toBeVisible();
    await drawer.getByLabel('请求头的值').fill('Bearer k-26');
    await drawer.getByRole('button', { name: '发送' }).click();
    await drawer.getByRole('button', { name: '按结果填写（取出 4 个值）' }).click();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(`${host}，1 个接口`)).toBeVisible();
  });

  const form = await draftForm(page);
  await test.step('a builder says what goes in and which fields take up what comes', async () => {
    await page.goto(`/build/form/${form.formId}`);
    await onCanvas(page, '企业').click();
    await choose(page, '接口', request);
    await choose(page, '企业名称', '输入的文字');
    await fill(page, 'creditCode', '信用代码');
    await fill(page, 'capital', '注册资本');
    await expect(page.getByText(/^已保存/)).toBeVisible();
    await publish(page);
  });

  await test.step('a rep types two characters and chooses', async () => {
    await page.goto(`/a/${form.appId}/${form.formId}/new`);
    const field = page.getByRole('group', { name: '企业', exact: true });
    await field.locator('.ant-select').click();
    await field.locator('input').fill('精密');
    await page.locator('.ant-select-dropdown:visible').getByText('朗泽精密有限公司').click();
    await expect(input(page, '信用代码')).toHaveValue('91330100MA27XL0M9P');
    await expect(input(page, '注册资本')).toHaveValue('300');
    await page
      .getByRole('button', { name: /^保存|^提交/ })
      .first()
      .click();
    await expect(page).not.toHaveURL(/\/new$/);
    const { items } = await apiOf(page).get(`/forms/${form.formId}/records`);
    expect(items[0].values).toMatchObject({ company: '朗泽精密有限公司', capital: '300' });
  });

  await test.step('the secret is shown to nobody, and the connector is not removed under the form', async () => {
    await page.goto('/settings/connectors');
    await page.locator('.mo-setting', { hasText: host }).getByRole('button', { name: '编辑' }).click();
    await expect(page.getByLabel('请求头的值')).toHaveValue('');
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByRole('button', { name: '删除连接器' }).click();
    await expect(page.getByText(/处在使用：/)).toBeVisible();
  });
});

async function draftForm(page: Page) {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '外部线索' });
  const blocks = [
    { id: 'company', key: 'company', type: 'api-select', label: '企业' },
    { id: 'code', key: 'code', type: 'text', label: '信用代码' },
    { id: 'capital', key: 'capital', type: 'number', label: '注册资本' },
  ];
  const draft = { name: '线索', blocks };
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name: '线索', draft });
  return { appId: app.id, formId: form.id };
}

async function fill(page: Page, from: string, to: string) {
  await page.locator('button', { hasText: '添加填充' }).click();
  await choose(page, '结果中的值', from);
  await choose(page, '填到', to);
}
