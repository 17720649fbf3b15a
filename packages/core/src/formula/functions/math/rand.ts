import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const rand = defineFunction({
  name: 'RAND',
  group: 'math',
  label: { zh: '随机数', en: 'Random' },
  description: {
    zh: '0 到 1 之间的随机数，每次计算都不同',
    en: 'A random number from 0 up to 1, another one each time',
  },
  example: { formula: 'RAND()', result: '0.5' },
  parameters: [],
  returns: 'number',
  volatile: true,
  run: (_, { random }) => Exact.ofDouble(random()) ?? Exact.zero,
});
