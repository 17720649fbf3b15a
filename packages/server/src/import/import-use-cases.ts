import { type Actor, type ImportJob, ok, type Result } from '@mortise/core';
import { confirmImport } from './confirm-import.ts';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';
import { runAnalysis } from './run-analysis.ts';
import { giveUpImport, runImport } from './run-import.ts';
import { analyseAgain, startImport } from './start-analysis.ts';

export type ImportUseCases = ReturnType<typeof importUseCases>;

/** Everything about a file on its way into an app; the last four are the worker's. */
export const importUseCases = (ports: ImportPorts) => ({
  startImport: startImport(ports),
  analyseAgain: analyseAgain(ports),
  confirmImport: confirmImport(ports),

  getImport: (actor: Actor, id: string): Promise<Result<ImportJob>> => findOwn(ports, actor, id),

  recentImports: async (actor: Actor): Promise<Result<readonly ImportJob[]>> =>
    ok(await ports.imports.recent(actor.userId, 20)),

  /** Stops a running import at its next checkpoint; takes back what it made. One that has not begun just ends. */
  cancelImport: async (actor: Actor, id: string): Promise<Result<ImportJob>> => {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const ended = await ports.imports.change(id, ['analysing', 'ready', 'failed'], { state: 'cancelled' });
    if (ended) return ok(ended);
    await ports.imports.requestCancel(id);
    return findOwn(ports, actor, id);
  },

  runAnalysis: runAnalysis(ports),
  runImport: runImport(ports),
  giveUpImport: giveUpImport(ports),

  /** Enqueues again what a lost queue or a dead worker left behind. Enqueuing what is under way is harmless. */
  resumeStale: async (quietForMs: number): Promise<void> => {
    const since = new Date(ports.clock.now().getTime() - quietForMs);
    for (const { id, state } of await ports.imports.stale(since)) {
      const name = state === 'analysing' ? 'analyse-import' : 'run-import';
      await ports.jobs.enqueue({ name, id, payload: { importId: id } });
    }
  },
});
