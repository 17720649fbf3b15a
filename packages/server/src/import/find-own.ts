import { type Actor, err, type ImportJob, ok, type Result } from '@mortise/core';
import type { ImportPorts } from './import-ports.ts';

/** An import is its maker's own business: for everybody else it is not there. */
export async function findOwn(
  { imports }: Pick<ImportPorts, 'imports'>,
  actor: Actor,
  id: string,
): Promise<Result<ImportJob>> {
  const job = await imports.find(id);
  return job?.byUserId === actor.userId ? ok(job) : err({ code: 'not_found', what: 'import', id });
}
