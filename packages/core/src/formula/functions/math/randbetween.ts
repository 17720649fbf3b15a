import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

export const randbetween = defineFunction({
  name: 'RANDBETWEEN',
  group: 'math',
  label: { zh: '随机整数', en: 'Random whole number' },
  description: { zh: '两个数之间的随机整数，两头都可能取到', en: 'A random whole number between two, both included' },
  example: { formula: 'RANDBETWEEN(1, 9)', result: '5' },
  parameters: [
    { name: { zh: '最小', en: 'least' }, type: 'number' },
    { name: { zh: '最大', en: 'most' }, type: 'number' },
  ],
  returns: 'number',
  volatile: true,
  run: ([least, most], { random }) => {
    const low = least.round(0, 'ceiling');
    const span = most.round(0, 'floor').minus(low);
    if (span === null || span.sign() < 0) return numberError('最小值大于最大值', 'The least is above the most');
    return low.plus(Exact.ofDouble(Math.floor(random() * (span.toNumber() + 1))) ?? Exact.zero) ?? numberTooLarge;
  },
});
