import { newId, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishForms } from './test-forms.ts';
import { createWorld, everything, field, lan, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let customer: PublishedForm;
let deal: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool);
  ({ customer, deal } = await publishForms(world));
});

const rowsOf = (table: string, where = 'true') =>
  run<Record<string, unknown>>(database.pool, {
    strings: [`select * from ${table} where ${where} order by 1`],
    values: [],
  });

describe('creating', () => {
  test('fills defaults, names the record, and leaves audit and outbox', async () => {
    const [record] = await world.create(customer, { name: ' 华为技术 ', code: '', tags: [] });

    expect(record).toMatchObject({
      version: 1,
      title: '华为技术',
      createdBy: lan.userId,
      ownerId: lan.userId,
      departmentId: lan.departmentIds[0],
      values: { name: '华为技术', amount: '10', seller: lan.userId, code: null, tags: null, signed: null },
    });
    expect(await rowsOf('audit', `record_id = '${record?.id}'`)).toMatchObject([
      { kind: 'created', by: lan.userId, road: 'api', form_id: customer.id },
    ]);
    expect(await rowsOf('outbox', `'${record?.id}' = any(record_ids)`)).toMatchObject([
      { kind: 'record.created', form_id: customer.id, by: lan.userId },
    ]);
    const read = unwrap(await world.reader.get(lan, customer, record?.id ?? ''));
    expect(read.record).toEqual(record);
    expect(read.titles[lan.userId]).toBe('陈岚');
  });

  test('says everything that is wrong, at its field', async () => {
    const result = await world.write(customer, [
      { kind: 'create', values: { name: '  ', amount: 'many', seller: newId(), colour: 'red' } },
    ]);

    expect(result).toMatchObject({
      error: {
        issues: [
          { path: ['colour'], code: 'unknown_field' },
          { path: ['name'], code: 'required' },
          { path: ['amount'] },
        ],
      },
    });
  });

  test('people and records that are pointed to must exist', async () => {
    const nobody = await world.write(customer, [{ kind: 'create', values: { name: 'a', seller: newId() } }]);
    const nothing = await world.write(deal, [{ kind: 'create', values: { customer: newId(), others: [newId()] } }]);

    expect(nobody).toMatchObject({ error: { issues: [{ path: ['seller'], code: 'not_found' }] } });
    expect(nothing).toMatchObject({
      error: {
        issues: [
          { path: ['customer'], code: 'not_found' },
          { path: ['others'], code: 'not_found' },
        ],
      },
    });
  });

  test('several related records keep their order and are read in one query with their titles', async () => {
    const [first, second] = await world.create(customer, { name: '甲公司' }, { name: '乙公司' });
    const [made] = await world.create(deal, { title: '大单', customer: first?.id, others: [second?.id, first?.id] });

    const page = unwrap(await world.reader.query(lan, deal, { filter: null }));
    const record = page.items.find(({ id }) => id === made?.id);
    expect(record?.values).toMatchObject({ customer: first?.id, others: [second?.id, first?.id] });
    expect(page.titles).toMatchObject({ [first?.id ?? '']: '甲公司', [second?.id ?? '']: '乙公司' });
  });

  test('files that a record holds are marked, so that no sweep takes them', async () => {
    const [held, loose] = [newId(), newId()];
    for (const id of [held, loose]) {
      await run(
        database.pool,
        sql`insert into files (id, name, size, type, uploaded_by) values (${id}, 'a.pdf', 3, 'application/pdf', ${lan.userId})`,
      );
    }

    const papers = [{ id: held, name: 'a.pdf', size: 3, type: 'application/pdf' }];
    const [record] = await world.create(customer, { name: '合同', papers });

    expect(record?.values.papers).toEqual(papers);
    expect(await rowsOf('files', `id = '${held}'`)).toMatchObject([{ form_id: customer.id }]);
    expect(await rowsOf('files', `id = '${loose}'`)).toMatchObject([{ form_id: null }]);
  });

  test('characters that no database keeps are left out, the others come back as they went in', async () => {
    const name = `a'b"c\\d%_😀\u0000中\ud800`;
    const [record] = await world.create(customer, { name });

    const read = unwrap(await world.reader.get(lan, customer, record?.id ?? ''));
    expect(read.record.values.name).toBe(`a'b"c\\d%_😀中`);
  });
});

describe('unique values', () => {
  test('of two who create the same value at once exactly one wins, and the other hears why', async () => {
    const rounds = Array.from({ length: 10 }, (_, round) => `race-${round}`);
    for (const code of rounds) {
      const results = await Promise.all(
        [1, 2, 3, 4].map(() => world.write(customer, [{ kind: 'create', values: { name: 'a', code } }])),
      );

      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const lost of results.filter(({ ok }) => !ok)) {
        expect(lost).toMatchObject({ error: { issues: [{ path: ['code'], code: 'not_unique' }] } });
      }
    }
  });

  test('a batch names every offender: taken ones and those that repeat one before', async () => {
    await world.create(customer, { name: 'x', code: 'B-1' });
    const changes = ['B-1', 'B-2', 'B-2', 'B-3'].map(
      (code) => ({ kind: 'create', values: { name: 'y', code } }) as const,
    );

    const partial = unwrap(await world.write(customer, changes, false));
    const whole = await world.write(customer, changes);

    expect(partial.rejected.map(({ index }) => index)).toEqual([0, 2]);
    expect(partial.records.map(({ values }) => values.code)).toEqual(['B-2', 'B-3']);
    expect(whole).toMatchObject({
      error: { issues: [{ path: [0, 'code'] }, { path: [1, 'code'] }, { path: [2, 'code'] }, { path: [3, 'code'] }] },
    });
  });

  test('an atomic batch with one offender changes nothing', async () => {
    const before = await rowsOf('records.customer');

    const result = await world.write(customer, [
      { kind: 'create', values: { name: 'fine' } },
      { kind: 'create', values: {} },
    ]);

    expect(result).toMatchObject({ error: { issues: [{ path: [1, 'name'], code: 'required' }] } });
    expect(await rowsOf('records.customer')).toHaveLength(before.length);
  });
});

describe('numbers', () => {
  test('eight writers at once give neither duplicate nor gap', async () => {
    const before = (await rowsOf('records.deal')).length;
    const batches = Array.from({ length: 8 }, (_, writer) =>
      Array.from({ length: 10 }, async (_, round) => {
        const rows = Array.from({ length: 1 + ((writer + round) % 3) }, () => ({ title: `${writer}.${round}` }));
        return world.create(deal, ...rows);
      }),
    ).flat();
    await Promise.all(batches);

    const numbers = (await rowsOf('records.deal')).map((row) => Number(String(row.no).slice(3))).sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(before + 80);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('of several parts hold what other fields say, start anew with their period, and are there for formulas', async () => {
    let now = new Date('2026-12-20T10:00:00+08:00');
    const clocked = await createWorld(database.pool, everything, { now: () => now });
    const parts = [
      { kind: 'text', text: 'DD' },
      { kind: 'date', form: 'week' },
      { kind: 'text', text: '-' },
      { kind: 'field', fieldId: 'f_seller' },
      { kind: 'count', digits: 3, start: 10 },
    ];
    const order = await clocked.publish('numbered', [
      field('seller', 'user', { default: { kind: 'current-user' } }),
      field('no', 'autonumber', { config: { parts, reset: 'week' } }),
      field('line', 'concat', { config: { template: '{f_no} 号' } }),
    ]);
    const [sunday] = await clocked.create(order, {});
    expect(sunday?.values).toMatchObject({ no: 'DD2026W51-陈岚010', line: 'DD2026W51-陈岚010 号' });

    now = new Date('2026-12-21T00:10:00+08:00');
    const made = await Promise.all(
      Array.from({ length: 8 }, () => Promise.all([clocked.create(order, {}, {}), clocked.create(order, {})])),
    );
    const numbers = made.flat(2).map(({ values }) => values.no);
    expect([...numbers].sort()).toEqual(numbers.map((_, index) => `DD2026W52-陈岚0${index + 10}`));
  });

  test('a person cannot set them, and a write that fails takes none', async () => {
    const set = await world.write(deal, [{ kind: 'create', values: { no: 'HT-9999' } }]);
    const failed = await world.write(deal, [{ kind: 'create', values: { stage: 'o_none' } }]);
    const [next] = await world.create(deal, { title: 'next' });
    const [after] = await world.create(deal, { title: 'after' });

    expect(set).toMatchObject({ error: { issues: [{ path: ['no'], code: 'generated' }] } });
    expect(failed.ok).toBe(false);
    const numberOf = (text: unknown) => Number(String(text).slice(3));
    expect(numberOf(after?.values.no)).toBe(numberOf(next?.values.no) + 1);
  });
});
