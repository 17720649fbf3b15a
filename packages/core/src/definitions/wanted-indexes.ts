import { type Comparison, type Condition, comparisonsOf } from '../conditions/condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf, recordSchema } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';
import type { PublishedForm } from './form.ts';
import { shortHash } from './short-hash.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import type { PublishedView, Sort } from './view.ts';

/** An index that definitions ask for. */
export interface WantedIndex {
  readonly name: string;
  readonly table: string;
  readonly unique: boolean;
  /** What follows `create [unique] index [concurrently] <name> on <table> `. */
  readonly sql: string;
  /** `unique <field id>`, `relation <field id>`, `view <view id>` */
  readonly reason: string;
}

/** Name of the index that keeps a unique field unique: what a unique violation names. */
export const uniqueIndexOf = (formKey: string, field: { readonly id: string; readonly key: string }) =>
  `uq_${formKey.slice(0, 24)}_${field.key.slice(0, 24)}_${shortHash(field.id)}`;

/** Indexes that follow from a form and its shared views: unique fields, relations, what views filter and sort by. */
export function wantedIndexes(
  form: PublishedForm,
  views: readonly { readonly id: string; readonly view: PublishedView }[],
  catalog: FieldCatalog,
): WantedIndex[] {
  const fields = fieldsOf(form, catalog);
  const found = [
    ...fields.flatMap((field) => uniqueIndex(form, field)),
    ...fields.flatMap((field) => relationIndex(form, field)),
    ...views.flatMap(({ id, view }) => viewIndex(form, fields, id, view)),
  ];
  return [...new Map(found.map((index) => [index.name, index])).values()];
}

const quote = (name: string) => `"${name}"`;
const live = 'where deleted_at is null';

function uniqueIndex(form: PublishedForm, field: Field): WantedIndex[] {
  if (!field.block.unique || field.storage.in !== 'column') return [];
  const column = quote(field.key);
  // An index entry holds at most a third of a page; what may be longer is compared by its hash.
  const entry = field.kind === 'text' && !isShort(field) ? `md5(${column})` : column;
  const name = uniqueIndexOf(form.key, field);
  const sql = `(${entry}) ${live} and ${column} is not null`;
  return [{ name, table: form.key, unique: true, sql, reason: `unique ${field.id}` }];
}

function relationIndex(form: PublishedForm, field: Field): WantedIndex[] {
  if (field.storage.in !== 'column' || !field.storage.references) return [];
  const name = `rel_${form.key.slice(0, 24)}_${field.key.slice(0, 24)}_${shortHash(field.id)}`;
  const sql = `(${quote(field.key)}) where ${quote(field.key)} is not null`;
  return [{ name, table: form.key, unique: false, sql, reason: `relation ${field.id}` }];
}

function viewIndex(form: PublishedForm, fields: readonly Field[], id: string, view: PublishedView): WantedIndex[] {
  const equals = [...new Set(equalitiesOf(view.filter).flatMap(({ field }) => equalityEntry(fields, field)))].slice(
    0,
    3,
  );
  const sorts = sortEntries(fields, view.sort);
  if (equals.length === 0 && sorts.length === 0) return [];
  // With no sort of its own a list runs newest first.
  const order = sorts.length > 0 ? sorts : ['created_at desc'];
  const direction = (view.sort.at(-1)?.direction ?? 'desc') === 'asc' ? 'id' : 'id desc';
  const sql = `(${[...equals, ...order, direction].join(', ')}) ${live}`;
  const name = `ix_${form.key.slice(0, 30)}_${shortHash(form.key + sql)}`;
  return [{ name, table: form.key, unique: false, sql, reason: `view ${id}` }];
}

/** Comparisons that every listed record satisfies and that pin a column to one value. */
function equalitiesOf(filter: Condition | null): Comparison[] {
  if (!filter) return [];
  if ('all' in filter) return filter.all.flatMap(equalitiesOf);
  if ('any' in filter || 'not' in filter) return [];
  return comparisonsOf(filter).filter(({ operator }) => operator === 'equals' || operator === 'is');
}

const equalityKinds: ReadonlySet<ValueKind> = new Set(['option', 'member', 'department', 'record', 'boolean', 'date']);
const sortKinds: ReadonlySet<ValueKind> = new Set(['text', 'number', 'date', 'moment', 'time', 'boolean']);

function equalityEntry(fields: readonly Field[], id: string): string[] {
  if (isSystemField(id)) return equalityKinds.has(systemFields[id].kind) ? [systemFields[id].column] : [];
  const field = fields.find((candidate) => candidate.id === id);
  return field?.storage.in === 'column' && equalityKinds.has(field.kind) ? [quote(field.key)] : [];
}

/** The sorts as index entries; none when one of them is not by a plain column, for then the index would not serve. */
function sortEntries(fields: readonly Field[], sorts: readonly Sort[]): string[] {
  const entries = sorts.map(({ field: id, direction }) => {
    const column = sortColumn(fields, id);
    if (!column) return null;
    const collation = column.kind === 'text' ? ` collate ${recordSchema}.zh` : '';
    return `${quote(column.name)}${collation} ${direction} nulls last`;
  });
  return entries.every((entry) => entry !== null) ? entries : [];
}

function sortColumn(fields: readonly Field[], id: string): { name: string; kind: ValueKind } | null {
  if (isSystemField(id)) {
    const { column, kind } = systemFields[id];
    return sortKinds.has(kind) && column !== 'record_title' ? { name: column, kind } : null;
  }
  const field = fields.find((candidate) => candidate.id === id);
  if (field?.storage.in !== 'column' || !sortKinds.has(field.kind)) return null;
  return field.kind === 'text' && !isShort(field) ? null : { name: field.key, kind: field.kind };
}

/** Does the type refuse texts too long for an index entry (2,700 bytes)? */
const isShort = ({ type, config }: Field) => !type.value(config).safeParse('中'.repeat(850)).success;
