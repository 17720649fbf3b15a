import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { civilOf } from '../civil.ts';

export const days360 = defineFunction({
  name: 'DAYS360',
  group: 'date',
  label: { zh: '相差天数（360 天）', en: 'Days of 360' },
  description: {
    zh: '按每月 30 天、一年 360 天计算的天数，第三个参数为 TRUE 时用欧洲算法',
    en: 'The days between in months of 30 days; the European way where told',
  },
  example: { formula: 'DAYS360("2026-01-30", "2026-12-31")', result: '330' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '结束', en: 'end' }, type: 'date' },
    { name: { zh: '欧洲算法', en: 'European' }, type: 'boolean', optional: true },
  ],
  returns: 'number',
  run: ([start, end, european = false]) => {
    const from = civilOf(start.day);
    const to = civilOf(end.day);
    const lastOfFebruary = from.month === 2 && civilOf(start.day + 1).month === 3;
    const first = from.day === 31 || (lastOfFebruary && !european) ? 30 : from.day;
    const last = to.day === 31 && (european || first >= 30) ? 30 : to.day;
    return Exact.whole((to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first);
  },
});
