import { type Derived, identifier, joinSql, raw, type Sql, type Stamp, sql } from '@mortise/core';
import { columnOf, tableOf } from '../columns.ts';
import { pointingRows } from '../pointing-rows.ts';
import { announcedChanged } from './announced-changed.ts';
import { conditionOf, derivedValue, distinctKey } from './derived-value.ts';

/** Takes derived fields of one form anew for these records, which are locked; gives what came out. */
export function recomputeSql(derived: readonly Derived[], ids: readonly string[], stamp: Stamp): Sql {
  const [first] = derived;
  if (!first) return raw('select null where false');
  const table = tableOf(first.form);
  const values = derived.map(
    (one, place) => sql`, ${derivedValue(one, raw('h.id'), stamp.timeZone)} as ${raw(`n${place}`)}`,
  );
  const names = derived.map((_, place) => raw(`, n.n${place}`));
  const sets = derived.map(({ field }, place) => sql`${identifier(field.key)} = ${raw(`n.n${place}`)}`);
  const differs = derived.map(
    ({ field }, place) => sql`o.${identifier(field.key)} is distinct from ${raw(`n.n${place}`)}`,
  );
  return sql`with n as materialized (
      select h.id${joinSql(values, raw(''))} from ${table} h where h.id = any(${ids}::uuid[])
    ), changed as (
      update ${table} o set ${joinSql(sets, raw(', '))} from n
      where o.id = n.id and (${joinSql(differs, raw(' or '))}) returning o.id
    ), told as (${announcedChanged(first.form, stamp)})
    select n.id${joinSql(names, raw(''))} from n`;
}

/** Parts that a rollup keeps beside its column; none where the column says it all. */
export function keepsParts({ derivation }: Derived): boolean {
  if (derivation.kind !== 'rollup' || derivation.side === 'ours') return false;
  return derivation.aggregate === 'average' || derivation.aggregate === 'distinct';
}

export const forgetPartsSql = ({ form, field }: Derived, ids: readonly string[]): Sql =>
  sql`delete from rollup_parts
      where form_id = ${form.id}::uuid and field_id = ${field.id} and record_id = any(${ids}::uuid[])`;

/** What the parts of these records are when they are counted anew. */
export function gatherPartsSql(derived: Derived, ids: readonly string[], timeZone: string): Sql {
  const { form, field, source, via, of, derivation } = derived;
  if (derivation.kind !== 'rollup' || !of) return raw('select null where false');
  const isDistinct = derivation.aggregate === 'distinct';
  const value = columnOf(of);
  const { from, target: owner, isAmong } = pointingRows(source.form, via, form.id);
  const where = joinSql(
    [
      isAmong(sql`${ids}::uuid[]`),
      raw('t.deleted_at is null'),
      sql`${value} is not null`,
      ...conditionOf(derived, derivation, timeZone),
    ],
    raw(' and '),
  );
  const key = isDistinct ? distinctKey(value, of) : raw("''");
  const sum = isDistinct ? raw('0') : sql`sum(${value})`;
  return sql`insert into rollup_parts (form_id, field_id, record_id, value, n, sum)
    select ${form.id}::uuid, ${field.id}, ${owner}, ${key}, count(*), ${sum} from ${from} where ${where} group by 3, 4`;
}
