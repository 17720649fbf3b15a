import { defineFieldType, type Issue, type PeopleRange, setting } from '@mortise/core';
import * as z from 'zod';
import { formatIds } from '../picking/format-ids.ts';
import { type Ids, idsSchema, parseIds } from '../picking/ids.ts';
import { noDepartments, rangeBelow, rangeDepartments } from '../picking/range-settings.ts';
import { shownPath } from './path.ts';

const Config = z.object({
  multiple: z.boolean().meta(setting({ label: { zh: '可选多个部门', en: 'Several departments' }, control: 'switch' })),
  showPath: z.boolean().meta(setting({ label: { zh: '显示上级部门', en: 'Show the path' }, control: 'switch' })),
  range: z.enum(['all', 'departments']).meta(
    setting({
      label: { zh: '可选范围', en: 'What can be chosen' },
      control: 'choice',
      choices: [
        { value: 'all', label: { zh: '全部部门', en: 'All departments' } },
        { value: 'departments', label: { zh: '指定部门', en: 'Departments' } },
      ],
    }),
  ),
  /** Only with range `departments`. */
  departmentIds: rangeDepartments,
  below: rangeBelow(['departments']),
});

type Config = z.infer<typeof Config>;

/** One department, or several. */
export const department = defineFieldType<Config, Ids>({
  type: 'department',
  label: { zh: '部门', en: 'Department' },
  aliases: ['组织', '团队', '科室', 'team', 'organisation', 'division'],
  group: 'people',
  icon: 'network',
  config: Config,
  defaults: { multiple: false, showPath: false, range: 'all', departmentIds: [], below: true },
  kind: ({ multiple }) => (multiple ? 'departments' : 'department'),
  storage: ({ multiple }) => ({ in: 'column', sqlType: multiple ? 'uuid[]' : 'uuid' }),
  value: ({ multiple }) => idsSchema(multiple),
  format: (value, { showPath }, { locale, titleOf }) =>
    formatIds(value, {
      locale,
      titleOf: (id) => {
        const title = titleOf(id);
        return title === undefined ? undefined : shownPath(title, showPath);
      },
    }),
  parse: (cell, { multiple }, { find }) =>
    parseIds(cell, multiple, { zh: '部门', en: 'department' }, (text) => {
      const found = find('department', text);
      const last = text
        .split(/[/／\\>＞]/)
        .at(-1)
        ?.trim();
      return found.length > 0 || !last || last === text ? found : find('department', last);
    }),
  range: rangeOf,
  check: ({ range, departmentIds }): Issue[] =>
    range === 'departments' && departmentIds.length === 0 ? [noDepartments] : [],
  takesOver: ['text', 'department', 'departments'],
  supports: { sort: false, defaults: ['constant', 'current-department', 'url'] },
});

export function rangeOf({ range, departmentIds, below }: Config): PeopleRange | null {
  return range === 'all' ? null : { by: 'departments', departmentIds, below };
}
