import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { builder, importWorld, planOf } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

describe('what a plan cannot ask for', () => {
  test.each([
    ['a sheet that is not there', { sheet: 7 }, 'unknown_sheet'],
    ['a form that is not there', { form: { kind: 'existing', formId: crypto.randomUUID() } }, 'unknown_form'],
    ['a column that is not there', { columns: [{ column: 9, target: { kind: 'skip' } }] }, 'unknown_column'],
    ['a column twice', { columns: [0, 0].map((column) => ({ column, target: { kind: 'skip' } })) }, 'unknown_column'],
    [
      'a type that does not exist',
      { columns: [{ column: 0, target: { kind: 'new', type: 'hologram', label: 'x' } }] },
      'unknown_type',
    ],
    [
      'a relation to a sheet that is left out',
      { columns: [{ column: 0, target: { kind: 'relation', label: 'x', toSheet: 3, keyColumn: 0 } }] },
      'unknown_sheet',
    ],
  ])('%s', async (_, change, code) => {
    const job = await world.analyse('a.csv', '名称,数\n甲,1\n乙,2\n');
    const plan = planOf(job);

    const confirmed = await world.useCases().confirmImport(builder, job.id, {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({ ...sheet, ...change })),
    });

    expect(confirmed).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ code }] } });
  });
});

describe('what is read', () => {
  test('hidden rows are left out when that was chosen, and not counted', async () => {
    const rows = rowsOf([
      ['名称', '数'],
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ]).replace('<row r="3"', '<row r="3" hidden="1"');
    const job = await world.analyse('a.xlsx', await workbookOf({ sheets: [{ rows }] }));

    const done = await world.finish(job, (plan) => ({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({ ...sheet, includeHiddenRows: false })),
    }));

    expect(done.progress).toMatchObject({ done: 2, total: 2, created: 2 });
  });

  test('text in GBK', async () => {
    // 名称,城市 / 华为,深圳 / 中兴,深圳
    const gbk = Buffer.from('c3fbb3c62cb3c7cad00abbaaceaa2cc9eedbda0ad6d0d0cb2cc9eedbda0a', 'hex');
    const done = await world.imported('公司.csv', gbk);

    const rows = await world.rows(await world.formOf(done), 't.record_title as title', 'order by t.id');
    expect(rows).toEqual([{ title: '华为' }, { title: '中兴' }]);
  });

  test('characters that no database keeps are left out', async () => {
    const table = [
      ['名称', '数'],
      ['甲_x0000_乙', 1],
      ['丙_xD800_', 2],
    ];
    const done = await world.imported('a.xlsx', await workbookOf({ sheets: [{ name: '名称', rows: rowsOf(table) }] }));

    expect(done.state).toBe('done');
    const rows = await world.rows(await world.formOf(done), 't.record_title as title', 'order by t.id');
    expect(rows).toEqual([{ title: '甲乙' }, { title: '丙' }]);
  });

  test('complete addresses as addresses', async () => {
    const places = ['广东省深圳市南山区科苑路8号', '浙江省杭州市西湖区文三路1号', '上海市浦东新区世纪大道2号'];
    const lines = Array.from({ length: 12 }, (_, i) => `客户${i},${places[i % 3]}${i}`);
    const done = await world.imported('a.csv', ['名称,地址', ...lines].join('\n'));

    const form = await world.formOf(done);
    expect(form.blocks[1]?.type).toBe('address');
    expect(await world.rows(form, 'count(*)::int as found', `and t.dizhi->>'province' = '广东省'`)).toEqual([
      { found: 4 },
    ]);
  });
});
