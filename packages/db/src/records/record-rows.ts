import {
  type Actor,
  joinSql,
  type Neighbours,
  type Place,
  type Reach,
  type RecordRows,
  raw,
  type Selection,
  type Sort,
  type Sql,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { row, tableOf } from './columns.ts';
import { findDuplicates } from './duplicates/find-duplicates.ts';
import { filesHeld } from './files-held.ts';
import { groupPages, groupRecords } from './group-records.ts';
import { readChanges, readHistory } from './history.ts';
import { regionsFrom } from './keyset.ts';
import { findRecord, keysOf, listRecords } from './list-records.ts';
import { matchRecords } from './match-records.ts';
import { countBeside } from './merging/count-beside.ts';
import { readMerges, readMergesOf } from './merging/merges.ts';
import { readMoments } from './moments.ts';
import { readMoves, readOptionMoves } from './option-moves.ts';
import { orUnknownShape, queryRows } from './query-rows.ts';
import { readTeam } from './record-team.ts';
import { searchForms } from './search-forms.ts';
import { scopeSql, selectionSql, targetsOf, whereSql } from './selection-sql.ts';
import { countFigures, tallyRecords } from './tally-records.ts';
import { titlesIn } from './titles-in.ts';

const comma = raw(', ');

export function createRecordRows(pool: Pool): RecordRows {
  return {
    list: (read) => orUnknownShape(() => listRecords(pool, read)),
    find: (read, id) => orUnknownShape(() => findRecord(pool, read, id)),
    count: (selection, bound) => orUnknownShape(() => countRecords(pool, selection, bound)),
    counts: (selections, bound) => orUnknownShape(() => countEach(pool, selections, bound)),
    groups: (read) => orUnknownShape(() => groupRecords(pool, read)),
    groupPages: (read) => orUnknownShape(() => groupPages(pool, read)),
    figures: (selection, figures) => orUnknownShape(() => countFigures(pool, selection, figures)),
    tally: (read) => orUnknownShape(() => tallyRecords(pool, read)),
    match: (selection, fields, questions) => orUnknownShape(() => matchRecords(pool, selection, fields, questions)),
    neighbours: (selection, sort, id) => orUnknownShape(() => findNeighbours(pool, selection, sort, id)),
    search: (actor, now, reaches, text) => searchForms(pool, actor, now, reaches, text),
    titles: (actor, now, reach, ids) => readTitles(pool, actor, now, reach, ids),
    filesHeld: (actor, now, places, ids) => orUnknownShape(() => filesHeld(pool, actor, now, places, ids)),
    titlesIn: (actor, now, wanted) => titlesIn(pool, actor, now, wanted),
    history: (recordId, before, limit) => readHistory(pool, recordId, before, limit),
    team: (recordId) => readTeam(pool, recordId),
    merges: (recordId) => readMerges(pool, recordId),
    mergesOf: (formId, before, limit) => readMergesOf(pool, formId, before, limit),
    countBeside: (userId, formId, recordIds) => countBeside(pool, userId, formId, recordIds),
    duplicates: (actor, now, wanted) => findDuplicates(pool, actor, now, wanted),
    changes: (recordId, wanted, before, limit) => readChanges(pool, recordId, wanted, before, limit),
    moments: (selection, at, before, limit) => orUnknownShape(() => readMoments(pool, selection, at, before, limit)),
    optionMoves: (recordId, fieldIds, most) => readOptionMoves(pool, recordId, fieldIds, most),
    moves: (selection, fieldIds, before, limit) =>
      orUnknownShape(() => readMoves(pool, selection, fieldIds, before, limit)),
    names: (ids) => readNames(pool, ids),
  };
}

async function countEach(pool: Pool, selections: readonly Selection[], bound: number) {
  if (selections.length === 0) return [];
  const counts = selections.map((selection) => {
    const rows = sql`select 1 from ${tableOf(selection.reach.form)} ${row}${whereSql(selectionSql(selection))}`;
    return sql`(select count(*) from (${rows} limit ${bound + 1}::bigint) c)`;
  });
  const [found = []] = await queryRows(pool, sql`select ${joinSql(counts, comma)}`);
  return found.map((each) => countedUpTo(Number(each), bound));
}

const countedUpTo = (count: number, bound: number | null) =>
  bound !== null && count > bound ? { count: bound, exact: false } : { count, exact: true };

async function countRecords(pool: Pool, selection: Selection, bound: number | null) {
  const rows = sql`select 1 from ${tableOf(selection.reach.form)} ${row}${whereSql(selectionSql(selection))}`;
  const bounded = bound === null ? rows : sql`${rows} limit ${bound + 1}::bigint`;
  const [found] = await queryRows(pool, sql`select count(*) from (${bounded}) c`);
  return countedUpTo(Number(found?.[0] ?? 0), bound);
}

async function findNeighbours(
  pool: Pool,
  selection: Selection,
  sort: readonly Sort[],
  id: string,
): Promise<Neighbours | null> {
  const keys = keysOf(selection, sort);
  const table = tableOf(selection.reach.form);
  const texts = keys.map((key) => sql`(${key.sql})::text`);
  const scope = scopeSql(selection.actor, selection.now, selection.reach, targetsOf(selection));
  const here = whereSql([sql`${row}.id = ${id}`, ...scope]);
  const [values] = await queryRows(pool, sql`select ${joinSql(texts, comma)} from ${table} ${row}${here}`);
  if (!values) return null;

  const place: Place = { id, values: values.slice(0, -1) as (string | null)[] };
  const where = selectionSql(selection);
  const nearest = (reverse: boolean): Sql => {
    const stretches = regionsFrom(keys, place, reverse).map(
      ({ where: within, order }) =>
        sql`(select ${row}.id from ${table} ${row}${whereSql(within ? [...where, within] : where)} order by ${joinSql(order, comma)} limit 1)`,
    );
    const parts = stretches.map((stretch) => sql`select id from ${stretch} s`);
    return sql`(select id from (${joinSql(parts, raw(' union all '))}) n limit 1)`;
  };
  const [found] = await queryRows(pool, sql`select ${nearest(true)}, ${nearest(false)}`);
  return { previous: (found?.[0] as string | null) ?? null, next: (found?.[1] as string | null) ?? null };
}

async function readTitles(pool: Pool, actor: Actor, now: Date, reach: Reach, ids: readonly string[]) {
  if (ids.length === 0 || !reach.mayReadTitle) return {};
  const scope = scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() }));
  const where = whereSql([sql`${row}.id = any(${ids}::uuid[])`, ...scope]);
  const rows = await queryRows(
    pool,
    sql`select ${row}.id, ${row}.record_title from ${tableOf(reach.form)} ${row}${where}`,
  );
  return Object.fromEntries(rows) as Record<string, string>;
}

async function readNames(pool: Pool, ids: readonly string[]) {
  if (ids.length === 0) return {};
  const rows = await run<{ id: string; name: string }>(
    pool,
    sql`select id, name from users where id = any(${ids}::uuid[]) union all select id, name from departments where id = any(${ids}::uuid[])`,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
