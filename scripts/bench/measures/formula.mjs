import path from 'node:path';
import { runTypescript } from '../product/run-typescript.mjs';
import { atLeast, atMost } from '../result.mjs';

/** Formulas as the browser and the server run them, in the time of one processor. */
export const formula = {
  name: 'formula',
  async run({ root, sizes }) {
    const file = path.join(root, 'scripts/bench/product/run-formulas.ts');
    const { perSecond, sumMilliseconds } = await runTypescript(file, {
      seconds: Math.min(sizes.seconds, 2),
      rounds: sizes.rounds,
    });
    return [
      atLeast({
        name: 'formula.20-nodes',
        value: perSecond,
        unit: 'formulas/s',
        limit: 300_000,
        note: 'a price with discount and tax, rounded; field values read from JSON',
      }),
      atMost({ name: 'formula.sum-1000', value: sumMilliseconds, unit: 'ms', limit: 5, note: 'SUM over 1,000 lines' }),
    ];
  },
};
