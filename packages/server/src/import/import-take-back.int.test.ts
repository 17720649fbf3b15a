import { type ImportJob, type RecordStore, raw } from '@mortise/core';
import { run } from '@mortise/db';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, importWorld, member, never, planOf, unwrap, withColumn } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

const rowsNamed = (prefix: string, count: number) =>
  rowsOf([['名称', '上级'], ...Array.from({ length: count }, (_, at) => [`${prefix}${at}`, `${prefix}${at % 9}`])]);
const file = () =>
  workbookOf({
    sheets: [
      { name: '甲表', rows: rowsNamed('甲', 1500) },
      { name: '乙表', rows: rowsNamed('乙', 1500) },
    ],
  });

const definitionsThere = async () => {
  const rows = await run<{ id: string }>(
    database.pool,
    raw('select id from definitions where deleted_at is null order by id'),
  );
  return rows.map(({ id }) => id);
};

/** Runs a confirmed import, in whose middle the person cancels. */
async function cancelledInTheMiddle(job: ImportJob, actor = builder): Promise<ImportJob> {
  const cases = world.useCases();
  let writes = 0;
  const cancelling = (store: RecordStore): RecordStore => ({
    ...store,
    direct: async (work) => {
      const written = await store.direct(work);
      if (++writes === 2) {
        await cases.cancelImport(actor, job.id);
        // Long enough for the next checkpoint to be one that is stored.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return written;
    },
  });
  await world.useCases(undefined, cancelling).runImport(job.id, never);
  return unwrap(await cases.getImport(actor, job.id));
}

test('cancelling takes a new app out of every list', async () => {
  const before = await definitionsThere();
  const job = await world.analyse('取消.xlsx', await file());
  await world.confirm(job);

  const ended = await cancelledInTheMiddle(job);

  expect(ended).toMatchObject({ state: 'cancelled', error: null, result: null });
  expect(await definitionsThere()).toEqual(before);
});

test('cancelling takes new forms that point to each other out of an app that was there', async () => {
  const app = unwrap(await world.useCases().definitions.createDefinition(builder, { kind: 'app', name: '原有' }));
  const before = await definitionsThere();
  const job = await world.analyse('取消.xlsx', await file(), { appId: app.id });
  const relation = (toSheet: number) => ({
    column: 1,
    target: { kind: 'relation' as const, label: '对方', toSheet, keyColumn: 0 },
    dateOrder: 'ymd' as const,
    noValueWords: [],
  });
  await world.confirm(job, (plan) => ({
    ...plan,
    sheets: plan.sheets.map((sheet, at) => ({
      ...sheet,
      columns: [...sheet.columns.slice(0, 1), relation(at === 0 ? 1 : 0)],
    })),
  }));

  const ended = await cancelledInTheMiddle(job);

  expect(ended.state).toBe('cancelled');
  expect(await definitionsThere()).toEqual(before);
});

test("cancelling takes back an import's records and no others, also of who may not build", async () => {
  const first = await world.imported('原有.csv', '名称,上级\n老客户,甲\n老客户二,乙\n');
  const form = await world.formOf(first);
  const job = await world.analyse('追加.xlsx', await workbookOf({ sheets: [{ rows: rowsNamed('新', 2500) }] }), {
    actor: member,
    formId: form.id,
  });
  await world.confirm(job, undefined, member);

  const ended = await cancelledInTheMiddle(job, member);

  expect(ended.state).toBe('cancelled');
  const titles = await world.rows<{ title: string }>(form, 't.record_title as title', 'order by t.record_title');
  expect(titles.map(({ title }) => title)).toEqual(['老客户', '老客户二']);
});

test('an import that has not begun is cancelled at once; one that is done stays', async () => {
  const cases = world.useCases();
  const waiting = await world.analyse('a.csv', '名称,数\n甲,1\n乙,2\n');
  const done = await world.finish(await world.analyse('a.csv', '名称,数\n甲,1\n乙,2\n'));

  expect(unwrap(await cases.cancelImport(builder, waiting.id)).state).toBe('cancelled');
  expect(unwrap(await cases.cancelImport(builder, done.id))).toMatchObject({ state: 'done', isCancelled: false });
});

test('a form that cannot be published fails in words, leaves nothing, and may be tried again with another plan', async () => {
  const before = await definitionsThere();
  const job = await world.analyse('金额.csv', '名称,金额\n甲,1.5元\n乙,2.5元');
  const config = { currency: 'CNY', decimals: 2, thousands: true, min: 5, max: 1 };
  const impossible = withColumn(1, { target: { kind: 'new', type: 'currency', label: '金额', config } });

  const failed = await world.finish(job, impossible);

  expect(failed).toMatchObject({ state: 'failed', result: null });
  expect(failed.error?.message).toMatchObject({
    zh: expect.stringMatching(/最大值小于最小值.*没有导入任何内容$/),
    en: expect.stringMatching(/maximum is below the minimum.*Nothing was imported\.$/),
  });
  expect(await definitionsThere()).toEqual(before);

  const cases = world.useCases();
  unwrap(await cases.analyseAgain(builder, job.id, {}));
  await cases.runAnalysis(job.id, never);
  const again = unwrap(await cases.getImport(builder, job.id));
  const done = await world.finish(again);
  expect(done).toMatchObject({ state: 'done', error: null, progress: { created: 2 } });
  expect(await world.rows(await world.formOf(done), 'count(*)::int as rows')).toEqual([{ rows: 2 }]);
});

test('a failed import into a form that is there can be run again and makes its records then', async () => {
  const first = await world.imported('原有.csv', '名称,上级\n老客户,甲\n');
  const form = await world.formOf(first);
  const job = await world.analyse('追加.csv', '名称,上级\n新一,甲\n新二,乙\n', { formId: form.id });
  await world.confirm(job);
  const cases = world.useCases();
  await world
    .useCases(() => ({ directory: () => Promise.reject(new Error('down')) }))
    .runImport(job.id, never)
    .catch(() => {});
  await cases.giveUpImport(job.id);
  const failed = unwrap(await cases.getImport(builder, job.id));
  expect(failed).toMatchObject({ state: 'failed', error: { code: 'internal' } });

  unwrap(await cases.analyseAgain(builder, job.id, {}));
  await cases.runAnalysis(job.id, never);
  const done = await world.finish(unwrap(await cases.getImport(builder, job.id)));

  expect(done).toMatchObject({ state: 'done', progress: { created: 2, rejected: 0 } });
  expect(await world.rows(form, 'count(*)::int as rows')).toEqual([{ rows: 3 }]);
});

test('who left while their import waited leaves nothing half done', async () => {
  const before = await definitionsThere();
  const job = await world.analyse('a.csv', '名称,数\n甲,1\n乙,2\n');
  await world.confirm(job);

  await world.useCases(() => ({ actorOf: async () => null })).runImport(job.id, never);

  const ended = unwrap(await world.useCases().getImport(builder, job.id));
  expect(ended).toMatchObject({ state: 'failed', error: { code: 'owner_left' } });
  expect(await definitionsThere()).toEqual(before);
  expect(planOf(ended).app.kind).toBe('new');
});
