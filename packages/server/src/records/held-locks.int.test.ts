import { createPool } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { createWorld, everything, field, lan, unwrap } from './test-world.ts';

const database = testDatabase();

/** Somebody has a record in their hands for longer than a statement may take. */
test('a write that waits too long for a lock says that it is busy, at once and without a trace', async () => {
  const impatient = createPool(database.url, { max: 4, statementTimeoutMs: 400 });
  const world = await createWorld(impatient, everything);
  const form = await world.publish('customer', [field('name', 'text')]);
  const [made] = await world.create(form, { name: '甲' });
  const id = made?.id ?? '';
  const holder = await database.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from records.customer where id = $1 for update', [id]);

  const began = Date.now();
  const change = { kind: 'update', id, values: { name: '乙' } } as const;
  const written = await world.writer.write(lan, form, [change], { atomic: true });
  const shared = await world.writer.changeTeam(lan, form, id, { put: [], gone: [{ kind: 'user', id: lan.userId }] });
  // Each waits once: ten tries would keep a connection for ten times as long.
  expect(Date.now() - began).toBeLessThan(2_500);
  for (const answer of [written, shared]) expect(answer).toMatchObject({ ok: false, error: { code: 'busy' } });

  await holder.query('rollback');
  holder.release();
  expect(unwrap(await world.reader.get(lan, form, id)).record).toMatchObject({ version: 1, values: { name: '甲' } });
  unwrap(await world.write(form, [change]));
  await impatient.end();
});
