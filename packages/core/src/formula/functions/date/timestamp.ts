import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const timestamp = defineFunction({
  name: 'TIMESTAMP',
  group: 'date',
  label: { zh: '时间戳', en: 'Timestamp' },
  description: { zh: '从 1970 年起的毫秒数', en: 'Milliseconds since 1970' },
  example: { formula: 'TIMESTAMP("2026-12-18")', result: '1797523200000' },
  parameters: [{ name: { zh: '日期时间', en: 'date with time' }, type: 'moment' }],
  returns: 'number',
  run: ([moment]) => Exact.whole(moment.at),
});
