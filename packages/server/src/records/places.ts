import { type Field, type Issue, type Row, rowsIn } from '@mortise/core';
import type { Draft } from './draft.ts';
import type { FormShape } from './form-shape.ts';

/** One place where a field stands: the record, or a row of it. */
export interface Place {
  readonly draft: Draft;
  readonly value: unknown;
  /** As it is stored; undefined where the place is new. */
  readonly before: unknown;
  readonly path: Issue['path'];
  /** Of a field of that place by its id. */
  readonly read: (fieldId: string) => unknown;
  readonly isTouched: (fieldIds: readonly string[]) => boolean;
  /** Puts another value there. */
  readonly put: (value: unknown) => void;
}

/** Every field and column of the form, with the places where these drafts have it. */
export function placesOf(
  drafts: readonly Draft[],
  { fields }: Pick<FormShape, 'fields'>,
): { readonly field: Field; readonly places: () => readonly Place[] }[] {
  const keyOf = new Map(fields.map(({ id, key }) => [id, key]));
  return fields.flatMap((field) => [
    { field, places: () => drafts.map((draft) => inRecord(draft, field, keyOf)) },
    ...field.columns.map((column) => ({
      field: column,
      places: () => drafts.flatMap((draft) => inRows(draft, field, column, keyOf)),
    })),
  ]);
}

type Keys = ReadonlyMap<string, string>;

const inRecord = (draft: Draft, { key }: Field, keyOf: Keys): Place => ({
  draft,
  value: draft.values[key],
  before: draft.old?.values[key],
  path: [key],
  read: (id) => draft.values[keyOf.get(id) ?? id],
  isTouched: (ids) => ids.some((id) => draft.touched.includes(keyOf.get(id) ?? id)),
  put: (value) => {
    draft.values[key] = value;
  },
});

/** A row is compared by its own cells first, then by the record. */
function inRows(draft: Draft, { key, columns }: Field, column: Field, keyOf: Keys): Place[] {
  const cellOf = new Map(columns.map((each) => [each.id, each.key]));
  const before = new Map(rowsIn(draft.old?.values[key]).map((row) => [row.id, row]));
  return rowsIn(draft.values[key]).map((row: Row, index): Place => {
    const old = before.get(row.id);
    const isMoved = (cell: string) => JSON.stringify(row[cell]) !== JSON.stringify(old?.[cell]);
    return {
      draft,
      value: row[column.key],
      before: old?.[column.key],
      path: [key, index, column.key],
      read: (id) => {
        const cell = cellOf.get(id);
        return cell === undefined ? draft.values[keyOf.get(id) ?? id] : row[cell];
      },
      isTouched: (ids) =>
        ids.some((id) => {
          const cell = cellOf.get(id);
          return cell === undefined ? draft.touched.includes(keyOf.get(id) ?? id) : isMoved(cell);
        }),
      put: (next) => {
        Object.assign(row, { [column.key]: next });
      },
    };
  });
}
