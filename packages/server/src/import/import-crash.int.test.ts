import type { ImportJob, RecordStore, Values } from '@mortise/core';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportPorts } from './import-ports.ts';
import { builder, importWorld, never, unwrap } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

const customerCount = 1_300;
const orderCount = 1_100;
let file: Buffer;
/** The same import without a crash. */
let whole: ImportJob;

const nameOf = (at: number) => `客户${at}`;
const phoneOf = (at: number) => (at % 500 === 499 ? '没有电话' : `1380000${String(at).padStart(4, '0')}`);

beforeAll(async () => {
  const customers = Array.from({ length: customerCount }, (_, at) => [
    nameOf(at),
    at < 3 ? null : nameOf(at % 7 === 0 ? at + customerCount : Math.floor(at / 3)),
    phoneOf(at),
  ]);
  const orders = Array.from({ length: orderCount }, (_, at) => [`SO-${at}`, nameOf(at % customerCount), at]);
  file = await workbookOf({
    sheets: [
      { name: '订单', rows: rowsOf([['订单号', '客户', '金额'], ...orders]) },
      { name: '客户', rows: rowsOf([['客户', '上级', '电话'], ...customers]) },
    ],
  });
  whole = await world.imported('完整.xlsx', file);
}, 60_000);

/** What the tables hold in the end, ids aside. */
async function contents(job: ImportJob) {
  const [order, customer] = [await world.formOf(job, 0), await world.formOf(job, 1)];
  const [orders] = await world.rows<Values>(
    order,
    `count(*)::int as rows, count(distinct t.record_title)::int as titles, count(t.kehu)::int as linked, sum(t.jine)::int as sum`,
  );
  const [customers] = await world.rows<Values>(
    customer,
    `count(*)::int as rows, count(distinct t.record_title)::int as titles, count(t.shangji)::int as linked, count(t.dianhua)::int as phones`,
  );
  return { orders, customers };
}
const counted = ({ result }: ImportJob) => ({
  sheets: result?.sheets.map(({ name, rows, created, rejected, blanked }) => ({
    name,
    rows,
    created,
    rejected,
    blanked,
  })),
  problems: result?.problemCount,
});

test('without a crash every row is a record, and what could not be read is told', async () => {
  expect(whole).toMatchObject({ state: 'done', progress: { created: customerCount + orderCount, rejected: 0 } });
  expect(await contents(whole)).toMatchObject({
    orders: { rows: orderCount, titles: orderCount, linked: orderCount },
    customers: { rows: customerCount, titles: customerCount },
  });
  expect(counted(whole).problems).toBeGreaterThan(100);
});

class Crash extends Error {}

/** Lets `count` calls pass and dies at the next. */
function fuse(count: number) {
  let left = count;
  return () => {
    if (left-- <= 0) throw new Crash();
  };
}

const dying = {
  'before a batch is written': (burn: () => void) => ({
    store: (store: RecordStore): RecordStore => ({
      direct: async (work) => {
        burn();
        return store.direct(work);
      },
      transaction: async (work) => {
        burn();
        return store.transaction(work);
      },
    }),
    ports: () => ({}),
  }),
  'between a written batch and its checkpoint': (burn: () => void) => ({
    store: (store: RecordStore): RecordStore => ({
      direct: async (work) => {
        const written = await store.direct(work);
        burn();
        return written;
      },
      transaction: async (work) => {
        const written = await store.transaction(work);
        burn();
        return written;
      },
    }),
    ports: () => ({}),
  }),
  'after a step of making the app was done and not noted': (burn: () => void) => ({
    store: (store: RecordStore) => store,
    ports: ({ definitions }: ImportPorts): Partial<ImportPorts> => ({
      definitions: {
        ...definitions,
        createDefinition: async (...given) => {
          const made = await definitions.createDefinition(...given);
          burn();
          return made;
        },
        publishDefinitions: async (...given) => {
          const made = await definitions.publishDefinitions(...given);
          burn();
          return made;
        },
      },
    }),
  }),
};

describe('a worker that dies', () => {
  test.each(Object.entries(dying).flatMap(([place, bend]) => [0, 1, 2, 3].map((at) => [place, at, bend] as const)))(
    '%s, time %i, leaves an import that the next one finishes alike',
    async (_, at, bend) => {
      const job = await world.analyse('断.xlsx', file);
      await world.confirm(job);
      const { store, ports } = bend(fuse(at));

      await world
        .useCases(ports, store)
        .runImport(job.id, never)
        .catch((accident: unknown) => {
          if (!(accident instanceof Crash)) throw accident;
        });
      await world.useCases().runImport(job.id, never);

      const done = unwrap(await world.useCases().getImport(builder, job.id));
      expect(done).toMatchObject({ state: 'done', progress: { ...whole.progress, made: expect.anything() } });
      expect(counted(done)).toEqual(counted(whole));
      expect(await contents(done)).toEqual(await contents(whole));
    },
  );

  test('again and again still ends with every row once', async () => {
    const job = await world.analyse('断.xlsx', file);
    await world.confirm(job);
    for (let time = 0; time < 4; time++) {
      const { store, ports } = dying['between a written batch and its checkpoint'](fuse(time % 3));
      await world
        .useCases(ports, store)
        .runImport(job.id, never)
        .catch(() => {});
    }

    await world.useCases().runImport(job.id, never);

    const done = unwrap(await world.useCases().getImport(builder, job.id));
    expect(counted(done)).toEqual(counted(whole));
    expect(await contents(done)).toEqual(await contents(whole));
  });

  test('because it is asked to stop notes how far it came', async () => {
    const job = await world.analyse('停.xlsx', file);
    await world.confirm(job);
    const stopping = new AbortController();
    const stopAfterOne = (store: RecordStore): RecordStore => ({
      ...store,
      direct: async (work) => {
        stopping.abort();
        return store.direct(work);
      },
    });

    await expect(world.useCases(undefined, stopAfterOne).runImport(job.id, stopping.signal)).rejects.toThrow();
    const halfway = unwrap(await world.useCases().getImport(builder, job.id));
    await world.useCases().runImport(job.id, never);

    expect(halfway).toMatchObject({ state: 'running', progress: { done: 1000 } });
    const done = unwrap(await world.useCases().getImport(builder, job.id));
    expect(counted(done)).toEqual(counted(whole));
  });

  test('twice at the same time makes every row once', async () => {
    const job = await world.analyse('双.xlsx', file);
    await world.confirm(job);

    await Promise.allSettled([world.useCases().runImport(job.id, never), world.useCases().runImport(job.id, never)]);
    await world.useCases().runImport(job.id, never);

    const done = unwrap(await world.useCases().getImport(builder, job.id));
    expect(done.state).toBe('done');
    expect(await contents(done)).toEqual(await contents(whole));
  });
});
