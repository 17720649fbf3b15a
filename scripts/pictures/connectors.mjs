import { block, makeApp } from './app.mjs';
import { selectBlock } from './controls.mjs';

const requestId = '0198f000-0000-7000-8000-00000000d001';

/** A register of companies that leads ask. Nothing is sent to it. Gives its shots. */
export async function connectorShots(api) {
  const connector = await api.post('/connectors', {
    name: '企业登记信息',
    baseUrl: 'https://api.register.example.com/v1',
    headers: [{ name: 'Authorization', value: 'Bearer 0000', secret: true }],
    requests: [request],
  });
  const app = await makeApp(api, { name: '线索管理', icon: 'sprout', color: 'green' });
  const leads = await app.form('企业线索', [
    block('company', 'api-select', '企业', {
      request: { connectorId: connector.id, requestId },
      inputs: [{ from: '$typed', to: 'word' }],
      fills: [
        { from: 'code', to: 'f_code' },
        { from: 'capital', to: 'f_capital' },
      ],
    }),
    block('code', 'text', '信用代码'),
    block('capital', 'text', '注册资本'),
    block('contact', 'text', '联系人'),
  ]);
  return [
    {
      name: 'connectors',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto('/settings/connectors');
        await page.locator('.mo-setting', { hasText: '企业登记信息' }).getByRole('button', { name: '编辑' }).click();
        await page.getByLabel('服务地址').waitFor();
        await page.waitForTimeout(500);
      },
    },
    { name: 'api-query', looks: ['zh-light'], go: (page) => selectBlock(page, leads.designer, 'f_company') },
  ];
}

const output = (name, label, path = name) => ({ name, label, path });
const request = {
  id: requestId,
  label: '按名称查企业',
  method: 'GET',
  path: '/companies?word={word}',
  body: '',
  parameters: [{ name: 'word', label: '企业名称', required: true }],
  rows: 'data.items',
  outputs: [output('name', '企业名称'), output('code', '信用代码', 'creditCode'), output('capital', '注册资本')],
  title: 'name',
  detail: 'code',
};
