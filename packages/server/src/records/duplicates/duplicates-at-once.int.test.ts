import type { Values } from '@mortise/core';
import { describe, expect, test, vi } from 'vitest';
import { lan, ning, unwrap } from '../test-world.ts';
import { blocked, clear, company, create, customer, database, idOf, lead, rule, world } from './test-duplicates.ts';
import { compared } from './test-rules.ts';

describe('a change', () => {
  test('is asked when it makes the record the same as another, and not when it does not', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术' });
    const id = idOf(await create(customer, { name: '中兴通讯股份有限公司' }));
    const change = (values: Values) =>
      world.writer.write(lan, customer, [{ kind: 'update', id, values }], { atomic: true, road: 'grid' });

    expect((await change({ name: '中兴通讯' })).ok).toBe(true);
    expect((await change({ city: '深圳' })).ok).toBe(true);
    expect(await change({ name: '华为技术有限公司' })).toMatchObject({ error: { issues: [{ code: 'duplicate' }] } });
    expect((await change({ name: '中兴软件' })).ok).toBe(true);
    expect((await create(customer, { name: '中兴通讯' })).ok).toBe(true);
  });

  test('of duplicates that were there before is let through where it changes nothing about that', async () => {
    const [one] = await world.create(customer, { name: '华为技术' }, { name: '华为技术' });
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const id = one?.id ?? '';

    const changed = await world.writer.write(
      lan,
      customer,
      [{ kind: 'update', id, values: { name: '华为技术有限公司', city: '深圳' } }],
      { atomic: true, road: 'form' },
    );

    expect(changed.ok).toBe(true);
  });

  test('may give to one what another of the same batch gives up', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const [a, b] = await world.create(customer, { name: '甲乙丙' }, { name: '丁戊己' });

    const swapped = await world.writer.write(
      lan,
      customer,
      [
        { kind: 'update', id: a?.id ?? '', values: { name: '丁戊己' } },
        { kind: 'update', id: b?.id ?? '', values: { name: '甲乙丙' } },
      ],
      { atomic: true, road: 'form' },
    );

    expect(swapped.ok).toBe(true);
  });
});

describe('a batch', () => {
  const rows = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'create' as const,
      values: { name: `客户${from + at}号有限公司` },
    }));
  const bring = (changes: ReturnType<typeof rows>) =>
    world.writer.write(lan, customer, changes, { atomic: false, road: 'import', returning: 'ids' });

  test('of any size asks in the same number of statements', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await rule({
      keys: [{ id: 'k_1', match: 'text', similarity: 0.9 }],
      forms: [compared(customer, 'name')],
      on: { import: 'off' },
    });
    /** In the transaction: what is asked beside it does not depend on the batch. */
    const count = async (changes: ReturnType<typeof rows>) => {
      let asked = 0;
      const onAcquire = (client: { query: unknown }) => {
        const query = vi.spyOn(client as { query: () => unknown }, 'query');
        spies.push(() => {
          // Forms are asked for anew every half second.
          asked += query.mock.calls.filter((call) => !JSON.stringify(call[0 as never]).includes(' as stamp')).length;
          query.mockRestore();
        });
      };
      const spies: (() => void)[] = [];
      database.pool.on('acquire', onAcquire);
      unwrap(await bring(changes));
      database.pool.off('acquire', onAcquire);
      for (const spy of spies) spy();
      return asked;
    };
    await bring(rows(1, 6_000));
    await bring(rows(1, 5_000));

    expect(await count(rows(1_000))).toBe(await count(rows(2, 2_000)));
  });

  test('keeps the first of its own duplicates and says of the others which they are', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '客户1号' });

    const written = unwrap(await bring([...rows(3), ...rows(1, 2)]));

    expect(written.ids).toHaveLength(2);
    expect(written.rejected.map(({ index }) => index)).toEqual([1, 3]);
    expect(written.rejected[1]?.error).toMatchObject({ issues: [{ message: { zh: '与同一批里前面的一条重复' } }] });
  });
});

describe('at the same moment', () => {
  test.each([
    ['exact', null],
    ['alike', 0.8],
  ] as const)(
    'exactly one of many makes the same customer, whether as a lead or as a customer: %s',
    async (_, similarity) => {
      await rule({
        keys: [{ id: 'k_1', match: 'company', similarity }],
        forms: [compared(customer, 'name'), compared(lead, 'company')],
        on: blocked,
      });
      for (let round = 0; round < 5; round++) {
        await clear('customer');
        await clear('lead');
        const written = await Promise.all(
          Array.from({ length: 14 }, (_, at) => {
            const name = at % 3 ? '华为技术有限公司' : `深圳华为技术${similarity ? '服务' : ''}有限公司`;
            return at % 2
              ? world.writer.write(lan, lead, [{ kind: 'create', values: { company: name } }], {
                  atomic: true,
                  road: 'form',
                })
              : world.writer.write(ning, customer, [{ kind: 'create', values: { name } }], {
                  atomic: true,
                  road: 'api',
                });
          }),
        );

        expect(written.filter(({ ok }) => ok)).toHaveLength(1);
        expect(written.flatMap((each) => (each.ok ? [] : [each.error.code]))).toEqual(Array(13).fill('invalid'));
      }
    },
  );

  test('two imports that cross each other leave every customer once', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const names = Array.from({ length: 300 }, (_, at) => `客户${at}号`);
    const bring = (order: readonly string[]) =>
      world.writer.write(
        lan,
        customer,
        order.map((name) => ({ kind: 'create' as const, values: { name } })),
        { atomic: false, road: 'import', returning: 'ids' },
      );

    const written = await Promise.all([bring(names), bring(names.toReversed()), bring(names)]);

    expect(written.reduce((sum, each) => sum + unwrap(each).ids.length, 0)).toBe(300);
  });
});
