import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const radians = defineFunction({
  name: 'RADIANS',
  group: 'math',
  label: { zh: '角度转弧度', en: 'To radians' },
  description: { zh: '把角度变成弧度', en: 'Turns degrees into radians' },
  example: { formula: 'RADIANS(180)', result: '3.141592653589793' },
  parameters: [{ name: { zh: '角度', en: 'degrees' }, type: 'number' }],
  returns: 'number',
  run: ([degrees]) => ofAngle((degrees.toNumber() * Math.PI) / 180),
});
