import { Block, type PublishedForm, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { definitionUseCases } from '../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../definitions/test-ports.ts';
import { runTypeChanges } from './run-type-changes.ts';

export { unwrap } from '@mortise/testing';

/** Forms whose fields change their type, over a real database. */
export const database = testDatabase();
export const block = (id: string, type: string, more: object) => Block.parse({ id, type, ...more });
export const never = new AbortController().signal;

export const colours = [
  { id: 'opt_red', label: '红', color: 'red' },
  { id: 'opt_rose', label: '玫红', color: 'pink' },
  { id: 'opt_blue', label: '蓝', color: 'sky' },
];

/** A published form with these blocks, over a real database. */
export async function formWith(name: string, ...blocks: object[]) {
  const over = overDatabase(database.pool);
  const ports = { ...over.ports, catalog: fieldTypes };
  const cases = definitionUseCases(ports);
  const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name }));
  const form = unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name }));
  const publish = async (...next: object[]) => {
    const { revision } = unwrap(await cases.getDefinition(builder, { id: form.id }));
    return cases.publishDefinition(builder, { id: form.id, revision, draft: { name, blocks: next } });
  };
  const { key } = unwrap(await publish(...blocks));
  const insert = (column: string, values: readonly (string | null)[]) =>
    run(
      database.pool,
      sql`insert into records.${raw(`"${key}"`)} (id, created_by, updated_by, ${raw(column)})
          select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, value
          from unnest(${values}::text[]) value`,
    );
  const column = async (name: string) =>
    (
      await run<{ value: unknown }>(database.pool, raw(`select "${name}" as value from records."${key}" order by id`))
    ).map(({ value }) => value);
  const published = async () => unwrap(await cases.getDefinition(builder, { id: form.id })).published as PublishedForm;
  return {
    ...over,
    ...cases,
    ports,
    form,
    key,
    publish,
    insert,
    column,
    published,
    work: () => runTypeChanges(ports)(never),
  };
}

export const price = (type: string, more: object = {}) =>
  block('b_price', type, { key: 'price', label: '价格', ...more });
