import {
  type Derived,
  identifier,
  type PublishedForm,
  type Reach,
  type RecordStatements,
  raw,
  type Sql,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { linkOf, row, tableOf } from '../columns.ts';
import { recordOf, wholeRow } from '../list-records.ts';
import { queryRows } from '../query-rows.ts';
import { forgetPartsSql, gatherPartsSql, keepsParts, recomputeSql } from './recompute.ts';
import { rewriteSql } from './rewrite.ts';
import { needsLock, rollSql } from './roll-up.ts';
import { holdersSql, isRowLookup, recomputeRowsSql } from './row-lookups.ts';

type Statements = Pick<RecordStatements, 'hold' | 'roll' | 'recompute' | 'rewrite' | 'affected' | 'page' | 'defer'>;

/** Statements that keep derived fields. `prepared` runs one whose text is the same every time. */
export function derivedStatements(on: Pool | Client, prepared: (query: Sql) => Promise<void>): Statements {
  return {
    hold: (reach, ids) => hold(on, reach, ids),
    async roll(form, shares, stamp) {
      if (shares.length === 0) return;
      // What is counted anew must be read after the lock is had, hence by a statement of its own.
      if (needsLock(shares)) await lockIds(on, form, [...new Set(shares.map(({ record }) => record))]);
      await prepared(rollSql(form, shares, stamp));
    },
    async recompute(derived, ids, stamp) {
      const [first] = derived;
      if (!first || ids.length === 0) return new Map();
      await lockIds(on, first.form, ids);
      for (const one of derived.filter(keepsParts)) {
        await run(on, forgetPartsSql(one, ids));
        await run(on, gatherPartsSql(one, ids, stamp.timeZone));
      }
      for (const one of derived.filter(isRowLookup)) await run(on, recomputeRowsSql(one, ids, stamp));
      const own = derived.filter((one) => !isRowLookup(one));
      const rows = own.length === 0 ? [] : await queryRows(on, recomputeSql(own, ids, stamp));
      return new Map(
        rows.map(([id, ...values]) => [
          id as string,
          Object.fromEntries(own.map(({ field }, place) => [field.key, values[place] ?? null])),
        ]),
      );
    },
    async rewrite(form, fields, rows, options, stamp) {
      if (rows.length > 0) await prepared(rewriteSql(form, fields, rows, options, stamp));
    },
    async affected(derived, sources, after, limit) {
      const rows = await queryRows(on, affectedSql(derived, sources, after, limit));
      return rows.map(([id]) => id as string);
    },
    async page(form, after, limit) {
      const rows = await queryRows(
        on,
        sql`select id from ${tableOf(form)} where ${beyond(after)} order by id limit ${limit}::bigint`,
      );
      return rows.map(([id]) => id as string);
    },
    async defer({ form, field }, sources, { by }) {
      await run(
        on,
        sql`insert into derivations_due (form_id, field_id, source_id, by)
            select ${form.id}::uuid, ${field.id}, id, ${by}::uuid from unnest(${sources}::uuid[]) id`,
      );
    },
  };
}

/** In order of id, as everybody locks. */
export const lockIds = (on: Pool | Client, form: Pick<PublishedForm, 'key'>, ids: readonly string[]) =>
  run(on, sql`select 1 from ${tableOf(form)} where id = any(${ids}::uuid[]) order by id for no key update`);

async function hold(on: Pool | Client, reach: Reach, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const fields = reach.fields.filter(({ storage }) => storage.in === 'column');
  const rows = await queryRows(
    on,
    sql`select ${wholeRow({ reach, related: new Map() }, fields)} from ${tableOf(reach.form)} ${row}
        where ${row}.id = any(${ids}::uuid[]) order by ${row}.id for share of ${row}`,
  );
  return rows.map((cells) => recordOf(cells, fields, true));
}

const beyond = (after: string | null): Sql => (after === null ? raw('true') : sql`id > ${after}::uuid`);

/** Records whose derived field depends on any of the sources. */
function affectedSql(derived: Derived, sources: readonly string[], after: string | null, limit: number): Sql {
  const { form, via } = derived;
  const page = sql`order by id limit ${limit}::bigint`;
  if (isRowLookup(derived))
    return sql`select id from (${holdersSql(derived, sources)}) pointing where ${beyond(after)} ${page}`;
  if (via.storage.in === 'link') {
    return sql`select id from (
        select distinct record_id as id from ${linkOf(form.key, via.key)} where target_id = any(${sources}::uuid[])
      ) pointing where ${beyond(after)} ${page}`;
  }
  return sql`select id from ${tableOf(form)}
    where ${identifier(via.key)} = any(${sources}::uuid[]) and ${beyond(after)} ${page}`;
}
