import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const acot = defineFunction({
  name: 'ACOT',
  group: 'math',
  label: { zh: '反余切', en: 'Arc cotangent' },
  description: { zh: '反余切，单位是弧度', en: 'The arc cotangent in radians' },
  example: { formula: 'DEGREES(ACOT(1))', result: '45' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofAngle(Math.PI / 2 - Math.atan(number.toNumber())),
});
