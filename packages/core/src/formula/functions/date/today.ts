import { defineFunction } from '../../function.ts';
import { DateValue } from '../../value.ts';

export const today = defineFunction({
  name: 'TODAY',
  group: 'date',
  label: { zh: '今天', en: 'Today' },
  description: { zh: '今天的日期，按组织的时区', en: "Today's date in the organisation's time zone" },
  example: { formula: 'TODAY()', result: '2026-12-18' },
  parameters: [],
  returns: 'date',
  volatile: true,
  run: (_, context) => new DateValue(context.today),
});
