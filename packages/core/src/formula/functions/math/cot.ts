import { divisionByZero } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { ofRatio } from '../of-double.ts';

export const cot = defineFunction({
  name: 'COT',
  group: 'math',
  label: { zh: '余切', en: 'Cotangent' },
  description: {
    zh: '一个弧度的余切，取 15 位有效数字',
    en: 'The cotangent of an angle in radians, to 15 significant digits',
  },
  example: { formula: 'COT(RADIANS(45))', result: '1' },
  parameters: [{ name: { zh: '弧度', en: 'radians' }, type: 'number' }],
  returns: 'number',
  run: ([angle]) => (angle.isZero() ? divisionByZero : ofRatio(1 / Math.tan(angle.toNumber()))),
});
