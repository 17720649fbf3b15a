import { type Bilingual, FormGrant, type Operation, RoleDraft } from '@mortise/core';
import type { GrantScope } from './role-edits.ts';

export interface RolePreset {
  readonly id: string;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  readonly make: (name: string, formIds: readonly string[]) => RoleDraft;
}

const onEach =
  (operations: readonly Operation[], kind: Exclude<GrantScope['kind'], 'condition'>) =>
  (name: string, formIds: readonly string[]): RoleDraft =>
    RoleDraft.parse({
      name,
      forms: formIds.map((formId) =>
        FormGrant.parse({
          formId,
          operations,
          scopes: { read: { kind }, update: { kind }, delete: { kind } },
        }),
      ),
    });

/** What most companies begin with. */
export const rolePresets: readonly RolePreset[] = [
  {
    id: 'manager',
    name: { zh: '管理员', en: 'Manager' },
    meaning: { zh: '全部表单、全部数据，并管理角色', en: 'Every form, all data, and the roles' },
    make: (name) => RoleDraft.parse({ name, manages: true }),
  },
  {
    id: 'rep',
    name: { zh: '销售', en: 'Sales rep' },
    meaning: { zh: '新建，查看、修改和共享本人负责的', en: 'Creates, reads, changes and shares their own' },
    make: onEach(['read', 'create', 'update', 'print', 'share'], 'own'),
  },
  {
    id: 'lead',
    name: { zh: '销售主管', en: 'Sales lead' },
    meaning: { zh: '本人及下属的，可删除、导入、导出', en: 'Own and subordinates, with delete, import and export' },
    make: onEach(
      ['read', 'create', 'update', 'delete', 'import', 'export', 'print', 'batch', 'share'],
      'own-and-below',
    ),
  },
  {
    id: 'reader',
    name: { zh: '只读', en: 'Read only' },
    meaning: { zh: '查看全部数据，不能修改', en: 'Reads everything and changes nothing' },
    make: onEach(['read', 'print'], 'all'),
  },
];
