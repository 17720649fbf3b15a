import { newId, type Task } from '@mortise/core';
import { expect, test } from 'vitest';
import { planTask } from './plan-task.ts';

const now = new Date('2026-12-01T02:00:00.000Z');
const [maker, doer, other] = [newId(), newId(), newId()];
const task: Task = {
  id: newId(),
  title: '核算质保成本',
  note: '',
  dueAt: '2026-12-01T04:00:00.000Z',
  remindBefore: 30,
  assigneeIds: [doer],
  record: null,
  createdBy: maker,
  createdAt: now.toISOString(),
  revision: 1,
  doneAt: null,
  doneBy: null,
  deletedAt: null,
};
const half = new Date('2026-12-01T03:30:00.000Z');
const remindAt = (after: Partial<Task>, before: Task | null = task) =>
  planTask({ ...task, ...after }, before, maker, now).remindAt;
const assigned = (after: Partial<Task>, before: Task | null = task) =>
  planTask({ ...task, ...after }, before, maker, now).happenings.flatMap(({ kind, payload }) =>
    kind === 'task.assigned' ? payload.userIds : [],
  );

test('a new task reminds before it is due', () => {
  expect(remindAt({}, null)).toEqual(half);
});

test('a reminder that has its moment is left alone, so that it cannot fire again', () => {
  expect(remindAt({ title: '另一个标题' })).toBeUndefined();
});

test.each([
  ['done', { doneAt: now.toISOString() }],
  ['deleted', { deletedAt: now.toISOString() }],
  ['no reminder any more', { remindBefore: null }],
] as const)('%s: it does not remind', (_, change) => {
  expect(remindAt(change)).toBeNull();
});

test('one that is opened again reminds again, unless it was due before', () => {
  const done = { ...task, doneAt: now.toISOString() };

  expect(remindAt({}, done)).toEqual(half);
  expect(remindAt({ dueAt: '2026-12-01T01:00:00.000Z' }, done)).toBeNull();
});

test('a reminder whose moment has passed comes at once while the task is not yet due', () => {
  expect(remindAt({ remindBefore: 24 * 60 }, null)).toEqual(new Date('2026-11-30T04:00:00.000Z'));
});

test('only who it was not given to before hears of it', () => {
  expect(assigned({}, null)).toEqual([doer]);
  expect(assigned({ assigneeIds: [doer, other] })).toEqual([other]);
  expect(assigned({ title: '另一个标题' })).toEqual([]);
});

test('pages of everybody involved show the change, also of those it was taken from', () => {
  const [changed] = planTask({ ...task, assigneeIds: [other] }, task, maker, now).happenings;

  expect([...(changed?.to ?? [])].sort()).toEqual([maker, doer, other].sort());
});
