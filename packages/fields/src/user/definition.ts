import { defineFieldType, type Issue, issue, type PeopleRange, roles, setting } from '@mortise/core';
import * as z from 'zod';
import { formatIds } from '../picking/format-ids.ts';
import { type Ids, idsSchema, parseIds } from '../picking/ids.ts';
import { noDepartments, rangeBelow, rangeDepartments } from '../picking/range-settings.ts';
import { roleLabels } from '../picking/role-labels.ts';

const Config = z.object({
  multiple: z.boolean().meta(setting({ label: { zh: '可选多人', en: 'Several people' }, control: 'switch' })),
  range: z.enum(['all', 'departments', 'field', 'roles', 'people']).meta(
    setting({
      label: { zh: '可选范围', en: 'Who can be chosen' },
      control: 'choice',
      choices: [
        { value: 'all', label: { zh: '全部成员', en: 'Everyone' } },
        { value: 'departments', label: { zh: '指定部门', en: 'Departments' } },
        { value: 'field', label: { zh: '随部门字段', en: 'As a department field says' } },
        { value: 'roles', label: { zh: '指定角色', en: 'Roles' } },
        { value: 'people', label: { zh: '指定成员', en: 'Named people' } },
      ],
    }),
  ),
  /** Only with range `departments`. */
  departmentIds: rangeDepartments,
  /** Id of a field beside this one, whose departments are meant. Only with range `field`. */
  departmentField: z.string().meta(
    setting({
      label: { zh: '部门字段', en: 'Department field' },
      control: 'field',
      kinds: ['department', 'departments'],
      beside: true,
      help: { zh: '只能选该字段里部门的成员', en: 'Only members of the departments chosen there' },
      when: { property: 'range', is: ['field'] },
    }),
  ),
  below: rangeBelow(['departments', 'field']),
  /** Only with range `roles`. */
  roles: z.array(z.enum(roles)).meta(
    setting({
      label: { zh: '角色', en: 'Roles' },
      control: 'list',
      choices: roles.map((value) => ({ value, label: roleLabels[value] })),
      when: { property: 'range', is: ['roles'] },
    }),
  ),
  /** Only with range `people`. */
  userIds: z
    .array(z.guid())
    .max(200)
    .meta(
      setting({
        label: { zh: '成员', en: 'People' },
        control: 'user',
        when: { property: 'range', is: ['people'] },
      }),
    ),
});
type Config = z.infer<typeof Config>;

/** One person of the organisation, or several. */
export const user = defineFieldType<Config, Ids>({
  type: 'user',
  label: { zh: '成员', en: 'Member' },
  aliases: ['人员', '用户', '员工', '负责人', '同事', 'user', 'person', 'people', 'employee', 'owner'],
  group: 'people',
  icon: 'user-round',
  config: Config,
  defaults: {
    multiple: false,
    range: 'all',
    departmentIds: [],
    departmentField: '',
    below: true,
    roles: [],
    userIds: [],
  },
  kind: ({ multiple }) => (multiple ? 'members' : 'member'),
  storage: ({ multiple }) => ({ in: 'column', sqlType: multiple ? 'uuid[]' : 'uuid' }),
  value: ({ multiple }) => idsSchema(multiple),
  format: (value, _config, context) => formatIds(value, context),
  parse: (cell, { multiple }, { find }) =>
    parseIds(cell, multiple, { zh: '成员', en: 'member' }, (text) => findPerson(text, (name) => find('user', name))),
  range: rangeOf,
  check: ({ range, departmentIds, departmentField, roles: wanted, userIds }): Issue[] => {
    if (range === 'departments' && departmentIds.length === 0) return [noDepartments];
    if (range === 'field' && departmentField === '')
      return [issue(['departmentField'], 'no_field', { zh: '还没有选部门字段', en: 'No department field is chosen' })];
    if (range === 'roles' && wanted.length === 0)
      return [issue(['roles'], 'no_roles', { zh: '还没有选角色', en: 'No role is chosen' })];
    if (range === 'people' && userIds.length === 0)
      return [issue(['userIds'], 'no_people', { zh: '还没有选成员', en: 'Nobody is chosen' })];
    return [];
  },
  takesOver: ['text', 'member', 'members'],
  supports: { sort: false, defaults: ['constant', 'current-user', 'url'] },
});

export function rangeOf(config: Config): PeopleRange | null {
  return ranges[config.range](config);
}

const ranges: Readonly<Record<Config['range'], (config: Config) => PeopleRange | null>> = {
  all: () => null,
  departments: ({ departmentIds, below }) => ({ by: 'departments', departmentIds, below }),
  field: ({ departmentField, below }) => ({ by: 'field', fieldId: departmentField, below }),
  roles: (config) => ({ by: 'roles', roles: config.roles }),
  people: ({ userIds }) => ({ by: 'people', userIds }),
};

/** By name, e-mail or user name; `林书涵 (linsh@example.com)` and `林书涵<linsh@example.com>` say both, and the second decides. */
function findPerson(text: string, find: (name: string) => readonly string[]): readonly string[] {
  const found = find(text);
  if (found.length > 0) return found;
  const [, name, account] = /^(.+?)\s*[(（<]\s*([^()（）<>]+?)\s*[)）>]$/.exec(text) ?? [];
  if (name === undefined || account === undefined) return [];
  const byAccount = find(account);
  return byAccount.length > 0 ? byAccount : find(name);
}
