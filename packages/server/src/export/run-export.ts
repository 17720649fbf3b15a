import {
  type Actor,
  type ExportJob,
  type ExportResult,
  type FormatContext,
  localDay,
  newId,
  type PublishedForm,
  type RecordPage,
  type RecordQuery,
  type StoredExport,
  textIn,
  writeDay,
} from '@mortise/core';
import { type SheetToWrite, writeCsvFile, writeWorkbook, writeZip, type ZipEntry } from '@mortise/sheets';
import { reachForm } from '../records/reach-form.ts';
import { type ExportColumns, exportColumns, fieldsRead } from './export-columns.ts';
import { exportFiles } from './export-files.ts';
import type { ExportPorts } from './export-ports.ts';
import { exportRows, subformRows } from './export-rows.ts';
import { ExportFailure, gaveUp, ownerLeft, Stopped, told } from './export-run.ts';
import { Progress } from './progress.ts';
import { recordPages } from './record-pages.ts';

/** How long a result can be fetched. */
const keptMs = 7 * 24 * 3600 * 1000;
const mostBytes = 10 * 2 ** 30;

/**
 * Makes the file of an export, with the rights that its maker has while it is made. A worker that dies leaves a run that
 * the next one replaces: it begins anew, and only the run that is noted may end with a result.
 */
export const runExport =
  (ports: ExportPorts) =>
  async (exportId: string, signal: AbortSignal): Promise<void> => {
    const runId = newId();
    const begun = await ports.exports.begin(exportId, runId);
    if (!begun) return;
    if (begun.replaced) await ports.storage.remove(begun.replaced);
    try {
      const result = await make(ports, begun.job, runId, signal);
      const expiresAt = new Date(ports.clock.now().getTime() + keptMs);
      const isOurs = await ports.exports.end(exportId, runId, { state: 'done', result, expiresAt });
      if (!isOurs) await ports.storage.remove(runId);
    } catch (accident) {
      await ports.storage.remove(runId);
      const ending = endingOf(accident);
      // The files of a run that is too late are thrown away under it.
      if (!ending && (await ports.exports.find(exportId))?.runId !== runId) return;
      if (!ending) throw accident;
      await ports.exports.end(exportId, runId, ending);
    }
  };

/** Ends an export whose every try met an accident. */
export const giveUpExport =
  ({ exports }: ExportPorts) =>
  async (exportId: string): Promise<void> => {
    const runId = newId();
    if (await exports.begin(exportId, runId)) await exports.end(exportId, runId, { state: 'failed', error: gaveUp });
  };

type Ending =
  | { readonly state: 'failed'; readonly error: NonNullable<ExportJob['error']> }
  | { readonly state: 'cancelled' };

/** Null for an accident, which is tried again. */
function endingOf(accident: unknown): Ending | null {
  if (accident instanceof Stopped) return { state: 'cancelled' };
  if (!(accident instanceof ExportFailure) || accident.reason.code === 'busy') return null;
  const { reason } = accident;
  return { state: 'failed', error: reason.code === 'unauthenticated' ? ownerLeft : told(reason) };
}

async function make(ports: ExportPorts, job: StoredExport, runId: string, signal: AbortSignal): Promise<ExportResult> {
  const actorNow = () => actorOf(ports, job);
  const actor = await actorNow();
  const form = await ports.forms.find(job.formId);
  if (!form) throw new ExportFailure({ code: 'not_found', what: 'form', id: job.formId });
  const reach = reachForm(ports, actor, form, 'export');
  if (reach.scope === false) throw new ExportFailure({ code: 'forbidden', permission: 'export' });
  const columns = exportColumns(ports.access, actor, reach, job.request);
  const query = queryOf(job);
  const rounds = 1 + columns.sheets.length + (columns.attached.length > 0 ? 1 : 0);
  const progress = new Progress(ports.exports, job.id, runId, signal, await countOf(ports, actor, form, job), rounds);
  await progress.note();

  const pagesOf = (fields: readonly string[]) =>
    recordPages(ports, {
      form,
      query: { ...query, fields },
      actor: actorNow,
      passed: (records) => progress.passed(records),
    });
  const counts = { cut: 0, files: 0, missing: 0 };
  const content = contentOf(ports, job, form, actor, columns, pagesOf, counts);
  const put = await ports.storage.put(runId, content, { maxBytes: mostBytes });
  if (put === 'too_large') throw new ExportFailure({ code: 'too_large', limit: mostBytes });
  return {
    fileName: fileNameOf(ports, job, form, actor, columns),
    size: put.size,
    records: progress.records,
    files: counts.files,
    missingFiles: counts.missing,
    cutTexts: counts.cut,
  };
}

/** With the rights of now, and no more than the API key had that it was asked with. */
async function actorOf({ actorOf: byId }: ExportPorts, { byUserId, scopes }: StoredExport): Promise<Actor> {
  const actor = await byId(byUserId);
  if (!actor) throw new ExportFailure({ code: 'unauthenticated' });
  return scopes ? { ...actor, scopes } : actor;
}

function queryOf({ request: { records, sort } }: StoredExport): RecordQuery {
  if (records.kind === 'picked') return { ids: records.ids, sort };
  return records.kind === 'list' ? { filter: records.filter, search: records.search, sort } : { sort };
}

/** Null where it cannot be said: the export will say why. */
async function countOf({ reader }: ExportPorts, actor: Actor, form: PublishedForm, job: StoredExport) {
  const { records } = job.request;
  if (records.kind === 'picked') return records.ids.length;
  const { sort: _, ...query } = queryOf(job);
  const counted = await reader.count(actor, form, query, { exact: true });
  return counted.ok ? counted.value.count : null;
}

type PagesOf = (fields: readonly string[]) => AsyncGenerator<{ page: RecordPage; actor: Actor }, void, undefined>;
type Counts = { cut: number; files: number; missing: number };

function contentOf(
  ports: ExportPorts,
  { request }: StoredExport,
  form: PublishedForm,
  actor: Actor,
  columns: ExportColumns,
  pagesOf: PagesOf,
  counts: Counts,
): AsyncIterable<Uint8Array> {
  const sheets = sheetsOf(request, form, actor, columns, pagesOf);
  const isPlain = columns.attached.length === 0;
  const [only] = sheets;
  if (request.format === 'csv' && isPlain && only && sheets.length === 1) return writeCsvFile(only);
  if (request.format === 'xlsx' && isPlain) return writeWorkbook(sheets, { counts });
  async function* entries(): AsyncGenerator<ZipEntry, void, undefined> {
    if (request.format === 'xlsx')
      yield { name: `${plainNameOf(form, actor)}.xlsx`, content: writeWorkbook(sheets, { counts }), compress: false };
    else for (const sheet of sheets) yield { name: `${fileSafe(sheet.name)}.csv`, content: writeCsvFile(sheet) };
    if (isPlain) return;
    const pages = pagesOf(columns.attached.map(({ id }) => id));
    yield* exportFiles(ports, pages, { attached: columns.attached, naming: request.attachments, counts });
  }
  return writeZip(entries());
}

function sheetsOf(
  { subforms }: StoredExport['request'],
  form: PublishedForm,
  actor: Actor,
  { main, sheets }: ExportColumns,
  pagesOf: PagesOf,
): SheetToWrite[] {
  const contextOf = ({ titles }: RecordPage): FormatContext => ({
    locale: actor.locale,
    timeZone: actor.timeZone,
    titleOf: (id) => titles[id],
  });
  const repeats = subforms === 'repeated';
  return [
    {
      name: textIn(form.name, actor.locale),
      columns: main,
      async *rows() {
        for await (const { page } of pagesOf(fieldsRead(main)))
          yield exportRows(page, main, contextOf(page), { repeats });
      },
    },
    ...sheets.map(({ subform, columns }) => ({
      name: textIn(subform.block.label, actor.locale),
      columns,
      async *rows() {
        for await (const { page } of pagesOf(fieldsRead(columns))) yield subformRows(page, columns, contextOf(page));
      },
    })),
  ];
}

function fileNameOf(
  { clock }: ExportPorts,
  { request }: StoredExport,
  form: PublishedForm,
  actor: Actor,
  { attached, sheets }: ExportColumns,
): string {
  const isArchive = attached.length > 0 || (request.format === 'csv' && sheets.length > 0);
  const day = writeDay(localDay(clock.now().getTime(), actor.timeZone));
  return `${plainNameOf(form, actor)} ${day}.${isArchive ? 'zip' : request.format}`;
}

const fileSafe = (name: string) => name.replaceAll(/[/\\<>:"|?*\p{Cc}]/gu, '_').trim() || 'export';
const plainNameOf = ({ name }: PublishedForm, { locale }: Actor) => fileSafe(textIn(name, locale));
