import {
  type Derived,
  identifier,
  joinSql,
  type PublishedForm,
  type RollupDerivation,
  raw,
  type Share,
  type Sql,
  type Stamp,
  sql,
} from '@mortise/core';
import { tableOf } from '../columns.ts';
import { announcedChanged } from './announced-changed.ts';
import { averageOf, derivedValue, distinctKey } from './derived-value.ts';

/** What a rollup adds to the statement that updates all rollups of a form together. */
interface Part {
  /** Columns of `d`, one row per record: what came and what went. */
  readonly gathered: readonly Sql[];
  /** Further parts, which keep what the column alone does not say. */
  readonly kept: Sql;
  /** Joined to `o`, the record, and `d`. */
  readonly joined: Sql;
  readonly value: Sql;
}

type RolledUp = Derived & { readonly derivation: RollupDerivation };

/** Must the records be locked before, so that this statement sees all that was counted into them? */
export const needsLock = (shares: readonly Share[]): boolean =>
  shares.some(({ derived: { derivation } }) => derivation.kind === 'rollup' && !plain.has(derivation.aggregate));
const plain: ReadonlySet<RollupDerivation['aggregate']> = new Set(['count', 'filled', 'empty', 'sum']);

/** Adds shares to the rollups of a form's records, in one statement however many. */
export function rollSql(form: PublishedForm, shares: readonly Share[], stamp: Stamp): Sql {
  const { timeZone } = stamp;
  const rollups = [...new Set(shares.map(({ derived }) => derived))].filter(isRollup);
  const data = JSON.stringify(
    shares.map(({ derived, record, value, weight }) => {
      const place = rollups.indexOf(derived as RolledUp);
      return { k: place, p: record, w: weight, [`v${place}`]: value };
    }),
  );
  const typed = rollups.map(({ of }, place) => {
    const type = of?.storage.in === 'column' ? of.storage.sqlType : 'text';
    return raw(`, v${place} ${type}`);
  });
  const parts = rollups.map((rollup, place) => partOf(rollup, place, timeZone));
  const sets = rollups.map(({ field }, place) => sql`${identifier(field.key)} = ${parts[place]?.value ?? raw('null')}`);
  return sql`with c as materialized (
      select * from json_to_recordset(${data}::json) as c(k integer, p uuid, w integer${joinSql(typed, raw(''))})
    ), locked as materialized (
      select id from ${tableOf(form)} where id in (select p from c) order by id for no key update
    ), d as materialized (
      select p${joinSql(
        parts.flatMap(({ gathered }) => gathered.map((column) => sql`, ${column}`)),
        raw(''),
      )} from c where p in (select id from locked) group by p
    )${joinSql(
      parts.map(({ kept }) => kept),
      raw(''),
    )}, changed as (
      update ${tableOf(form)} o set ${joinSql(sets, raw(', '))}
      from d${joinSql(
        parts.map(({ joined }) => joined),
        raw(''),
      )} where o.id = d.p returning o.id
    )${announcedChanged(form, stamp)}`;
}

const isRollup = (derived: Derived): derived is RolledUp => derived.derivation.kind === 'rollup';

function partOf(rollup: RolledUp, place: number, timeZone: string): Part {
  const { form, field, derivation, of } = rollup;
  const column = sql`o.${identifier(field.key)}`;
  const v = raw(`c.v${place}`);
  const mine = raw(`filter (where c.k = ${place})`);
  const weighed = sql`coalesce(sum(c.w) ${mine}, 0) as ${raw(`n${place}`)}`;
  const summed = sql`coalesce(sum(c.w * ${v}) ${mine}, 0) as ${raw(`s${place}`)}`;
  const [n, s] = [raw(`d.n${place}`), raw(`d.s${place}`)];
  const none = { kept: raw(''), joined: raw('') };
  switch (derivation.aggregate) {
    case 'count':
    case 'filled':
    case 'empty':
      return { ...none, gathered: [weighed], value: sql`${column} + ${n}` };
    case 'sum':
      return { ...none, gathered: [summed], value: sql`trim_scale(${column} + ${s}::numeric)` };
    case 'average': {
      const a = raw(`a${place}`);
      const kept = sql`, ${a} as (
        insert into rollup_parts as r (form_id, field_id, record_id, value, n, sum)
        select ${form.id}::uuid, ${field.id}, d.p, '', ${n}, ${s} from d where ${n} <> 0 or ${s} <> 0
        on conflict (form_id, field_id, record_id, value) do update set n = r.n + excluded.n, sum = r.sum + excluded.sum
        returning record_id, n, sum)`;
      const value = sql`case when ${a}.record_id is null then ${column} else ${averageOf(sql`${a}.sum`, sql`nullif(${a}.n, 0)`, derivation.decimals)} end`;
      return { gathered: [weighed, summed], kept, joined: sql` left join ${a} on ${a}.record_id = d.p`, value };
    }
    case 'distinct': {
      const [came, kept, turned] = [raw(`came${place}`), raw(`kept${place}`), raw(`turned${place}`)];
      const parts = sql`, ${came} as materialized (
        select c.p, ${distinctKey(v, of)} as value, sum(c.w) as n from c
        where c.k = ${raw(String(place))} and c.p in (select id from locked) group by 1, 2 having sum(c.w) <> 0
      ), ${kept} as (
        insert into rollup_parts as r (form_id, field_id, record_id, value, n)
        select ${form.id}::uuid, ${field.id}, p, value, n from ${came}
        on conflict (form_id, field_id, record_id, value) do update set n = r.n + excluded.n
        returning record_id, value, n
      ), ${turned} as (
        select b.p, sum(case when k.n > 0 and k.n <= b.n then 1 when k.n <= 0 and k.n > b.n then -1 else 0 end) as n
        from ${came} b join ${kept} k on k.record_id = b.p and k.value = b.value group by b.p)`;
      const value = sql`${column} + coalesce(${turned}.n, 0)`;
      return { gathered: [], kept: parts, joined: sql` left join ${turned} on ${turned}.p = d.p`, value };
    }
    case 'max':
    case 'min': {
      const best = raw(derivation.aggregate);
      const [came, went] = [raw(`came${place}`), raw(`went${place}`)];
      const gathered = [
        sql`${best}(${v}) filter (where c.k = ${raw(String(place))} and c.w > 0) as ${came}`,
        sql`${best}(${v}) filter (where c.k = ${raw(String(place))} and c.w < 0) as ${went}`,
      ];
      const reaches = raw(derivation.aggregate === 'max' ? '>=' : '<=');
      const better = raw(derivation.aggregate === 'max' ? 'greatest' : 'least');
      const anew = derivedValue(rollup, raw('o.id'), timeZone);
      const value = sql`case when d.${went} is not null and (${column} is null or d.${went} ${reaches} ${column}) then ${anew} else ${better}(${column}, d.${came}) end`;
      return { ...none, gathered, value };
    }
  }
}
