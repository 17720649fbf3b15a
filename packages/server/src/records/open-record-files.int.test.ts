import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { diskStorage, fileTypes } from '@mortise/connectors';
import { type Access, type Actor, newId, type PublishedForm, systemClock } from '@mortise/core';
import { storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../files/store-file.ts';
import { createOpenRecordFiles, type OpenRecordFiles } from './open-record-files.ts';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'mortise-record-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let world: World;
let contract: PublishedForm;
let secret: PublishedForm;
let upload: (name: string, content: string | Buffer) => Promise<unknown>;
let openFiles: OpenRecordFiles;

/** 周宁 does not see 底价; she reads 合同 that are not 机密, and no 机密. */
const access: Access = {
  ...everything,
  mayOnForm: (actor, _, formId) => actor.userId === lan.userId || formId !== secret.id,
  recordScope: ({ userId }) =>
    userId === lan.userId || {
      field: 'f_name',
      operator: 'not-equals',
      operand: { kind: 'constant', value: '机密' },
    },
  fieldRight: ({ userId }, _, fieldId) => (userId !== lan.userId && fieldId === 'f_floor' ? 'hidden' : 'edit'),
};

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  const blocks = [
    field('name', 'text'),
    field('files', 'file', { label: '附件' }),
    field('floor', 'file'),
    field('checks', 'subform', { label: '检查项' }),
    field('item', 'text', { parent: 'f_checks' }),
    field('photos', 'image', { parent: 'f_checks', label: '照片' }),
  ];
  contract = await world.publish('contract', blocks);
  secret = await world.publish('secret', blocks);
  const stored = { reader: world.reader, files: storedFiles(database.pool), storage: diskStorage(folder) };
  const files = { storeFile: storeFile({ ...stored, fileTypes, clock: systemClock }) };
  upload = async (name, content) => unwrap(await files.storeFile(lan, { name, content: bytesOf(content) }));
  openFiles = createOpenRecordFiles({ ...stored, catalog: fieldTypes });
});

/** The smallest there is: what is stored as an image has to be one. */
const picture = (name: string) => upload(name, pixel);
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function* bytesOf(content: string | Buffer) {
  yield Buffer.from(content);
}

async function made(values: Record<string, unknown>, form = contract): Promise<string> {
  const [record] = await world.create(form, values);
  return record?.id ?? '';
}
const ask = (actor: Actor, id: string, fieldName: string, form = contract) =>
  openFiles(actor, form, { id, field: fieldName });
const missing = { ok: false, error: { code: 'not_found' } };

test('every file of a field comes with its name and content, by the key of the field and by its id', async () => {
  const id = await made({ name: '华为', files: [await upload('报价.pdf', '一'), await upload('报价.pdf', '二二')] });

  const byKey = unwrap(await ask(ning, id, 'files'));
  const byId = unwrap(await ask(ning, id, 'f_files'));

  expect(byKey.title).toBe('华为 - 附件');
  expect(byKey.files.map(({ name, size }) => [name, size])).toEqual([
    ['报价.pdf', 3],
    ['报价.pdf', 6],
  ]);
  const contents = await Promise.all(byId.files.map(async ({ open }) => text((await open()) as AsyncIterable<Buffer>)));
  expect(contents).toEqual(['一', '二二']);
});

test('a record out of reach, a hidden field, and a field without files are not found', async () => {
  const files = [await upload('a.pdf', 'a'), await upload('b.pdf', 'b')];
  const open = await made({ name: '公开', floor: files });
  const closed = await made({ name: '机密', files: [await upload('c.pdf', 'c')] });

  expect(unwrap(await ask(lan, open, 'floor')).files).toHaveLength(2);
  expect(await ask(ning, open, 'floor')).toMatchObject(missing);
  expect(unwrap(await ask(lan, closed, 'files')).files).toHaveLength(1);
  expect(await ask(ning, closed, 'files')).toMatchObject(missing);
  expect(await ask(lan, open, 'files')).toMatchObject(missing);
  expect(await ask(lan, open, 'name')).toMatchObject(missing);
  expect(await ask(lan, open, 'nothing')).toMatchObject(missing);
  expect(await ask(lan, newId(), 'files')).toMatchObject(missing);
});

test('a file that another record holds too is opened through the one that one reads', async () => {
  const foreign = await upload('d.pdf', 'd');
  const hidden = await made({ name: '密', files: [foreign] }, secret);
  const id = await made({ name: '引用', files: [await upload('e.pdf', 'e'), foreign] });

  expect(unwrap(await ask(lan, id, 'files')).files).toHaveLength(2);
  expect(unwrap(await ask(ning, id, 'files')).files).toHaveLength(2);
  expect(await ask(ning, hidden, 'files', secret)).toMatchObject(missing);
});

test('any number of files takes as many statements as one', async () => {
  const one = await made({ name: '一', files: [await upload('a.pdf', 'a')] });
  const files = await Promise.all(Array.from({ length: 20 }, (_, n) => upload(`${n}.pdf`, 'x')));
  const many = await made({ name: '多', files });
  const asked = await statementsOf(database.pool, () => ask(ning, one, 'files'));
  expect(await statementsOf(database.pool, () => ask(ning, many, 'files'))).toBe(asked);
});

describe('the files of a column', () => {
  test('come from all rows at once, with the number of the row before their names', async () => {
    const rows = [
      { item: '门', photos: [await picture('正面.png'), await picture('侧面.png')] },
      { item: '窗', photos: null },
      { item: '墙', photos: [await picture('正面.png')] },
    ];
    const id = await made({ name: '验收', checks: rows });
    const byKeys = unwrap(await ask(ning, id, 'checks.photos'));
    expect(byKeys.title).toBe('验收 - 检查项 照片');
    expect(byKeys.files.map(({ name }) => name)).toEqual(['1-正面.png', '1-侧面.png', '3-正面.png']);
    expect(unwrap(await ask(ning, id, 'f_photos')).files).toHaveLength(3);
    expect(await ask(ning, id, 'checks')).toMatchObject(missing);
    expect(await ask(ning, id, 'checks.item')).toMatchObject(missing);
    expect(await ask(ning, id, 'photos')).toMatchObject(missing);
  });

  test('are not found where the record is out of reach', async () => {
    const id = await made({ name: '机密', checks: [{ item: '门', photos: [await picture('a.png')] }] });
    expect(unwrap(await ask(lan, id, 'checks.photos')).files).toHaveLength(1);
    expect(await ask(ning, id, 'checks.photos')).toMatchObject(missing);
  });
});
