import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage, fileTypes } from '@mortise/connectors';
import { type Actor, newId, sql, systemActor } from '@mortise/core';
import { filePreviews, run, storedFiles } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileUseCases, fileUseCases } from './file-use-cases.ts';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'mortise-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files: FileUseCases;
beforeAll(() => {
  files = fileUseCases({
    reader: { files: async () => new Set() },
    files: storedFiles(database.pool),
    storage: diskStorage(folder),
    fileTypes,
    previews: filePreviews(database.pool),
    jobs: { enqueue: async () => {} },
    clock: { now: () => new Date() },
  });
});

const me: Actor = { ...systemActor('UTC'), userId: newId() };
const somebody: Actor = { ...me, userId: newId() };

async function upload(name: string, text: string) {
  async function* content() {
    yield Buffer.from(text);
  }
  const stored = await files.storeFile(me, { name, content: content() });
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.id;
}

test('whoever uploaded a small spreadsheet reads the list in it', async () => {
  const id = await upload('明细.csv', '品名,数量\n轴承,3\n阀体,1\n');

  expect(await files.readListFile(me, id)).toMatchObject({ ok: true, value: { columns: ['品名', '数量'], left: 0 } });
  expect(await files.readListFile(somebody, id)).toMatchObject({ error: { code: 'not_found' } });
});

test('what is no spreadsheet, too large or held by a record is refused', async () => {
  const picture = await upload('a.xlsx', '\u0089PNG');
  const large = await upload('b.csv', `a\n${'x\n'.repeat(1_100_000)}`);
  const held = await upload('c.csv', 'a\n1\n');
  await run(database.pool, sql`update files set form_id = ${newId()}::uuid where id = ${held}`);

  expect(await files.readListFile(me, picture)).toMatchObject({ error: { code: 'invalid' } });
  expect(await files.readListFile(me, large)).toMatchObject({ error: { code: 'too_large' } });
  expect(await files.readListFile(me, held)).toMatchObject({ error: { code: 'not_found' } });
});
