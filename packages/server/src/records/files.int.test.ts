import { type Actor, newId, type PublishedForm } from '@mortise/core';
import { storedFiles } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let form: PublishedForm;
let secret: PublishedForm;

async function upload(name: string, by: Actor, size = 10, type = 'application/pdf') {
  const stored = { id: newId(), name, size, type, uploadedBy: by.userId, uploadedAt: new Date().toISOString() };
  await storedFiles(database.pool).insert(stored);
  return { id: stored.id, name, size, type };
}
const heldBy = async (id: string) => (await storedFiles(database.pool).find([id])).get(id)?.formId;
const create = (values: Record<string, unknown>, actor: Actor = lan, into = form) =>
  world.write(into, [{ kind: 'create', values }], true, actor);

beforeAll(async () => {
  // 周宁 does not read the form of secrets.
  const access = {
    ...everything,
    mayOnForm: ({ userId }: Actor, _: string, formId: string) => userId !== ning.userId || formId !== secret?.id,
  };
  world = await createWorld(database.pool, access);
  secret = await world.publish('secrets', [field('papers', 'file')]);
  form = await world.publish('contracts', [
    field('papers', 'file', { config: { maxSizeMb: 1, extensions: ['pdf'] } }),
    field('text', 'richtext'),
    field('lines', 'subform'),
    field('proof', 'file', { parent: 'f_lines' }),
  ]);
});

test('what is said of a file is what was stored, whatever the request says', async () => {
  const paper = await upload('合同.pdf', lan, 4096);
  const lines = [{ proof: [{ ...paper, size: 1, type: 'image/png' }] }];
  const made = unwrap(await create({ papers: [{ ...paper, name: '别名.pdf', size: 1 }], lines })).records[0];
  const { record } = unwrap(await world.reader.get(lan, form, made?.id ?? ''));
  expect(record.values.papers).toEqual([paper]);
  expect(record.values.lines).toMatchObject([{ proof: [paper] }]);
});

test('what is said of a file that is there already changes nothing', async () => {
  const paper = await upload('终稿.pdf', lan, 4096);
  const made = unwrap(await create({ papers: [paper] })).records[0];
  const lie = [{ ...paper, name: '别的.pdf', size: 1, type: 'image/png' }];
  const change = { kind: 'update', id: made?.id ?? '', values: { papers: lie } } as const;
  const [after] = unwrap(await world.write(form, [change])).records;
  expect(after?.values.papers).toEqual([paper]);
});

test('limits hold for the file itself', async () => {
  const [large, script] = [await upload('大.pdf', lan, 2_000_000), await upload('a.exe', lan)];
  const lying = await create({ papers: [{ ...large, size: 1 }] });
  expect(lying).toMatchObject({ error: { issues: [{ path: ['papers', 0], message: { zh: '「大.pdf」超过 1 MB' } }] } });
  expect(await create({ papers: [{ ...script, name: 'a.pdf' }] })).toMatchObject({ error: { code: 'invalid' } });
});

test('a record takes no file that its writer may not open, and takes hold of none of somebody else', async () => {
  const [theirs, held] = [await upload('他人.pdf', lan), await upload('机密.pdf', lan)];
  unwrap(await create({ papers: [held] }, lan, secret));
  const nowhere = { ...theirs, id: newId() };
  for (const paper of [theirs, held, nowhere, { ...theirs, id: 'no-id' }]) {
    const taken = await create({ papers: [paper] }, ning);
    expect(taken).toMatchObject({ error: { issues: [{ path: ['papers'], code: 'no_such_file' }] } });
    const inRow = await create({ lines: [{ proof: [paper] }] }, ning);
    expect(inRow).toMatchObject({ error: { issues: [{ path: ['lines', 0, 'proof'], code: 'no_such_file' }] } });
  }
  unwrap(await create({ text: `<p><img src="/api/v1/files/${theirs.id}"></p>` }, ning));
  expect(await heldBy(theirs.id)).toBeNull();
});

test('a file may be named in another record by who may open it, and stays where it is named', async () => {
  const paper = await upload('共用.pdf', lan);
  const made = unwrap(await create({ papers: [paper] }, lan, secret)).records[0];
  const copy = unwrap(await create({ papers: [paper] })).records[0];
  expect(await heldBy(paper.id)).toBe(secret.id);
  const id = copy?.id ?? '';
  const [other] = [await upload('补充.pdf', ning)];
  const kept = await world.write(form, [{ kind: 'update', id, values: { papers: [paper, other] } }], true, ning);
  expect(unwrap(kept).records[0]?.values.papers).toEqual([paper, other]);
  expect(made).toBeDefined();
});
