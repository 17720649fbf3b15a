import { defineFunction } from '../../function.ts';
import { ofRatio } from '../of-double.ts';

export const cos = defineFunction({
  name: 'COS',
  group: 'math',
  label: { zh: '余弦', en: 'Cosine' },
  description: {
    zh: '一个弧度的余弦，取 15 位有效数字',
    en: 'The cosine of an angle in radians, to 15 significant digits',
  },
  example: { formula: 'COS(0)', result: '1' },
  parameters: [{ name: { zh: '弧度', en: 'radians' }, type: 'number' }],
  returns: 'number',
  run: ([angle]) => ofRatio(Math.cos(angle.toNumber())),
});
