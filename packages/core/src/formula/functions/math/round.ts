import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const round = defineFunction({
  name: 'ROUND',
  group: 'math',
  label: { zh: '四舍五入', en: 'Round' },
  description: {
    zh: '四舍五入到若干位小数；位数是负数时，到十位、百位',
    en: 'Rounds half away from zero to so many decimals; to tens and hundreds where the count is negative',
  },
  example: { formula: 'ROUND(1.005, 2)', result: '1.01' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '小数位数', en: 'decimals' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, decimals = Exact.zero]) => number.round(decimals.round(0, 'down').toNumber()),
});
