import { type Actor, newId, sql, systemClock, TaskInput } from '@mortise/core';
import { aftermath, audience, createPool, createTaskStore, fireTimers, notificationStore, run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { type TaskUseCases, taskUseCases } from '../tasks/task-use-cases.ts';
import { handleOutbox } from './handle-outbox.ts';
import { type NotificationUseCases, notificationUseCases } from './notification-use-cases.ts';
import { producers } from './producers.ts';

const database = testDatabase();
const { signal } = new AbortController();
let world: World;
let tasks: TaskUseCases;
let notifications: NotificationUseCases;
/** Forms that Ning may read. */
const open = new Set<string>();
const givenUp: string[] = [];

beforeAll(async () => {
  const access = {
    ...everything,
    mayOnForm: (actor: Actor, _: string, formId: string) => actor.userId !== ning.userId || open.has(formId),
  };
  world = await createWorld(database.pool, access);
  const { reader, forms, written } = world;
  tasks = taskUseCases({ reader, tasks: createTaskStore(database.pool, written), clock: systemClock });
  notifications = notificationUseCases({
    access,
    reader,
    forms,
    notifications: notificationStore(database.pool, written),
  });
});
beforeEach(async () => {
  await run(database.pool, sql`delete from notifications`);
  await run(database.pool, sql`delete from muted_notifications`);
  await run(database.pool, sql`delete from outbox`);
});

const worker = () =>
  handleOutbox({
    aftermath: aftermath(database.pool),
    audience: audience(database.pool),
    forms: world.forms,
    reader: world.reader,
    actorOf: async (userId) => [lan, ning].find((actor) => actor.userId === userId) ?? null,
    onGivenUp: ({ kind }) => givenUp.push(kind),
  });
const handle = () => worker()(signal);
const told = async (actor: Actor) => unwrap(await notifications.listNotifications(actor, {})).items;
const kindsTold = async (actor: Actor) => (await told(actor)).map(({ kind }) => kind);
const giveTask = async (title: string) =>
  unwrap(await tasks.createTask(lan, TaskInput.parse({ title, assigneeIds: [ning.userId, lan.userId] })));
const happened = (
  kind: string,
  payload: object,
  { by = lan.userId, formId = null as string | null, ids = [] as string[] } = {},
) =>
  run(
    database.pool,
    sql`insert into outbox (kind, form_id, record_ids, by, payload)
        values (${kind}, ${formId}::uuid, ${ids}::uuid[], ${by}, ${JSON.stringify(payload)})`,
  );

test('whom a task is given to is told once, whoever handles it, and not who gave it to themselves', async () => {
  const task = await giveTask('核算质保成本');
  await Promise.all(Array.from({ length: 6 }, handle));
  await handle();

  expect(await told(ning)).toMatchObject([
    {
      kind: 'task-assigned',
      by: lan.name,
      subject: '核算质保成本',
      isRead: false,
      to: { kind: 'task', taskId: task.id },
    },
  ]);
  expect(await told(lan)).toEqual([]);
});

test('a worker that dies before the end has told nobody, and the next one tells all', async () => {
  await giveTask('一');
  await giveTask('二');
  const doomed = createPool(database.url, { max: 1 });
  doomed.on('error', () => {});
  const begun = new Promise<void>((begin) => {
    const forEver = async () => {
      begin();
      return new Promise<never>(() => {});
    };
    void aftermath(doomed).handle(100, forEver);
  });
  await begun;
  await handle();
  expect(await told(ning)).toEqual([]);

  // As PostgreSQL sees a process that was killed.
  await run(
    database.pool,
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
  );
  await vi.waitFor(async () => {
    await handle();
    expect(await told(ning)).toHaveLength(2);
  });
});

test('a reminder tells whose task it is now, also who set it', async () => {
  const task = unwrap(
    await tasks.createTask(
      lan,
      TaskInput.parse({ title: '回访', dueAt: '2099-01-01T02:00:00.000Z', remindBefore: 10 }),
    ),
  );
  unwrap(await tasks.changeTask(lan, { id: task.id, assigneeIds: [lan.userId, ning.userId] }));
  await fireTimers(database.pool, new Date('2099-01-02T00:00:00Z'));
  await handle();

  expect(await kindsTold(lan)).toEqual(['task-due']);
  expect((await kindsTold(ning)).sort()).toEqual(['task-assigned', 'task-due']);
});

test('a new owner is told of the record, with its title as long as they may read it', async () => {
  const form = await world.publish('deals', [field('name', 'text')]);
  open.add(form.id);
  const [record] = await world.create(form, { name: '焊缝检测平台' });
  const id = record?.id ?? '';
  unwrap(await world.write(form, [{ kind: 'update', id, values: {}, ownerId: ning.userId }]));
  await handle();
  expect(await told(ning)).toMatchObject([
    { kind: 'record-assigned', record: '焊缝检测平台', form: 'deals', to: { kind: 'record', recordId: id } },
  ]);

  open.delete(form.id);
  expect(await told(ning)).toMatchObject([{ kind: 'record-assigned', record: null, to: null }]);
});

test('nobody is told of a record they may not read', async () => {
  const form = await world.publish('secrets', [field('name', 'text')]);
  unwrap(await world.write(form, [{ kind: 'create', values: { name: '保密' }, ownerId: ning.userId }]));
  await handle();

  expect(await told(ning)).toEqual([]);
});

test('several records in one go are one notification, and an import tells of none', async () => {
  const form = await world.publish('leads', [field('name', 'text')]);
  open.add(form.id);
  const rows = [1, 2, 3].map((n) => ({ kind: 'create' as const, values: { name: `线索 ${n}` }, ownerId: ning.userId }));
  unwrap(await world.writer.write(lan, form, rows, { atomic: true }));
  unwrap(await world.writer.write(lan, form, rows, { atomic: true, road: 'import' }));
  await handle();

  expect(await told(ning)).toMatchObject([
    { kind: 'record-assigned', count: 3, record: null, to: { kind: 'form', formId: form.id } },
  ]);
});

test('a mention and a comment on what one follows are told by the words of the event, once each', async () => {
  const form = await world.publish('talks', [field('name', 'text')]);
  open.add(form.id);
  const [record] = await world.create(form, { name: '合肥朗泽' });
  const ids = [record?.id ?? ''];
  await happened(
    'comment.added',
    { commentId: newId(), mentioned: [ning.userId], followers: [ning.userId] },
    { formId: form.id, ids },
  );
  await happened(
    'comment.added',
    { commentId: newId(), mentioned: [], followers: [ning.userId, lan.userId] },
    { formId: form.id, ids },
  );
  await handle();

  expect(await told(ning)).toMatchObject([
    { kind: 'record-commented', record: '合肥朗泽', by: lan.name },
    { kind: 'mentioned', record: '合肥朗泽', by: lan.name },
  ]);
  expect(await told(lan)).toEqual([]);
});

test('who follows a record is told that it changed, and that it went, unless it became theirs by that', async () => {
  const form = await world.publish('followed', [field('name', 'text')]);
  open.add(form.id);
  const [record] = await world.create(form, { name: '宁波海曜' });
  const id = record?.id ?? '';
  await run(
    database.pool,
    sql`insert into record_follows (user_id, form_id, record_id) values (${ning.userId}, ${form.id}, ${id}), (${lan.userId}, ${form.id}, ${id})`,
  );
  unwrap(await world.write(form, [{ kind: 'update', id, values: { name: '宁波海曜精密' } }]));
  unwrap(await world.write(form, [{ kind: 'update', id, values: {}, ownerId: ning.userId }]));
  await handle();
  expect(await kindsTold(ning)).toEqual(['record-assigned', 'record-changed']);
  expect(await told(lan)).toEqual([]);

  unwrap(await world.write(form, [{ kind: 'delete', id }]));
  await handle();
  expect((await told(ning))[0]).toMatchObject({
    kind: 'record-changed',
    data: { change: 'deleted' },
    record: null,
    to: null,
  });
});

test('who may not read the form any more hears neither that a record went nor what the form is called', async () => {
  const form = await world.publish('offers', [field('name', 'text')]);
  open.add(form.id);
  const [kept, gone] = await world.create(form, { name: '留下' }, { name: '删掉' });
  const follow = (id: string | undefined) =>
    run(
      database.pool,
      sql`insert into record_follows (record_id, user_id, form_id) values (${id}::uuid, ${ning.userId}, ${form.id}::uuid)`,
    );
  await follow(kept?.id);
  await follow(gone?.id);
  await world.write(form, [{ kind: 'update', id: kept?.id ?? '', version: 1, values: { name: '改过' } }]);
  await handle();
  expect(await told(ning)).toMatchObject([{ form: 'offers', record: '改过' }]);

  open.delete(form.id);
  await world.write(form, [{ kind: 'delete', id: gone?.id ?? '', version: 1 }]);
  await handle();

  expect(await told(ning)).toMatchObject([{ form: null, record: null, to: null }]);
});

test('kinds that a person muted are not made for them', async () => {
  unwrap(await notifications.writeChoices(ning, { muted: ['task-assigned'] }));
  await giveTask('不打扰');
  await handle();

  expect(await told(ning)).toEqual([]);
  expect(unwrap(await notifications.readChoices(ning))).toEqual({ muted: ['task-assigned'] });
});

test('read ones are counted no more, one by one and all at once, and nobody reads those of others', async () => {
  for (const title of ['一', '二', '三']) await giveTask(title);
  await handle();
  const [first] = await told(ning);
  unwrap(await notifications.markNotifications(lan, [first?.id ?? ''], true));
  expect(await notifications.countUnread(ning)).toBe(3);
  unwrap(await notifications.markNotifications(ning, [first?.id ?? ''], true));
  expect(await notifications.countUnread(ning)).toBe(2);
  expect(unwrap(await notifications.listNotifications(ning, { unread: true })).items).toHaveLength(2);
  unwrap(await notifications.markNotifications(ning, null, true));
  expect(await notifications.countUnread(ning)).toBe(0);
});

test('pages follow each other without a gap, in a fixed number of statements', async () => {
  for (let n = 0; n < 5; n++) await giveTask(`任务 ${n}`);
  await handle();
  const first = unwrap(await notifications.listNotifications(ning, { limit: 3 }));
  const second = unwrap(await notifications.listNotifications(ning, { limit: 3, cursor: first.nextCursor ?? '' }));

  expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `任务 ${n}`),
  );
  expect(second.nextCursor).toBeNull();
  expect(await statementsOf(database.pool, () => told(ning))).toBeLessThanOrEqual(2);
});

test('an event that cannot be handled holds up the others for a few tries only', async () => {
  const broken = vi.spyOn(producers.mentioned, 'drafts').mockRejectedValue(new Error('broken'));
  await happened('comment.added', { mentioned: [ning.userId] });
  await giveTask('不受影响');
  const one = worker();
  for (let attempt = 1; attempt <= 5; attempt++) await one(signal).catch(() => {});

  expect(givenUp).toEqual(['comment.added']);
  expect(await kindsTold(ning)).toEqual(['task-assigned']);
  broken.mockRestore();
});
