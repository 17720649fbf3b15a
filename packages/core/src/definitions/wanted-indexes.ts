import type { RollupDerivation } from '../derived/derivation.ts';
import type { FieldCatalog } from '../field-type.ts';
import { childTableOf, type Field, fieldsOf, rowColumns } from '../records/storage.ts';
import { targetsOf } from '../records/target-of.ts';
import type { PublishedForm } from './form.ts';
import type { UniqueSet } from './form-rule.ts';
import { shortHash } from './short-hash.ts';
import type { PublishedView } from './view.ts';
import { viewIndex } from './view-index.ts';
import { isShort, live, quote, type WantedIndex } from './wanted-index.ts';

/** Name of the index that keeps a unique field unique: what a unique violation names. */
export const uniqueIndexOf = (formKey: string, field: { readonly id: string; readonly key: string }) =>
  `uq_${formKey.slice(0, 24)}_${field.key.slice(0, 24)}_${shortHash(field.id)}`;

/** Name of the index that keeps a combination unique. */
export const uniqueSetIndexOf = (formKey: string, set: { readonly id: string; readonly fields: readonly string[] }) =>
  `uqs_${formKey.slice(0, 24)}_${shortHash(`${set.id} ${set.fields.join()}`)}`;

/**
 * Indexes that follow from a form and its shared views: unique fields, relations, what views filter and sort by, and what
 * `rollups` of other forms look for in it.
 */
export function wantedIndexes(
  form: PublishedForm,
  views: readonly { readonly id: string; readonly view: PublishedView }[],
  catalog: FieldCatalog,
  rollups: readonly RollupDerivation[] = [],
): WantedIndex[] {
  const fields = fieldsOf(form, catalog);
  const found = [
    ...fields.flatMap((field) => uniqueIndex(form, field)),
    ...form.uniqueSets.flatMap((set) => uniqueSetIndex(form, set, fields)),
    ...fields.flatMap((field) => relationIndex(form, field)),
    ...fields.flatMap((field) => rowIndexes(form, field)),
    ...rollups.flatMap((rollup) => rollupIndex(form, fields, rollup)),
    ...views.flatMap(({ id, view }) => viewIndex(form, fields, id, view)),
  ];
  return [...new Map(found.map((index) => [index.name, index])).values()];
}

function uniqueIndex(form: PublishedForm, field: Field): WantedIndex[] {
  if (!field.block.unique || field.storage.in !== 'column') return [];
  const name = uniqueIndexOf(form.key, field);
  const sql = `(${entryOf(field)}) ${live} and ${quote(field.key)} is not null`;
  return [{ name, table: form.key, unique: true, sql, reason: `unique ${field.id}` }];
}

/** An index entry holds at most a third of a page; what may be longer is compared by its hash. */
const entryOf = (field: Field) =>
  field.kind === 'text' && !isShort(field) ? `md5(${quote(field.key)})` : quote(field.key);

function uniqueSetIndex(form: PublishedForm, set: UniqueSet, fields: readonly Field[]): WantedIndex[] {
  const parts = set.fields.flatMap(
    (id) => fields.find((field) => field.id === id && field.storage.in === 'column') ?? [],
  );
  if (parts.length < 2 || parts.length < set.fields.length) return [];
  const filled = parts.map(({ key }) => `${quote(key)} is not null`).join(' and ');
  const sql = `(${parts.map(entryOf).join(', ')}) ${live} and ${filled}`;
  return [
    { name: uniqueSetIndexOf(form.key, set), table: form.key, unique: true, sql, reason: `unique-set ${set.id}` },
  ];
}

/** Finds the best value among the records that belong together, without reading all of them. */
function rollupIndex(form: PublishedForm, fields: readonly Field[], rollup: RollupDerivation): WantedIndex[] {
  const [via, of] = [rollup.via, rollup.fieldId].map((id) => fields.find((field) => field.id === id));
  if (rollup.side !== 'theirs' || via?.storage.in !== 'column' || of?.storage.in !== 'column') return [];
  // Those that belong to one record by such a list are no stretch of an index.
  if (via.kind === 'pointers') return [];
  const sql = `(${pointedEntry(via)}, ${quote(of.key)}) ${live} and ${quote(via.key)} is not null`;
  const name = `sum_${form.key.slice(0, 24)}_${of.key.slice(0, 24)}_${shortHash(via.id + of.id)}`;
  return [{ name, table: form.key, unique: false, sql, reason: `rollup ${of.id}` }];
}

/** The id of the record that the field names, as it is asked for. */
const pointedEntry = ({ key, kind }: Field) => (kind === 'pointer' ? `((${quote(key)} ->> 'id')::uuid)` : quote(key));

function relationIndex(form: PublishedForm, field: Field): WantedIndex[] {
  if (field.storage.in !== 'column' || targetsOf(field.storage).length === 0) return [];
  const name = `rel_${form.key.slice(0, 24)}_${field.key.slice(0, 24)}_${shortHash(field.id)}`;
  const filled = `where ${quote(field.key)} is not null`;
  const sql =
    field.kind === 'pointers'
      ? `using gin (public.pointed_ids(${quote(field.key)})) with (fastupdate = off) ${filled}`
      : `(${pointedEntry(field)}) ${filled}`;
  return [{ name, table: form.key, unique: false, sql, reason: `relation ${field.id}` }];
}

/** Finds the rows that name a record from which their look-ups are kept. */
function rowIndexes(form: PublishedForm, subform: Field): WantedIndex[] {
  const through = new Set(
    subform.columns.flatMap(({ type, config, storage }) => {
      const derivation = storage.in === 'column' ? type.derive?.(config) : null;
      return derivation?.kind === 'lookup' ? [derivation.through] : [];
    }),
  );
  const table = childTableOf(form.key, subform.key);
  return subform.columns.flatMap((via): WantedIndex[] => {
    if (!through.has(via.id) || via.storage.in !== 'column') return [];
    const name = `row_${table.slice(0, 24)}_${via.key.slice(0, 24)}_${shortHash(via.id)}`;
    const sql = `(${quote(via.key)}, ${quote(rowColumns.parent)}) where ${quote(via.key)} is not null`;
    return [{ name, table, unique: false, sql, reason: `relation ${via.id}` }];
  });
}
