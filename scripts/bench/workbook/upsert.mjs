import fs from 'node:fs';
import { day, firm, lot, oneOf, person } from '../seed/names.mjs';
import { largeCells, largeHeader } from './large.mjs';
import { writeWorkbook } from './write-workbook.mjs';

/** Records of the two forms that the rows point to. */
export const relatedCounts = { customers: 5_000, products: 500 };

const methods = ['电汇', '承兑', '现金', '支票'];
const customerOf = (at) => `${firm(at)}${at}`;
const productOf = (at) => `P-${String(at).padStart(4, '0')}`;

const header = [
  ...largeHeader,
  ...'所属客户 主要产品 合同号 税率 成本 重量 开票日期 已付款 付款方式 补充说明'.split(' '),
];
const [amount, quantity, stage] = ['金额', '数量', '阶段'].map((name) => header.indexOf(name));

function cells(row) {
  return [
    ...largeCells(row),
    customerOf(lot(row, 80, relatedCounts.customers)),
    productOf(lot(row, 81, relatedCounts.products)),
    `HT-2024-${String(row).padStart(6, '0')}`,
    { percent: oneOf([0.03, 0.06, 0.13], row, 82) },
    lot(row, 83, 500_000) / 100,
    lot(row, 84, 10_000) / 10,
    { date: day(row, 85) },
    lot(row, 86, 3) === 0 ? '否' : '是',
    oneOf(methods, row, 87),
    `第 ${lot(row, 88, 90)} 批，分 ${1 + lot(row, 89, 6)} 次交付`,
  ];
}

/** The same row some months later: one in ten says what it said. */
function later(row) {
  const now = cells(row);
  if (row % 10 === 9) return now;
  now[amount] = lot(row, 90, 1_000_000) + 0.25;
  now[quantity] = lot(row, 91, 500);
  now[stage] = '赢单';
  return now;
}

/**
 * Customers and products, what was known of the first half of the rows, and all of them some months later: thirty columns.
 * Kept for the next run. Gives their paths.
 */
export async function upsertWorkbooks(dir, count) {
  const before = Math.floor(count / 2);
  const list = (length, make) => Array.from({ length }, (_, row) => make(row));
  return {
    customers: await kept(`${dir}/upsert-customers.xlsx`, '客户', ['客户名称'], () =>
      list(relatedCounts.customers, (at) => [customerOf(at)]),
    ),
    products: await kept(`${dir}/upsert-products.xlsx`, '产品', ['型号', '名称'], () =>
      list(relatedCounts.products, (at) => [productOf(at), `${person(at)}牌相机`]),
    ),
    first: await kept(`${dir}/upsert-${count}-first.xlsx`, '订单', header, () => generated(before, cells)),
    second: await kept(`${dir}/upsert-${count}-second.xlsx`, '订单', header, () => generated(count, later)),
  };
}

function* generated(count, make) {
  for (let row = 0; row < count; row++) yield make(row);
}

async function kept(file, name, header, rows) {
  if (!fs.existsSync(file)) await writeWorkbook(file, [{ name, header, rows: rows() }]);
  return file;
}
