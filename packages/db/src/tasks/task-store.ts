import { joinSql, type RecordRef, raw, type Sql, sql, type Task, type TaskCount, type TaskStore } from '@mortise/core';
import { announceSql } from '../outbox/announce.ts';
import type { Signal } from '../outbox/signal.ts';
import type { Client, Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';
import { clearTimerSql, setTimerSql } from '../timers/set-timer.ts';

interface Row extends Omit<Task, 'record'> {
  readonly formId: string | null;
  readonly recordId: string | null;
}

const kind = 'task.due';
const columns = sql`t.id, t.title, t.note, t.due_at as "dueAt", t.remind_before as "remindBefore", t.form_id as "formId",
  t.record_id as "recordId", t.created_by as "createdBy", t.created_at as "createdAt", t.revision,
  t.done_at as "doneAt", t.done_by as "doneBy", t.deleted_at as "deletedAt",
  array(select a.user_id::text from task_assignees a where a.task_id = t.id order by a.user_id) as "assigneeIds"`;

const isMine = (userId: string): Sql =>
  sql`t.id in (select a.task_id from task_assignees a where a.user_id = ${userId}::uuid)`;
/** Whose it is to see: its maker's, and theirs to whom it is given. */
export const isSeen = (userId: string): Sql => sql`(t.created_by = ${userId}::uuid or ${isMine(userId)})`;
const isOf = ({ formId, recordId }: RecordRef): Sql =>
  sql`t.record_id = ${recordId}::uuid and t.form_id = ${formId}::uuid`;

/** `written` is raised after each commit, so that pages of this process hear of it at once. */
export const createTaskStore = (pool: Pool, written: Signal): TaskStore => ({
  async list(userId, { list, state, record }, after, limit) {
    const place = state === 'open' ? raw(`coalesce(t.due_at, 'infinity')`) : raw('t.done_at');
    const from = after && sql`(coalesce(${after.at}::timestamptz, 'infinity'), ${after.id}::uuid)`;
    const where = [
      raw('t.deleted_at is null'),
      raw(state === 'open' ? 't.done_at is null' : 't.done_at is not null'),
      list === 'assigned' ? isMine(userId) : list === 'created' ? sql`t.created_by = ${userId}::uuid` : isSeen(userId),
      ...(record ? [isOf(record)] : []),
      ...(from ? [sql`(${place}, t.id) ${raw(state === 'open' ? '>' : '<')} ${from}`] : []),
    ];
    const direction = raw(state === 'open' ? 'asc' : 'desc');
    const rows = await run<Row>(
      pool,
      sql`select ${columns} from tasks t where ${joinSql(where, raw(' and '))}
          order by ${place} ${direction}, t.id ${direction} limit ${limit}`,
    );
    return rows.map(taskOf);
  },

  async find(userId, id) {
    const [found] = await run<Row>(
      pool,
      sql`select ${columns} from tasks t where t.id = ${id}::uuid and ${isSeen(userId)}`,
    );
    return found ? taskOf(found) : null;
  },

  async write({ task, from, remindAt, happenings }) {
    const isWritten = await inTransaction(pool, async (client) => {
      if (!(await (from === null ? insert(client, task) : update(client, task, from)))) return false;
      if (remindAt === null) await run(client, clearTimerSql({ kind, subjectId: task.id }));
      else if (remindAt) await run(client, setTimerSql({ kind, subjectId: task.id, at: remindAt, by: task.createdBy }));
      for (const happening of happenings) await run(client, announceSql(happening));
      return true;
    });
    if (isWritten) written.raise();
    return isWritten;
  },

  async count(userId, before) {
    const [found] = await run<{ open: number; due: number }>(
      pool,
      sql`select count(*)::int as open, count(*) filter (where t.due_at < ${before})::int as due
          from tasks t where t.done_at is null and t.deleted_at is null and ${isMine(userId)}`,
    );
    return found as TaskCount;
  },

  async names(userIds, { active = false } = {}) {
    if (userIds.length === 0) return {};
    const rows = await run<{ id: string; name: string }>(
      pool,
      sql`select id, name from users where id = any(${userIds}::uuid[])${active ? raw(` and status = 'active'`) : raw('')}`,
    );
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  },
});

async function insert(client: Client, task: Task): Promise<boolean> {
  await run(
    client,
    sql`insert into tasks (id, title, note, due_at, remind_before, form_id, record_id, created_by, created_at)
        values (${task.id}, ${task.title}, ${task.note}, ${task.dueAt}, ${task.remindBefore},
          ${task.record?.formId ?? null}::uuid, ${task.record?.recordId ?? null}::uuid, ${task.createdBy}, ${task.createdAt})`,
  );
  await assign(client, task);
  return true;
}

async function update(client: Client, task: Task, from: number): Promise<boolean> {
  const changed = await run(
    client,
    sql`update tasks set title = ${task.title}, note = ${task.note}, due_at = ${task.dueAt},
          remind_before = ${task.remindBefore}, form_id = ${task.record?.formId ?? null}::uuid,
          record_id = ${task.record?.recordId ?? null}::uuid, revision = ${task.revision},
          done_at = ${task.doneAt}, done_by = ${task.doneBy}::uuid, deleted_at = ${task.deletedAt}
        where id = ${task.id}::uuid and revision = ${from} returning id`,
  );
  if (changed.length === 0) return false;
  await run(
    client,
    sql`delete from task_assignees where task_id = ${task.id}::uuid and user_id <> all(${task.assigneeIds}::uuid[])`,
  );
  await assign(client, task);
  return true;
}

const assign = (client: Client, { id, assigneeIds }: Task) =>
  run(
    client,
    sql`insert into task_assignees (task_id, user_id) select ${id}::uuid, u from unnest(${assigneeIds}::uuid[]) u
        on conflict do nothing`,
  );

const taskOf = ({ formId, recordId, ...row }: Row): Task => ({
  ...row,
  record: formId && recordId ? { formId, recordId } : null,
});
