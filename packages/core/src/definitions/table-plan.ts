import type { SqlType } from '../field-storage.ts';
import type { FieldCatalog } from '../field-type.ts';
import { childTableOf, type Field, fieldsOf, linkTableOf } from '../records/storage.ts';
import { canKeepValues } from './can-keep-values.ts';
import type { PublishedForm } from './form.ts';
import { isConverted } from './type-change.ts';

/** One step from the tables of a published form to those of the next. Tables are in schema `records`. */
export type TableChange =
  | { readonly kind: 'create-table'; readonly table: string }
  /**
   * A column of converted values that stands ready takes its place; or a retired one of the same field and type comes
   * back with its values.
   */
  | {
      readonly kind: 'add-column';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly column: string;
      readonly sqlType: SqlType;
      /** Form whose record a single relation points to. */
      readonly references: string | null;
    }
  /** Renamed, not dropped: its values stay for 30 days. */
  | {
      readonly kind: 'retire-column';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly column: string;
    }
  /** Only to a type that PostgreSQL takes without rewriting the table. */
  | { readonly kind: 'widen-column'; readonly table: string; readonly column: string; readonly sqlType: SqlType }
  | {
      readonly kind: 'add-link';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly link: string;
      readonly references: string;
    }
  | {
      readonly kind: 'retire-link';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly link: string;
    }
  /** The child table of a subform; one of the same field that was retired comes back instead. Its columns follow. */
  | {
      readonly kind: 'add-children';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly children: string;
    }
  | {
      readonly kind: 'retire-children';
      readonly table: string;
      readonly formId: string;
      readonly fieldId: string;
      readonly children: string;
    };

/** What publishing `next` after `previous` does to the tables. Types that cannot change are refused by `publishForm`. */
export function planTable(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): TableChange[] {
  const [before, after] = [previous ? fieldsOf(previous, catalog) : [], fieldsOf(next, catalog)];
  return [
    ...(previous ? [] : [{ kind: 'create-table', table: next.key } as const]),
    ...planColumns({ formId: next.id, table: next.key }, before, after),
  ];
}

/** The table that fields are columns of: a form's own or the child table of a subform. */
interface Home {
  readonly formId: string;
  readonly table: string;
}

/** What follows from other values is computed anew where its old ones do not fit; everything else stays. */
const stays = (old: Field | undefined, field: Field | undefined) =>
  old && field && !isConverted(old, field) && (canKeepValues(old, field) || !field.type.derive);

function planColumns(home: Home, previous: readonly Field[], next: readonly Field[]): TableChange[] {
  const before = new Map(previous.map((field) => [field.id, field]));
  const after = new Map(next.map((field) => [field.id, field]));
  const removed = previous.filter((old) => !stays(old, after.get(old.id)));
  const added = next.filter((field) => !stays(before.get(field.id), field));
  const kept = next.flatMap((field) => {
    const old = before.get(field.id);
    return old && stays(old, field) ? [{ old, field }] : [];
  });
  return [
    // Removals first: a new field may take the key of one that goes.
    ...removed.flatMap((field) => retire(home, field)),
    ...kept.flatMap(({ old, field }) => widen(home, old, field)),
    ...added.flatMap((field) => add(home, field)),
  ];
}

const childrenOf = ({ formId, table }: Home, { key }: Field): Home => ({
  formId,
  table: childTableOf(table, key),
});

function retire(home: Home, field: Field): TableChange[] {
  const { formId, table } = home;
  const { id: fieldId, key, storage } = field;
  if (storage.in === 'column') return [{ kind: 'retire-column', table, formId, fieldId, column: key }];
  if (storage.in === 'link') return [{ kind: 'retire-link', table, formId, fieldId, link: linkTableOf(table, key) }];
  if (storage.in !== 'children') return [];
  const children = childrenOf(home, field);
  // Its columns by themselves, each of which may come back with it or not.
  return [
    ...planColumns(children, field.columns, []),
    { kind: 'retire-children', table, formId, fieldId, children: children.table },
  ];
}

function add(home: Home, field: Field): TableChange[] {
  const { formId, table } = home;
  const { id: fieldId, key, storage } = field;
  if (storage.in === 'column') {
    const references = storage.references?.formId ?? null;
    return [{ kind: 'add-column', table, formId, fieldId, column: key, sqlType: storage.sqlType, references }];
  }
  if (storage.in === 'link') {
    const link = linkTableOf(table, key);
    return [{ kind: 'add-link', table, formId, fieldId, link, references: storage.formId }];
  }
  if (storage.in !== 'children') return [];
  const children = childrenOf(home, field);
  return [
    { kind: 'add-children', table, formId, fieldId, children: children.table },
    ...planColumns(children, [], field.columns),
  ];
}

function widen(home: Home, old: Field, field: Field): TableChange[] {
  const { table } = home;
  const [from, to] = [old.storage, field.storage];
  if (to.in === 'children') return planColumns(childrenOf(home, field), old.columns, field.columns);
  if (from.in !== 'column' || to.in !== 'column' || from.sqlType === to.sqlType) return [];
  return [{ kind: 'widen-column', table, column: field.key, sqlType: to.sqlType }];
}
