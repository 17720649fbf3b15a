import { type Actor, err, type ImportJob, type LoggedImport, ok, type PublishedForm, type Result } from '@mortise/core';
import { checkImport, confirmImport } from './confirm-import.ts';
import { dropOldErrors } from './error-file.ts';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';
import { runAnalysis } from './run-analysis.ts';
import { giveUpImport, runImport } from './run-import.ts';
import { runTrial } from './run-trial.ts';
import { analyseAgain, startImport } from './start-analysis.ts';
import { giveUpUndo, runUndo, undoImport } from './undo-import.ts';

export type ImportUseCases = ReturnType<typeof importUseCases>;

export interface OpenedErrorFile {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const logPage = 50;

/** Which job takes up an import again that is in such a state. */
const jobOf: Partial<Record<ImportJob['state'], string>> = {
  analysing: 'analyse-import',
  checking: 'check-import',
  running: 'run-import',
  undoing: 'undo-import',
};

/** Everything about a file on its way into an app; from `runAnalysis` on it is the worker's. */
export const importUseCases = (ports: ImportPorts) => ({
  startImport: startImport(ports),
  analyseAgain: analyseAgain(ports),
  checkImport: checkImport(ports),
  confirmImport: confirmImport(ports),
  undoImport: undoImport(ports),

  getImport: (actor: Actor, id: string): Promise<Result<ImportJob>> => findOwn(ports, actor, id),

  recentImports: async (actor: Actor): Promise<Result<readonly ImportJob[]>> =>
    ok(await ports.imports.recent(actor.userId, 20)),

  /** Who imported what into a form, for who decides about rights in its app. */
  async importLog(
    actor: Actor,
    form: PublishedForm,
    { before }: { readonly before: string | null },
  ): Promise<Result<readonly LoggedImport[]>> {
    if (!ports.access.mayManage(actor, form.appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    const logged = await ports.imports.log(form.id, { before, limit: logPage });
    // The workbook with errors holds what somebody uploaded: that is for who did.
    return ok(logged.map((one) => (one.byUserId === actor.userId ? one : { ...one, errorFileId: null })));
  },

  /** The workbook with what was not taken, for whoever imports. */
  async openErrorFile(actor: Actor, id: string): Promise<Result<OpenedErrorFile>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const { errorFileId, fileName } = found.value;
    const content = errorFileId && (await ports.storage.open(errorFileId));
    if (!content) return err({ code: 'not_found', what: 'file', id });
    const name = fileName.replace(/\.[^.]+$/, '');
    return ok({ fileName: `${name} ${actor.locale === 'zh' ? '错误' : 'errors'}.xlsx`, content });
  },

  /** Lets a running import rest at its next checkpoint, or go on. */
  async pauseImport(actor: Actor, id: string): Promise<Result<ImportJob>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    await ports.imports.requestPause(id);
    return findOwn(ports, actor, id);
  },
  async resumeImport(actor: Actor, id: string): Promise<Result<ImportJob>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const resumed = await ports.imports.change(id, ['paused', 'running'], { state: 'running', isPaused: false });
    if (!resumed) return err({ code: 'busy', what: { zh: '这次导入', en: 'this import' } });
    await ports.jobs.enqueue({ name: 'run-import', id, payload: { importId: id } });
    return ok(resumed);
  },

  /** Stops a running import at its next checkpoint; takes back what it made. One that has not begun just ends. */
  async cancelImport(actor: Actor, id: string): Promise<Result<ImportJob>> {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const ended = await ports.imports.change(id, ['analysing', 'ready', 'failed'], { state: 'cancelled' });
    if (ended) return ok(ended);
    // One that rests is woken to take back what it did.
    const woken = await ports.imports.change(id, ['paused'], { state: 'running', isPaused: false });
    await ports.imports.requestCancel(id);
    if (woken) await ports.jobs.enqueue({ name: 'run-import', id, payload: { importId: id } });
    return findOwn(ports, actor, id);
  },

  runAnalysis: runAnalysis(ports),
  runTrial: runTrial(ports),
  runImport: runImport(ports),
  runUndo: runUndo(ports),
  giveUpImport: giveUpImport(ports),
  giveUpUndo: giveUpUndo(ports),
  dropOldErrors: dropOldErrors(ports),

  /** Enqueues again what a lost queue or a dead worker left behind. Enqueuing what is under way is harmless. */
  resumeStale: async (quietForMs: number): Promise<void> => {
    const since = new Date(ports.clock.now().getTime() - quietForMs);
    for (const { id, state } of await ports.imports.stale(since)) {
      const name = jobOf[state];
      if (name) await ports.jobs.enqueue({ name, id, payload: { importId: id } });
    }
  },
});
