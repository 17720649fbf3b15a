import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { counts, csv, fieldsOf, salesWorld, sheetWith } from './test-sales.ts';
import { builder, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

describe('rows of subforms', () => {
  const lines = () =>
    sales.useCases().reader.query(builder, sales.orders, { limit: 200, sort: [{ field: 'no', direction: 'asc' }] });
  async function items() {
    const { reader } = sales.useCases();
    const found: [unknown, unknown][] = [];
    for (const { id } of unwrap(await lines()).items) {
      const { record } = unwrap(await reader.get(builder, sales.orders, id));
      const rows = (record.values.lines ?? []) as { item: string; count: string }[];
      found.push([record.values.no, rows.map(({ item, count }) => `${item}${count ?? ''}`).join(' ')]);
    }
    return found;
  }

  test('come from rows that repeat their record, and from rows that say nothing of it', async () => {
    await sales.fresh(sales.orders);
    const sheet = csv(
      '订单号,备注,明细/品名,明细/数量',
      'SO1,a,相机,2',
      'SO1,a,光源,4',
      ',,镜头,1',
      'SO2,b,线缆,9',
      'SO3,c,,',
    );
    const job = await sales.into(sales.orders, 'a.csv', sheet);
    const done = await sales.finish(job);

    expect(fieldsOf(job)).toEqual(['no', 'note', 'item', 'count']);
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(done.progress).toMatchObject({ done: 5, total: 5 });
    expect(await items()).toEqual([
      ['SO1', '相机2 光源4 镜头1'],
      ['SO2', '线缆9'],
      ['SO3', ''],
    ]);

    const again = await sales.finish(
      await sales.into(sales.orders, 'b.csv', csv('订单号,明细/品名,明细/数量', 'SO1,相机,3', 'SO1,支架,1')),
      sheetWith({ mode: 'update', keys: ['no'] }),
    );
    expect(counts(again)).toEqual([0, 1, 0, 0]);
    expect((await items())[0]).toEqual(['SO1', '相机3 支架1']);
    await sales.undo(again);
    expect((await items())[0]).toEqual(['SO1', '相机2 光源4 镜头1']);
  });

  test('come from a sheet of their own, by what says to which record they belong', async () => {
    await sales.fresh(sales.orders);
    const file = await workbookOf({
      sheets: [
        {
          name: '订单',
          rows: rowsOf([
            ['订单号', '备注'],
            ['SO1', 'a'],
            ['SO2', 'b'],
          ]),
        },
        {
          name: '明细',
          rows: rowsOf([
            ['单号', '品名', '数量'],
            ['SO2', '线缆', 9],
            ['SO1', '相机', 2],
            ['SO2', '支架', 1],
          ]),
        },
      ],
    });
    const done = await sales.finish(
      await sales.into(sales.orders, '订单.xlsx', file),
      sheetWith({
        rows: [
          {
            subformId: 'lines',
            sheet: 1,
            keyColumn: 0,
            toColumn: 0,
            columns: [
              { column: 1, target: { kind: 'field', fieldId: 'item' }, dateOrder: 'ymd', noValueWords: [] },
              { column: 2, target: { kind: 'field', fieldId: 'count' }, dateOrder: 'ymd', noValueWords: [] },
            ],
          },
        ],
      }),
    );
    expect(counts(done)).toEqual([2, 0, 0, 0]);
    expect(await items()).toEqual([
      ['SO1', '相机2'],
      ['SO2', '线缆9 支架1'],
    ]);
  });
});
