import {
  type Actor,
  type AppError,
  type ExportResult,
  err,
  type LoggedExport,
  type NamedExport,
  ok,
  type PublishedForm,
  type Result,
  type StoredExport,
} from '@mortise/core';
import type { ExportPorts } from './export-ports.ts';
import { giveUpExport, runExport } from './run-export.ts';
import { named, shownExport } from './shown-export.ts';
import { startExport } from './start-export.ts';

export type ExportUseCases = ReturnType<typeof exportUseCases>;

export interface OpenedExport {
  readonly result: ExportResult;
  readonly content: AsyncIterable<Uint8Array>;
}

const atOnce = 50;

/** Records on their way out of a form; the last four are the worker's. */
export const exportUseCases = (ports: ExportPorts) => ({
  startExport: startExport(ports),

  async getExport(actor: Actor, id: string): Promise<Result<NamedExport>> {
    const found = await findOwn(ports, actor, id);
    return found.ok ? ok(await shownExport(ports, found.value)) : found;
  },

  async recentExports(actor: Actor): Promise<Result<readonly NamedExport[]>> {
    const jobs = await ports.exports.recent(actor.userId, atOnce);
    return ok(await Promise.all(jobs.map((job) => named(ports, job))));
  },

  /** Who took what out of a form, for who decides about rights in its app. */
  async exportLog(
    actor: Actor,
    form: PublishedForm,
    { before }: { readonly before: string | null },
  ): Promise<Result<readonly LoggedExport[]>> {
    if (!ports.access.mayManage(actor, form.appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    return ok(await ports.exports.log(form.id, { before, limit: atOnce }));
  },

  /** Stops it at the next page; nothing stays of it. */
  async cancelExport(actor: Actor, id: string): Promise<Result<NamedExport>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    await ports.exports.requestCancel(id);
    return this.getExport(actor, id);
  },

  /** Its file, for who made it, as long as they may export the form and it is kept. */
  async openExport(actor: Actor, id: string): Promise<Result<OpenedExport>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const { state, result, runId, expiresAt, formId } = found.value;
    const isKept = state === 'done' && expiresAt !== null && new Date(expiresAt) > ports.clock.now();
    if (!isKept || !result || !runId) return err(gone(id));
    if (!ports.access.mayOnForm(actor, 'export', formId)) return err({ code: 'forbidden', permission: 'export' });
    const content = await ports.storage.open(runId);
    return content ? ok({ result, content }) : err(gone(id));
  },

  runExport: runExport(ports),
  giveUpExport: giveUpExport(ports),

  /** Enqueues again what a lost queue or a dead worker left behind. */
  async resumeStale(quietForMs: number): Promise<void> {
    const since = new Date(ports.clock.now().getTime() - quietForMs);
    for (const id of await ports.exports.stale(since))
      await ports.jobs.enqueue({ name: 'run-export', id, payload: { exportId: id } });
  },

  /** Throws away files that were kept long enough. Who took what stays in the log. */
  async dropExpired(): Promise<void> {
    const overdue = await ports.exports.overdue(ports.clock.now());
    for (const { runId } of overdue) await ports.storage.remove(runId);
    if (overdue.length > 0) await ports.exports.expire(overdue.map(({ id }) => id));
  },
});

const gone = (id: string): AppError => ({ code: 'not_found', what: 'export', id });

/** An export is its maker's own business: for everybody else it is not there. */
async function findOwn(
  { exports }: Pick<ExportPorts, 'exports'>,
  actor: Actor,
  id: string,
): Promise<Result<StoredExport>> {
  const job = await exports.find(id);
  return job?.byUserId === actor.userId ? ok(job) : err(gone(id));
}
