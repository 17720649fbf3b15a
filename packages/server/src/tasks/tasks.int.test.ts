import { type Actor, type Clock, newId, sql, TaskInput } from '@mortise/core';
import { createTaskStore, fireTimers, run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { type TaskUseCases, taskUseCases } from './task-use-cases.ts';

const database = testDatabase();
const outsider: Actor = { ...lan, userId: newId(), name: '何路' };
let now = new Date('2026-12-01T02:00:00.000Z');
const clock: Clock = { now: () => now };
let world: World;
let tasks: TaskUseCases;

beforeAll(async () => {
  // Ning reads nothing of records.
  const access = { ...everything, mayOnForm: (actor: Actor) => actor.userId !== ning.userId };
  world = await createWorld(database.pool, access, clock);
  tasks = taskUseCases({ reader: world.reader, tasks: createTaskStore(database.pool, world.written), clock });
  await run(
    database.pool,
    sql`insert into users (id, user_name, name, status, updated_at) values (${outsider.userId}, 'helu', '何路', 'left', now())`,
  );
});

const create = async (input: Partial<TaskInput> & Pick<TaskInput, 'title'>, actor = lan) =>
  unwrap(await tasks.createTask(actor, TaskInput.parse(input)));
const listed = async (actor: Actor, query: Partial<Parameters<TaskUseCases['listTasks']>[1]> = {}) =>
  unwrap(await tasks.listTasks(actor, { state: 'open', ...query }));
const titlesOf = async (actor: Actor, query = {}) => (await listed(actor, query)).items.map(({ title }) => title);
const fired = () =>
  run<{ subject: string }>(
    database.pool,
    sql`select payload->>'subjectId' as subject from outbox where kind = 'task.due'`,
  );

test('a task is seen by its maker and by whom it is given to, and by nobody else', async () => {
  const task = await create({ title: '核算质保成本', assigneeIds: [ning.userId] });

  expect(await titlesOf(ning)).toContain(task.title);
  expect(await titlesOf(lan, { list: 'created' })).toContain(task.title);
  expect(await titlesOf(lan, { list: 'assigned' })).not.toContain(task.title);
  expect(await tasks.getTask({ ...outsider, roles: ['administrator'] }, task.id)).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(await tasks.setTaskDone(outsider, { id: task.id, done: true })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('without assignees it is one’s own; nobody who left is given one', async () => {
  expect((await create({ title: '给自己' })).assigneeIds).toEqual([lan.userId]);
  expect(
    await tasks.createTask(lan, TaskInput.parse({ title: '给走了的人', assigneeIds: [outsider.userId] })),
  ).toMatchObject({
    error: { issues: [{ path: ['assigneeIds'] }] },
  });
});

test('the record of a task shows its title only to who may read it, and only who reads it may name it', async () => {
  const form = await world.publish('customers', [field('name', 'text')]);
  const [record] = await world.create(form, { name: '合肥朗泽' });
  const link = { formId: form.id, recordId: record?.id ?? '' };
  const task = await create({ title: '约演示', record: link, assigneeIds: [lan.userId, ning.userId] });

  expect(task).toMatchObject({ record: { ...link, title: '合肥朗泽' }, isRecordHidden: false });
  expect(unwrap(await tasks.getTask(ning, task.id))).toMatchObject({ record: null, isRecordHidden: true });
  expect(await titlesOf(lan, { record: link })).toEqual(['约演示']);
  expect(await tasks.createTask(ning, TaskInput.parse({ title: '偷看', record: link }))).toMatchObject({
    error: { issues: [{ path: ['record'] }] },
  });
  // Whoever cannot see the record changes the rest without losing it.
  unwrap(await tasks.changeTask(ning, { id: task.id, title: '约线上演示' }));
  expect(unwrap(await tasks.getTask(lan, task.id))).toMatchObject({
    title: '约线上演示',
    record: { title: '合肥朗泽' },
  });
});

test('open ones come by due time, page by page, in three statements', async () => {
  const own = { ...lan, userId: ning.userId };
  const [late, soon, never] = [
    await create({ title: '晚', dueAt: '2026-12-09T02:00:00.000Z' }, own),
    await create({ title: '早', dueAt: '2026-12-02T02:00:00.000Z' }, own),
    await create({ title: '不限' }, own),
  ];
  const first = await listed(own, { list: 'created', limit: 2 });
  const second = await listed(own, { list: 'created', limit: 2, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([soon.id, late.id, never.id]);
  expect(second.nextCursor).toBeNull();
  expect(await statementsOf(database.pool, () => listed(own))).toBeLessThanOrEqual(3);
  expect(unwrap(await tasks.countTasks(own, new Date('2026-12-03T00:00:00Z'))).due).toBe(1);
});

test('done ones leave the list and come back', async () => {
  const task = await create({ title: '催法务' });
  const done = unwrap(await tasks.setTaskDone(lan, { id: task.id, done: true }));
  expect(done).toMatchObject({ doneAt: now.toISOString(), doneBy: lan.userId });
  expect(await titlesOf(lan, { state: 'done' })).toContain('催法务');

  unwrap(await tasks.setTaskDone(lan, { id: task.id, done: false }));
  expect(await titlesOf(lan)).toContain('催法务');
});

test('only its maker deletes it, and may bring it back', async () => {
  const task = await create({ title: '删掉', assigneeIds: [lan.userId, ning.userId] });

  expect(await tasks.setTaskDeleted(ning, { id: task.id, deleted: true })).toMatchObject({
    error: { code: 'forbidden' },
  });
  unwrap(await tasks.setTaskDeleted(lan, { id: task.id, deleted: true }));
  expect(await titlesOf(ning)).not.toContain('删掉');
  unwrap(await tasks.setTaskDeleted(lan, { id: task.id, deleted: false }));
  expect(await titlesOf(ning)).toContain('删掉');
});

test('a stale change is a conflict', async () => {
  const task = await create({ title: '一' });
  unwrap(await tasks.changeTask(lan, { id: task.id, revision: 1, title: '二' }));

  expect(await tasks.changeTask(lan, { id: task.id, revision: 1, title: '三' })).toMatchObject({
    error: { code: 'conflict', actual: 2 },
  });
});

test('a key that may only read makes no tasks', async () => {
  const reading: Actor = { ...lan, scopes: ['records:read'] };

  expect(await tasks.createTask(reading, TaskInput.parse({ title: '脚本' }))).toMatchObject({
    error: { code: 'forbidden' },
  });
});

test('a reminder fires once, whoever fires it, and not for what is done', async () => {
  const dueAt = '2026-12-05T02:00:00.000Z';
  const [wanted, done] = [
    await create({ title: '提醒我', dueAt, remindBefore: 60 }),
    await create({ title: '做完了', dueAt, remindBefore: 60 }),
  ];
  unwrap(await tasks.setTaskDone(lan, { id: done.id, done: true }));
  await fireTimers(database.pool, new Date('2026-12-05T00:59:59Z'));
  expect(await fired()).toEqual([]);

  now = new Date('2026-12-05T01:00:00Z');
  await Promise.all(Array.from({ length: 8 }, () => fireTimers(database.pool, now)));
  unwrap(await tasks.changeTask(lan, { id: wanted.id, title: '提醒我一次' }));
  await fireTimers(database.pool, new Date('2026-12-06T00:00:00Z'));

  expect(await fired()).toEqual([{ subject: wanted.id }]);
});

test('a reminder without a due time is refused, and taking the due time away takes the reminder with it', async () => {
  expect(await tasks.createTask(lan, TaskInput.parse({ title: '何时', remindBefore: 10 }))).toMatchObject({
    error: { issues: [{ path: ['dueAt'] }] },
  });
  const task = await create({ title: '改期', dueAt: '2026-12-20T02:00:00.000Z', remindBefore: 10 });
  expect(unwrap(await tasks.changeTask(lan, { id: task.id, dueAt: null }))).toMatchObject({ remindBefore: null });
});
