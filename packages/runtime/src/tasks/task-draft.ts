import type { RecordRef } from '@mortise/core';
import type { NewTask } from '../desk/desk-context.tsx';
import type { TaskShown } from './use-tasks.ts';

/** A task as it is being written. */
export interface TaskDraft {
  readonly title: string;
  readonly note: string;
  readonly dueAt: string | null;
  readonly remindBefore: number | null;
  readonly assigneeIds: readonly string[];
  readonly record: (RecordRef & { readonly title: string }) | null;
}

export const draftOfNew = (given: NewTask, me: string): TaskDraft => ({
  title: given.title ?? '',
  note: '',
  dueAt: null,
  remindBefore: null,
  assigneeIds: given.assigneeIds ?? [me],
  record: given.record ?? null,
});

export const draftOfTask = ({ title, note, dueAt, remindBefore, assigneeIds, record }: TaskShown): TaskDraft => ({
  title,
  note,
  dueAt,
  remindBefore,
  assigneeIds,
  record,
});

/** A due time brings a reminder along, which may be taken away; without one there is nothing to be reminded of. */
export function withDue(draft: TaskDraft, dueAt: string | null): TaskDraft {
  if (dueAt === null) return { ...draft, dueAt, remindBefore: null };
  return { ...draft, dueAt, remindBefore: draft.dueAt === null ? 30 : draft.remindBefore };
}

/** What of it differs, as the API takes it. Null: nothing. */
export function changesOf(before: TaskDraft, now: TaskDraft) {
  const refOf = ({ record }: TaskDraft) => record && { formId: record.formId, recordId: record.recordId };
  const sent = (draft: TaskDraft) => ({ ...draft, assigneeIds: [...draft.assigneeIds], record: refOf(draft) });
  const [was, is] = [sent(before), sent(now)];
  const changed = Object.entries(is).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(was[key as keyof typeof was]),
  );
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<typeof is>);
}
