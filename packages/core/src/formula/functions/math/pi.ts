import { defineFunction } from '../../function.ts';
import { ofAngle } from '../of-double.ts';

export const pi = defineFunction({
  name: 'PI',
  group: 'math',
  label: { zh: '圆周率', en: 'Pi' },
  description: { zh: '圆周率，16 位有效数字', en: 'Pi, to 16 significant digits' },
  example: { formula: 'PI()', result: '3.141592653589793' },
  parameters: [],
  returns: 'number',
  run: () => ofAngle(Math.PI),
});
