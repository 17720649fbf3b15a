import { type Comparison, type Condition, comparisonsOf } from '../conditions/condition.ts';
import { type Field, recordSchema } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';
import { viewKindOf } from '../view-kinds/catalog.ts';
import type { PublishedForm } from './form.ts';
import { shortHash } from './short-hash.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import type { PublishedView, Sort } from './view.ts';
import { isShort, live, quote, type WantedIndex } from './wanted-index.ts';

/**
 * The indexes that list a view in order, one as a rule: first what its filter pins to one value, then what it groups by, then its sorts,
 * then the id. Each entry
 * is written as the list's own SQL writes it, for PostgreSQL uses an index only for the same expression.
 */
export function viewIndex(
  form: PublishedForm,
  fields: readonly Field[],
  id: string,
  view: PublishedView,
): WantedIndex[] {
  const pinned = equalitiesOf(view.filter).flatMap(({ field }) => equalityEntry(fields, field));
  const { kind, settings } = viewKindOf(view);
  const grouped = (kind.groupedBy?.(settings) ?? []).flatMap((field) => equalityEntry(fields, field));
  const equals = [...new Set([...pinned.slice(0, 3), ...grouped])];
  return (kind.orders?.(settings) ?? [view.sort]).flatMap((sort) => {
    const sorts = sortEntries(fields, sort);
    if (equals.length === 0 && sorts.length === 0) return [];
    // A list without a sort of its own runs newest first.
    const order = sorts.length > 0 ? [...sorts, `id ${sort.at(-1)?.direction}`] : ['created_at desc', 'id desc'];
    const sql = `(${[...equals, ...order].join(', ')}) ${live}`;
    const name = `ix_${form.key.slice(0, 30)}_${shortHash(form.key + sql)}`;
    return [{ name, table: form.key, unique: false, sql, reason: `view ${id}` }];
  });
}

/** Comparisons that every listed record satisfies and that pin a column to one value. */
function equalitiesOf(filter: Condition | null): Comparison[] {
  if (!filter) return [];
  if ('all' in filter) return filter.all.flatMap(equalitiesOf);
  if ('any' in filter || 'not' in filter) return [];
  return comparisonsOf(filter).filter(({ operator, operand }) => operator === 'equals' && operand?.kind !== 'field');
}

/** Kinds for which "equals" is SQL's `=` on the bare column. */
const equalityKinds: ReadonlySet<ValueKind> = new Set(['option', 'member', 'department', 'record', 'number']);

function equalityEntry(fields: readonly Field[], id: string): string[] {
  if (isSystemField(id)) return equalityKinds.has(systemFields[id].kind) ? [systemFields[id].column] : [];
  const field = fields.find((candidate) => candidate.id === id);
  if (field?.storage.in !== 'column') return [];
  if (equalityKinds.has(field.kind)) return [quote(field.key)];
  return field.kind === 'text' && isShort(field) ? [`lower(${quote(field.key)} collate "C")`] : [];
}

/** The sorts as index entries; none when one of them is not by a plain column, for then the index would not serve. */
function sortEntries(fields: readonly Field[], sorts: readonly Sort[]): string[] {
  const entries = sorts.map(({ field, direction }) => {
    const key = isSystemField(field) ? systemKey(field) : fieldKey(fields, field);
    return key && `${key.entry} ${direction}${key.nullable ? ' nulls last' : ''}`;
  });
  return entries.every((entry) => entry !== null) ? entries : [];
}

interface Key {
  readonly entry: string;
  readonly nullable: boolean;
}

const zh = ` collate ${recordSchema}.zh`;
const plainKinds: ReadonlySet<ValueKind> = new Set(['number', 'date', 'moment', 'time', 'boolean']);

function systemKey(id: keyof typeof systemFields): Key | null {
  const { column, kind } = systemFields[id];
  return kind === 'moment' ? { entry: column, nullable: false } : null;
}

function fieldKey(fields: readonly Field[], id: string): Key | null {
  const field = fields.find((candidate) => candidate.id === id);
  if (field?.storage.in !== 'column' || field.type.order?.(field.config)) return null;
  const entry = quote(field.key);
  if (plainKinds.has(field.kind)) return { entry, nullable: true };
  const isText = field.kind === 'option' || (field.kind === 'text' && isShort(field));
  return isText ? { entry: `${entry}${zh}`, nullable: true } : null;
}
