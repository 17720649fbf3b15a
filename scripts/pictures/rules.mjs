import { block, makeApp, option } from './app.mjs';

/** Orders whose lines have rules of their own. Gives its shots. */
export async function ruleShots(api) {
  const app = await makeApp(api, { name: '订货管理', icon: 'shopping-cart', color: 'indigo' });
  const orders = await app.form('订货单', blocks, { rules });
  const { page: where } = await app.record(orders, {
    title: '一号车间改造',
    due: '2026-12-18',
    lines: [
      line(1, '控制柜', 'full', '12600'),
      line(2, '伺服驱动器', 'off', '3480', '0.25'),
      line(3, '现场调试', 'off', '8000', '0.1'),
    ],
  });
  for (const [title, due] of [
    ['二号车间备件', '2026-11-20'],
    ['喷漆线改造', '2026-12-24'],
    ['年度维保', '2027-01-15'],
  ])
    await app.record(orders, { title, due });
  return [
    {
      name: 'row-rules',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(`${orders.designer}?rule=off`);
        await page.getByText('那么').waitFor();
      },
    },
    {
      name: 'row-rules-record',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(where);
        await page.locator('.mo-record-title').waitFor();
        await page.getByText('25%').waitFor();
      },
    },
    { name: 'copy-form', looks: ['zh-light'], go: (page) => copyForm(page, app.builder) },
    { name: 'filter-formula', looks: ['zh-light', 'en-dark'], go: (page) => filterByFormula(page, orders.list) },
  ];
}

const column = (key, type, label, config = {}) => block(key, type, label, config, { parent: 'f_lines' });
const types = [option('full', '正价', 'green'), option('off', '折扣', 'red')];
const blocks = [
  block('title', 'text', '标题'),
  block('due', 'datetime', '交期', { precision: 'day' }),
  block('lines', 'subform', '明细', { summaries: { f_sum: 'sum' } }, { width: '1' }),
  column('item', 'text', '货品'),
  column('type', 'select', '类型', { options: types }),
  column('price', 'number', '单价'),
  column('off', 'percent', '折扣率'),
  column('sum', 'formula', '小计', { formula: '{f_price} * (1 - {f_off})', fixed: true }),
];
const compare = (field, operator, value) => ({
  all: [{ field, operator, operand: { kind: 'constant', value } }],
});
const rules = [
  {
    id: 'off',
    name: '折扣行',
    kind: 'interact',
    when: { kind: 'condition', condition: compare('f_type', 'is-one-of', ['off']) },
    actions: [
      { do: 'show', fields: ['f_off'] },
      { do: 'require', fields: ['f_off'] },
    ],
  },
  {
    id: 'large',
    name: '大折扣标红',
    kind: 'style',
    color: 'red',
    when: { kind: 'condition', condition: compare('f_off', 'at-least', '0.2') },
    fields: ['f_off', 'f_sum'],
  },
];
const line = (at, item, type, price, off = null) => ({
  id: `0198f000-0000-7000-8000-00000000c00${at}`,
  item,
  type,
  price,
  off,
});

async function copyForm(page, builder) {
  await page.goto(builder);
  await page.getByRole('button', { name: '订货单 的更多操作' }).click();
  await page.getByRole('menuitem', { name: '复制表单' }).click();
  await page.getByText(/条记录在后台复制/).waitFor();
  await page.getByRole('radio', { name: /连同记录/ }).check();
}

async function filterByFormula(page, list) {
  await page.goto(list);
  await page
    .getByRole('button', { name: /^筛选|^Filter/ })
    .first()
    .click();
  await page.locator('.rt-pick-field').getByRole('button', { name: '交期', exact: true }).click();
  const panel = page.locator('.rt-editor-panel');
  await byKeys(page, panel.getByRole('combobox', { name: /比较方式|Operator/ }), /^早于$|^is before$/);
  await byKeys(page, panel.getByRole('combobox', { name: /与什么比较|Compare with/ }), /^公式$|^A formula$/);
  await panel.getByRole('combobox', { name: /公式|Formula/ }).fill('EOMONTH(TODAY(), 0)');
  await panel.getByText(/^现在是|^Now/).waitFor();
  await page.locator('.ag-row .rt-title').first().waitFor();
}

/** Opened by keys: a list that opens while its panel still moves is put beside it. */
async function byKeys(page, list, name) {
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
}
