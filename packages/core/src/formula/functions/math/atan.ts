import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const atan = defineFunction({
  name: 'ATAN',
  group: 'math',
  label: { zh: '反正切', en: 'Arc tangent' },
  description: { zh: '反正切，单位是弧度', en: 'The arc tangent in radians' },
  example: { formula: 'DEGREES(ATAN(1))', result: '45' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofAngle(Math.atan(number.toNumber())),
});
