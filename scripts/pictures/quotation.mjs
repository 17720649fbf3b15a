import { block, makeApp } from './app.mjs';
import { selectBlock } from './controls.mjs';

/** Quotations that take prices from a price list: formulas in rows, a linkage. Gives its shots. */
export async function quotationShots(api) {
  const app = await makeApp(api, { name: '报价管理', icon: 'file-text', color: 'indigo' });
  const customers = await app.form('客户', [block('name', 'text', '客户名称'), block('phone', 'phone', '联系电话')]);
  const prices = await app.form('价格表', [
    block('product', 'text', '产品'),
    block('level', 'text', '级别'),
    block('price', 'number', '标准价'),
  ]);
  const quotations = await app.form('报价单', blocks(customers.id, prices.id));
  const customer = await app.record(customers, { name: '杭州朗泽机电有限公司', phone: '+8657186543210' });
  await app.record(prices, { product: '控制柜', level: 'A', price: '12600' });
  const { page: where } = await app.record(quotations, {
    name: '一号车间改造',
    customer: customer.id,
    phone: '0571 8654 3210',
    lines: [
      line(1, '控制柜', '2', '12600', '0.05'),
      line(2, '伺服驱动器', '6', '3480', '0'),
      line(3, '现场调试', '1', '8000', '0.1'),
    ],
  });
  return [
    {
      name: 'quotation',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(where);
        await page.locator('.mo-record-title').waitFor();
      },
    },
    {
      name: 'linkage',
      looks: ['zh-light'],
      go: async (page) => {
        await selectBlock(page, quotations.designer, 'f_price');
        await page.getByText('有多条相符时').scrollIntoViewIfNeeded();
      },
    },
  ];
}

const line = (at, product, count, price, off) => ({
  id: `0198f000-0000-7000-8000-00000000b00${at}`,
  product,
  count,
  price,
  off,
});
const column = (key, type, label, config = {}, more = {}) =>
  block(key, type, label, config, { parent: 'f_lines', ...more });
const same = (field) => ({ field, operator: 'equals', operand: { kind: 'variable', name: field } });

const blocks = (customers, prices) => [
  block('name', 'text', '报价名称', {}, { required: true }),
  block('customer', 'relation', '客户', {
    formId: customers,
    multiple: false,
    fills: [{ from: 'f_phone', to: 'f_phone' }],
  }),
  block('phone', 'text', '联系电话'),
  block('level', 'text', '价格级别', {}, { default: { kind: 'constant', value: 'A' } }),
  block('lines', 'subform', '明细', { summaries: { f_count: 'sum', f_sum: 'sum' } }, { width: '1' }),
  column('product', 'text', '产品', {}, { required: true }),
  column('price', 'number', '单价', {}, { default: linked(prices) }),
  column('count', 'number', '数量', {}, { default: { kind: 'constant', value: '1' } }),
  column('off', 'percent', '折扣'),
  column('sum', 'formula', '小计', { formula: '{f_count} * {f_price} * (1 - {f_off})', fixed: true }),
  block('tax', 'percent', '税率', {}, { default: { kind: 'constant', value: '0.13' } }),
  block('total', 'formula', '合计', { formula: 'SUM({f_lines.f_sum}) * (1 + {f_tax})', fixed: true, unit: '元' }),
  block('words', 'amount-cn', '大写', { source: 'f_total' }),
];

const linked = (formId) => ({
  kind: 'linkage',
  formId,
  fieldId: 'f_price',
  when: { all: [same('f_product'), same('f_level')] },
  several: 'newest',
});
