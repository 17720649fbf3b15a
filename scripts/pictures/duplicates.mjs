import { block, makeApp, option, two } from './app.mjs';

/** Customers of whom three are the same, and contacts that point to them. Gives its shots. */
export async function duplicateShots(api) {
  const app = await makeApp(api, { name: two('客户经营', 'Customer care'), icon: 'building-2', color: 'indigo' });
  const options = [option('it', '信息技术', 'indigo'), option('mf', '制造业', 'gold')];
  const customers = await app.form(
    two('客户', 'Customers'),
    [
      block('name', 'text', two('客户名称', 'Name')),
      block('phone', 'phone', two('电话', 'Phone')),
      block('industry', 'select', two('行业', 'Industry'), { options }),
      block('tags', 'tags', two('标签', 'Tags')),
      block('site', 'url', two('网址', 'Website')),
      block('amount', 'number', two('年采购额', 'Yearly spend')),
      block('city', 'text', two('城市', 'City')),
      block('note', 'textarea', two('备注', 'Notes')),
    ],
    { icon: 'building-2' },
  );
  const contacts = await app.form(two('联系人', 'Contacts'), [
    block('name', 'text', two('姓名', 'Name')),
    block('customer', 'relation', two('所属客户', 'Customer'), { formId: customers.id, multiple: false }),
  ]);
  const [old, fair] = [
    await app.record(customers, {
      name: '深圳市明源云科技有限公司',
      phone: '+867558666000',
      industry: 'it',
      tags: ['重点', '老客户'],
      city: '深圳',
      note: '2019 年起合作，每年续约一次。采购由王磊负责。',
    }),
    await app.record(customers, {
      name: '明源云科技（深圳）有限公司',
      phone: '+8613800138000',
      industry: 'it',
      tags: ['展会'],
      site: 'https://www.mingyuanyun.com',
      amount: '1280000',
      city: '深圳',
    }),
  ];
  await app.record(customers, { name: '明源云科技', industry: 'mf', city: '深圳' });
  for (const [name, { id }] of [
    ['王磊', old],
    ['赵敏', fair],
  ])
    await app.record(contacts, { name, customer: id });
  await api.post(`/forms/${customers.id}/records/${old.id}/comments`, { text: '续约前先看去年的报价' });
  const rule = {
    name: two('公司名称相同', 'Same company name'),
    keys: [{ id: 'k', match: 'company' }],
    forms: [{ formId: customers.id, fields: { k: ['f_name'] } }],
  };
  await api.post('/definitions', { kind: 'duplicate-rule', appId: app.appId, draft: rule });

  const check = async (page) => {
    await page.goto(`/a/${app.appId}/duplicates`);
    await page.getByRole('textbox').first().fill('明源云科技有限公司');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '明源云科技', exact: true }).waitFor();
  };
  const choose = async (page) => {
    await check(page);
    await page.getByRole('button', { name: /^合并 3 条|^Merge 3/ }).click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await page.waitForTimeout(500);
  };
  return [
    { name: 'duplicate-check', looks: ['zh-light', 'en-dark'], go: check },
    { name: 'merge', looks: ['zh-light', 'en-dark', 'phone-zh-light'], go: choose },
    {
      name: 'merge-confirm',
      looks: ['zh-light'],
      go: async (page) => {
        await choose(page);
        await page.getByRole('button', { name: '下一步' }).click();
        await page.getByText('评论', { exact: true }).waitFor();
      },
    },
  ];
}
