import { defineFunction } from '../../function.ts';
import { NamedValue } from '../../value.ts';
import { levelOf } from './level-of.ts';

export const director = defineFunction({
  name: 'DIRECTOR',
  group: 'people',
  label: { zh: '部门主管', en: 'Head of department' },
  description: {
    zh: '正在操作的成员的主部门的主管；层级 2 是上一级部门的主管，依此类推，没有就为空',
    en: 'The head of the main department of whoever acts; level 2 is the head of the department above, and so on. Empty where there is none',
  },
  example: { formula: 'DIRECTOR()', result: '周宁' },
  parameters: [{ name: { zh: '层级', en: 'level' }, type: 'number', optional: true }],
  returns: 'member',
  volatile: true,
  run: ([level], context) => {
    const { actor } = context;
    const department = actor?.departmentIds[0];
    if (!actor || department === undefined) return null;
    const id = actor.hierarchy?.headsOf(department)[levelOf(level, 1) - 1] ?? null;
    return id === null ? null : new NamedValue('member', id, context.nameOf(id, 'member'));
  },
});
