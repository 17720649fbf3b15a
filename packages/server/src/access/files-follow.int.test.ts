import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type AccessFacts,
  type Actor,
  type FormGrant,
  FormGrant as Grant,
  newId,
  type PublishedForm,
  type StoredFiles,
  sql,
  visitor,
} from '@mortise/core';
import { run, storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { reachFiles } from '../files/open-file.ts';
import { createWorld, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { createAccess } from './create-access.ts';

/** Files follow the record: whoever reads it where it names them opens them, and nobody else. */

const database = testDatabase();
let files: StoredFiles;
let facts: AccessFacts;
let world: World;
let deal: PublishedForm;
let order: PublishedForm;
const access = createAccess({ facts: () => facts }, fieldTypes);
const boss: Actor = { ...lan, userId: '01900000-0000-7000-8000-000000000009', name: '王总', roles: ['administrator'] };
const all = ['create', 'read', 'update', 'delete'] as const;
const own = { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'own' } } as const;

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  files = storedFiles(database.pool);
  world = await createWorld(database.pool, access);
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('papers', 'file'),
    field('secret', 'file'),
    field('text', 'richtext'),
    field('lines', 'subform'),
    field('item', 'text', { parent: 'f_lines' }),
    field('proof', 'image', { parent: 'f_lines' }),
  ]);
  order = await world.publish('order', [
    field('name', 'text'),
    field('deal', 'relation', { config: { formId: deal.id, multiple: false } }),
    field('papers', 'lookup', { config: { through: 'f_deal', fieldId: 'f_papers', stored: true } }),
    field('again', 'relation', { config: { formId: deal.id, multiple: false } }),
  ]);
  open();
});

const open = () => {
  facts = { closedApps: new Set(), roles: [], forms: [deal, order].filter(Boolean) };
};
function give(grant: Partial<FormGrant>, onOrder: Partial<FormGrant> | null = null) {
  const appId = 'app';
  const forms = [
    Grant.parse({ formId: deal.id, operations: [...all], ...grant }),
    ...(onOrder ? [Grant.parse({ formId: order.id, operations: [...all], ...onOrder })] : []),
  ];
  facts = {
    closedApps: new Set([appId]),
    roles: [{ id: 'r', appId, role: { name: '销售', manages: false, forms }, holders: [{ kind: 'everyone' }] }],
    forms: [deal, order].map((form) => ({ ...form, appId })),
  };
}

async function upload(by: Actor = lan, type = 'application/pdf') {
  const id = newId();
  const name = type === 'application/pdf' ? 'a.pdf' : 'a.png';
  await files.insert({ id, name, size: 3, type, uploadedBy: by.userId, uploadedAt: new Date().toISOString() });
  return { id, name, size: 3, type };
}
async function make(values: Record<string, unknown>, form = deal, actor = lan): Promise<string> {
  const [made] = unwrap(await world.write(form, [{ kind: 'create', values }], true, actor)).records;
  return made?.id ?? '';
}
const opens = async (actor: Actor, id: string) =>
  (await reachFiles({ reader: world.reader, files }, actor, [id])).has(id);

describe('a file of a record', () => {
  test('opens for who reads the record, not for others who read the form', async () => {
    open();
    const paper = await upload();
    await make({ title: '华为', papers: [paper] });
    give({ scopes: own });

    expect([await opens(lan, paper.id), await opens(boss, paper.id)]).toEqual([true, true]);
    expect(await opens(ning, paper.id)).toBe(false);
  });

  test('opens for the team of the record', async () => {
    open();
    const paper = await upload();
    const id = await make({ title: '团队', papers: [paper] });
    give({ scopes: own });
    expect(await opens(ning, paper.id)).toBe(false);

    await run(
      database.pool,
      sql`insert into record_members (id, form_id, record_id, user_id, given_by)
          values (${newId()}, ${deal.id}, ${id}, ${ning.userId}, ${lan.userId})`,
    );
    expect(await opens(ning, paper.id)).toBe(true);
  });

  test.each(['hidden', 'masked'] as const)('in a field that is %s stays shut', async (right) => {
    open();
    const [paper, proof] = [await upload(), await upload(lan, 'image/png')];
    await make({ title: '密', secret: [paper], lines: [{ item: '门', proof: [proof] }] });
    give({ fields: { f_secret: { right }, f_proof: { right } } });

    expect([await opens(lan, paper.id), await opens(lan, proof.id)]).toEqual([false, false]);
    give({ fields: { f_secret: { right: 'read' }, f_proof: { right: 'read' } } });
    expect([await opens(ning, paper.id), await opens(ning, proof.id)]).toEqual([true, true]);
  });

  test('opens through any record that names it and is read', async () => {
    open();
    const paper = await upload();
    await make({ title: '一', secret: [paper] });
    await make({ title: '二', papers: [paper] });
    give({ fields: { f_secret: { right: 'hidden' } } });

    expect(await opens(ning, paper.id)).toBe(true);
  });

  test('that was deleted or no longer names it opens for who still reads that: recycle bin and history', async () => {
    open();
    const paper = await upload();
    const id = await make({ title: '旧', papers: [paper] });
    unwrap(await world.write(deal, [{ kind: 'update', id, values: { papers: null } }]));
    unwrap(await world.write(deal, [{ kind: 'delete', id }]));
    give({ scopes: own });
    expect([await opens(lan, paper.id), await opens(ning, paper.id)]).toEqual([true, false]);
    expect(JSON.stringify(unwrap(await world.reader.history(lan, deal, id)))).toContain(paper.id);

    unwrap(await world.write(deal, [{ kind: 'restore', id }]));
    expect([await opens(lan, paper.id), await opens(ning, paper.id)]).toEqual([true, false]);
  });

  test('stays shut for who reads no record of the form, and for a visitor who sent it', async () => {
    open();
    const paper = await upload();
    const id = await make({ title: '访客', papers: [paper] });
    const sender = visitor('UTC', 'zh', { formId: deal.id, fieldIds: ['f_papers'], recordId: id });
    expect(await opens({ ...sender, uploads: lan.userId }, paper.id)).toBe(false);
    give({ operations: ['create'] });
    expect(await opens(lan, paper.id)).toBe(false);
  });

  test('that a stored look-up shows opens for who reads the look-up', async () => {
    open();
    const paper = await upload();
    const held = await make({ title: '源', papers: [paper] });
    const id = await make({ name: '订单', deal: held }, order, boss);
    unwrap(await world.write(order, [{ kind: 'update', id, ownerId: ning.userId, values: {} }], true, boss));
    give({ scopes: own }, { scopes: own });
    expect(await opens(ning, paper.id)).toBe(true);

    give({ scopes: own }, { scopes: own, fields: { f_papers: { right: 'hidden' } } });
    expect(await opens(ning, paper.id)).toBe(false);
    open();
    unwrap(await world.write(order, [{ kind: 'update', id, values: { deal: null } }], true, boss));
    give({ scopes: own }, { scopes: own });
    expect(await opens(ning, paper.id)).toBe(false);
  });
});

describe('whoever writes', () => {
  const taken = async (values: Record<string, unknown>) =>
    (await world.write(deal, [{ kind: 'create', values }], true, ning)).ok;

  test('names no file of a record or a field that they do not see', async () => {
    open();
    const [theirs, secret] = [await upload(), await upload()];
    await make({ title: '他人', papers: [theirs] });
    const mine = await make({ title: '我的', secret: [secret] }, deal, lan);
    give({ scopes: own, fields: { f_secret: { right: 'hidden' } } });

    expect([await taken({ papers: [theirs] }), await taken({ papers: [secret] })]).toEqual([false, false]);
    expect(mine).not.toBe('');
    open();
    expect(await taken({ papers: [theirs] })).toBe(true);
  });

  test('does not come by a picture by writing its address', async () => {
    open();
    const theirs = await upload(lan, 'image/png');
    await make({ title: '图', papers: [theirs] });
    give({ scopes: own });
    const text = `<p><img src="/api/v1/files/${theirs.id}"></p>`;
    const [made] = unwrap(await world.write(deal, [{ kind: 'create', values: { text } }], true, ning)).records;
    expect(await opens(ning, theirs.id)).toBe(false);
    // Nor by saving once more what stands there.
    const again = { kind: 'update', id: made?.id ?? '', values: { text: `${text}<p>再</p>` } } as const;
    unwrap(await world.write(deal, [again], true, ning));
    expect(await opens(ning, theirs.id)).toBe(false);

    const own1 = await upload(ning, 'image/png');
    const mine = `<p><img src="/api/v1/files/${own1.id}"></p>`;
    unwrap(await world.write(deal, [{ kind: 'create', values: { text: mine } }], true, ning));
    expect([await opens(ning, own1.id), await opens(lan, own1.id)]).toEqual([true, false]);
  });
});

test('a picture that new records begin with opens for whoever sees or fills in the field', async () => {
  open();
  const picture = await upload(boss, 'image/png');
  const text = `<p><img src="/api/v1/files/${picture.id}"></p>`;
  const before = deal;
  deal = await world.publish(
    'deal',
    deal.blocks.map((block) =>
      block.key === 'text' ? { ...block, default: { kind: 'constant', value: text } } : block,
    ),
    before,
  );
  give({ scopes: own });
  expect(await opens(ning, picture.id)).toBe(true);
  give({ operations: ['create'] });
  expect(await opens(ning, picture.id)).toBe(true);
  give({ fields: { f_text: { right: 'hidden' } } });
  expect(await opens(ning, picture.id)).toBe(false);

  open();
  await make({ title: '带图' });
  deal = await world.publish('deal', before.blocks, deal);
  give({ scopes: own });
  expect([await opens(lan, picture.id), await opens(ning, picture.id)]).toEqual([true, false]);
});

test('asking for many files takes as many statements as for one', async () => {
  open();
  const papers = await Promise.all(Array.from({ length: 20 }, () => upload()));
  await make({ title: '许多', papers });
  const ask = (ids: readonly string[]) =>
    statementsOf(database.pool, () => reachFiles({ reader: world.reader, files }, lan, ids));
  await ask([]);
  expect(await ask(papers.map(({ id }) => id))).toBe(2);
  expect(await ask([papers[0]?.id ?? ''])).toBe(2);
});

test('the migration finds what records of before name or named', async () => {
  const held = () =>
    run<{ one: string }>(
      database.pool,
      sql`select concat_ws(' ', file_id, record_id, field_id, form_id) as one from file_holders`,
    );
  const before = (await held()).map(({ one }) => one);
  const script = await readFile(path.resolve('prisma/migrations/20261130035500_file_holders/migration.sql'), 'utf8');
  await run(database.pool, sql`delete from file_holders`);
  await database.pool.query(script.slice(script.indexOf('DO E')));
  const after = new Set((await held()).map(({ one }) => one));
  expect(before.length).toBeGreaterThan(20);
  expect(before.filter((one) => !after.has(one))).toEqual([]);
});
