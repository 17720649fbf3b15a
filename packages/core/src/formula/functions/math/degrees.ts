import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

export const degrees = defineFunction({
  name: 'DEGREES',
  group: 'math',
  label: { zh: '弧度转角度', en: 'To degrees' },
  description: { zh: '把弧度变成角度', en: 'Turns radians into degrees' },
  example: { formula: 'DEGREES(PI())', result: '180' },
  parameters: [{ name: { zh: '弧度', en: 'radians' }, type: 'number' }],
  returns: 'number',
  run: ([radians]) => ofDouble((radians.toNumber() * 180) / Math.PI),
});
