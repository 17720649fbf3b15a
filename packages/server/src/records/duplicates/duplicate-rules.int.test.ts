import { newId, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { describe, expect, test } from 'vitest';
import { lan, unwrap } from '../test-world.ts';
import { blocked, company, create, customer, database, drop, issuesIn, rule, rules, world } from './test-duplicates.ts';
import { compared } from './test-rules.ts';

describe('publishing', () => {
  test('finds what was there before, once a worker has keyed it', async () => {
    await world.create(customer, ...Array.from({ length: 600 }, (_, at) => ({ name: `客户${at}号有限公司` })));
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });

    expect(issuesIn(await create(customer, { name: '客户599号' }))).toHaveLength(1);
  });

  test('of other keys forgets the old ones, of another message does nothing', async () => {
    await world.create(customer, { name: '华为技术', phone: '13800138000' });
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const republish = async (change: Record<string, unknown>, revision: number) => {
      const draft = { ...(made.draft as object), ...change };
      unwrap(await rules.cases.publishDefinition({ ...lan, roles: ['builder'] }, { id: made.id, revision, draft }));
      const due = await run<{ n: number }>(database.pool, sql`select count(*)::int as n from derivations_due`);
      await rules.settle();
      return due[0]?.n;
    };

    expect(await republish({ message: '已有' }, 1)).toBe(0);
    expect(await republish({ keys: [{ id: 'k_1', match: 'phone' }], forms: [compared(customer, 'phone')] }, 2)).toBe(1);
    expect((await create(customer, { name: '华为技术', phone: '13900139000' })).ok).toBe(true);
    expect(issuesIn(await create(customer, { name: '别的', phone: '+86 139 0013 9000' }))).toHaveLength(1);
  });

  test('a rule that is removed asks no more and leaves no keys', async () => {
    await world.create(customer, { name: '华为技术' });
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await drop(made.id);

    expect((await create(customer, { name: '华为技术' })).ok).toBe(true);
    const [left] = await run<{ n: number }>(database.pool, sql`select count(*)::int as n from duplicate_keys`);
    expect(left?.n).toBe(0);
  });

  test('refuses keys that cannot be compared', async () => {
    const app = unwrap(
      await rules.cases.createDefinition({ ...lan, roles: ['builder'] }, { kind: 'app', name: '别的' }),
    );
    const made = await rules.cases.createDefinition(
      { ...lan, roles: ['builder'] },
      {
        kind: 'duplicate-rule',
        appId: app.id,
        draft: {
          name: '',
          keys: [{ id: 'k_1', match: 'phone', similarity: 0.5 }],
          forms: [
            { formId: customer.id, fields: { k_1: ['f_gone'] } },
            { formId: newId(), fields: {} },
          ],
        },
      },
    );

    expect(made).toMatchObject({
      error: {
        issues: [
          { path: ['name'], code: 'required' },
          { path: ['keys', 0, 'similarity'], code: 'unfit' },
          { path: ['forms', 0, 'fields', 'k_1'], code: 'unknown_field' },
        ],
      },
    });
  });
});
