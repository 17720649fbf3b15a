import { load, middle, request } from '../load/load.mjs';
import { atMostTimes } from '../result.mjs';
import { dealList } from '../seed/forms.mjs';

const perPage = 50;

/** The list of 200,000 rows at five times the rows: its first page, and one far down, reached by cursor. */
export const listMillion = {
  name: 'list-1m',
  async run({ seeded, sizes, say }) {
    const { product, small, large } = await seeded();
    const query = { ...dealList(), limit: perPage };
    const farPage = Math.min(10_000, Math.floor((sizes.rows / perPage) * 0.5));
    say(`walking to page ${farPage}`);
    const cursor = await walkTo(product.api, large, farPage);

    const ask = (form, body) => ({
      port: product.port,
      connections: 4,
      warmSeconds: sizes.warmSeconds,
      seconds: sizes.seconds,
      requests: [request('POST', `/api/v1/forms/${form}/records/query`, { key: product.key, body })],
    });
    const found = { small: [], first: [], far: [] };
    for (let round = 0; round < sizes.rounds; round++) {
      found.small.push(await load(ask(small, query)));
      found.first.push(await load(ask(large, query)));
      found.far.push(await load(ask(large, { ...query, cursor })));
    }
    const floor = middle(found.small).p95;
    const p95 = (name, runs, note) =>
      atMostTimes({ name, value: middle(runs).p95, unit: 'ms', floor, times: 2, note: `p95, ${note}` });
    return [
      p95('list-1m.first-page', found.first, 'page 1; the floor is 200,000 rows'),
      p95('list-1m.far-page', found.far, `page ${farPage}; the floor is 200,000 rows`),
    ];
  },
};

/** The cursor that the page before `page` ends with. Walks as fast as the API lets it: 200 a step, nothing but ids. */
async function walkTo(api, form, page) {
  const { filter, sort } = dealList();
  let cursor = null;
  for (let left = (page - 1) * perPage; left > 0; ) {
    const limit = Math.min(200, left);
    const found = await api.post(`/forms/${form}/records/query`, { filter, sort, fields: [], limit, cursor });
    if (found.nextCursor === null) throw new Error(`The list ends ${left} rows before page ${page}.`);
    cursor = found.nextCursor;
    left -= limit;
  }
  return cursor;
}
