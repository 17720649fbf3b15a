import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { FormulaScope } from '../formula/check.ts';
import { isListType, listOf, typeOfKind } from '../formula/type.ts';
import type { Field } from '../records/storage.ts';

/** Fields by their ids, as formulas and rules name them. */
export type LogicFields = ReadonlyMap<string, Field>;

export const fieldsById = (fields: readonly Field[]): LogicFields => new Map(fields.map((field) => [field.id, field]));

/** What formulas may speak of. In the rows of `subform`, also of the other cells of a row, by the ids of their columns. */
export const formulaScopeOf = (fields: LogicFields, subform?: Field): FormulaScope => ({
  typeOf: (ref) => {
    const cell = subform?.columns.find(({ id }) => id === ref);
    if (cell) return typeOfKind(cell.kind) ?? 'none';
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

/** How a column is named beside the keys of fields, which hold no full stop. */
export const columnName = (subform: Field, column: Field) => `${subform.key}.${column.key}`;

/** Like `keysRead`, but of what is read in a subform the names of its columns. In the rows of `subform`, also of cells. */
export const namesRead = (refs: Iterable<string>, fields: LogicFields, subform?: Field): ReadonlySet<string> =>
  new Set(
    [...refs].flatMap((ref) => {
      const cell = subform?.columns.find(({ id }) => id === ref);
      if (subform && cell) return columnName(subform, cell);
      const column = columnIn(ref, fields);
      const field = fields.get(ref.split('.')[0] ?? ref);
      return field && column ? columnName(field, column) : (field?.key ?? []);
    }),
  );

/** The column that `<subform>.<column>` names; undefined for every other reference. */
export function columnIn(ref: string, fields: LogicFields): Field | undefined {
  const [subform = '', column] = ref.split('.');
  return column === undefined ? undefined : fields.get(subform)?.columns.find(({ id }) => id === column);
}
