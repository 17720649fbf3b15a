import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileTypes } from '@mortise/connectors';
import {
  type Actor,
  defaultCalendar,
  type FileStorage,
  type ImportJob,
  type ImportPlan,
  type Jobs,
  newId,
  type PlannedColumn,
  type PublishedForm,
  type RecordStore,
  raw,
  sql,
  systemClock,
  workingCalendar,
} from '@mortise/core';
import {
  connectorStore,
  createBulkFill,
  createDefinitionStore,
  createForms,
  createImportStore,
  createRecordCopies,
  createRecordFacts,
  createRecordRows,
  createRecordStore,
  createSignal,
  createTypeChanges,
  type Pool,
  romanise,
  run,
  storedFiles,
} from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { builder, member, unwrap } from '@mortise/testing';
import { afterAll, beforeAll } from 'vitest';
import { roleAccess } from '../access/role-access.ts';
import { definitionUseCases } from '../definitions/definition-use-cases.ts';
import { createRecordReader } from '../records/record-reader.ts';
import { createRecordWriter } from '../records/record-writer.ts';
import type { ImportPorts } from './import-ports.ts';
import { importUseCases } from './import-use-cases.ts';

export { builder, member, unwrap } from '@mortise/testing';

/** Importing over a real database and real files; jobs are noted and done when a test says so. */
export function importWorld(pool: () => Pool) {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mortise-import-'));
    for (const { userId, name } of [builder, member]) {
      await run(
        pool(),
        sql`insert into users (id, user_name, name, email, updated_at)
            values (${userId}, ${name}, ${name}, ${`${userId.slice(-1)}@example.com`}, now())`,
      );
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const storage: FileStorage = {
    async put(id, content) {
      await pipeline(content, createWriteStream(path.join(folder, id)));
      return { size: (await stat(path.join(folder, id))).size };
    },
    open: async (id) => (existsSync(path.join(folder, id)) ? createReadStream(path.join(folder, id)) : null),
    size: async (id) => statSync(path.join(folder, id), { throwIfNoEntry: false })?.size ?? null,
    localPath: async (id) => path.join(folder, id),
    remove: (id) => rm(path.join(folder, id), { force: true }),
  };

  /** `bend` replaces ports, to break off where a test wants. */
  function useCases(
    bend: (ports: ImportPorts) => Partial<ImportPorts> = () => ({}),
    bendStore = (store: RecordStore) => store,
  ) {
    const forms = createForms(pool());
    const engine = { access: roleAccess, catalog: fieldTypes, forms, clock: systemClock };
    const jobs: Jobs = { enqueue: async () => {} };
    const definitions = definitionUseCases({
      ...engine,
      definitions: createDefinitionStore(pool(), forms.forget),
      facts: createRecordFacts(pool()),
      connectors: connectorStore(pool()),
      typeChanges: createTypeChanges(pool()),
      copies: createRecordCopies(pool()),
      people: { all: async () => [], departments: async () => [] },
      jobs,
      romanise,
    });
    const calendar = async () => workingCalendar(defaultCalendar);
    const reader = createRecordReader({ ...engine, calendar, rows: createRecordRows(pool()) });
    const store = bendStore(createRecordStore(pool(), createSignal()));
    const ports: ImportPorts = {
      ...engine,
      reader,
      writer: createRecordWriter({ ...engine, reader, calendar, romanise, store }),
      bulkFill: createBulkFill(pool()),
      imports: createImportStore(pool()),
      files: storedFiles(pool()),
      storage,
      fileTypes,
      jobs,
      definitions,
      actorOf: async (id) => [builder, member].find(({ userId }) => userId === id) ?? null,
      romanise,
      peopleKnown: async (ids) =>
        [builder, member]
          .filter(({ userId }) => ids.includes(userId))
          .map(({ userId, name }) => ({ id: userId, name, hint: '' })),
      directory: async () => ({
        users: new Map([builder, member].map(({ name, userId }) => [name, [userId]])),
        departments: new Map(),
      }),
    };
    return { ...ports, ...importUseCases({ ...ports, ...bend(ports) }) };
  }

  async function upload(actor: Actor, name: string, content: Buffer | string): Promise<string> {
    const id = newId();
    await writeFile(path.join(folder, id), content);
    await storedFiles(pool()).insert({
      id,
      name,
      size: 1,
      type: 'application/octet-stream',
      uploadedBy: actor.userId,
      uploadedAt: new Date().toISOString(),
    });
    return id;
  }

  /** Uploads and analyses. */
  async function analyse(
    name: string,
    content: Buffer | string,
    {
      actor = builder,
      appId = null,
      formId = null,
    }: { actor?: Actor; appId?: string | null; formId?: string | null } = {},
  ): Promise<ImportJob> {
    const cases = useCases();
    const fileId = await upload(actor, name, content);
    const { id } = unwrap(await cases.startImport(actor, { fileId, appId, formId }));
    await cases.runAnalysis(id, never);
    return unwrap(await cases.getImport(actor, id));
  }

  /** Confirms, with the plan as proposed or changed, and runs to the end. */
  async function finish(
    job: ImportJob,
    change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
    actor = builder,
  ): Promise<ImportJob> {
    const cases = useCases();
    await confirm(job, change, actor);
    await cases.runImport(job.id, never);
    return unwrap(await cases.getImport(actor, job.id));
  }

  /** Has all rows checked, with the plan as proposed or changed. */
  async function check(
    job: ImportJob,
    change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
    actor = builder,
  ): Promise<ImportJob> {
    const cases = useCases();
    unwrap(await cases.checkImport(actor, job.id, change(planOf(job))));
    await cases.runTrial(job.id, never);
    return unwrap(await cases.getImport(actor, job.id));
  }

  async function undo(job: ImportJob, actor = builder): Promise<ImportJob> {
    const cases = useCases();
    unwrap(await cases.undoImport(actor, job.id));
    await cases.runUndo(job.id, never);
    return unwrap(await cases.getImport(actor, job.id));
  }

  async function confirm(job: ImportJob, change: (plan: ImportPlan) => ImportPlan = (plan) => plan, actor = builder) {
    return unwrap(await useCases().confirmImport(actor, job.id, change(planOf(job))));
  }

  return {
    useCases,
    upload,
    analyse,
    confirm,
    check,
    undo,
    finish,
    imported: async (name: string, content: Buffer | string, change?: (plan: ImportPlan) => ImportPlan) =>
      finish(await analyse(name, content), change),
    /** The form that a sheet became. */
    async formOf(job: ImportJob, sheet = 0): Promise<PublishedForm> {
      const formId = job.result?.sheets.find((one) => one.sheet === sheet)?.formId ?? '';
      const form = await createForms(pool()).find(formId);
      if (!form) throw new Error(`Sheet ${sheet} became no form`);
      return form;
    },
    /** Straight from the table, by what `select` says over `t`; only live records. */
    async rows<Row extends object>(form: PublishedForm, select: string, more = ''): Promise<Row[]> {
      return run<Row>(pool(), raw(`select ${select} from records."${form.key}" t where t.deleted_at is null ${more}`));
    },
  };
}

export const never = new AbortController().signal;

export function planOf({ plan }: ImportJob): ImportPlan {
  if (!plan) throw new Error('The import has no plan');
  return plan;
}

/** The plan with one column of one sheet changed. */
export const withColumn =
  (column: number, change: Partial<PlannedColumn>, sheet = 0) =>
  (plan: ImportPlan): ImportPlan => ({
    ...plan,
    sheets: plan.sheets.map((one) =>
      one.sheet === sheet
        ? { ...one, columns: one.columns.map((each) => (each.column === column ? { ...each, ...change } : each)) }
        : one,
    ),
  });
