import { describe, expect, test } from 'vitest';
import { rowsOf, workbookOf } from '../specimens/package.ts';
import { scratchFolder } from '../specimens/scratch.ts';
import { analyseWorkbook } from './analyse-workbook.ts';

const scratch = scratchFolder();
type Table = readonly (readonly (string | number | null)[])[];

async function relationsOf(sheets: Readonly<Record<string, Table>>): Promise<string[]> {
  const specimen = { sheets: Object.entries(sheets).map(([name, table]) => ({ name, rows: rowsOf(table) })) };
  const result = await analyseWorkbook(scratch.file('a.xlsx', await workbookOf(specimen)), { fileName: 'a.xlsx' });
  if (!result.ok) throw new Error(result.error.code);
  const { sheets: found, relations } = result.value;
  const nameOf = (sheet: number, column: number): string =>
    `${found[sheet]?.name}.${found[sheet]?.columns[column]?.name}`;
  return relations.map(
    ({ fromSheet, fromColumn, toSheet, toColumn, share, missing }) =>
      `${nameOf(fromSheet, fromColumn)} → ${nameOf(toSheet, toColumn)} ${Math.round(share * 100)}% ${missing}`,
  );
}

const customers: Table = [
  ['客户', '上级公司', '员工数'],
  ['华东精密', null, 3],
  ['远航包装', '华东精密', 5],
  ['明泰电子', '华东精密', 8],
  ['嘉禾食品', '远航包装', 13],
];

describe('a relation', () => {
  test('is proposed where a column holds the keys of another sheet, misspellings counted', async () => {
    const orders: Table = [
      ['订单', '客户', '数量'],
      ...Array.from({ length: 10 }, (_, i) => [
        `SO-${i}`,
        i === 0 ? '华东精蜜' : (['华东精密', '远航包装', '嘉禾食品'][i % 3] as string),
        1 + (i % 3),
      ]),
    ];

    expect(await relationsOf({ 客户: customers, 订单: orders })).toEqual([
      '客户.上级公司 → 客户.客户 100% 0',
      '订单.客户 → 客户.客户 90% 1',
    ]);
  });

  test('is not proposed where whole numbers match by chance', async () => {
    const lines: Table = [
      ['名称', '数量'],
      ['甲', 3],
      ['乙', 5],
      ['丙', 8],
    ];

    expect(
      await relationsOf({
        客户: [
          ['客户', '编号'],
          ['华东精密', 3],
          ['远航包装', 5],
          ['明泰电子', 8],
        ],
        明细: lines,
      }),
    ).toEqual([]);
  });

  test('follows numbers where the names agree', async () => {
    const products: Table = [
      ['ProductID', 'Name'],
      [1, 'Bearing'],
      [2, 'Gear'],
      [3, 'Rail'],
    ];
    const lines: Table = [
      ['Line', 'ProductID'],
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 2],
    ];

    expect(await relationsOf({ Products: products, Lines: lines })).toEqual([
      'Lines.ProductID → Products.ProductID 100% 0',
    ]);
  });

  test('goes one way between sheets that share their keys', async () => {
    const leads: Table = [
      ['线索', '来源'],
      ['L1', '官网'],
      ['L2', '展会'],
      ['L3', '官网'],
    ];
    const deals: Table = [
      ['线索', '结果'],
      ['L1', '赢'],
      ['L2', '输'],
      ['L3', '赢'],
    ];

    expect(await relationsOf({ 线索: leads, 成交: deals })).toEqual(['成交.线索 → 线索.线索 100% 0']);
  });
});
