import path from 'node:path';
import { startFloor } from '../floor.mjs';
import { compare, request } from '../load/load.mjs';
import { runTypescript } from '../product/run-typescript.mjs';
import { atLeastShare, within } from '../result.mjs';
import { dealList } from '../seed/forms.mjs';

/** A page of 50 of 200,000 rows: filter, sort, one relation's title. */
export const listTwoHundredThousand = {
  name: 'list-200k',
  async run({ seeded, sizes }) {
    const { product, small } = await seeded();
    // Eight askers do not want quite the same, so that no answer is the one before.
    const queries = Array.from({ length: 8 }, (_, n) => ({ ...dealList(10_000 + n * 500), limit: 50 }));
    const task = { databaseUrl: product.databaseUrl, form: small, queries };
    const lists = await runTypescript(path.join(import.meta.dirname, '../product/sql-of-lists.ts'), task);
    const floor = await startFloor({ databaseUrl: product.databaseUrl, lists });
    try {
      const { warmSeconds, seconds, rounds } = sizes;
      const at = (connections) => {
        const how = { connections, warmSeconds, seconds };
        return compare({
          rounds,
          floor: { ...how, port: floor.port, requests: lists.map((_, n) => request('GET', `/list/${n}`)) },
          product: {
            ...how,
            port: product.port,
            requests: queries.map((body) =>
              request('POST', `/api/v1/forms/${small}/records/query`, { key: product.key, body }),
            ),
          },
        });
      };
      const many = await at(16);
      const one = await at(1);
      return [
        atLeastShare({
          name: 'list-200k',
          value: many.product.perSecond,
          unit: 'requests/s',
          floor: many.floor.perSecond,
          share: 0.5,
          note: '16 connections',
        }),
        within({
          name: 'list-200k.p50',
          value: one.product.p50,
          unit: 'ms',
          floor: one.floor.p50,
          distance: 2.5,
          note: '1 connection',
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};
