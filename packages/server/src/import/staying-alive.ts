import type { ImportJob, ImportState, ImportStore } from '@mortise/core';

/** Work without checkpoints says so often that it goes on; silence means that its worker died. */
const aliveMs = 15_000;

export async function stayingAlive<T>(
  imports: ImportStore,
  { id }: Pick<ImportJob, 'id'>,
  state: ImportState,
  work: () => Promise<T>,
): Promise<T> {
  const alive = setInterval(() => void imports.change(id, [state], {}).catch(() => {}), aliveMs);
  return work().finally(() => clearInterval(alive));
}
