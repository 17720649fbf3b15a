import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage } from '@mortise/connectors';
import {
  type Access,
  type Actor,
  cellText,
  defaultCalendar,
  type ExportJob,
  type ExportRequest,
  type PublishedForm,
  type RecordReader,
  workingCalendar,
} from '@mortise/core';
import { createExportStore, createRecordRows, type Pool, storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openWorkbook } from '@mortise/sheets';
import { afterAll, beforeAll } from 'vitest';
import { createRecordReader } from '../records/record-reader.ts';
import { lan, ning, unwrap, type World } from '../records/test-world.ts';
import type { ExportPorts } from './export-ports.ts';
import { exportUseCases } from './export-use-cases.ts';

const never = new AbortController().signal;

/** Taking records out of a real database into real files; jobs are done when a test says so. */
export function exportWorld(pool: () => Pool, world: () => World) {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mortise-export-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** `bend` replaces ports, to break off where a test wants. */
  function portsWith(
    access: Access,
    bend: Partial<ExportPorts> & { readonly reader?: RecordReader } = {},
  ): ExportPorts {
    const clock = { now: () => new Date() };
    const calendar = async () => workingCalendar(defaultCalendar);
    const engine = { access, catalog: fieldTypes, forms: world().forms, clock };
    return {
      ...engine,
      reader: createRecordReader({ ...engine, calendar, rows: createRecordRows(pool()) }),
      exports: createExportStore(pool()),
      files: storedFiles(pool()),
      storage: diskStorage(folder),
      jobs: { enqueue: async () => {} },
      actorOf: async (userId: string) => [lan, ning].find((actor) => actor.userId === userId) ?? null,
      ...bend,
    };
  }

  /** Asks for an export and makes it. */
  async function exported(
    ports: ExportPorts,
    form: PublishedForm,
    request: Partial<ExportRequest> & Pick<ExportRequest, 'fields'>,
    actor: Actor = lan,
  ): Promise<ExportJob> {
    const cases = exportUseCases(ports);
    const asked = { records: { kind: 'all' as const }, format: 'xlsx' as const, ...request };
    const { id } = unwrap(await cases.startExport(actor, form, asked));
    await cases.runExport(id, never);
    return unwrap(await cases.getExport(actor, id));
  }

  /** The bytes of its file, as a path. */
  async function fileOf(ports: ExportPorts, { id }: Pick<ExportJob, 'id'>): Promise<string> {
    const runId = (await ports.exports.find(id))?.runId ?? '';
    const found = await ports.storage.localPath(runId);
    if (found === null) throw new Error('There is no file.');
    return found;
  }

  /** Texts of a sheet's rows. */
  async function rowsOf(ports: ExportPorts, job: ExportJob, sheet = 0): Promise<string[][]> {
    const file = await fileOf(ports, job);
    const workbook = unwrapSheet(await openWorkbook(file, { fileName: job.result?.fileName ?? '' }));
    const rows: string[][] = [];
    for await (const batch of workbook.rows(sheet)) rows.push(...batch.map(({ cells }) => cells.map(cellText)));
    await workbook.close();
    return rows;
  }

  const filesKept = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 3);

  return { portsWith, exported, fileOf, rowsOf, filesKept };
}

export const unwrapSheet = <T>(opened: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!opened.ok) throw new Error('The workbook does not open.');
  return opened.value;
};
