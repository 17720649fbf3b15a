import {
  type ConditionColumn,
  identifier,
  idsOfPointers,
  raw,
  type Sql,
  sql,
  type ValueKind,
  valueKinds,
} from '@mortise/core';
import fc from 'fast-check';
import type { Client } from '../pool.ts';
import { sqlTypeOf } from '../records/columns.ts';
import { pointedSql } from '../records/pointing-rows.ts';
import { run } from '../run.ts';
import { storedInteger, storedValue } from './generated-values.ts';

type StoredKind = keyof typeof storedValue;

/** A column of the table on which conditions are tried. */
export interface TestField {
  readonly id: string;
  readonly kind: StoredKind;
  readonly sqlType: string;
  readonly value: fc.Arbitrary<unknown>;
}

const storedKinds = valueKinds.filter((kind) => kind !== 'none' && kind !== 'rows');

/** Two fields of every kind, so that each can be compared with another, and a whole number. */
export const testFields: readonly TestField[] = [
  ...storedKinds.flatMap((kind) =>
    ['a', 'b'].map((which) => ({
      id: `${kind}_${which}`,
      kind,
      sqlType: sqlTypeOf[kind],
      value: fc.oneof({ weight: 9, arbitrary: storedValue[kind] }, { weight: 1, arbitrary: fc.constant(null) }),
    })),
  ),
  { id: 'number_integer', kind: 'number', sqlType: 'integer', value: storedInteger },
];

export const fieldById = new Map(testFields.map((field) => [field.id, field]));

/** `records_b` is read through a link table, as multiple relations are. */
const linked = 'records_b';

export type Row = Readonly<Record<string, unknown>>;

/** Fields that are left out are null, so that a counterexample shows only those that matter. */
export const row: fc.Arbitrary<Row> = fc.record(Object.fromEntries(testFields.map(({ id, value }) => [id, value])), {
  requiredKeys: [],
});

const columns = testFields.filter(({ id }) => id !== linked);
const typed = raw(columns.map(({ id, sqlType }) => `"${id}" ${sqlType}`).join(', '));
const linkedIds: Sql = sql`array(select target_id from condition_link l where l.record_id = t.id)`;

export const columnOf = (id: string): ConditionColumn | undefined => {
  const field = fieldById.get(id);
  if (!field) return undefined;
  const column = id === linked ? linkedIds : sql`t.${identifier(id)}`;
  return {
    kind: field.kind,
    sql: column,
    titled: (met) => titled(field.kind, column, met(raw('o.title'))),
  };
};

function titled(kind: ValueKind, column: Sql, met: Sql): Sql {
  if (kind !== 'records' && kind !== 'pointers')
    return sql`${pointedSql(column, kind, '').id} in (select o.id from condition_title o where ${met})`;
  const ids = kind === 'pointers' ? idsOfPointers(column) : column;
  return sql`exists (select from unnest(${ids}) u(id) join condition_title o on o.id = u.id where ${met})`;
}

export async function createTable(client: Client): Promise<void> {
  await run(client, sql`create temporary table condition_row (id integer primary key, ${typed})`);
  await run(client, sql`create temporary table condition_link (record_id integer, target_id uuid)`);
  await run(client, sql`create temporary table condition_title (id uuid primary key, title text)`);
}

/** Replaces what is in the tables. */
export async function fillTable(
  client: Client,
  rows: readonly Row[],
  titles: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const numbered = JSON.stringify(rows.map((values, id) => ({ ...values, id })));
  await run(client, sql`truncate condition_row, condition_link, condition_title`);
  await run(
    client,
    sql`insert into condition_title select key::uuid, value from jsonb_each_text(${JSON.stringify(titles)}::jsonb)`,
  );
  await run(
    client,
    sql`insert into condition_row select * from jsonb_to_recordset(${numbered}::jsonb) as r(id integer, ${typed})`,
  );
  await run(
    client,
    sql`insert into condition_link select r.id, target from jsonb_to_recordset(${numbered}::jsonb)
        as r(id integer, records_b uuid[]), unnest(records_b) as target`,
  );
}

/** Rows as the driver gives them, with the answer to every condition, in the order of `fillTable`. */
export async function askTable(client: Client, conditions: readonly Sql[]) {
  const answers = conditions.reduce<Sql>(
    (all, condition, index) => (index === 0 ? sql`(${condition}) is true` : sql`${all}, (${condition}) is true`),
    raw(''),
  );
  return run<{ values: Row; answers: boolean[] } & Row>(
    client,
    sql`select t.*, ${linkedIds} as ${identifier(linked)}, array[${answers}] as answers from condition_row t order by id`,
  );
}
