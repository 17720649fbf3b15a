import { numberTooLarge } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { bigOf, exactOfBig } from '../big-of.ts';
import { numberError } from '../failures.ts';

const beyond = 10n ** 400n;

export const permut = defineFunction({
  name: 'PERMUT',
  group: 'math',
  label: { zh: '排列数', en: 'Permutations' },
  description: { zh: '从 n 个里选 k 个并排序，有多少种', en: 'In how many ways k of n can be chosen in order' },
  example: { formula: 'PERMUT(5, 2)', result: '20' },
  parameters: [
    { name: { zh: '总数', en: 'n' }, type: 'number' },
    { name: { zh: '选几个', en: 'k' }, type: 'number' },
  ],
  returns: 'number',
  run: ([n, k], context) => {
    const all = bigOf(n);
    const chosen = bigOf(k);
    if (chosen < 0n || all < chosen) return numberError('选的个数要在 0 和总数之间', 'Choose between none and all');
    let ways = 1n;
    for (let at = 0n; at < chosen; at++) {
      context.spend(1);
      ways *= all - at;
      if (ways > beyond) return numberTooLarge;
    }
    return exactOfBig(ways);
  },
});
