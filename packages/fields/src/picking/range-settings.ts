import { issue, setting } from '@mortise/core';
import * as z from 'zod';

/** Departments that a range names, with range `departments`. */
export const rangeDepartments = z
  .array(z.guid())
  .max(100)
  .meta(
    setting({
      label: { zh: '部门', en: 'Departments' },
      control: 'department',
      when: { property: 'range', is: ['departments'] },
    }),
  );

/** Do the departments below them count as well? Drawn with these ranges. */
export const rangeBelow = (ranges: readonly string[]) =>
  z.boolean().meta(
    setting({
      label: { zh: '含下级部门', en: 'With those below' },
      control: 'switch',
      when: { property: 'range', is: ranges },
    }),
  );

export const noDepartments = issue(['departmentIds'], 'no_departments', {
  zh: '还没有选部门',
  en: 'No department is chosen.',
});
