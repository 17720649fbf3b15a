import {
  type Derived,
  type Field,
  identifier,
  joinSql,
  type RollupDerivation,
  raw,
  type Sql,
  sql,
} from '@mortise/core';
import { columnOf, linkOf, row, tableOf } from '../columns.ts';
import { conditionSql } from '../condition-sql.ts';
import { pointingRows } from '../pointing-rows.ts';

/** What a derived field of the record `id` holds when it is taken anew. `timeZone` is that of the organisation. */
export function derivedValue(derived: Derived, id: Sql, timeZone: string): Sql {
  const { derivation, source, via, of, form } = derived;
  if (derivation.kind === 'rollup') {
    const value = of ? columnOf(of) : raw('null');
    const { from, where } = children(derived, derivation, id);
    const counted = joinSql([...where, ...conditionOf(derived, derivation, timeZone)], raw(' and '));
    return sql`(select ${figure(derivation, value, of)} from ${from} where ${counted})`;
  }
  const value = of ? columnOf(of) : raw('null');
  return sql`(select ${value} from (select own.${identifier(via.key)} as id from ${tableOf(form)} own where own.id = ${id}) ref
    join ${tableOf(source.form)} ${row} on ${row}.id = ref.id and ${row}.deleted_at is null)`;
}

/** Rows `t` of the source that belong to the record `id`. */
function children({ form, source, via }: Derived, { side }: RollupDerivation, id: Sql): { from: Sql; where: Sql[] } {
  const live = sql`${row}.deleted_at is null`;
  if (side === 'ours') {
    const link = linkOf(form.key, via.key);
    return {
      from: sql`${link} l join ${tableOf(source.form)} ${row} on ${row}.id = l.target_id`,
      where: [sql`l.record_id = ${id}`, live],
    };
  }
  const pointing = pointingRows(source.form, via, form.id);
  return { from: pointing.from, where: [pointing.is(id), live] };
}

/** Rows `t` that count. */
export function conditionOf({ source }: Derived, { condition }: RollupDerivation, timeZone: string): Sql[] {
  if (!condition) return [];
  // Nobody in particular, at no particular time: a rollup's condition names neither.
  const nobody = { userId: '', departmentIds: [], timeZone };
  return [conditionSql(condition, nobody, new Date(0), source, () => undefined)];
}

function figure({ aggregate, decimals }: RollupDerivation, value: Sql, of: Field | null): Sql {
  switch (aggregate) {
    case 'count':
      return raw('count(*)::numeric');
    case 'filled':
      return sql`count(${value})::numeric`;
    case 'empty':
      return sql`(count(*) - count(${value}))::numeric`;
    case 'distinct':
      return sql`count(distinct ${distinctKey(value, of)})::numeric`;
    case 'sum':
      return sql`trim_scale(coalesce(sum(${value}), 0)::numeric)`;
    case 'average':
      return averageOf(sql`sum(${value})::numeric`, sql`nullif(count(${value}), 0)`, decimals);
    case 'max':
      return sql`max(${value})`;
    case 'min':
      return sql`min(${value})`;
  }
}

/** The same however it is come by: from all values at once or from a sum kept over the years. */
export const averageOf = (sum: Sql, count: Sql, decimals: number): Sql =>
  sql`trim_scale(round(${sum} / ${count}, ${raw(String(decimals))}))`;

/** A short text that two values share exactly when they say the same. */
export function distinctKey(value: Sql, of: Field | null): Sql {
  if (of?.kind === 'number') return sql`md5(trim_scale(${value}::numeric)::text)`;
  return of?.kind === 'moment' ? sql`md5(extract(epoch from ${value})::text)` : sql`md5(${value}::text)`;
}
