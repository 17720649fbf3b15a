import {
  type Field,
  identifier,
  isSortable,
  isSystemField,
  type Reach,
  raw,
  recordSchema,
  type Sort,
  type Sql,
  sql,
  systemFields,
  targetOf as targetFormOf,
} from '@mortise/core';
import { row, systemColumn, type TargetOf, tableOf, valueSql } from './columns.ts';

/** One column of an order. Empty values come last in both directions. */
export interface SortKey {
  /** Over the row `t`, with its collation. */
  readonly sql: Sql;
  /** The type that a value printed as text is read back with. */
  readonly type: string;
  readonly direction: 'asc' | 'desc';
  readonly nullable: boolean;
}

const zh = sql` collate ${identifier(recordSchema)}.zh`;
const neverNull: ReadonlySet<string> = new Set([
  '$id',
  '$title',
  '$created_at',
  '$created_by',
  '$updated_at',
  '$updated_by',
]);

/** Null when the field cannot order a list. */
export function sortKeyOf(
  { form, fields }: Pick<Reach, 'form' | 'fields'>,
  { field: id, direction }: Sort,
  targetOf: TargetOf,
): SortKey | null {
  if (isSystemField(id)) {
    const { kind } = systemFields[id];
    const key = keySql(kind, systemColumn(id));
    return key && { ...key, direction, nullable: !neverNull.has(id) };
  }
  const field = fields.find((candidate) => candidate.id === id);
  if (!field || !isSortable(field)) return null;
  const column = field.storage.in === 'joined' ? valueSql(form, field, targetOf) : sql`${row}.${identifier(field.key)}`;
  const order = field.type.order?.(field.config);
  const target = targetFormOf(field.storage);
  const key = order
    ? { sql: sql`array_position(${order}::text[], ${column})`, type: 'integer' }
    : keySql(field.kind, column, target === undefined ? undefined : targetOf(target)?.form);
  return key && { ...key, direction, nullable: true };
}

function keySql(
  kind: Field['kind'],
  column: Sql,
  target?: { readonly key: string },
): Pick<SortKey, 'sql' | 'type'> | null {
  switch (kind) {
    case 'text':
    case 'option':
      return { sql: sql`${column}${zh}`, type: 'text' };
    case 'number':
      return { sql: column, type: 'numeric' };
    case 'boolean':
      return { sql: column, type: 'boolean' };
    case 'date':
      return { sql: column, type: 'date' };
    case 'moment':
      return { sql: column, type: 'timestamptz' };
    case 'time':
      return { sql: column, type: 'time' };
    case 'period':
      return { sql: sql`(${column} ->> 'start')`, type: 'text' };
    case 'member':
      return byName(sql`select s.name from users s where s.id = ${column}`);
    case 'department':
      return byName(sql`select s.name from departments s where s.id = ${column}`);
    case 'record':
      return target ? byName(sql`select s.record_title from ${tableOf(target)} s where s.id = ${column}`) : null;
    default:
      return null;
  }
}

const byName = (select: Sql) => ({ sql: sql`(${select})${zh}`, type: 'text' });

/** The last key of every order, so that no two rows are equal. Runs as the key before it, as the indexes do. */
export const idKey = (keys: readonly SortKey[]): SortKey => ({
  sql: sql`${row}.id`,
  type: 'uuid',
  direction: keys.at(-1)?.direction ?? 'desc',
  nullable: false,
});

const words = { asc: raw(' asc'), desc: raw(' desc') };
const opposite = { asc: 'desc', desc: 'asc' } as const;
const [last, first] = [raw(' nulls last'), raw(' nulls first')];

/** What stands after `order by`. */
export function orderSql(keys: readonly SortKey[], reverse = false): Sql[] {
  return keys.map(({ sql: key, direction, nullable }) => {
    const way = words[reverse ? opposite[direction] : direction];
    // PostgreSQL counts a null as the greatest, and matches an index only by the same words.
    return nullable ? sql`${key}${way}${reverse ? first : last}` : sql`${key}${way}`;
  });
}
