import {
  bilingual,
  type Choice,
  cellText,
  defineFieldType,
  issue,
  ok,
  type Role,
  roles,
  setting,
  textIn,
} from '@mortise/core';
import * as z from 'zod';
import { comparable } from '../options/option.ts';
import { listed } from '../options/option-values.ts';
import { splitList } from '../options/split-list.ts';
import { roleLabels } from '../picking/role-labels.ts';
import { refuseCell } from '../refuse-cell.ts';

const RoleConfig = z.object({
  multiple: z.boolean().meta(setting({ label: { zh: '可选多个', en: 'Several roles' }, control: 'switch' })),
  offered: z
    .array(z.enum(roles))
    .meta(setting({ label: { zh: '可选范围', en: 'Which can be chosen' }, control: 'own' })),
});

/** A role of the organisation, or several. One role is kept like an option by its name, several like options. */
export const role = defineFieldType<z.infer<typeof RoleConfig>, string | string[]>({
  type: 'role',
  label: { zh: '角色', en: 'Role' },
  aliases: ['组织角色', '岗位', '权限组', 'position', 'permission group'],
  group: 'people',
  icon: 'users-round',
  config: RoleConfig,
  defaults: { multiple: false, offered: [...roles] },
  kind: ({ multiple }) => (multiple ? 'options' : 'option'),
  storage: ({ multiple }) => ({ in: 'column', sqlType: multiple ? 'text[]' : 'text' }),
  value: ({ multiple, offered }): z.ZodType<string | string[]> => {
    const one = z
      .enum(roles, wrong)
      .refine(
        (name) => offered.includes(name),
        bilingual('这个角色不在可选范围', 'This role is not among those offered'),
      );
    return multiple
      ? z
          .array(one, wrong)
          .min(1, wrong)
          .overwrite((names) => [...new Set(names)])
      : one;
  },
  format: (value, _config, { locale }) =>
    listed(
      rolesIn(value).map((name) => textIn(labelOfRole(name), locale)),
      locale,
    ),
  parse: (cell, { multiple, offered }) => {
    const text = cellText(cell);
    if (text === '') return ok(null);
    const names = multiple ? splitList(text) : [text];
    const found = cell.kind === 'error' ? [] : names.flatMap((name) => roleNamed(name, offered) ?? []);
    if (found.length === 0 || found.length < names.length)
      return refuseCell(cell, 'not_a_role', { zh: '可选的角色', en: 'a role that can be chosen' });
    return ok(multiple ? [...new Set(found)] : (found[0] ?? null));
  },
  check: ({ offered }) =>
    offered.length === 0
      ? [issue(['offered'], 'no_options', { zh: '还没有可选的角色', en: 'No role can be chosen' })]
      : [],
  choices: ({ offered }) => offered.map((id) => ({ id, label: roleLabels[id] })),
  order: ({ multiple, offered }) => (multiple ? [] : offered),
  supports: { defaults: ['constant', 'url'] },
});

const wrong = bilingual('不是角色', 'Not a role');

export const rolesIn = (value: string | readonly string[] | null): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

export const labelOfRole = (name: string): Choice['label'] =>
  (roleLabels as Readonly<Record<string, Choice['label']>>)[name] ?? name;

const roleNamed = (text: string, offered: readonly Role[]) =>
  offered.find((id) => [id, roleLabels[id].zh, roleLabels[id].en].map(comparable).includes(comparable(text)));
