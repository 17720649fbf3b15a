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
  if (!targetsOf(from.storage).includes(plan.source.id)) return value;
  if (from.kind === 'pointer') return copiedPointer(plan, copyId, value);
  if (from.kind !== 'pointers') return value;
  return sql`(select jsonb_agg(${copiedPointer(plan, copyId, raw('p'))} order by place)
    from jsonb_array_elements(${value}) with ordinality e(p, place))`;
}

/** What names a record of the form names its copy. */
const copiedPointer = ({ source, target }: CopyPlan, copyId: string, pointer: Sql): Sql =>
  sql`case when ${pointer} ->> 'formId' = ${source.id}
    then jsonb_build_object('formId', ${target.id}::text, 'id', ${copyOf(copyId, sql`${pointer} ->> 'id'`)}) else ${pointer} end`;

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

/** Files that the picked records name now, and may: selects to be joined by `union`. */
export function filesNamed(plan: CopyPlan, source: Sql): Sql[] {
  const named = (fields: readonly Field[], from: Sql): Sql[] =>
    fields
      .filter(({ kind }) => kind === 'files' || kind === 'html')
      .map(
        ({ id, key }) => sql`select h.file_id, p.new as record_id, h.field_id
          from ${from} join file_holders h on h.record_id = p.old and h.field_id = ${id}
            and strpos(x.${identifier(key)}::text, h.file_id::text) > 0`,
      );
  return [
    ...named(
      plan.fields.map(({ from }) => from),
      sql`picked p join ${source} x on x.id = p.old`,
    ),
    ...subformsOf(plan).flatMap(({ from, pairs }) =>
      named(
        pairs.map((pair) => pair.from),
        sql`picked p join ${from} x on x._parent = p.old`,
      ),
    ),
  ];
}
