import type { Bilingual } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';

/** Columns that every record table has. They are fields too: lists show them, conditions name them, nobody edits them. */
export const systemFields = {
  $id: { column: 'id', kind: 'text', label: { zh: '记录 ID', en: 'Record ID' } },
  $title: { column: 'record_title', kind: 'text', label: { zh: '标题', en: 'Title' } },
  $created_at: { column: 'created_at', kind: 'moment', label: { zh: '创建时间', en: 'Created at' } },
  $created_by: { column: 'created_by', kind: 'member', label: { zh: '创建人', en: 'Created by' } },
  $updated_at: { column: 'updated_at', kind: 'moment', label: { zh: '更新时间', en: 'Updated at' } },
  $updated_by: { column: 'updated_by', kind: 'member', label: { zh: '更新人', en: 'Updated by' } },
  $owner: { column: 'owner_id', kind: 'member', label: { zh: '负责人', en: 'Owner' } },
  $department: { column: 'department_id', kind: 'department', label: { zh: '所属部门', en: 'Department' } },
} as const satisfies Record<string, { column: string; kind: ValueKind; label: Bilingual }>;

/** Those that change only when somebody changes them. */
export const lastingSystemFields: ReadonlySet<string> = new Set([
  '$created_at',
  '$created_by',
  '$owner',
  '$department',
]);

export type SystemFieldId = keyof typeof systemFields;
export const isSystemField = (id: string): id is SystemFieldId => id in systemFields;

/** Column names a field key may not take. `search_tokens`, `version` and `deleted_at` are ours as well. */
export const reservedColumns: ReadonlySet<string> = new Set([
  ...Object.values(systemFields).map(({ column }) => column),
  'version',
  'deleted_at',
  'deleted_by',
  'search_tokens',
  'position',
  'parent_id',
]);
