import { block, makeApp } from './app.mjs';

/** Leads from a fair, left by people without an account. Gives its shots. */
export async function publicFormShots(api) {
  const app = await makeApp(api, { name: '市场活动', icon: 'megaphone', color: 'orange' });
  const leads = await app.form('展会线索', [
    block('name', 'text', '姓名', {}, { required: true }),
    block('mobile', 'phone', '手机', { kind: 'mobile' }),
    block('wish', 'textarea', '需求', {}, { width: '1' }),
    block('source', 'text', '来源渠道'),
  ]);
  const draft = {
    formId: leads.id,
    name: '展台二维码',
    title: '留下联系方式',
    intro: '扫码留下联系方式，我们的销售会在一个工作日内联系你。',
    fields: ['f_name', 'f_mobile', 'f_wish'],
    capture: [{ what: 'utm_source', field: 'f_source' }],
    consent: { text: '同意按隐私政策处理我填写的信息' },
  };
  const { id } = await api.post('/definitions', { kind: 'public-form', draft });
  const { key } = await api.get(`/definitions/${id}`);
  return [
    {
      name: 'public-links',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(`${leads.designer}/public`);
        await page.getByText('已收到').waitFor();
      },
    },
    {
      name: 'public-form',
      looks: ['phone-zh-light'],
      go: async (page) => {
        await page.goto(`/f/${key}`);
        await page.getByRole('button', { name: '提交' }).waitFor();
      },
    },
  ];
}
