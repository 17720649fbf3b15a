import { cellText } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { rowsOf, workbookOf } from '../specimens/package.ts';
import { opened } from '../specimens/read.ts';
import { scratchFolder } from '../specimens/scratch.ts';
import { type ScanOptions, scanTable } from './scan-table.ts';
import { tableRows } from './table-rows.ts';

type Value = string | number | boolean | null;
const scratch = scratchFolder();

async function scan(table: readonly (readonly Value[])[], merges: readonly string[] = [], options: ScanOptions = {}) {
  const after = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const workbook = await opened(scratch.file('a.xlsx', await workbookOf({ sheets: [{ rows: rowsOf(table), after }] })));
  const scanned = await scanTable(workbook, 0, options);
  if (scanned === undefined) throw new Error('no table');
  const records: string[][] = [];
  for await (const batch of tableRows(workbook, 0, scanned.shape)) {
    records.push(...batch.map(({ cells }) => cells.map(cellText)));
  }
  await workbook.close();
  const { shape } = scanned;
  return {
    names: shape.columns.map(({ name }) => name),
    header: shape.headerRows,
    records,
    rows: scanned.rows,
    warnings: shape.warnings.map(({ code }) => code),
    shape,
  };
}

const orders: Value[][] = [
  ['华东精密', '2024-03-05', 12_000, '已签约'],
  ['远航包装', '2024-03-18', 3_600.5, '报价'],
  ['明泰电子', '2024-04-02', 88_000, '已签约'],
  ['嘉禾食品', '2024-04-20', 4_500, '流失'],
];
const names = ['客户', '下单日期', '金额', '状态'];

describe('a table', () => {
  test('below a title merged over it, and notes, is found', async () => {
    const found = await scan(
      [['2024 年订单台账'], ['制表：销售部', null, null, '单位：元'], [], names, ...orders],
      ['A1:D1'],
    );

    expect(found).toMatchObject({ names, header: [4], rows: 4, shape: { titleRows: [1, 2], firstDataRow: 5 } });
  });

  test('with groups merged above its names has both in its names', async () => {
    const found = await scan(
      [
        ['订单号', '客户', null, '金额'],
        [null, '姓名', '电话', null],
        ['SO-1', '王岚', '13800138000', 12],
        ['SO-2', '周启明', '13900139000', 20],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
    );

    expect(found).toMatchObject({ names: ['订单号', '客户/姓名', '客户/电话', '金额'], header: [1, 2], rows: 2 });
    expect(found.shape.columns[1]).toMatchObject({ parent: '客户' });
  });

  test('with three levels of names has all of them', async () => {
    const found = await scan(
      [
        ['地区', '销售', null, null, null],
        [null, '上半年', null, '下半年', null],
        [null, '数量', '金额', '数量', '金额'],
        ['华东', 1, 2, 3, 4],
        ['华南', 5, 6, 7, 8],
      ],
      ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'],
    );

    expect(found.names).toEqual([
      '地区',
      '销售/上半年/数量',
      '销售/上半年/金额',
      '销售/下半年/数量',
      '销售/下半年/金额',
    ]);
    expect(found.rows).toBe(2);
  });

  test('has its units joined to its names', async () => {
    const found = await scan([
      ['客户', '金额', '数量'],
      ['（全称）', '（万元）', '（件）'],
      ['华东精密', 3.5, 2],
      ['远航包装', 4, 8],
    ]);

    expect(found).toMatchObject({ names: ['客户（全称）', '金额（万元）', '数量（件）'], rows: 2 });
  });

  test('leaves out totals and the notes below it, and says so', async () => {
    const found = await scan([names, ...orders, ['合计', null, 108_100.5], [], ['注：金额含税'], ['审核：王岚']]);

    expect(found).toMatchObject({ rows: 4, shape: { footerRows: [6, 8, 9], lastDataRow: 5 } });
    expect(found.records).toHaveLength(4);
    expect(found.warnings).toEqual(['total_rows', 'notes_below']);
  });

  test('leaves out subtotals and headers repeated within it', async () => {
    const found = await scan([names, ...orders.slice(0, 2), ['小计', null, 15_600.5], names, ...orders.slice(2)]);

    expect(found).toMatchObject({
      rows: 4,
      warnings: ['total_rows', 'repeated_header'],
      shape: { skippedRows: [4, 5] },
    });
    expect(found.records.map(([customer]) => customer)).toEqual(['华东精密', '远航包装', '明泰电子', '嘉禾食品']);
  });

  test('keeps a record that has little more than its name', async () => {
    const found = await scan([names, ...orders, ['新客户']]);

    expect(found.records.at(-1)).toEqual(['新客户', '', '', '']);
  });

  test('keeps a record whose name is a word for total', async () => {
    const found = await scan([names, ['总计', '2024-03-05', 1, '报价'], ...orders]);

    expect(found.rows).toBe(5);
  });

  test('fills merged cells down over their rows', async () => {
    const found = await scan(
      [
        ['客户', '产品', '数量'],
        ['华东精密', '轴承', 1],
        [null, '齿轮', 2],
        [null, '导轨', 3],
        ['远航包装', '纸箱', 4],
      ],
      ['A2:A4'],
    );

    expect(found.records.map(([customer]) => customer)).toEqual(['华东精密', '华东精密', '华东精密', '远航包装']);
    expect(found.warnings).toEqual(['merged_body']);
  });

  test('without merged records is read without looking for any', async () => {
    const after = '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>';
    const rows = rowsOf([['客户一览'], names, ...orders]);
    const workbook = await opened(scratch.file('a.xlsx', await workbookOf({ sheets: [{ rows, after }] })));
    const scanned = await scanTable(workbook, 0);
    if (scanned === undefined) throw new Error('no table');
    const merges = () => Promise.reject(new Error('looked for'));
    let count = 0;
    for await (const batch of tableRows({ ...workbook, merges }, 0, scanned.shape)) count += batch.length;
    const { isMerged: _, ...stored } = scanned.shape;
    await expect(async () => {
      for await (const batch of tableRows({ ...workbook, merges }, 0, stored)) count += batch.length;
    }).rejects.toThrow('looked for');
    await workbook.close();

    expect(count).toBe(orders.length);
  });

  test('ends where another table begins below it', async () => {
    const found = await scan([
      ['产品', '单价'],
      ['轴承', 12],
      ['齿轮', 30],
      ['导轨', 55],
      [],
      ['客户', '电话'],
      ['华东精密', 1],
      ['远航包装', 2],
    ]);

    expect(found).toMatchObject({ names: ['产品', '单价'], rows: 3, warnings: ['second_table'] });
  });

  test('numbers names that repeat and columns without one, and drops empty columns', async () => {
    const found = await scan([
      ['金额', null, '金额', null, ' 金额 '],
      [1, null, 2, 3, 4],
      [5, null, 6, 7, 8],
    ]);

    expect(found).toMatchObject({ names: ['金额', '金额2', '列 4', '金额3'], shape: { droppedColumns: [1] } });
    expect(found.warnings).toEqual(['empty_columns', 'unnamed_columns']);
  });

  test('names unnamed columns in the language of the person', async () => {
    expect(
      (
        await scan(
          [
            [1, 2],
            [3, 4],
          ],
          [],
          { locale: 'en' },
        )
      ).names,
    ).toEqual(['Column 1', 'Column 2']);
  });

  test('without a header keeps every row and asks', async () => {
    const found = await scan([
      ['轴承', 12],
      ['齿轮', 30],
    ]);

    expect(found).toMatchObject({ header: [], rows: 2, warnings: ['no_header'], names: ['列 1', '列 2'] });
  });

  test('has the header a person chose', async () => {
    expect(await scan([['甲', '乙'], names, ...orders], [], { header: [1] })).toMatchObject({
      names: ['甲', '乙', '列 3', '列 4'],
    });
  });

  test('of pivot output is told as such', async () => {
    expect(
      (
        await scan([
          ['行标签', '求和项:金额'],
          ['华东', 5],
          ['总计', 5],
        ])
      ).warnings,
    ).toContain('pivot');
  });

  test('heads its columns with years', async () => {
    expect(
      (
        await scan([
          ['地区', 2022, 2023, 2024],
          ['华东', 1, 2, 3],
          ['华南', 4, 5, 6],
        ])
      ).names,
    ).toEqual(['地区', '2022', '2023', '2024']);
  });
});
