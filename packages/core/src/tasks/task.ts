import { z } from 'zod';
import { bilingual } from '../issues.ts';

/** A record of some form, wherever one is named from outside its form. */
export const RecordRef = z.object({ formId: z.uuid(), recordId: z.uuid() });
export type RecordRef = z.infer<typeof RecordRef>;

/** Minutes before the due time that people are offered; up to sixty days are taken. */
export const reminderMinutes = [0, 10, 30, 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60] as const;
const mostReminderMinutes = 60 * 24 * 60;
const mostAssignees = 50;

const said = {
  title: z.string().trim().min(1, bilingual('写下要做什么', 'Say what is to be done')).max(200),
  note: z.string().trim().max(5000),
  /** A moment; null: some time. */
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  /** Minutes before it is due; null: no reminder. Nothing without a due time. */
  remindBefore: z.number().int().min(0).max(mostReminderMinutes).nullable(),
  assigneeIds: z.array(z.uuid()).max(mostAssignees),
  record: RecordRef.nullable(),
};

/** What a person says of a new task. Without assignees it is their own. */
export const TaskInput = z.strictObject({
  title: said.title,
  note: said.note.default(''),
  dueAt: said.dueAt.default(null),
  remindBefore: said.remindBefore.default(null),
  assigneeIds: said.assigneeIds.default([]),
  record: said.record.default(null),
});
export type TaskInput = z.infer<typeof TaskInput>;

/** What becomes different; `revision` is the one the person saw, absent: whatever is there. */
export const TaskChange = z.strictObject({
  revision: z.number().int().min(1).exactOptional(),
  title: said.title.exactOptional(),
  note: said.note.exactOptional(),
  dueAt: said.dueAt.exactOptional(),
  remindBefore: said.remindBefore.exactOptional(),
  assigneeIds: said.assigneeIds.min(1, bilingual('选择负责人', 'Choose who does it')).exactOptional(),
  record: said.record.exactOptional(),
});
export type TaskChange = z.infer<typeof TaskChange>;

/** As it is stored. */
export interface Task extends TaskInput {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
  /** Grows with each change. */
  readonly revision: number;
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  readonly deletedAt: string | null;
}

/** As one person sees it. */
export interface TaskShown extends Omit<Task, 'record' | 'deletedAt'> {
  readonly record: (RecordRef & { readonly title: string }) | null;
  /** It belongs to a record that the person may not read, or that is gone. */
  readonly isRecordHidden: boolean;
}

/** Those I am to do, or those I asked for. */
export const taskLists = ['assigned', 'created'] as const;
export type TaskList = (typeof taskLists)[number];
export const taskStates = ['open', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

export interface TaskQuery {
  /** Absent: both. */
  readonly list?: TaskList;
  readonly state: TaskState;
  /** Only those that belong to this record. */
  readonly record?: RecordRef;
  /** From the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 when absent. */
  readonly limit?: number;
}

export interface TaskPage {
  readonly items: readonly TaskShown[];
  /** Of the people in them, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly nextCursor: string | null;
}

/** When people are reminded; null: never. */
export const reminderOf = ({ dueAt, remindBefore }: Pick<Task, 'dueAt' | 'remindBefore'>): Date | null =>
  dueAt === null || remindBefore === null ? null : new Date(Date.parse(dueAt) - remindBefore * 60_000);
