import { setTimeout } from 'node:timers/promises';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { counts, csv, salesWorld, sheetWith } from './test-sales.ts';
import { builder, never, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

test('an import rests and goes on, and one that rests may be cancelled: updates are taken back too', async () => {
  await sales.fresh(sales.customers);
  const many = Array.from({ length: 2_500 }, (_, at) => `客户${at},P${at},,${at}`);
  await sales.finish(
    await sales.into(sales.customers, 'a.csv', csv('客户名称,编号,手机,年采购额', ...many.slice(0, 1_200))),
  );
  const upsert = sheetWith({ mode: 'upsert', keys: ['code'] });
  const changed = many.map((line) => line.replace('客户', '改'));
  const resting = async () => {
    const job = await sales.into(sales.customers, 'b.csv', csv('客户名称,编号,手机,年采购额', ...changed));
    await sales.confirm(job, upsert);
    const cases = sales.useCases((ports) => ({
      writer: {
        ...ports.writer,
        // Asked to rest while it is at work; then the time comes to look.
        write: async (...given) => {
          const written = await ports.writer.write(...given);
          await ports.imports.requestPause(job.id);
          await setTimeout(450);
          return written;
        },
      },
    }));
    await cases.runImport(job.id, never);
    return unwrap(await cases.getImport(builder, job.id));
  };

  const first = await resting();
  const cases = sales.useCases();
  const begun = (await sales.customerRows()).filter(({ name }) => name.startsWith('改')).length;
  unwrap(await cases.resumeImport(builder, first.id));
  await cases.runImport(first.id, never);
  const done = unwrap(await cases.getImport(builder, first.id));
  expect(first.state).toBe('paused');
  expect(begun).toBeGreaterThan(0);
  expect(begun).toBeLessThan(2_500);
  expect(counts(done)).toEqual([1_300, 1_200, 0, 0]);
  await sales.undo(done);
  expect((await sales.customerRows()).length).toBe(1_200);

  const second = await resting();
  unwrap(await cases.cancelImport(builder, second.id));
  await cases.runImport(second.id, never);
  expect(unwrap(await cases.getImport(builder, second.id)).state).toBe('cancelled');
  const rows = await sales.customerRows();
  expect(rows).toHaveLength(1_200);
  expect(rows.every(({ name }) => name.startsWith('客户'))).toBe(true);
}, 60_000);
