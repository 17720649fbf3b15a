import { defineFunction } from '../../function.ts';
import { differenceOf } from './difference-of.ts';

export const datedif = defineFunction({
  name: 'DATEDIF',
  aliases: ['DATEIF', 'DATEDIFF'],
  group: 'date',
  label: { zh: '日期差', en: 'Date difference' },
  description: {
    zh: '两个日期相差多少，单位写 "y" 年、"m" 月、"d" 天、"h" 小时、"mi" 分钟、"s" 秒，或 "ym" "yd" "md" 取余下的部分；默认天，开始更晚时为负',
    en: 'How far apart two dates are: "y", "m", "d", "h", "mi", "s", or what is left by "ym" "yd" "md". Days by default; negative where the first is later',
  },
  example: { formula: 'DATEDIF("2026-01-15", "2026-12-18", "m")', result: '11' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'moment' },
    { name: { zh: '结束', en: 'end' }, type: 'moment' },
    { name: { zh: '单位', en: 'unit' }, type: 'text', optional: true },
  ],
  returns: 'number',
  run: ([start, end, unit = 'd'], context) => differenceOf(start, end, unit, context),
});
