const blocks = (fields) =>
  fields.map(([key, type, label, more = {}]) => ({ id: `f_${key}`, key, type, label, ...more }));
const options = (...labels) => ({
  config: { options: labels.map((label, index) => ({ id: `o${index}`, label, color: 'indigo' })) },
});

export const customerBlocks = blocks([
  ['name', 'text', '客户名称', { required: true }],
  ['city', 'text', '城市'],
]);

/** What belongs to a customer and is summed up there. */
export const childBlocks = (customerFormId) =>
  blocks([
    ['name', 'text', '名称'],
    ['amount', 'number', '金额'],
    ['signed', 'datetime', '日期'],
    ['won', 'switch', '已成交'],
    ['customer', 'relation', '客户', { config: { formId: customerFormId } }],
  ]);

/** The customer's fields that sum it up. */
export const rollupBlocks = (childFormId) => {
  const through = { formId: childFormId, multiple: true, inverseOf: { formId: childFormId, fieldId: 'f_customer' } };
  const condition = { field: 'f_won', operator: 'equals', operand: { kind: 'constant', value: true } };
  const rollup = (key, label, aggregate, fieldId, more = {}) => [
    key,
    'rollup',
    label,
    { config: { through: 'f_children', aggregate, fieldId, ...more } },
  ];
  return blocks([
    ['children', 'relation', '明细', { config: through }],
    rollup('n', '条数', 'count', ''),
    rollup('total', '合计', 'sum', 'f_amount'),
    rollup('mean', '平均', 'average', 'f_amount'),
    rollup('smallest', '最小', 'min', 'f_amount'),
    rollup('largest', '最大', 'max', 'f_amount'),
    rollup('latest', '最近', 'max', 'f_signed'),
    rollup('kinds', '已成交的名称', 'distinct', 'f_name', { condition }),
  ]);
};

/** A deal: what a sales team keeps of one. */
export const dealBlocks = (customerFormId) =>
  blocks([
    ['name', 'text', '商机名称', { required: true }],
    ['customer', 'relation', '客户', { config: { formId: customerFormId } }],
    ['stage', 'select', '阶段', options('初步接触', '需求确认', '方案报价', '商务谈判', '合同签约', '赢单', '输单')],
    ['amount', 'currency', '预计金额'],
    ['signed', 'datetime', '预计签约日期'],
    ['contact', 'text', '联系人'],
    ['phone', 'phone', '手机'],
    ['city', 'text', '城市'],
    ['source', 'radio', '来源', options('官网', '转介绍', '展会', '陌拜')],
    ['score', 'rating', '意向'],
    ['note', 'textarea', '备注'],
  ]);

/** The list that is measured: a filter of two conditions, an order, and what the view shows. */
export const dealList = (leastAmount = 10_000) => ({
  filter: {
    all: [
      { field: 'f_stage', operator: 'equals', operand: { kind: 'constant', value: 'o1' } },
      { field: 'f_amount', operator: 'at-least', operand: { kind: 'constant', value: String(leastAmount) } },
    ],
  },
  sort: [{ field: 'f_signed', direction: 'desc' }],
  fields: ['f_name', 'f_customer', 'f_stage', 'f_amount', 'f_signed', 'f_contact', 'f_phone', 'f_city'],
});

/** Twenty fields of the usual kinds: what is created one by one, and what a workbook of the import holds. */
export const twentyBlocks = blocks([
  ['name', 'text', '客户名称', { required: true }],
  ['contact', 'text', '联系人'],
  ['phone', 'phone', '手机'],
  ['email', 'email', '邮箱'],
  ['city', 'text', '城市'],
  ['street', 'text', '地址'],
  ['amount', 'currency', '金额'],
  ['quantity', 'number', '数量'],
  ['rate', 'percent', '折扣'],
  ['stage', 'select', '阶段', options('初步接触', '需求确认', '方案报价', '赢单', '输单')],
  ['source', 'radio', '来源', options('官网', '转介绍', '展会', '陌拜')],
  ['signed', 'datetime', '签约日期'],
  ['due', 'datetime', '到期日期'],
  ['active', 'switch', '是否有效'],
  ['score', 'rating', '评级'],
  ['labels', 'tags', '标签'],
  ['note', 'textarea', '备注'],
  ['code', 'text', '编号'],
  ['site', 'url', '网址'],
  ['remark', 'text', '状态说明'],
]);

/** What the upsert fills: thirty fields, two of them relations, one that no two records share. */
export const thirtyBlocks = (customerFormId, productFormId) => [
  ...twentyBlocks.map((block) => (block.key === 'code' ? { ...block, unique: true } : block)),
  ...blocks([
    ['customer', 'relation', '所属客户', { config: { formId: customerFormId } }],
    ['product', 'relation', '主要产品', { config: { formId: productFormId } }],
    ['contract', 'text', '合同号'],
    ['tax', 'percent', '税率'],
    ['cost', 'currency', '成本'],
    ['weight', 'number', '重量'],
    ['invoiced', 'datetime', '开票日期'],
    ['paid', 'switch', '已付款'],
    ['method', 'select', '付款方式', options('电汇', '承兑', '现金', '支票')],
    ['extra', 'textarea', '补充说明'],
  ]),
];

/** What orders point to: by its title, and by a number of its own. */
export const productBlocks = blocks([
  ['model', 'text', '型号', { unique: true }],
  ['name', 'text', '名称'],
]);
