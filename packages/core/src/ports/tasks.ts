import type { Task, TaskQuery } from '../tasks/task.ts';
import type { Happening } from './happenings.ts';

/** A page of tasks begins after this one. */
export interface TaskPlace {
  /** When an open task is due, when a done one was done; null: not said. */
  readonly at: string | null;
  readonly id: string;
}

/** All that changes with a task, in one transaction. */
export interface TaskWrite {
  readonly task: Task;
  /** The revision it had; null: it is new. */
  readonly from: number | null;
  /** When to remind; null: not any more; absent: as before. */
  readonly remindAt?: Date | null;
  readonly happenings: readonly Happening[];
}

/** Tasks as rows. A person sees those they made and those that are theirs to do. */
export interface TaskStore {
  /** Open ones by due time, those without one last; done ones newest first. */
  list(
    userId: string,
    query: Pick<TaskQuery, 'list' | 'state' | 'record'>,
    after: TaskPlace | null,
    limit: number,
  ): Promise<readonly Task[]>;
  /** Also a deleted one. */
  find(userId: string, id: string): Promise<Task | null>;
  /** False when another change came between. */
  write(change: TaskWrite): Promise<boolean>;
  /** Open tasks that are a person's to do: all of them, and those due before the moment. */
  count(userId: string, before: Date): Promise<TaskCount>;
  /** Of members, by id; those who left are left out where `active`. */
  names(userIds: readonly string[], options?: { readonly active?: boolean }): Promise<Readonly<Record<string, string>>>;
}

export interface TaskCount {
  readonly open: number;
  readonly due: number;
}
