import {
  Block,
  blockName,
  type Field,
  fieldsOf,
  type SystemFieldId,
  systemFields,
  type Text,
  type ValueKind,
} from '@mortise/core';
import { fieldTypes } from '../catalog.ts';

/** What conditions ask about: a field of a form, or a system field in the clothes of one. */
export interface AskedField extends Field {
  readonly label: Text;
  readonly isSystem: boolean;
}

/** All of a form, its own fields first. */
export function askedFields(fields: readonly Field[]): AskedField[] {
  const own = fields.map((field) => ({ ...field, label: blockName(field.block, field.type), isSystem: false }));
  return [...own, ...systemAsked];
}

const typeOf: Partial<Record<ValueKind, string>> = {
  text: 'text',
  moment: 'datetime',
  member: 'user',
  department: 'department',
};

const asked: readonly SystemFieldId[] = [
  '$owner',
  '$department',
  '$created_at',
  '$created_by',
  '$updated_at',
  '$updated_by',
];

const systemAsked: readonly AskedField[] = asked.flatMap((id) => {
  const { kind, label, column } = systemFields[id];
  const block = Block.parse({
    id,
    key: column,
    type: typeOf[kind],
    label,
    readOnly: true,
    config: kind === 'moment' ? { precision: 'minute' } : {},
  });
  return fieldsOf({ blocks: [block] }, fieldTypes).map((field) => ({ ...field, label, isSystem: true }));
});
