import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage, fileTypes } from '@mortise/connectors';
import { type Actor, type DocumentConverter, newId, systemActor } from '@mortise/core';
import { filePreviews, storedFiles } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileUseCases } from './file-use-cases.ts';
import { renderFile } from './render-file.ts';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'mortise-render-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const me: Actor = { ...systemActor('UTC'), userId: newId() };
const stranger: Actor = { ...me, userId: newId() };

let now: Date;
let asked: string[];
beforeEach(() => {
  now = new Date('2026-05-01T08:00:00Z');
  asked = [];
});
const clock = { now: () => now };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

const world = () => {
  const stored = {
    files: storedFiles(database.pool),
    storage: diskStorage(folder),
    previews: filePreviews(database.pool),
    clock,
  };
  const files = fileUseCases({
    ...stored,
    reader: { files: async (actor, found) => new Set(actor === stranger ? [] : found.keys()) },
    fileTypes,
    jobs: { enqueue: async ({ id }) => void asked.push(id) },
  });
  const work = (id: string, toPdf: DocumentConverter['toPdf']) =>
    renderFile({ ...stored, converter: { toPdf } })(id, new AbortController().signal);
  return { files, work, storage: stored.storage };
};
let { files, work, storage } = {} as ReturnType<typeof world>;
beforeAll(() => {
  ({ files, work, storage } = world());
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}
async function upload(name: string, text: string) {
  const stored = await files.storeFile(me, { name, content: bytes(text) });
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.id;
}
const contract = () => upload('合同.rtf', '{\\rtf1 a}');
async function textOf(id: string, actor = me) {
  const opened = await files.openRendering(actor, id);
  if (!opened.ok) return opened.error.code;
  const parts: Uint8Array[] = [];
  for await (const part of (await opened.value.open()) ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}

test('of many who look at a document at once, one has it rendered; then it is there for all', async () => {
  const id = await contract();

  const first = await Promise.all(Array.from({ length: 8 }, () => files.askForRendering(me, id)));
  expect(first).toEqual(Array(8).fill({ ok: true, value: 'asked' }));
  expect(asked).toEqual([id]);
  expect(await textOf(id)).toBe('not_found');

  await work(id, async () => bytes('%PDF-1.7 a contract'));
  later(1_000_000);
  expect(await files.askForRendering(me, id)).toEqual({ ok: true, value: 'ready' });
  expect(await textOf(id)).toBe('%PDF-1.7 a contract');
  expect(asked).toEqual([id]);
});

test('whoever may not open the document neither has it rendered nor opens the rendering', async () => {
  const id = await contract();
  await files.askForRendering(me, id);
  await work(id, async () => bytes('%PDF-1.7'));

  expect(await files.askForRendering(stranger, id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(await textOf(id, stranger)).toBe('not_found');
});

test('what was asked of a worker that died is asked again, as is a server that had no program', async () => {
  const id = await contract();
  await files.askForRendering(me, id);
  later(200);
  await files.askForRendering(me, id);
  expect(asked).toEqual([id, id]);

  await work(id, async () => 'absent');
  expect(await files.askForRendering(me, id)).toEqual({ ok: true, value: 'absent' });
  later(61);
  expect(await files.askForRendering(me, id)).toEqual({ ok: true, value: 'asked' });
});

test('a file that cannot be rendered is an answer, and not tried at every look', async () => {
  const id = await contract();
  await files.askForRendering(me, id);
  await work(id, async () => 'unfit');
  later(3600);
  expect(await files.askForRendering(me, id)).toEqual({ ok: true, value: 'unfit' });
  expect(asked).toEqual([id]);
});

test('whoever waits for a document whose bytes are gone is told that none will be made', async () => {
  const id = await contract();
  await files.askForRendering(me, id);
  await storage.remove(id);
  await work(id, async () => bytes('%PDF-1.7'));
  expect(await files.askForRendering(me, id)).toEqual({ ok: true, value: 'unfit' });
});

test('the rendering goes with the file, and only office documents have one', async () => {
  const id = await contract();
  await files.askForRendering(me, id);
  await work(id, async () => bytes('%PDF-1.7'));
  await storage.remove(id);
  expect(await storage.size(id, 'preview')).toBeNull();

  const note = await upload('a.txt', 'text');
  expect(await files.askForRendering(me, note)).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

test('text is read in its encoding by whoever may open the file', async () => {
  const id = await upload('说明.txt', '客户说明');
  expect(await files.readFileText(me, id)).toEqual({
    ok: true,
    value: { text: '客户说明', encoding: 'utf-8', isCut: false },
  });
  expect(await files.readFileText(stranger, id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  const long = await upload('long.txt', '一行文字\n'.repeat(60_000));
  const read = await files.readFileText(me, long);
  expect(read.ok && read.value.isCut && read.value.text.length).toBeLessThan(512 * 1024);
  const binary = await upload('a.bin', 'a\0\0\0\0bc');
  expect(await files.readFileText(me, binary)).toMatchObject({ ok: false, error: { code: 'invalid' } });
});
