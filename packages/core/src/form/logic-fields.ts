import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { FormulaScope } from '../formula/check.ts';
import { isListType, listOf, typeOfKind } from '../formula/type.ts';
import type { Field } from '../records/storage.ts';

/** Fields by their ids, as formulas and rules name them. */
export type LogicFields = ReadonlyMap<string, Field>;

export const fieldsById = (fields: readonly Field[]): LogicFields => new Map(fields.map((field) => [field.id, field]));

/** What formulas may speak of. */
export const formulaScopeOf = (fields: LogicFields): FormulaScope => ({
  typeOf: (ref) => {
    const column = columnIn(ref, fields);
    if (column) {
      const type = typeOfKind(column.kind);
      return type === undefined || isListType(type) ? 'none' : listOf(type);
    }
    const kind = isSystemField(ref) ? systemFields[ref].kind : fields.get(ref)?.kind;
    return kind === undefined ? undefined : (typeOfKind(kind) ?? 'none');
  },
});

/** Keys of the fields that are read; system fields do not change while a record is filled in. */
export const keysRead = (refs: Iterable<string>, fields: LogicFields): ReadonlySet<string> =>
  new Set([...refs].flatMap((ref) => fields.get(ref.split('.')[0] ?? ref)?.key ?? []));

/** The column that `<subform>.<column>` names; undefined for every other reference. */
export function columnIn(ref: string, fields: LogicFields): Field | undefined {
  const [subform = '', column] = ref.split('.');
  return column === undefined ? undefined : fields.get(subform)?.columns.find(({ id }) => id === column);
}
