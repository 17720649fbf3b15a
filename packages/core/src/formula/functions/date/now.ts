import { defineFunction } from '../../function.ts';
import { MomentValue } from '../../value.ts';

export const now = defineFunction({
  name: 'NOW',
  aliases: ['DATENOW', 'SYSTIME'],
  group: 'date',
  label: { zh: '现在', en: 'Now' },
  description: { zh: '现在的日期和时间', en: 'The date and time now' },
  example: { formula: 'NOW()', result: '2026-12-18 10:26:00' },
  parameters: [],
  returns: 'moment',
  volatile: true,
  run: (_, { now }) => new MomentValue(now.getTime()),
});
