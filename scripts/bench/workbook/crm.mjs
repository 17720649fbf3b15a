import fs from 'node:fs';
import path from 'node:path';
import { city, day, firm, lot, oneOf, person } from '../seed/names.mjs';
import { writeWorkbook } from './write-workbook.mjs';

const sectors = ['科技', '医疗', '零售', '软件', '金融', '娱乐', '营销', '通信', '就业', '服务'];
const stages = ['赢单', '输单', '洽谈', '意向'];
const counts = { accounts: 85, products: 7, people: 35, deals: 8_800 };

/**
 * The workbook of the measure: the real one where that folder is present, else one of our own making with its shape:
 * four sheets that point to each other, 8,927 rows.
 * @returns {Promise<{ file: string, isReal: boolean }>}
 */
export async function crmWorkbook(root, dir) {
  const real = path.resolve(root, '../shared/data/real/crm-sales/crm-sales.xlsx');
  if (fs.existsSync(real)) return { file: real, isReal: true };
  const file = path.join(dir, 'crm.xlsx');
  if (!fs.existsSync(file)) await writeWorkbook(file, sheets());
  return { file, isReal: false };
}

function sheets() {
  const list = (count, make) => Array.from({ length: count }, (_, row) => make(row));
  const accounts = list(counts.accounts, (row) => `${firm(row)}${row}`);
  const products = list(counts.products, (row) => `GX-${row + 1}00`);
  const people = list(counts.people, (row) => `${person(row)}${row + 1}`);
  return [
    {
      name: '客户',
      header: ['客户', '行业', '成立年份', '营收', '员工数', '所在地', '上级公司'],
      rows: list(counts.accounts, (row) => [
        accounts[row],
        oneOf(sectors, row, 50),
        1980 + lot(row, 51, 40),
        lot(row, 52, 500_000) / 100,
        10 + lot(row, 53, 30_000),
        city(row),
        lot(row, 54, 6) === 0 ? oneOf(accounts, row, 55) : null,
      ]),
    },
    {
      name: '产品',
      header: ['产品', '系列', '售价'],
      rows: list(counts.products, (row) => [products[row], row < 4 ? 'GX' : 'MG', 55 + row * 700]),
    },
    {
      name: '团队',
      header: ['销售', '主管', '区域'],
      rows: list(counts.people, (row) => [people[row], person(row % 6), oneOf(['华东', '华南', '华北'], row, 56)]),
    },
    {
      name: '商机',
      header: ['商机编号', '销售', '产品', '客户', '阶段', '开始日期', '结束日期', '成交金额'],
      rows: list(counts.deals, (row) => {
        const isClosed = lot(row, 57, 4) !== 0;
        return [
          `OP${String(row).padStart(6, '0')}`,
          oneOf(people, row, 58),
          oneOf(products, row, 59),
          lot(row, 60, 6) === 0 ? null : oneOf(accounts, row, 61),
          oneOf(stages, row, 62),
          { date: day(row, 63) },
          isClosed ? { date: day(row, 64) } : null,
          isClosed ? lot(row, 65, 6_000) : null,
        ];
      }),
    },
  ];
}
