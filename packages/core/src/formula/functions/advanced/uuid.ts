import { defineFunction } from '../../function.ts';

export const uuid = defineFunction({
  name: 'UUID',
  group: 'advanced',
  label: { zh: '唯一编号', en: 'UUID' },
  description: { zh: '一个不重复的编号，每次计算都不同', en: 'An id that never repeats, another one each time' },
  example: { formula: 'UUID()', result: '80808080-8080-4080-8080-808080808080' },
  parameters: [],
  returns: 'text',
  volatile: true,
  run: (_, { random }) => {
    const bytes = Array.from({ length: 16 }, () => Math.floor(random() * 256));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
});
