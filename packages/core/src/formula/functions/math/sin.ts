import { defineFunction } from '../../function.ts';
import { ofRatio } from '../of-double.ts';

export const sin = defineFunction({
  name: 'SIN',
  group: 'math',
  label: { zh: '正弦', en: 'Sine' },
  description: {
    zh: '一个弧度的正弦，取 15 位有效数字',
    en: 'The sine of an angle in radians, to 15 significant digits',
  },
  example: { formula: 'SIN(RADIANS(30))', result: '0.5' },
  parameters: [{ name: { zh: '弧度', en: 'radians' }, type: 'number' }],
  returns: 'number',
  run: ([angle]) => ofRatio(Math.sin(angle.toNumber())),
});
