import { newId, type RecordStore } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { counts, csv, fieldsOf, salesWorld, sheetWith, start, trialCounts } from './test-sales.ts';
import { builder, member, never, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

describe('rows of records that are there', () => {
  test('are updated, added or both by a key; a blank cell leaves the value or empties it', async () => {
    await sales.fresh(sales.customers);
    await sales.finish(await sales.into(sales.customers, 'a.csv', start));
    const changed = csv('客户名称,编号,手机,年采购额', '朗泽机电,C1,,150', '瀚泊,C2,13800000002,200', '新客户,C3,,');

    const job = await sales.into(sales.customers, 'b.csv', changed);
    const checked = await sales.check(job, sheetWith({ mode: 'upsert', keys: ['code'] }));
    const before = await sales.customerRows();
    const done = await sales.finish(checked, sheetWith({ mode: 'upsert', keys: ['code'] }));

    expect(trialCounts(checked)).toEqual([1, 1, 1, 0]);
    expect(before).toHaveLength(2);
    expect(counts(done)).toEqual([1, 1, 1, 0]);
    expect(await sales.customerRows()).toEqual([
      { code: 'C1', name: '朗泽机电', phone: '+8613800000001', amount: '150' },
      { code: 'C2', name: '瀚泊', phone: '+8613800000002', amount: '200' },
      { code: 'C3', name: '新客户', phone: null, amount: null },
    ]);

    const cleared = await sales.finish(
      await sales.into(sales.customers, 'c.csv', csv('编号,手机', 'C1,', 'C8,')),
      sheetWith({ mode: 'update', keys: ['code'], blanks: 'clear' }),
    );
    expect(counts(cleared)).toEqual([0, 1, 0, 1]);
    expect(cleared.result?.problems).toMatchObject([{ row: 3, code: 'no_such_record', isRowRejected: true }]);
    expect((await sales.customerRows())[0]).toMatchObject({ code: 'C1', name: '朗泽机电', phone: null });
  });

  test('a required field is asked of new rows alone', async () => {
    await sales.fresh(sales.customers);
    await sales.finish(await sales.into(sales.customers, 'a.csv', start));

    const done = await sales.finish(
      await sales.into(sales.customers, 'b.csv', csv('编号,年采购额', 'C1,7', 'C7,8')),
      sheetWith({ mode: 'upsert', keys: ['code'] }),
    );
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect(done.result?.problems).toMatchObject([{ row: 3, code: 'required' }]);
  });

  test('by up to three fields; the second row of the same record and a key that several have are told', async () => {
    await sales.fresh(sales.customers);
    await sales.finish(
      await sales.into(sales.customers, 'a.csv', csv('客户名称,编号,年采购额', '甲,A1,1', '甲,A2,1', '乙,A3,2')),
    );

    const lines = csv('客户名称,年采购额,手机', '乙,2,13900000003', '乙,2,13900000004', '甲,1,13900000001', ',2,');
    const done = await sales.finish(
      await sales.into(sales.customers, 'b.csv', lines),
      sheetWith({ mode: 'update', keys: ['name', 'amount'] }),
    );
    expect(counts(done)).toEqual([0, 1, 0, 3]);
    expect(done.result?.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate_in_file'],
      [4, 'ambiguous_key'],
      [5, 'no_key'],
    ]);
  });

  test('by the record ID, as a file of ours says it; an ID that is not there is no new record', async () => {
    await sales.fresh(sales.customers);
    await sales.finish(await sales.into(sales.customers, 'a.csv', start));
    const { reader } = sales.useCases();
    const [one] = unwrap(await reader.query(builder, sales.customers, { limit: 1 })).items;
    const lines = csv('记录 ID,客户名称', `${one?.id},改名`, `${newId()},没有`);

    const job = await sales.into(sales.customers, 'b.csv', lines);
    const done = await sales.finish(job, sheetWith({ mode: 'upsert', keys: ['$id'] }));

    expect(fieldsOf(job)).toEqual(['$id', 'name']);
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect((await sales.customerRows()).map(({ name }) => name)).toContain('改名');
  });

  test('by a number that the form gives itself; what is computed is no field to fill', async () => {
    await sales.fresh(sales.tickets);
    await sales.finish(await sales.into(sales.tickets, 'a.csv', csv('标题,单价', '甲,2', '乙,3')));
    const rows = () => sales.rows<{ no: string; name: string }>(sales.tickets, 't.no, t.name', 'order by t.no');
    const before = await rows();
    const job = await sales.into(
      sales.tickets,
      'b.csv',
      csv('流水号,标题,双倍', `${before[0]?.no},甲二,9`, 'T9999,没有,1'),
    );

    const done = await sales.finish(job, sheetWith({ mode: 'update', keys: ['no'] }));

    expect(fieldsOf(job)).toEqual(['no', 'name', 'skip']);
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect(await rows()).toEqual([{ no: before[0]?.no, name: '甲二' }, before[1]]);
  });

  test('a value that every row has, and the owner of each record', async () => {
    await sales.fresh(sales.customers);
    const job = await sales.into(
      sales.customers,
      'a.csv',
      csv('客户名称,编号,负责人', '朗泽,C1,周宁', '瀚泊,C2,没有这人'),
    );

    const done = await sales.finish(job, sheetWith({ constants: [{ fieldId: 'tags', value: ['导入'] }] }));
    expect(counts(done)).toEqual([2, 0, 0, 0]);
    expect(await sales.rows(sales.customers, 't.owner_id, t.tags', 'order by t.code')).toEqual([
      { owner_id: member.userId, tags: ['导入'] },
      { owner_id: builder.userId, tags: ['导入'] },
    ]);
    expect(done.result?.problems).toMatchObject([{ row: 3, value: '没有这人', code: 'not_found' }]);
  });

  test.each([[[1]], [[2]], [[1, 1, 2]]])(
    'count once, and as what became of them, when workers die after writing %j batches',
    async (deaths) => {
      const head = '客户名称,编号,手机,年采购额';
      const line = (name: string, at: number) => `${name}${at},D${at},,${at}`;
      const before = Array.from({ length: 1_500 }, (_, at) => line('客户', at));
      // One in ten of those that are there says what is there; 700 are new.
      const after = Array.from({ length: 2_200 }, (_, at) => line(at < 1_500 && at % 10 === 9 ? '客户' : '改', at));
      await sales.fresh(sales.customers);
      await sales.finish(await sales.into(sales.customers, 'a.csv', csv(head, ...before)));
      const job = await sales.into(sales.customers, 'b.csv', csv(head, ...after));
      await sales.confirm(job, sheetWith({ mode: 'upsert', keys: ['code'] }));
      for (const death of deaths) {
        let left = death;
        // The batch is written, and nobody hears of it any more.
        const dying = (store: RecordStore): RecordStore => ({
          ...store,
          transaction: async (work) => {
            const written = await store.transaction(work);
            if (--left === 0) throw new Error('killed');
            return written;
          },
          direct: async (work) => {
            const written = await store.direct(work);
            if (--left === 0) throw new Error('killed');
            return written;
          },
        });
        await expect(sales.useCases(undefined, dying).runImport(job.id, never)).rejects.toThrow('killed');
      }

      await sales.useCases().runImport(job.id, never);

      const done = unwrap(await sales.useCases().getImport(builder, job.id));
      expect([done.state, ...counts(done)]).toEqual(['done', 700, 1_350, 150, 0]);
      const undone = await sales.undo(done);
      expect(undone).toMatchObject({ state: 'undone', undo: { removed: 700, restored: 1_350, conflictCount: 0 } });
      const rows = await sales.customerRows();
      expect(rows.map(({ name, code, amount }) => `${name},${code},,${amount}`).sort()).toEqual(before.toSorted());
    },
  );
});
