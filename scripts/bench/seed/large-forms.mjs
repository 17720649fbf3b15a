const field = (id, type, more = {}) => ({ id, key: id, type, label: id.toUpperCase(), ...more });
const range = (count) => Array.from({ length: count }, (_, index) => index + 1);
const formula = (id, text, more = {}) => field(id, 'formula', { config: { formula: text }, ...more });

/** 200 fields: 140 numbers, and 60 formulas of which 30 read the first number, ten of them through another. */
export const twoHundredBlocks = [
  ...range(140).map((n) => field(`n${n}`, 'number', { width: '1/4' })),
  ...range(20).map((n) => formula(`f${n}`, `{n1} * ${n} + {n${n + 1}}`, { width: '1/4' })),
  ...range(10).map((n) => formula(`f${n + 20}`, `{f${n}} / 2`, { width: '1/4' })),
  ...range(30).map((n) => formula(`f${n + 30}`, `ROUND({n${n + 40}} * {n${n + 70}}, 2)`, { width: '1/4' })),
];

const exceeds = (id, limit) => ({ kind: 'formula', formula: `{${id}} > ${limit}` });

/** Ten rules of each kind but locks, which say nothing of a new record, and ten more that show fields. */
export const fortyRules = range(10).flatMap((n) => [
  {
    id: `show${n}`,
    kind: 'interact',
    when: exceeds(`n${n}`, 100_000),
    actions: [{ do: 'hide', fields: [`n${n + 100}`] }],
  },
  {
    id: `need${n}`,
    kind: 'interact',
    when: exceeds(`f${n}`, 900_000),
    actions: [{ do: 'require', fields: [`n${n + 110}`] }],
  },
  { id: `tint${n}`, kind: 'style', when: exceeds(`n${n + 10}`, 10), color: 'red', fields: [`n${n + 10}`] },
  { id: `stop${n}`, kind: 'validate', when: exceeds(`n${n + 20}`, 1_000_000), message: '太大', fields: [`n${n + 20}`] },
]);

const inLines = { parent: 'lines' };

/** A quotation: lines with a formula in each, and what they come to. */
export const quotationBlocks = [
  field('title', 'text', { label: '报价' }),
  formula('total', 'SUM({lines.sum})'),
  field('lines', 'subform', { config: { mostRows: 5000 } }),
  field('item', 'text', inLines),
  field('price', 'number', inLines),
  field('count', 'number', inLines),
  field('off', 'percent', inLines),
  formula('sum', '{price} * {count} * (1 - {off})', inLines),
];

export const quotationLines = (count) =>
  range(count).map((n) => ({ item: `第 ${n} 项`, price: String(n % 97), count: String(1 + (n % 7)), off: '0.1' }));
