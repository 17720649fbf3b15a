import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const asin = defineFunction({
  name: 'ASIN',
  group: 'math',
  label: { zh: '反正弦', en: 'Arc sine' },
  description: { zh: '反正弦，单位是弧度', en: 'The arc sine in radians' },
  example: { formula: 'DEGREES(ASIN(0.5))', result: '30' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofAngle(Math.asin(number.toNumber())),
});
