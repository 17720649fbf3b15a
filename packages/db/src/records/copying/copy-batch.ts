import {
  type CopyPlan,
  identifier,
  joinSql,
  linkTableOf,
  type RecordCopy,
  raw,
  rowColumns,
  type Sql,
  sql,
  targetOf,
} from '@mortise/core';
import { holdingSql } from '../traces.ts';
import {
  copiedValue,
  copyOf,
  filesNamed,
  inColumns,
  namesOf,
  type Pair,
  pointsHome,
  recordTable,
  subformsOf,
} from './copied-values.ts';

const own = raw('created_at, created_by, updated_at, updated_by, owner_id, department_id, record_title, search_tokens');
const ownOfSource = raw(
  's.created_at, s.created_by, s.updated_at, s.updated_by, s.owner_id, s.department_id, s.record_title, s.search_tokens',
);
const parent = identifier(rowColumns.parent);
const position = identifier(rowColumns.position);

/** Live records of the source behind the cursor that were there at the start, each with the id of its copy. */
export const pickedSql = ({ id, cursor, startedAt }: RecordCopy, { source }: CopyPlan, limit: number): Sql =>
  sql`picked as materialized (
    select s.id as old, ${copyOf(id, raw('s.id'))} as new from ${recordTable(source.key)} s
    where ${cursor === null ? raw('true') : sql`s.id > ${cursor}::uuid`} and s.deleted_at is null
      and s.created_at <= ${startedAt}::timestamptz
    order by s.id limit ${limit}::bigint)`;

/**
 * Records with their rows, links, numbers and owners as they are, and all that a writer leaves: a line of history, the
 * outbox, and the files, which both forms hold from then on. What somebody else has taken meanwhile stays his.
 */
export function copyBatchSql(copy: RecordCopy, plan: CopyPlan, limit: number): Sql {
  const [source, target] = [recordTable(plan.source.key), recordTable(plan.target.key)];
  const pairs = inColumns(plan.fields);
  const values = (of: readonly Pair[], alias: Sql) =>
    joinSql(
      of.map((pair) => sql`, ${copiedValue(plan, copy.id, pair, alias)}`),
      raw(''),
    );
  const rows = subformsOf(plan).map(
    ({ from, to, pairs: columns }, index) => sql`, ${raw(`rows_${index}`)} as (
      insert into ${to} (${parent}, id, ${position}${namesOf(columns)})
      select p.new, c.id, c.${position}${values(columns, raw('c'))}
      from picked p join made m on m.id = p.new join ${from} c on c.${parent} = p.old)`,
  );
  const links = linksOf(plan)
    .filter(({ isHome }) => !isHome)
    .map(
      ({ from, to }, index) => sql`, ${raw(`links_${index}`)} as (
        insert into ${to} (record_id, target_id, position)
        select p.new, l.target_id, l.position
        from picked p join made m on m.id = p.new join ${from} l on l.record_id = p.old)`,
    );
  const files = filesNamed(plan, source);
  const held =
    files.length === 0
      ? raw('')
      : sql`, named as (${joinSql(files, raw(' union '))}), held as (
          insert into file_holders (file_id, record_id, field_id, form_id)
          select n.file_id, n.record_id, n.field_id, ${plan.target.id}::uuid from named n join made m on m.id = n.record_id
          on conflict do nothing
        ), holding as (${holdingSql(plan.target.id, raw('id in (select file_id from named)'))})`;
  return sql`with ${pickedSql(copy, plan, limit)}, made as (
      insert into ${target} (id, ${own}${namesOf(pairs)})
      select p.new, ${ownOfSource}${values(pairs, raw('s'))} from picked p join ${source} s on s.id = p.old
      on conflict do nothing returning id
    )${joinSql([...rows, ...links], raw(''))}, parts as (
      insert into rollup_parts (form_id, field_id, record_id, value, n, sum)
      select ${plan.target.id}::uuid, r.field_id, p.new, r.value, r.n, r.sum
      from picked p join made m on m.id = p.new join rollup_parts r on r.record_id = p.old and r.form_id = ${plan.source.id}::uuid
    ), audited as (
      insert into audit (form_id, record_id, at, by, road, kind)
      select ${plan.target.id}::uuid, id, now(), ${copy.by}::uuid, 'system', 'created' from made
    ), told as (
      insert into outbox (at, kind, form_id, record_ids, by)
      select now(), 'record.created', ${plan.target.id}::uuid, array_agg(id), ${copy.by}::uuid from made having count(*) > 0
    )${held}
    select (select max(old::text) from picked), (select count(*) from made), (select count(*) from picked)`;
}

const linksOf = ({ source, target, fields }: CopyPlan) =>
  fields.flatMap(({ from, to }) =>
    from.storage.in === 'link'
      ? [
          {
            isHome: targetOf(from.storage) === source.id,
            from: recordTable(linkTableOf(source.key, from.key)),
            to: recordTable(linkTableOf(target.key, to.key)),
          },
        ]
      : [],
  );

/** Do records point to others of their own form? */
export const pointsHomeAnywhere = (plan: CopyPlan): boolean =>
  [...plan.fields, ...subformsOf(plan).flatMap(({ pairs }) => pairs)].some((pair) => pointsHome(plan, pair)) ||
  linksOf(plan).some(({ isHome }) => isHome);

/** Points copies to copies, where nobody has pointed them elsewhere meanwhile. */
export function linkBatchSql(copy: RecordCopy, plan: CopyPlan, limit: number): Sql {
  const target = recordTable(plan.target.key);
  const pointed = ({ from, to }: Pair, alias: Sql) =>
    sql`${identifier(to.key)} = coalesce(t.${identifier(to.key)},
      (select x.id from ${target} x where x.id = ${copyOf(copy.id, sql`${alias}.${identifier(from.key)}`)}))`;
  const setting = (pairs: readonly Pair[], alias: Sql) =>
    joinSql(
      pairs.filter((pair) => pointsHome(plan, pair)).map((pair) => pointed(pair, alias)),
      raw(', '),
    );
  const homes = (pairs: readonly Pair[]) => pairs.some((pair) => pointsHome(plan, pair));
  const fields = inColumns(plan.fields);
  const parts = [
    ...(homes(fields)
      ? [
          sql`, pointed as (update ${target} t set ${setting(fields, raw('s'))}
            from picked p join ${recordTable(plan.source.key)} s on s.id = p.old where t.id = p.new)`,
        ]
      : []),
    ...subformsOf(plan)
      .filter(({ pairs }) => homes(pairs))
      .map(
        ({ from, to, pairs }, index) => sql`, ${raw(`rows_${index}`)} as (update ${to} t set ${setting(pairs, raw('c'))}
          from picked p join ${from} c on c.${parent} = p.old where t.${parent} = p.new and t.id = c.id)`,
      ),
    ...linksOf(plan)
      .filter(({ isHome }) => isHome)
      .map(
        ({ from, to }, index) => sql`, ${raw(`links_${index}`)} as (
          insert into ${to} (record_id, target_id, position)
          select r.id, x.id, l.position from picked p join ${target} r on r.id = p.new join ${from} l on l.record_id = p.old
            join ${target} x on x.id = ${copyOf(copy.id, raw('l.target_id'))}
          on conflict do nothing)`,
      ),
  ];
  return sql`with ${pickedSql(copy, plan, limit)}${joinSql(parts, raw(''))}
    select (select max(old::text) from picked), 0, (select count(*) from picked)`;
}
