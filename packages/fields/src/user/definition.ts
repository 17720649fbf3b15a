import { defineFieldType, type Issue, issue, setting } from '@mortise/core';
import * as z from 'zod';
import { formatIds } from '../picking/format-ids.ts';
import { type Ids, idsSchema, parseIds } from '../picking/ids.ts';

const Config = z.object({
  multiple: z.boolean().meta(setting({ label: { zh: '可选多人', en: 'Several people' }, control: 'switch' })),
  range: z.enum(['all', 'departments']).meta(
    setting({
      label: { zh: '可选范围', en: 'Who can be chosen' },
      control: 'choice',
      choices: [
        { value: 'all', label: { zh: '全部成员', en: 'Everyone' } },
        { value: 'departments', label: { zh: '指定部门', en: 'Departments' } },
      ],
    }),
  ),
  /** Members of these departments and of those below them. Only with range `departments`. */
  departmentIds: z
    .array(z.guid())
    .max(100)
    .meta(
      setting({
        label: { zh: '部门', en: 'Departments' },
        control: 'department',
        when: { property: 'range', is: ['departments'] },
      }),
    ),
});

/** One person of the organisation, or several. */
export const user = defineFieldType<z.infer<typeof Config>, Ids>({
  type: 'user',
  label: { zh: '成员', en: 'Member' },
  aliases: ['人员', '用户', '员工', '负责人', '同事', 'user', 'person', 'people', 'employee', 'owner'],
  group: 'people',
  icon: 'user-round',
  config: Config,
  defaults: { multiple: false, range: 'all', departmentIds: [] },
  kind: ({ multiple }) => (multiple ? 'members' : 'member'),
  storage: ({ multiple }) => ({ in: 'column', sqlType: multiple ? 'uuid[]' : 'uuid' }),
  value: ({ multiple }) => idsSchema(multiple),
  format: (value, _config, context) => formatIds(value, context),
  parse: (cell, { multiple }, { find }) =>
    parseIds(cell, multiple, { zh: '成员', en: 'member' }, (text) => findPerson(text, (name) => find('user', name))),
  check: ({ range, departmentIds }): Issue[] =>
    range === 'departments' && departmentIds.length === 0
      ? [issue(['departmentIds'], 'no_departments', { zh: '还没有选部门', en: 'No department is chosen.' })]
      : [],
  takesOver: ['text', 'member', 'members'],
  supports: { sort: false, defaults: ['constant', 'current-user', 'url'] },
});

/** By name, e-mail or user name; `林书涵 (linsh@example.com)` and `林书涵<linsh@example.com>` say both, and the second decides. */
function findPerson(text: string, find: (name: string) => readonly string[]): readonly string[] {
  const found = find(text);
  if (found.length > 0) return found;
  const [, name, account] = /^(.+?)\s*[(（<]\s*([^()（）<>]+?)\s*[)）>]$/.exec(text) ?? [];
  if (name === undefined || account === undefined) return [];
  const byAccount = find(account);
  return byAccount.length > 0 ? byAccount : find(name);
}
