import {
  type CopyPlan,
  childTableOf,
  type Field,
  identifier,
  joinSql,
  raw,
  recordSchema,
  type Sql,
  sql,
  targetOf,
  targetsOf,
} from '@mortise/core';

export type Pair = CopyPlan['fields'][number];

/** The id of a record's copy: the same whenever it is asked, so that links find it. */
export const copyOf = (copyId: string, id: Sql): Sql => sql`md5(${copyId}::text || (${id})::text)::uuid`;

/** Points to one record of the form itself: there is a key, so its copy must be there first. */
export const pointsHome = ({ source }: CopyPlan, { from }: Pair): boolean =>
  from.storage.in === 'column' && targetOf(from.storage) === source.id;

export const inColumns = (pairs: readonly Pair[]) => pairs.filter(({ from }) => from.storage.in === 'column');

/** A value of the row `alias` as the copy holds it. */
export function copiedValue(plan: CopyPlan, copyId: string, pair: Pair, alias: Sql): Sql {
  const { from } = pair;
  const value = sql`${alias}.${identifier(from.key)}`;
  if (pointsHome(plan, pair)) return raw('null::uuid');
  if (from.kind !== 'pointer' || !targetsOf(from.storage).includes(plan.source.id)) return value;
  const id = copyOf(copyId, sql`${value} ->> 'id'`);
  return sql`case when ${value} ->> 'formId' = ${plan.source.id}
    then jsonb_build_object('formId', ${plan.target.id}::text, 'id', ${id}) else ${value} end`;
}

export const namesOf = (pairs: readonly Pair[]): Sql =>
  joinSql(
    pairs.map(({ to }) => sql`, ${identifier(to.key)}`),
    raw(''),
  );

export const recordTable = (name: string): Sql => sql`${identifier(recordSchema)}.${identifier(name)}`;

/** Subforms with the tables of both sides and the columns they have in common. */
export const subformsOf = ({ source, target, fields }: CopyPlan) =>
  fields.flatMap(({ from, to }) => {
    if (from.storage.in !== 'children') return [];
    const pairs = from.columns.flatMap((column) => {
      const same = to.columns.find(({ id }) => id === column.id);
      return same ? [{ from: column, to: same }] : [];
    });
    return [
      {
        from: recordTable(childTableOf(source.key, from.key)),
        to: recordTable(childTableOf(target.key, to.key)),
        pairs: inColumns(pairs),
      },
    ];
  });

/** Ids of the files that the picked records hold, as selects to be joined by `union`. */
export function fileIds(plan: CopyPlan, source: Sql): Sql[] {
  const held = (fields: readonly Field[], from: Sql): Sql[] =>
    fields.flatMap(({ kind, key }) => {
      const value = sql`x.${identifier(key)}`;
      if (kind === 'files') {
        return [
          sql`select (f ->> 'id')::uuid as id from ${from}, jsonb_array_elements(
            case jsonb_typeof(${value}) when 'array' then ${value} else '[]' end) f`,
        ];
      }
      if (kind !== 'html') return [];
      return [
        sql`select m[1]::uuid as id from ${from},
          regexp_matches(${value}, '/files/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"', 'g') m`,
      ];
    });
  return [
    ...held(
      plan.fields.map(({ from }) => from),
      sql`picked p join ${source} x on x.id = p.old`,
    ),
    ...subformsOf(plan).flatMap(({ from, pairs }) =>
      held(
        pairs.map((pair) => pair.from),
        sql`picked p join ${from} x on x._parent = p.old`,
      ),
    ),
  ];
}
