import { RecordRef, TaskChange, TaskInput, type TaskPage, type TaskShown, taskLists, taskStates } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { Limit } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'Tasks';
const Moment = z.iso.datetime();

const TaskAnswer: z.ZodType<TaskShown> = z.object({
  id: Id,
  title: z.string(),
  note: z.string(),
  dueAt: Moment.nullable(),
  remindBefore: z.number().int().nullable(),
  assigneeIds: z.array(Id),
  record: RecordRef.extend({ title: z.string() }).nullable(),
  isRecordHidden: z.boolean(),
  createdBy: Id,
  createdAt: Moment,
  revision: z.number().int(),
  doneAt: Moment.nullable(),
  doneBy: Id.nullable(),
});

const PageAnswer: z.ZodType<TaskPage> = z.object({
  items: z.array(TaskAnswer).readonly(),
  names: z.record(z.string(), z.string()),
  nextCursor: z.string().nullable(),
});

const Query = z.object({
  list: z.enum(taskLists).exactOptional(),
  state: z.enum(taskStates).default('open'),
  form: Id.exactOptional(),
  record: Id.exactOptional(),
  cursor: z.string().max(400).exactOptional(),
  limit: Limit.exactOptional(),
});

export const taskRoutes = [
  route(
    {
      method: 'GET',
      path: '/tasks',
      group,
      personal: true,
      summary: 'Tasks that are mine to do or that I made; of one record where form and record are given',
      query: Query,
      answer: PageAnswer,
    },
    ({ server, actor, query: { form, record, ...query } }) =>
      server.tasks.listTasks(actor, {
        ...query,
        ...(form && record ? { record: { formId: form, recordId: record } } : {}),
      }),
  ),
  route(
    { method: 'POST', path: '/tasks', group, summary: 'Make a task', body: TaskInput, answer: TaskAnswer, status: 201 },
    ({ server, actor, body }) => server.tasks.createTask(actor, body),
  ),
  route(
    { method: 'GET', path: '/tasks/:id', group, personal: true, summary: 'One task', params: ById, answer: TaskAnswer },
    ({ server, actor, params }) => server.tasks.getTask(actor, params.id),
  ),
  route(
    {
      method: 'PATCH',
      path: '/tasks/:id',
      group,
      summary: 'Change a task',
      params: ById,
      body: TaskChange,
      answer: TaskAnswer,
    },
    ({ server, actor, params, body }) => server.tasks.changeTask(actor, { ...body, id: params.id }),
  ),
  route(
    {
      method: 'PUT',
      path: '/tasks/:id/done',
      group,
      summary: 'Say whether a task is done',
      params: ById,
      body: z.object({ done: z.boolean() }),
      answer: TaskAnswer,
    },
    ({ server, actor, params, body }) => server.tasks.setTaskDone(actor, { id: params.id, done: body.done }),
  ),
  route(
    {
      method: 'DELETE',
      path: '/tasks/:id',
      group,
      summary: 'Delete a task that I made',
      params: ById,
      answer: TaskAnswer,
    },
    ({ server, actor, params }) => server.tasks.setTaskDeleted(actor, { id: params.id, deleted: true }),
  ),
  route(
    {
      method: 'POST',
      path: '/tasks/:id/restore',
      group,
      summary: 'Bring a deleted task back',
      params: ById,
      answer: TaskAnswer,
    },
    ({ server, actor, params }) => server.tasks.setTaskDeleted(actor, { id: params.id, deleted: false }),
  ),
] as const;
