import { defineFunction } from '../../function.ts';
import { NamedValue } from '../../value.ts';

export const currentdept = defineFunction({
  name: 'CURRENTDEPT',
  group: 'people',
  label: { zh: '当前部门', en: 'Current department' },
  description: { zh: '正在操作的成员的主部门', en: 'The main department of whoever acts' },
  example: { formula: 'CURRENTDEPT()', result: '销售一部' },
  parameters: [],
  returns: 'department',
  volatile: true,
  run: (_, context) => {
    const id = context.actor?.departmentIds[0];
    return id === undefined ? null : new NamedValue('department', id, context.nameOf(id, 'department'));
  },
});
