import { load, middle, request } from '../load/load.mjs';
import { atMost } from '../result.mjs';
import { rareBrands } from '../seed/names.mjs';

/** Two characters each: brands of a few dozen rows, brands that come about by chance, and words of a tenth or more. */
const needles = {
  rare: rareBrands,
  usual: ['华信', '天成', '瑞丰', '海通', '元智'],
  common: ['科技', '上海', '有限', '贸易', '深圳'],
};

/** The quick search of a list with two Chinese characters, and the search over all forms. */
export const searchMillion = {
  name: 'search-1m',
  async run({ seeded, sizes }) {
    const { product, large } = await seeded();
    const list = (search) =>
      request('POST', `/api/v1/forms/${large}/records/query`, { key: product.key, body: { search, limit: 50 } });
    const everywhere = (search) =>
      request('GET', `/api/v1/search?q=${encodeURIComponent(search)}`, { key: product.key });
    const p95 = async (name, requests, note) => {
      const { port } = product;
      const { warmSeconds, seconds } = sizes;
      const runs = [];
      for (let round = 0; round < sizes.rounds; round++)
        runs.push(await load({ port, requests, connections: 1, warmSeconds, seconds }));
      return atMost({
        name: `search-1m.${name}`,
        value: middle(runs).p95,
        unit: 'ms',
        limit: 50,
        note: `p95, ${note}`,
      });
    };
    return [
      await p95('rare', needles.rare.map(list), `as ${needles.rare[0]}`),
      await p95('usual', needles.usual.map(list), `as ${needles.usual[0]}`),
      await p95('common', needles.common.map(list), `as ${needles.common[0]}`),
      await p95('everywhere', Object.values(needles).flat().map(everywhere), 'all forms, all of these'),
    ];
  },
};
