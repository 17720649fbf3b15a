import type { FieldCatalog, SqlType } from '../field-type.ts';
import { type Field, fieldsOf, linkTableOf } from '../records/storage.ts';
import type { PublishedForm } from './form.ts';

/** One step from the tables of a published form to those of the next. Tables are in schema `records`. */
export type TableChange =
  | { readonly kind: 'create-table'; readonly table: string }
  /** A retired column of the same field and type comes back with its values instead. */
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
    };

/** What publishing `next` after `previous` does to the tables. Types that cannot change are refused by `publishForm`. */
export function planTable(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): TableChange[] {
  const before = new Map((previous ? fieldsOf(previous, catalog) : []).map((field) => [field.id, field]));
  const after = new Map(fieldsOf(next, catalog).map((field) => [field.id, field]));
  const removed = [...before.values()].filter(({ id }) => !after.has(id));
  const added = [...after.values()].filter(({ id }) => !before.has(id));
  const kept = [...after.values()].flatMap((field) => {
    const old = before.get(field.id);
    return old ? [{ old, field }] : [];
  });

  return [
    ...(previous ? [] : [{ kind: 'create-table', table: next.key } as const]),
    // Removals first: a new field may take the key of one that goes.
    ...removed.flatMap((field) => retire(next, field)),
    ...kept.flatMap(({ old, field }) => widen(next, old, field)),
    ...added.flatMap((field) => add(next, field)),
  ];
}

/** Types that the right one takes over from the left one without touching a row. */
const widenings: ReadonlySet<string> = new Set(['numeric(20,4)→numeric']);

export function canKeepValues(old: Field, next: Field): boolean {
  const [from, to] = [old.storage, next.storage];
  if (from.in !== to.in || old.kind !== next.kind) return false;
  if (from.in === 'column' && to.in === 'column') {
    const sameTarget = from.references?.formId === to.references?.formId;
    return sameTarget && (from.sqlType === to.sqlType || widenings.has(`${from.sqlType}→${to.sqlType}`));
  }
  if (from.in === 'link' && to.in === 'link') return from.formId === to.formId;
  return true;
}

function retire({ id: formId, key: table }: PublishedForm, { id: fieldId, key, storage }: Field): TableChange[] {
  if (storage.in === 'column') return [{ kind: 'retire-column', table, formId, fieldId, column: key }];
  if (storage.in === 'link') return [{ kind: 'retire-link', table, formId, fieldId, link: linkTableOf(table, key) }];
  return [];
}

function add({ id: formId, key: table }: PublishedForm, { id: fieldId, key, storage }: Field): TableChange[] {
  if (storage.in === 'column') {
    const references = storage.references?.formId ?? null;
    return [{ kind: 'add-column', table, formId, fieldId, column: key, sqlType: storage.sqlType, references }];
  }
  if (storage.in === 'link') {
    const link = linkTableOf(table, key);
    return [{ kind: 'add-link', table, formId, fieldId, link, references: storage.formId }];
  }
  return [];
}

function widen({ key: table }: PublishedForm, old: Field, { key: column, storage }: Field): TableChange[] {
  const [from, to] = [old.storage, storage];
  if (from.in !== 'column' || to.in !== 'column' || from.sqlType === to.sqlType) return [];
  return [{ kind: 'widen-column', table, column, sqlType: to.sqlType }];
}
