import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { listOf } from '../../type.ts';

export const deptname = defineFunction({
  name: 'DEPTNAME',
  aliases: ['TEXTDEPT'],
  group: 'people',
  label: { zh: '部门名称', en: 'Names of departments' },
  description: { zh: '一个或几个部门的名称，用顿号隔开', en: 'The names of one or more departments' },
  example: { formula: 'DEPTNAME(CURRENTDEPT())', result: '销售一部' },
  parameters: [{ name: { zh: '部门', en: 'departments' }, type: listOf('department') }],
  returns: 'text',
  run: ([departments], context) =>
    departments
      .map((department) => textOf(department, context))
      .filter((name) => name !== '')
      .join('、'),
});
