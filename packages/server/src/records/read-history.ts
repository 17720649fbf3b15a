import { type Actor, err, type HistoryPage, ok, type PublishedForm, type Result } from '@mortise/core';
import { reachRecord } from './reach-record.ts';
import type { RecordReaderPorts } from './reading-in.ts';
import { titlesOfChanges, visiblePart } from './visible-changes.ts';

/** Who changed what of a record that the actor reaches, living or deleted; changes of hidden fields are left out. */
export async function readHistory(
  ports: RecordReaderPorts,
  actor: Actor,
  form: PublishedForm,
  id: string,
  { before, limit = 50 }: { before?: string; limit?: number },
): Promise<Result<HistoryPage>> {
  const now = ports.clock.now();
  const reach = await reachRecord(ports, actor, form, id);
  if (!reach) return err({ code: 'not_found', what: 'record', id });

  const size = Math.min(Math.max(limit, 1), 200);
  const from = before !== undefined && /^\d{1,18}$/.test(before) ? before : null;
  const entries = await ports.rows.history(id, from, size + 1);
  const items = entries.slice(0, size).map((entry) => visiblePart(entry, reach));
  return ok({
    items,
    titles: await titlesOfChanges(ports, actor, now, reach, items),
    nextBefore: entries.length > size ? (items.at(-1)?.id ?? null) : null,
  });
}
