import { newId } from '@mortise/core';

/** Ids that sort in the order of the batch, so that a list shows imported rows as the file had them. */
export function newIds(count: number, now: Date): string[] {
  return Array.from({ length: count }, () => newId(now.getTime())).sort();
}
