import { sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { counts, csv, salesWorld, sheetWith, start, targets } from './test-sales.ts';
import { builder, member, never, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

describe('undoing', () => {
  test('deletes what was made and restores what was changed, leaves what somebody has worked on since, and says so', async () => {
    await sales.fresh(sales.customers);
    await sales.finish(
      await sales.into(sales.customers, 'a.csv', csv('客户名称,编号,年采购额', '甲,A1,1', '乙,A2,2', '丙,A3,3')),
    );
    const upsert = sheetWith({ mode: 'upsert', keys: ['code'] });
    const lines = csv('客户名称,编号,年采购额', '甲方,A1,10', '乙方,A2,20', '丁,A4,4', '戊,A5,5');
    const done = await sales.finish(await sales.into(sales.customers, 'b.csv', lines), upsert);
    const { reader, writer } = sales.useCases();
    const idOf = async (code: string) =>
      unwrap(
        await reader.query(builder, sales.customers, {
          filter: { field: 'code', operator: 'equals', operand: { kind: 'constant', value: code } },
        }),
      ).items[0]?.id ?? '';
    const later = [
      { kind: 'update' as const, id: await idOf('A2'), values: { amount: '99' } },
      { kind: 'update' as const, id: await idOf('A5'), values: { phone: '13800000005' } },
    ];
    unwrap(await writer.write(builder, sales.customers, later, { atomic: true, road: 'form' }));

    const undone = await sales.undo(done);
    expect(counts(done)).toEqual([2, 2, 0, 0]);
    expect(undone).toMatchObject({ state: 'undone', undo: { removed: 1, restored: 2, conflictCount: 2 } });
    expect(undone.undo?.conflicts.map(({ title, why, fields }) => [title, why, fields]).sort()).toEqual(
      [
        ['乙', 'changed', ['amount']],
        ['戊', 'changed', ['phone']],
      ].sort(),
    );
    expect((await sales.customerRows()).map(({ code, name, amount }) => [code, name, amount])).toEqual([
      ['A1', '甲', '1'],
      ['A2', '乙', '99'],
      ['A3', '丙', '3'],
      ['A5', '戊', '5'],
    ]);
    expect(await sales.useCases().undoImport(builder, done.id)).toMatchObject({ ok: false });
  });

  test('takes records of other forms back that were made along, and a new app as a whole', async () => {
    await sales.fresh(sales.customers);
    await sales.fresh(sales.orders);
    const create = targets({ 1: { kind: 'field', fieldId: 'customer', unmatched: 'create' } });
    const done = await sales.finish(
      await sales.into(sales.orders, 'a.csv', csv('订单号,客户', 'SO1,一次性客户')),
      create,
    );
    await sales.undo(done);
    const app = await sales.imported('新.csv', csv('名称,数', '甲,1'));
    const gone = await sales.undo(app);

    expect(await sales.customerRows()).toEqual([]);
    expect(await sales.rows(sales.orders, 't.no')).toEqual([]);
    expect(gone.state).toBe('undone');
    const apps = unwrap(await sales.useCases().definitions.listApps(builder));
    expect(apps.some(({ id }) => id === app.result?.appId)).toBe(false);
  });

  test('is for who imported and who manages the app, and for 30 days; a manager sees nothing of the file', async () => {
    await sales.fresh(sales.customers);
    const theirs = await sales.finish(await sales.into(sales.customers, 'a.csv', start, member), undefined, member);
    const mine = await sales.finish(await sales.into(sales.customers, 'b.csv', csv('客户名称,编号', '丁,D1')));
    const { undoImport, importLog, runUndo } = sales.useCases();
    const logged = async () =>
      unwrap(await importLog(builder, sales.customers, { before: null })).find(({ id }) => id === theirs.id);

    expect(await undoImport(member, mine.id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(await importLog(member, sales.customers, { before: null })).toMatchObject({ ok: false });
    expect(await logged()).toMatchObject({ byName: '周宁', state: 'done', counts: { created: 2 }, undo: null });
    const begun = unwrap(await undoImport(builder, theirs.id));
    await runUndo(theirs.id, never);
    expect(begun).toMatchObject({ state: 'undoing', analysis: null, plan: null, result: null });
    expect(await logged()).toMatchObject({ state: 'undone', undo: { removed: 2, conflictCount: 0 } });
    expect(await logged()).not.toHaveProperty('undo.conflicts');

    await run(database.pool, sql`update imports set ended_at = now() - interval '31 days' where id = ${mine.id}`);
    expect(await undoImport(builder, mine.id)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  test('tells who imported no more than they may see, whoever undoes it', async () => {
    await sales.fresh(sales.customers);
    const theirs = await sales.finish(await sales.into(sales.customers, 'a.csv', start, member), undefined, member);
    const { reader, writer } = sales.useCases();
    const [first] = unwrap(await reader.query(builder, sales.customers, {})).items;
    const later = [{ kind: 'update' as const, id: first?.id ?? '', values: { amount: '99' } }];
    unwrap(await writer.write(builder, sales.customers, later, { atomic: true, road: 'form' }));
    const { undoImport, runUndo, getImport } = sales.useCases(({ access }) => ({
      access: {
        ...access,
        fieldRight: (actor, formId, fieldId, moment) =>
          actor.userId === member.userId && fieldId === 'amount'
            ? 'hidden'
            : access.fieldRight(actor, formId, fieldId, moment),
      },
    }));

    unwrap(await undoImport(builder, theirs.id));
    await runUndo(theirs.id, never);

    expect(unwrap(await getImport(member, theirs.id)).undo?.conflicts).toMatchObject([{ why: 'changed', fields: [] }]);
  });

  test('goes on where a killed worker was', async () => {
    await sales.fresh(sales.customers);
    const many = Array.from({ length: 1_200 }, (_, at) => `客户${at},M${at},,${at}`);
    const done = await sales.finish(
      await sales.into(sales.customers, 'a.csv', csv('客户名称,编号,手机,年采购额', ...many)),
    );
    const cases = sales.useCases();
    unwrap(await cases.undoImport(builder, done.id));
    const broken = sales.useCases((ports) => ({
      imports: {
        ...ports.imports,
        change: async (...given) => {
          await ports.imports.change(...given);
          throw new Error('killed');
        },
      },
    }));

    await expect(broken.runUndo(done.id, never)).rejects.toThrow('killed');
    const halfway = unwrap(await cases.getImport(builder, done.id));
    await cases.runUndo(done.id, never);

    expect(halfway.undo?.done).toBe(500);
    expect(unwrap(await cases.getImport(builder, done.id))).toMatchObject({
      state: 'undone',
      undo: { removed: 1_200, conflictCount: 0 },
    });
    expect(await sales.customerRows()).toEqual([]);
  });
});
