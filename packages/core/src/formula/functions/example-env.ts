import { defaultCalendar } from '../../calendar/calendar-settings.ts';
import { workingCalendar } from '../../calendar/working-calendar.ts';
import { hierarchyOf } from '../../people/hierarchy.ts';
import type { FormulaEnv } from '../env.ts';

const names: Readonly<Record<string, string>> = { 'user-1': '陈岚', 'user-2': '周宁', 'dept-1': '销售一部' };

const hierarchy = hierarchyOf(
  [
    { id: 'user-1', managerId: 'user-2', departmentIds: ['dept-1'] },
    { id: 'user-2', managerId: null, departmentIds: ['dept-1'] },
  ],
  [{ id: 'dept-1', parentId: null, headId: 'user-2' }],
);

/** The one field that examples know: a choice whose option scores 5. */
export const exampleChoice = '满意度';

/** Where and when the examples of functions have the results that they tell: a morning in Shanghai. */
export const exampleEnv: FormulaEnv = {
  valueOf: (ref) => (ref === exampleChoice ? 'very-good' : null),
  nameOf: (id) => names[id],
  scoreOf: () => 5,
  now: new Date('2026-12-18T02:26:00Z'),
  timeZone: 'Asia/Shanghai',
  locale: 'zh',
  actor: { userId: 'user-1', departmentIds: ['dept-1'], hierarchy, address: '203.0.113.7' },
  romanise: (text) => (text === '榫卯' ? 'sunmao' : text),
  calendar: workingCalendar(defaultCalendar),
  random: () => 0.5,
};
