import { type ImportJob, type ImportPlan, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { counts, csv, salesWorld, sheetWith, trialCounts } from './test-sales.ts';
import { builder, member, never, planOf, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

describe('a check', () => {
  test('counts kinds, keeps what was put right in place, and gives a workbook that can be imported again', async () => {
    await sales.fresh(sales.orders);
    const lines = rowsOf([
      ['订单号', '备注', '数量x'],
      ['SO1', '禁止', 1],
      ['SO3', '好', 3],
      ['SO3', 'x', 2],
    ]);
    const file = await workbookOf({ sheets: [{ name: '订单', rows: lines }] });
    const checked = await sales.check(await sales.into(sales.orders, '订单.xlsx', file));

    expect(trialCounts(checked)).toEqual([1, 0, 0, 2]);
    expect(checked.state).toBe('ready');
    expect(checked.trial?.kinds.map(({ code, count }) => [code, count]).sort()).toEqual([
      ['not_unique', 1],
      ['rule', 1],
    ]);
    const rows = await sales.errorRows(checked);
    expect(rows[0]).toEqual(['订单号', '备注', '数量x', '错误原因']);
    expect(rows.map((row) => row[3] ?? '')).toEqual([
      '错误原因',
      '备注：备注不能写禁止',
      '',
      expect.stringContaining('订单号：'),
    ]);

    const mended = await sales.check(
      checked,
      sheetWith({
        fixes: [
          { row: 2, column: 1, text: '可以' },
          { row: 4, column: 0, text: 'SO2' },
        ],
      }),
    );
    expect(trialCounts(mended)).toEqual([3, 0, 0, 0]);
    expect(mended.errorFileId).toBeNull();
    const done = await sales.finish(mended);
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(await sales.rows(sales.orders, 't.no, t.note', 'order by t.no')).toEqual([
      { no: 'SO1', note: '可以' },
      { no: 'SO2', note: 'x' },
      { no: 'SO3', note: '好' },
    ]);
  });

  test('tells rows with the same unique value however far they are apart', async () => {
    await sales.fresh(sales.orders);
    const many = Array.from({ length: 1_500 }, (_, at) => `N${at}`);
    const checked = await sales.check(await sales.into(sales.orders, 'a.csv', csv('订单号', ...many, 'N3')));

    expect(trialCounts(checked)).toEqual([1_500, 0, 0, 1]);
    expect(checked.trial?.problems).toMatchObject([{ row: 1_502, code: 'not_unique', value: 'N3', position: 0 }]);
  });

  test('that is stopped goes back to the columns, and the import can still be started', async () => {
    await sales.fresh(sales.orders);
    const cases = sales.useCases();
    const job = await sales.into(sales.orders, 'a.csv', csv('订单号', 'SO1'));
    unwrap(await cases.checkImport(builder, job.id, planOf(job)));
    unwrap(await cases.cancelImport(builder, job.id));
    const aborted = new AbortController();
    aborted.abort();
    await cases.runTrial(job.id, aborted.signal);
    const back = unwrap(await cases.getImport(builder, job.id));

    expect(back).toMatchObject({ state: 'ready', trial: null, isCancelled: false });
    expect(counts(await sales.finish(back))).toEqual([1, 0, 0, 0]);
  });

  test('after an import the workbook has the rows that were left out', async () => {
    await sales.fresh(sales.orders);
    const done = await sales.finish(await sales.into(sales.orders, 'a.csv', csv('订单号,备注', 'SO1,好', 'SO2,禁止')));
    const rows = await sales.errorRows(done);

    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 2)).toEqual(['SO2', '禁止']);
  });

  test('validation rules are left out by who builds the form, and by nobody else', async () => {
    await sales.fresh(sales.orders);
    const without = (plan: ImportPlan): ImportPlan => ({ ...plan, effects: { rules: false, duplicates: true } });
    const lines = csv('订单号,备注', 'SO1,禁止');

    const theirs = await sales.finish(await sales.into(sales.orders, 'a.csv', lines, member), without, member);
    const built = await sales.finish(await sales.into(sales.orders, 'a.csv', lines), without);

    expect(counts(theirs)).toEqual([0, 0, 0, 1]);
    expect(counts(built)).toEqual([1, 0, 0, 0]);
  });

  test('keeps its workbook for 30 days, and of one that a worker left behind nothing stays', async () => {
    await sales.fresh(sales.orders);
    const { storage } = sales.useCases();
    const refused = csv('订单号,备注', 'SO1,禁止');
    const old = await sales.finish(await sales.into(sales.orders, 'a.csv', refused));
    const recent = await sales.check(await sales.into(sales.orders, 'b.csv', refused));
    const noted: string[] = [];
    const dying = sales.useCases(() => ({
      storage: {
        ...storage,
        put: async (id, ...given) => {
          await storage.put(id, ...given);
          noted.push(id);
          throw new Error('killed');
        },
      },
    }));
    const left = await sales.into(sales.orders, 'c.csv', refused);
    unwrap(await dying.checkImport(builder, left.id, planOf(left)));
    await expect(dying.runTrial(left.id, never)).rejects.toThrow('killed');
    const days = async (job: ImportJob, count: number) =>
      run(
        database.pool,
        sql`update imports set updated_at = now() - make_interval(days => ${count}::int) where id = ${job.id}`,
      );
    await days(old, 31);
    await days(recent, 29);
    await sales.useCases().runTrial(left.id, never);

    await sales.useCases().dropOldErrors();

    const kept = async ({ errorFileId }: ImportJob) => (await storage.open(errorFileId ?? '')) !== null;
    expect([await kept(old), await kept(recent)]).toEqual([false, true]);
    expect(await storage.open(noted[0] ?? '')).toBeNull();
    const { getImport, openErrorFile } = sales.useCases();
    const gone = unwrap(await getImport(builder, old.id));
    expect(gone).toMatchObject({ state: 'done', errorFileId: null, result: { problemCount: 1 } });
    expect(await openErrorFile(builder, old.id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    const stored = sql`select count(*) as count from import_problems where import_id = ${old.id}`;
    expect(await run(database.pool, stored)).toEqual([{ count: 0 }]);
    expect(unwrap(await openErrorFile(builder, recent.id)).fileName).toBe('b 错误.xlsx');
  });
});
