import { numberTooLarge } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { bigOf, exactOfBig } from '../big-of.ts';
import { numberError } from '../failures.ts';

const beyond = 10n ** 400n;

export const combin = defineFunction({
  name: 'COMBIN',
  group: 'math',
  label: { zh: '组合数', en: 'Combinations' },
  description: {
    zh: '从 n 个里选 k 个，不管顺序，有多少种',
    en: 'In how many ways k of n can be chosen, in any order',
  },
  example: { formula: 'COMBIN(5, 2)', result: '10' },
  parameters: [
    { name: { zh: '总数', en: 'n' }, type: 'number' },
    { name: { zh: '选几个', en: 'k' }, type: 'number' },
  ],
  returns: 'number',
  run: ([n, k], context) => {
    const all = bigOf(n);
    const wanted = bigOf(k);
    if (wanted < 0n || all < wanted) return numberError('选的个数要在 0 和总数之间', 'Choose between none and all');
    const chosen = wanted * 2n > all ? all - wanted : wanted;
    let ways = 1n;
    for (let at = 1n; at <= chosen; at++) {
      context.spend(1);
      ways = (ways * (all - chosen + at)) / at;
      if (ways > beyond) return numberTooLarge;
    }
    return exactOfBig(ways);
  },
});
