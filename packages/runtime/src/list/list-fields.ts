import {
  Block,
  type Field,
  fieldsOf,
  isSystemField,
  isSortable as mayOrder,
  type RecordView,
  type SystemFieldId,
  systemFields,
  type Text,
  textIn,
  type ValueKind,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';

/** What a list can show, sort and filter by: a field of the form, or a system field in the clothes of one. */
export interface ListField extends Field {
  readonly label: Text;
  /** Of a record, null when empty or not read. */
  readonly valueOf: (record: RecordView) => unknown;
  readonly isSystem: boolean;
}

/** All of a form, its own fields first. Hidden ones are left out. */
export function listFields(fields: readonly Field[]): ListField[] {
  const own = fields
    .filter(({ block }) => !block.hidden)
    .map((field) => ({
      ...field,
      label: textIn(field.block.label, 'zh') === '' ? field.type.label : field.block.label,
      valueOf: (record: RecordView) => record.values[field.key] ?? null,
      isSystem: false,
    }));
  return [...own, ...systemListFields];
}

const typeOf: Partial<Record<ValueKind, string>> = {
  text: 'text',
  moment: 'datetime',
  member: 'user',
  department: 'department',
};

const shown: readonly (readonly [SystemFieldId, (record: RecordView) => unknown])[] = [
  ['$owner', (record) => record.ownerId],
  ['$department', (record) => record.departmentId],
  ['$created_at', (record) => record.createdAt],
  ['$created_by', (record) => record.createdBy],
  ['$updated_at', (record) => record.updatedAt],
  ['$updated_by', (record) => record.updatedBy],
];

const systemListFields: readonly ListField[] = shown.flatMap(([id, read]) => {
  const { kind, label, column } = systemFields[id];
  const block = Block.parse({
    id,
    key: column,
    type: typeOf[kind],
    label,
    readOnly: true,
    config: kind === 'moment' ? { precision: 'minute' } : {},
  });
  return fieldsOf({ blocks: [block] }, fieldTypes).map((field) => ({
    ...field,
    label,
    valueOf: read,
    isSystem: true,
  }));
});

/** May a person change it in place? */
export const isEditable = ({ isSystem, block, type, storage }: ListField): boolean =>
  !isSystem && !block.readOnly && !type.supports.generated && (storage.in === 'column' || storage.in === 'link');

export const isSortable = ({ type, storage, isSystem }: ListField): boolean => isSystem || mayOrder({ storage, type });

/** The ids to ask the server for: it gives system fields anyway. */
export const readIds = (ids: readonly string[]): string[] => ids.filter((id) => !isSystemField(id));
