import type {
  Actor,
  Audience,
  Forms,
  NotificationDraft,
  NotificationKindId,
  OutboxRow,
  RecordReader,
} from '@mortise/core';
import type { Told } from './producer.ts';
import { producers } from './producers.ts';

export interface NotifyPorts {
  readonly audience: Audience;
  readonly reader: RecordReader;
  readonly forms: Pick<Forms, 'find'>;
  /** Null for somebody who left. */
  readonly actorOf: (userId: string) => Promise<Actor | null>;
}

type OfKind = Told & { readonly kind: NotificationKindId };

/**
 * What to tell whom of what happened. Nobody hears of their own doing, of kinds they muted, or of records they may not
 * read. Asks a fixed number of questions, and two for each person who is to hear of records; of deleted ones as many more
 * as they are of forms.
 */
export async function notify(ports: NotifyPorts, rows: readonly OutboxRow[]): Promise<readonly NotificationDraft[]> {
  const told = (
    await Promise.all(
      Object.entries(producers).map(async ([kind, { on, drafts }]) => {
        const concerned = rows.filter((row) => on.includes(row.kind));
        const found = concerned.length === 0 ? [] : await drafts(concerned, ports.audience);
        return found.map((one): OfKind => ({ ...one, kind: kind as NotificationKindId }));
      }),
    )
  ).flat();
  const others = told.filter(({ userId, row, byNobody }) => byNobody || userId !== row.by);
  if (others.length === 0) return [];
  const muted = await ports.audience.muted([...new Set(others.map(({ userId }) => userId))]);
  const wanted = others.filter(({ userId, kind }) => muted.has(userId) && !muted.get(userId)?.has(kind));
  return onlyReadable(ports, onceEach(wanted));
}

/** Of one change a person hears once about the same record: that it is theirs now matters more than that it changed. */
function onceEach(told: readonly OfKind[]): OfKind[] {
  const mine = new Set(
    told.filter(({ kind }) => kind === 'record-assigned').map(({ row, userId }) => `${row.id} ${userId}`),
  );
  return told.filter(({ kind, row, userId }) => kind !== 'record-changed' || !mine.has(`${row.id} ${userId}`));
}

async function onlyReadable(ports: NotifyPorts, told: readonly OfKind[]): Promise<readonly NotificationDraft[]> {
  const people = [...new Set(told.filter(({ recordIds }) => recordIds).map(({ userId }) => userId))];
  const readable = new Map<string, ReadonlySet<string>>();
  for (const userId of people) {
    const actor = await ports.actorOf(userId);
    const theirs = told.filter((one) => one.userId === userId);
    readable.set(userId, actor ? await readableTo(ports, actor, theirs) : new Set());
  }
  return told.flatMap((one) => {
    const ids = one.recordIds?.filter((id) => readable.get(one.userId)?.has(id));
    return ids?.length === 0 ? [] : [draftOf(one, ids ?? [])];
  });
}

/** Of the records that somebody is to hear of, those that they may read; of deleted ones, those that they might. */
async function readableTo(
  { reader, forms }: NotifyPorts,
  actor: Actor,
  told: readonly OfKind[],
): Promise<ReadonlySet<string>> {
  const records = (some: readonly OfKind[]) =>
    some.flatMap(({ row, recordIds = [] }) => recordIds.map((recordId) => ({ formId: row.formId ?? '', recordId })));
  const isGone = ({ row }: OfKind) => row.kind === 'record.deleted';
  const gone = records(told.filter(isGone));
  const found = new Set((await reader.titlesIn(actor, records(told.filter((one) => !isGone(one))))).keys());
  for (const formId of new Set(gone.map((one) => one.formId))) {
    const form = await forms.find(formId);
    const ids = gone.flatMap((one) => (one.formId === formId ? one.recordId : []));
    for (let at = 0; form && at < ids.length; at += mostAtOnce) {
      const some = ids.slice(at, at + mostAtOnce);
      const page = await reader.query(actor, form, { ids: some, deleted: true, fields: [], limit: mostAtOnce });
      if (page.ok) for (const { id } of page.value.items) found.add(id);
    }
  }
  return found;
}

/** What one list holds. */
const mostAtOnce = 200;

const draftOf = (
  { userId, kind, row, subjectId, data, byNobody }: OfKind,
  ids: readonly string[],
): NotificationDraft => ({
  userId,
  kind,
  source: row.id,
  at: row.at,
  by: byNobody ? null : row.by,
  formId: ids.length > 0 ? row.formId : null,
  recordId: ids.length === 1 ? (ids[0] ?? null) : null,
  count: Math.max(1, ids.length),
  subjectId: subjectId ?? null,
  data: data ?? {},
});
