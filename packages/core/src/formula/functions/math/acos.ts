import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const acos = defineFunction({
  name: 'ACOS',
  group: 'math',
  label: { zh: '反余弦', en: 'Arc cosine' },
  description: { zh: '反余弦，单位是弧度', en: 'The arc cosine in radians' },
  example: { formula: 'DEGREES(ACOS(0.5))', result: '60' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofAngle(Math.acos(number.toNumber())),
});
