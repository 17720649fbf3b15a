import {
  type Access,
  type Actor,
  Block,
  type Clock,
  defaultCalendar,
  FormDraft,
  newId,
  type PublishedForm,
  planTable,
  type RecordChange,
  settleBlocks,
  sql,
  systemClock,
  type Values,
  wantedIndexes,
  workingCalendar,
} from '@mortise/core';
import {
  buildIndexes,
  createDefinitionStore,
  createForms,
  createRecordRows,
  createRecordStore,
  createSignal,
  type Pool,
  romanise,
  run,
} from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { unwrap } from '@mortise/testing';
import { vi } from 'vitest';
import { createRecordReader } from './record-reader.ts';
import { createRecordWriter } from './record-writer.ts';

export { unwrap } from '@mortise/testing';

export const lan: Actor = {
  userId: '01900000-0000-7000-8000-000000000001',
  name: '陈岚',
  roles: ['member'],
  departmentIds: ['01900000-0000-7000-8000-0000000000d1'],
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  road: 'api',
};
export const ning: Actor = { ...lan, userId: '01900000-0000-7000-8000-000000000002', name: '周宁' };

export const everything: Access = {
  may: () => true,
  mayOnForm: () => true,
  recordScope: () => true,
  fieldRight: () => 'edit',
  mayManage: () => true,
  reachesShared: () => false,
  mayOpenView: () => true,
  isUnlisted: () => false,
};

export const field = (key: string, type: keyof typeof fieldTypes, more: Partial<Block> = {}): Block =>
  Block.parse({ id: `f_${key}`, key, type, label: key, ...more });

/**
 * How many statements went to the database while `work` was done. Whether forms were published anew is asked once in half
 * a second, whoever asks for what: that is not counted.
 */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pool, 'query');
  try {
    await work();
    return asked.mock.calls.filter(([statement]) => !JSON.stringify(statement).includes(' as stamp')).length;
  } finally {
    asked.mockRestore();
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The record engine over a database of the test's own, with two people in it. */
export async function createWorld(pool: Pool, access: Access = everything, clock: Clock = systemClock) {
  const forms = createForms(pool);
  const definitions = createDefinitionStore(pool, forms.forget);
  const written = createSignal();
  const ports = { access, catalog: fieldTypes, forms, clock };
  const calendar = async () => workingCalendar(defaultCalendar);
  const reader = createRecordReader({ ...ports, calendar, rows: createRecordRows(pool) });
  const writer = createRecordWriter({ ...ports, reader, calendar, romanise, store: createRecordStore(pool, written) });
  await addPeople(pool);

  async function publish(
    key: string,
    blocks: readonly Block[],
    previous: PublishedForm | null = null,
    { rules = [], uniqueSets = [] }: Partial<Pick<FormDraft, 'rules' | 'uniqueSets'>> = {},
  ) {
    const id = previous?.id ?? newId();
    const known = await forms.all();
    const around = {
      id,
      blocksOf: (formId: string) => known.find((form) => form.id === formId)?.blocks ?? null,
      optionsOf: () => null,
    };
    const settled = settleBlocks(blocks, fieldTypes, around).blocks;
    const draft = FormDraft.parse({ name: key, blocks: settled, rules, uniqueSets });
    const version = (previous?.version ?? 0) + 1;
    const form: PublishedForm = { ...draft, id, appId: id, key, version };
    unwrap(
      await definitions.write(
        [
          previous
            ? { kind: 'draft', id, revision: previous.version, draft, refs: [] }
            : { kind: 'insert', definition: { id, appId: id, kind: 'form', key, draft, ownerId: null, refs: [] } },
          {
            kind: 'publish',
            id,
            revision: previous ? previous.version + 1 : 1,
            version,
            published: form,
            refs: [],
            note: null,
          },
          { kind: 'tables', changes: planTable(previous, form, fieldTypes) },
          { kind: 'indexes', formId: id, wanted: wantedIndexes(form, [], fieldTypes) },
        ],
        lan.userId,
      ),
    );
    await buildIndexes(pool);
    forms.forget();
    const found = await forms.find(id);
    if (!found) throw new Error(`${key} was not published`);
    return found;
  }

  const write = (form: PublishedForm, changes: readonly RecordChange[], atomic = true, actor = lan) =>
    writer.write(actor, form, changes, { atomic });
  const create = async (form: PublishedForm, ...rows: Values[]) =>
    unwrap(
      await write(
        form,
        rows.map((values) => ({ kind: 'create', values })),
      ),
    ).records;

  return { forms, writer, reader, written, publish, write, create };
}

async function addPeople(pool: Pool) {
  const [department] = lan.departmentIds;
  await run(pool, sql`insert into departments (id, name) values (${department}, '销售部') on conflict do nothing`);
  for (const { userId, name } of [lan, ning]) {
    await run(
      pool,
      sql`insert into users (id, user_name, name, updated_at) values (${userId}, ${userId}, ${name}, now()) on conflict do nothing`,
    );
    await run(
      pool,
      sql`insert into memberships (user_id, department_id, is_main) values (${userId}, ${department}, true) on conflict do nothing`,
    );
  }
}
