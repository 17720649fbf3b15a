import { numberTooLarge } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { bigOf, exactOfBig } from '../big-of.ts';
import { numberError } from '../failures.ts';

export const fact = defineFunction({
  name: 'FACT',
  group: 'math',
  label: { zh: '阶乘', en: 'Factorial' },
  description: { zh: '从 1 乘到这个数，最大 200', en: 'The product of all whole numbers up to this one, 200 at most' },
  example: { formula: 'FACT(5)', result: '120' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number], context) => {
    const wanted = bigOf(number);
    if (wanted < 0n) return numberError('负数没有阶乘', 'A negative number has no factorial');
    if (wanted > 200n) return numberTooLarge;
    context.spend(Number(wanted));
    let product = 1n;
    for (let at = 2n; at <= wanted; at++) product *= at;
    return exactOfBig(product);
  },
});
