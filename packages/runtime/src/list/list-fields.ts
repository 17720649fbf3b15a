import { isSystemField, isSortable as mayOrder, type RecordView } from '@mortise/core';
import { type AskedField, askedFields } from '@mortise/fields';
import type { RuntimeForm } from '../context/use-form.ts';

/** What a list can show, sort and filter by. */
export interface ListField extends AskedField {
  /** Of a record, null when empty or not read. */
  readonly valueOf: (record: RecordView) => unknown;
  /** Shown with stars, and no ground to sort or filter by. */
  readonly isMasked: boolean;
}

/** All of a form, its own fields first. Hidden ones are left out, and those that hold nothing. */
export const listFields = ({ fields, rights }: Pick<RuntimeForm, 'fields' | 'rights'>): ListField[] =>
  askedFields(fields.filter(({ block, storage }) => !block.hidden && storage.in !== 'nothing')).map((field) => ({
    ...field,
    valueOf: systemValues[field.id] ?? ((record) => record.values[field.key] ?? null),
    isMasked: rights.right(field.id) === 'masked',
  }));

const systemValues: Readonly<Record<string, (record: RecordView) => unknown>> = {
  $owner: (record) => record.ownerId,
  $department: (record) => record.departmentId,
  $created_at: (record) => record.createdAt,
  $created_by: (record) => record.createdBy,
  $updated_at: (record) => record.updatedAt,
  $updated_by: (record) => record.updatedBy,
};

/** May a person change it in place? */
export const isEditable = ({ isSystem, block, type, storage }: ListField): boolean =>
  !isSystem && !block.readOnly && !type.supports.generated && (storage.in === 'column' || storage.in === 'link');

export const isSortable = ({ type, storage, isSystem, isMasked }: ListField): boolean =>
  !isMasked && (isSystem || mayOrder({ storage, type }));

/** The ids to ask the server for: it gives system fields anyway. */
export const readIds = (ids: readonly string[]): string[] => ids.filter((id) => !isSystemField(id));
