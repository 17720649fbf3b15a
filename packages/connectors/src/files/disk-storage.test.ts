import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { newId } from '@mortise/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStorage } from './disk-storage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}
async function textOf(content: AsyncIterable<Uint8Array> | null) {
  const parts: Uint8Array[] = [];
  for await (const chunk of content ?? []) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('files on disk', () => {
  test('come back as they went in', async () => {
    const storage = diskStorage(folder);
    const id = newId();

    const put = await storage.put(id, chunks('合同', '.pdf'), { maxBytes: 100 });

    expect(put).toEqual({ size: 10 });
    expect(await textOf(await storage.open(id))).toBe('合同.pdf');
    expect(await storage.localPath(id)).toContain(id);
  });

  test('past the limit leave nothing behind', async () => {
    const storage = diskStorage(path.join(folder, 'limited'));
    const id = newId();

    const put = await storage.put(id, chunks('12345', '67890'), { maxBytes: 9 });

    expect(put).toBe('too_large');
    expect(await storage.open(id)).toBeNull();
    expect(await readdir(path.join(folder, 'limited', id.slice(-2)))).toEqual([]);
  });

  test('that break off leave nothing behind', async () => {
    const storage = diskStorage(path.join(folder, 'broken'));
    const id = newId();
    async function* broken() {
      yield new Uint8Array([1]);
      throw new Error('the connection broke');
    }

    await expect(storage.put(id, broken(), { maxBytes: 9 })).rejects.toThrow('the connection broke');
    expect(await readdir(path.join(folder, 'broken', id.slice(-2)))).toEqual([]);
  });

  test('are reached by id and by nothing else', async () => {
    await expect(diskStorage(folder).open('../../etc/passwd')).rejects.toThrow('Not a file id.');
  });
});
