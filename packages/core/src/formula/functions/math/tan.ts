import { defineFunction } from '../../function.ts';
import { ofRatio } from '../of-double.ts';

export const tan = defineFunction({
  name: 'TAN',
  group: 'math',
  label: { zh: '正切', en: 'Tangent' },
  description: {
    zh: '一个弧度的正切，取 15 位有效数字',
    en: 'The tangent of an angle in radians, to 15 significant digits',
  },
  example: { formula: 'TAN(RADIANS(45))', result: '1' },
  parameters: [{ name: { zh: '弧度', en: 'radians' }, type: 'number' }],
  returns: 'number',
  run: ([angle]) => ofRatio(Math.tan(angle.toNumber())),
});
