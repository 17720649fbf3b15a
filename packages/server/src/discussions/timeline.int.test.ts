import {
  type AccessFacts,
  type Actor,
  type Discussions,
  defaultCalendar,
  FormGrant,
  mentionOf,
  newId,
  type Person,
  type PublishedForm,
  sql,
  type TimelineEntry,
  type TimelineQuery,
  workingCalendar,
} from '@mortise/core';
import { createDiscussions, createForms, createRecordRows, createSignal, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccess } from '../access/create-access.ts';
import { createWorld, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { type DiscussionUseCases, discussionUseCases } from './discussion-use-cases.ts';

const database = testDatabase();
let facts: AccessFacts;
const access = createAccess({ facts: () => facts }, fieldTypes);
let now = new Date();
const clock = { now: () => now };
let world: World;
let customer: PublishedForm;
let followUp: PublishedForm;
let deal: PublishedForm;
let discussions: Discussions;
let about: DiscussionUseCases;

const people = [lan, ning].map(({ userId, name, roles, departmentIds }) => ({
  id: userId,
  name,
  roles,
  departmentIds,
  status: 'active',
  locale: 'zh',
})) as unknown as Person[];

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  world = await createWorld(database.pool, access, clock);
  customer = await world.publish('customer', [
    field('name', 'text'),
    field('credit', 'number'),
    field('papers', 'file'),
    field('lines', 'subform'),
    field('part', 'text', { parent: 'f_lines' }),
    field('price', 'number', { parent: 'f_lines' }),
  ]);
  const published = await world.publish('visit', [
    field('what', 'text'),
    field('when', 'datetime'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('secret', 'text'),
  ]);
  followUp = { ...published, appId: customer.appId, followUp: { at: 'f_when', way: null, text: 'f_what', next: null } };
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('stage', 'select', {
      config: { options: ['new', 'won'].map((id) => ({ id, label: id, color: 'teal' })), track: true },
    }),
    field('buyer', 'relation', { config: { formId: customer.id, multiple: false } }),
  ]);
  const forms = createForms(database.pool);
  const known = { ...forms, all: async () => [customer, followUp, deal] };
  discussions = createDiscussions(database.pool, createSignal());
  about = discussionUseCases({
    access,
    catalog: fieldTypes,
    forms: known,
    rows: createRecordRows(database.pool),
    clock,
    calendar: async () => workingCalendar(defaultCalendar),
    discussions,
    people: {
      find: async (id) => people.find((person) => person.id === id) ?? null,
      search: async (text) => people.filter(({ name }) => name.includes(text)),
    },
  });
});

const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

beforeEach(() => {
  facts = { closedApps: new Set(), roles: [], forms: [customer, followUp, deal] };
  later(60_000);
});

const made = async (values: Record<string, unknown> = { name: '朗泽' }) =>
  (await world.create(customer, values))[0]?.id ?? '';
const change = async (id: string, values: Record<string, unknown>, actor = lan) => {
  later(1000);
  unwrap(await world.write(customer, [{ kind: 'update', id, values }], true, actor));
};
const say = async (recordId: string, text: string, actor = lan) => {
  later(1000);
  return about.addComment(actor, customer, { recordId, text });
};
const read = async (recordId: string, query: TimelineQuery = {}, actor = lan) =>
  unwrap(await about.timeline(actor, customer, recordId, query));
const brief = (entry: TimelineEntry) => {
  if (entry.kind === 'comment') return entry.deleted ? '已删除' : entry.text;
  if (entry.kind === 'follow-up') return `跟进 ${entry.record.values.what}`;
  if (entry.kind === 'related')
    return entry.moved ? `${entry.title} ${entry.moved.from} ${entry.moved.to}` : `新建 ${entry.title}`;
  return entry.deed === 'updated' ? Object.keys(entry.changes).join() : entry.deed;
};

/** Roles that open the customers to these actors alone, with less than all of the fields. */
function giveTo(actors: readonly Actor[], grant: Partial<FormGrant> = {}) {
  const forms = [customer, followUp].map((form) =>
    FormGrant.parse({ formId: form.id, operations: ['create', 'read', 'update'], ...grant }),
  );
  facts = {
    closedApps: new Set([customer.appId, deal.appId]),
    forms: [customer, followUp, deal],
    roles: [
      {
        id: 'r',
        appId: customer.appId,
        role: { name: '销售', manages: false, forms },
        holders: actors.map(({ userId }) => ({ kind: 'user', id: userId })),
      },
    ],
  };
}

describe('a timeline', () => {
  test('puts changes, comments and follow-ups into one stream, the latest first', async () => {
    const id = await made();
    await change(id, { credit: '300' });
    await say(id, '先给三百');
    later(1000);
    await world.create(followUp, { what: '电话', customer: id }, { what: '上门', when: '2020-01-01', customer: id });
    await change(id, { credit: '500' });

    const { items, titles } = await read(id);

    expect(items.map(brief)).toEqual(['credit', '跟进 电话', '先给三百', 'credit', 'created', '跟进 上门']);
    expect(titles[id]).toBe('朗泽');
  });

  test('is read page by page, each entry once, also where many happened at one moment', async () => {
    const id = await made();
    await world.create(followUp, ...Array.from({ length: 7 }, (_, n) => ({ what: `${n}`, customer: id })));
    for (let n = 0; n < 3; n++) unwrap(await about.addComment(lan, customer, { recordId: id, text: `说 ${n}` }));

    const found: string[] = [];
    let before: string | undefined;
    do {
      const page = await read(id, { limit: 2, ...(before === undefined ? {} : { before }) });
      found.push(...page.items.map((entry) => entry.id));
      before = page.next ?? undefined;
    } while (before !== undefined);

    expect(new Set(found).size).toBe(11);
    expect(found).toEqual((await read(id, { limit: 100 })).items.map((entry) => entry.id));
  });

  test('can be narrowed by kind; files are changes of file fields alone', async () => {
    const id = await made();
    const file = newId();
    await run(
      database.pool,
      sql`insert into files (id, name, size, type, uploaded_by) values (${file}, 'a.pdf', 1, 'application/pdf', ${lan.userId})`,
    );
    await change(id, { credit: '1', papers: [{ id: file, name: 'a.pdf', size: 1, type: 'application/pdf' }] });
    await say(id, '合同来了');

    expect((await read(id, { kinds: ['comment'] })).items.map(brief)).toEqual(['合同来了']);
    expect((await read(id, { kinds: ['file'] })).items.map(brief)).toEqual(['papers']);
    expect((await read(id, { kinds: ['change', 'file'] })).items.map(brief)).toEqual(['credit,papers', 'created']);
    expect((await read(id, { kinds: ['follow-up'] })).items).toEqual([]);
  });

  test('tells of other records that the page names: that they were made, and their stages', async () => {
    const id = await made();
    const [won] = await world.create(deal, { title: '二期', stage: 'new', buyer: id });
    await world.create(deal, { title: '别家的', stage: 'new', buyer: await made({ name: '别家' }) });
    later(1000);
    unwrap(await world.write(deal, [{ kind: 'update', id: won?.id ?? '', values: { stage: 'won' } }]));
    const sources = [{ formId: deal.id, fieldId: 'f_buyer', made: true, moved: true }];

    expect((await read(id, { sources })).items.map(brief)).toEqual(['二期 new won', '新建 二期', 'created']);
    expect((await read(id, { sources, kinds: ['stage'] })).items.map(brief)).toEqual(['二期 new won']);
    expect(
      (await read(id, { sources: [{ formId: deal.id, fieldId: 'f_title', made: true, moved: true }] })).items.map(
        brief,
      ),
    ).toEqual(['created']);
    expect((await read(id)).items.map(brief)).toEqual(['created']);

    giveTo([lan]);
    expect((await read(id, { sources })).items.map(brief)).toEqual(['created']);
  });

  test('asks as often for thousands of entries as for few', async () => {
    const [few, many] = [await made(), await made()];
    await run(
      database.pool,
      sql`insert into audit (form_id, record_id, at, by, road, kind, changes)
          select ${customer.id}, ${many}, now() - n * interval '1 minute', ${lan.userId}, 'form', 'updated',
            jsonb_build_object('credit', jsonb_build_array(n, n + 1)) from generate_series(1, 3000) n`,
    );
    await run(
      database.pool,
      sql`insert into comments (id, form_id, record_id, by, at, text)
          select gen_random_uuid(), ${customer.id}, ${many}, ${lan.userId}, now() - n * interval '90 seconds', 'n ' || n
          from generate_series(1, 2000) n`,
    );
    await change(few, { credit: '2' });
    await say(few, '一条');

    const asked = await statementsOf(database.pool, () => read(few));

    expect(await statementsOf(database.pool, () => read(many))).toBe(asked);
    expect(asked).toBeLessThanOrEqual(8);
  });

  test('knows its own places and no others', async () => {
    const id = await made();

    expect(await about.timeline(lan, customer, id, { before: 'nonsense' })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await about.timeline(lan, customer, newId(), {})).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('permissions', () => {
  test('a change of hidden fields alone is not there, and pages stay full', async () => {
    const id = await made();
    for (const credit of ['1', '2', '3', '4']) await change(id, { credit });
    await change(id, { name: '朗泽二' });
    giveTo([lan], { fields: { f_credit: { right: 'hidden' } } });

    const page = await read(id, { limit: 2 });

    expect(page.items.map(brief)).toEqual(['name', 'created']);
    expect(JSON.stringify(page)).not.toContain('credit');
    expect(page.next).toBeNull();
  });

  test('nor is a change of a hidden column alone, while what comes after it is still found', async () => {
    const row = { id: newId(), part: '轴承', price: '1' };
    const id = await made({ name: '有明细', lines: [row] });
    for (const price of ['2', '3', '4']) await change(id, { lines: [{ ...row, price }] });
    giveTo([lan], { fields: { f_price: { right: 'hidden' } } });

    const first = await read(id, { limit: 2 });
    const second = await read(id, { limit: 2, before: first.next ?? '' });

    expect([...first.items, ...second.items].map(brief)).toEqual(['created']);
    expect(second.next).toBeNull();
  });

  test('follow-ups come as far as their own form and fields are open', async () => {
    const id = await made();
    await world.create(followUp, { what: '报价', secret: '底价', customer: id });
    giveTo([lan], { fields: { f_secret: { right: 'hidden' } } });
    expect(JSON.stringify(await read(id))).not.toContain('底价');

    giveTo([lan], { fields: { f_customer: { right: 'hidden' } } });
    expect((await read(id, { kinds: ['follow-up'] })).items).toEqual([]);

    giveTo([ning]);
    expect(await about.timeline(lan, customer, id, {})).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('a comment', () => {
  test('keeps its line breaks, calls people and is told with those who follow', async () => {
    const id = await made();
    unwrap(await about.follow(ning, customer, { recordId: id, following: true }));

    const said = unwrap(await say(id, `  ${mentionOf(ning.userId)} 看\r\n两行\u0007 `));

    expect(said).toMatchObject({ text: `${mentionOf(ning.userId)} 看\n两行`, byName: '陈岚', reactions: [] });
    const [event] = await run<{ payload: unknown; record_ids: string[] }>(
      database.pool,
      sql`select payload, record_ids from outbox where kind = 'comment.added' order by id desc limit 1`,
    );
    expect(event).toEqual({
      record_ids: [id],
      payload: { commentId: said.id, mentioned: [ning.userId], followers: [ning.userId] },
    });
    expect(unwrap(await about.visit(lan, customer, id)).followers).toEqual([ning.userId, lan.userId]);
  });

  test('calls only people who read the record, and says who does not', async () => {
    const id = await made();
    giveTo([lan]);

    const refused = await say(id, `${mentionOf(ning.userId)} 看一下`);

    expect(refused).toMatchObject({ error: { issues: [{ path: ['text'], code: 'cannot_read' }] } });
    expect(JSON.stringify(refused)).toContain('周宁');
    expect(unwrap(await about.findMentionable(lan, customer, { recordId: id, text: '' }))).toEqual([
      { id: ning.userId, name: '周宁', reads: false },
    ]);
    expect(await say(id, `${mentionOf(newId())} 在吗`)).toMatchObject({
      error: { issues: [{ code: 'unknown_person' }] },
    });
    expect(await say(id, ' \n ')).toMatchObject({ error: { issues: [{ code: 'required' }] } });
  });

  test('is changed by whoever wrote it, telling only those who are called anew', async () => {
    const id = await made();
    const { id: commentId } = unwrap(await say(id, '第一版'));
    const which = { recordId: id, commentId };

    expect(await about.changeComment(ning, customer, { ...which, text: '冒名' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const changed = unwrap(
      await about.changeComment(lan, customer, { ...which, text: `${mentionOf(ning.userId)} 第二版` }),
    );
    unwrap(await about.changeComment(lan, customer, { ...which, text: `${mentionOf(ning.userId)} 第三版` }));

    expect(changed.editedAt).not.toBeNull();
    const events = await run<{ mentioned: string[] }>(
      database.pool,
      sql`select payload -> 'mentioned' as mentioned from outbox where kind = 'comment.changed' and payload ->> 'commentId' = ${commentId} order by id`,
    );
    expect(events.map(({ mentioned }) => mentioned)).toEqual([[ning.userId], []]);
  });

  test('leaves a trace without words when it is deleted, by its author or who manages the app', async () => {
    const id = await made();
    const [mine, theirs] = [unwrap(await say(id, '我的密码')), unwrap(await say(id, '别人的', ning))];
    const boss: Actor = { ...lan, roles: ['builder'] };

    expect(await about.removeComment(lan, customer, { recordId: id, commentId: theirs.id })).toMatchObject({
      error: { code: 'forbidden' },
    });
    unwrap(await about.removeComment(lan, customer, { recordId: id, commentId: mine.id }));
    unwrap(await about.removeComment(boss, customer, { recordId: id, commentId: theirs.id }));

    const comments = (await read(id, { kinds: ['comment'] })).items;
    expect(comments.map(brief)).toEqual(['已删除', '已删除']);
    expect(JSON.stringify(comments)).not.toContain('密码');
    expect(await about.changeComment(lan, customer, { recordId: id, commentId: mine.id, text: '又来' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('is answered by reactions, each person one of a kind', async () => {
    const id = await made();
    const { id: commentId } = unwrap(await say(id, '成了'));
    const react = (actor: Actor, given: boolean) =>
      about.react(actor, customer, { recordId: id, commentId, reaction: 'celebrate', given });

    unwrap(await react(lan, true));
    unwrap(await react(ning, true));
    expect(unwrap(await react(ning, true)).reactions).toEqual([
      { reaction: 'celebrate', by: [lan.userId, ning.userId] },
    ]);
    expect(unwrap(await react(lan, false)).reactions).toEqual([{ reaction: 'celebrate', by: [ning.userId] }]);
  });

  test('of another record is not found there, and a key that only reads says nothing', async () => {
    const [one, other] = [await made(), await made()];
    const { id: commentId } = unwrap(await say(one, '在一'));

    expect(await about.removeComment(lan, customer, { recordId: other, commentId })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await say(one, '脚本', { ...lan, scopes: ['records:read'] })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('looking at a record', () => {
  test('tells when that was before; coming back soon is the same visit', async () => {
    const id = await made();
    const first = unwrap(await about.visit(lan, customer, id));
    const seen = now.toISOString();
    later(3_600_000);
    const second = unwrap(await about.visit(lan, customer, id));
    later(60_000);
    const again = unwrap(await about.visit(lan, customer, id));

    expect([first.previousAt, second.previousAt, again.previousAt]).toEqual([null, seen, seen]);
  });

  test('following starts and ends, also for somebody who reads it no longer', async () => {
    const id = await made();
    expect(unwrap(await about.follow(ning, customer, { recordId: id, following: true })).following).toBe(true);
    giveTo([lan]);

    expect(await about.follow(ning, customer, { recordId: id, following: true })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(unwrap(await about.follow(ning, customer, { recordId: id, following: false })).following).toBe(false);
    expect(unwrap(await about.visit(lan, customer, id)).followers).toEqual([]);
  });
});
