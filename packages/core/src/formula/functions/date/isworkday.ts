import { defineFunction } from '../../function.ts';

export const isworkday = defineFunction({
  name: 'ISWORKDAY',
  group: 'date',
  label: { zh: '是否工作日', en: 'Is it a workday' },
  description: {
    zh: '这一天上班时为是，按工作日历（含调休）',
    en: 'Yes where the day is a workday by the working calendar',
  },
  example: { formula: 'ISWORKDAY("2026-10-10")', result: 'TRUE' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'boolean',
  run: ([date], { calendar }) => calendar.isWorkday(date.day),
});
