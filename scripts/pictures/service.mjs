import { block, makeApp, option } from './app.mjs';
import { selectBlock } from './controls.mjs';

/** Service calls that have been used for a while: a price that was text, an option that is there twice. Gives its shots. */
export async function serviceShots(api) {
  const app = await makeApp(api, { name: '售后服务', icon: 'headset', color: 'teal' });
  const calls = await app.form('服务单', [
    block('title', 'text', '标题'),
    block('state', 'text', '进度'),
    block('price', 'text', '报价'),
    block('maker', 'text', '厂家'),
    block('kind', 'select', '类别', {
      options: [
        option('machine', '机械', 'indigo'),
        option('machinery', '机械类', 'gold'),
        option('electric', '电气', 'sky'),
      ],
    }),
  ]);
  for (const [at, title] of titles.entries())
    await app.record(calls, {
      title: `${title}`,
      state: at % 2 ? '已派工' : '已完成',
      maker: ['朗泽机电', '海曜设备', '海曜设备厂'][at % 3],
      price: at % 6 === 5 ? '面议' : `${860 + at * 137.5}`,
      kind: ['machine', 'machinery', 'electric'][at % 3],
    });
  const stopped = { field: 'f_title', operator: 'contains', operand: { kind: 'constant', value: '停机' } };
  const columns = ['f_title', 'f_state'].map((field) => ({ field, width: 200 }));
  const view = await api.post('/definitions', {
    kind: 'view',
    draft: { formId: calls.id, name: '停机类', columns, sort: [], filter: { all: [stopped] } },
  });
  await api.post(`/definitions/${view.id}/publish`, { revision: view.revision });
  const makers = await app.form('厂家', [block('name', 'text', '厂家名称')]);
  for (const name of ['朗泽机电', '海曜设备']) await app.record(makers, { name });
  return [usedBy(calls), changeType(calls), becomeRelation(calls), mergeOptions(calls)];
}

const titles = [
  '主轴停机',
  '油温过高',
  '送料不到位',
  '光栅误报',
  '离合器打滑',
  '停机后无法启动',
  '气压不足',
  '滑块异响',
];

const usedBy = ({ designer }) => ({
  name: 'used-by',
  looks: ['zh-light'],
  go: async (page) => {
    await selectBlock(page, designer, 'f_title');
    const last = page.getByText('停机类').last();
    await last.waitFor();
    await last.scrollIntoViewIfNeeded();
  },
});

const changeType = ({ designer }) => ({
  name: 'change-type',
  looks: ['zh-light'],
  go: async (page) => {
    await selectBlock(page, designer, 'f_price');
    await page.getByRole('button', { name: '更改类型' }).click();
    await page.getByLabel('新的类型').fill('数字');
    await page.keyboard.press('Enter');
    await page.getByText('不能转换的值', { exact: true }).waitFor();
  },
});

const becomeRelation = ({ designer }) => ({
  name: 'change-type-relation',
  looks: ['zh-light'],
  go: async (page) => {
    await selectBlock(page, designer, 'f_maker');
    await page.getByRole('button', { name: '更改类型' }).click();
    await page.getByLabel('新的类型').fill('关联记录');
    await page.keyboard.press('Enter');
    await page.getByLabel('关联表单').fill('厂家');
    await page.keyboard.press('Enter');
    await page.getByText('不能转换的值', { exact: true }).waitFor();
  },
});

const mergeOptions = ({ designer }) => ({
  name: 'merge-options',
  looks: ['zh-light'],
  go: async (page) => {
    await selectBlock(page, designer, 'f_kind');
    await page.getByRole('button', { name: '删除选项' }).nth(1).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/条记录用到它/).waitFor();
    // By keys: a list that opens while the dialog still moves is put beside the window.
    await dialog.getByRole('combobox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.locator('.ant-select', { hasText: '机械' }).waitFor();
  },
});
