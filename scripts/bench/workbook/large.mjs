import fs from 'node:fs';
import { city, day, firm, lot, mobile, oneOf, person } from '../seed/names.mjs';
import { writeWorkbook } from './write-workbook.mjs';

export const largeHeader =
  '客户名称 联系人 手机 邮箱 城市 地址 金额 数量 单价 阶段 来源 签约日期 到期日期 是否有效 评级 标签 备注 编号 网址 状态说明'.split(
    ' ',
  );
const stages = ['初步接触', '需求确认', '方案报价', '赢单', '输单'];
const sources = ['官网', '转介绍', '展会', '陌拜'];
const labels = ['重点', '老客户', '华东', '年框', '标杆'];
const remarks = ['已付款', '未付款', '待确认', '已发货'];

export function largeCells(row) {
  return [
    firm(row),
    person(row),
    mobile(row),
    `user${row}@example.com`,
    city(row),
    `人民路 ${lot(row, 20, 900)} 号`,
    lot(row, 21, 1_000_000) + 0.5,
    lot(row, 22, 500),
    lot(row, 23, 10_000) / 100,
    oneOf(stages, row, 24),
    oneOf(sources, row, 25),
    { date: day(row, 26) },
    lot(row, 33, 10) === 0 ? null : { date: day(row, 27) },
    lot(row, 28, 2) === 0 ? '是' : '否',
    1 + lot(row, 29, 5),
    oneOf(labels, row, 30),
    `第 ${lot(row, 31, 60)} 次回访，需要跟进`,
    `NO-${String(row).padStart(7, '0')}`,
    `https://example.com/${row}`,
    oneOf(remarks, row, 32),
  ];
}

/** A workbook of one list with twenty columns, kept for the next run. Gives its path. */
export async function largeWorkbook(dir, count) {
  const file = `${dir}/import-${count}.xlsx`;
  if (fs.existsSync(file)) return file;
  function* rows() {
    for (let row = 0; row < count; row++) yield largeCells(row);
  }
  await writeWorkbook(file, [{ name: '客户', header: largeHeader, rows: rows() }]);
  return file;
}
