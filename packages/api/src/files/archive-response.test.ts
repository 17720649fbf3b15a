import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { archiveResponse } from './archive-response.ts';

const chunk = 64 * 1024;

/** A file of so many chunks that tells how many were read and whether it was let go. */
function fileOf(name: string, chunks: number) {
  const seen = { read: 0, isClosed: false };
  async function* content() {
    try {
      for (; seen.read < chunks; seen.read++) yield Buffer.alloc(chunk, seen.read);
    } finally {
      seen.isClosed = true;
    }
  }
  const file = { name, size: chunks * chunk, uploadedAt: '2026-03-01T08:00:00.000Z', open: async () => content() };
  return { file, seen };
}

test('files come under their own names, in UTF-8, and the length is told beforehand', async () => {
  const files = [fileOf('报价.pdf', 1).file, fileOf('报价.pdf', 2).file, fileOf('现场.jpg', 0).file];
  const response = archiveResponse({ title: "A/B '附件'", files });

  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''A_B%20%27%E9%99%84%E4%BB%B6%27.zip",
  );
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  expect(entriesIn(bytes)).toEqual([
    { name: '报价.pdf', isUtf8: true, size: chunk },
    { name: '报价 (2).pdf', isUtf8: true, size: 2 * chunk },
    { name: '现场.jpg', isUtf8: true, size: 0 },
  ]);
});

test('no more is read than the client takes', async () => {
  const { file, seen } = fileOf('a.bin', 2000);
  const next = fileOf('b.bin', 1);
  const reader = archiveResponse({ title: 'a', files: [file, next.file] }).body?.getReader();

  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 100));

  expect(seen.read).toBeLessThan(40);
  await reader?.cancel();
});

test('a client that hangs up lets go of the file being read, and no other is opened', async () => {
  const { file, seen } = fileOf('a.bin', 2000);
  let wasOpened = false;
  const other = fileOf('b.bin', 1).file;
  const open = async () => {
    wasOpened = true;
    return other.open();
  };
  const reader = archiveResponse({ title: 'a', files: [file, { ...other, open }] }).body?.getReader();

  await reader?.read();
  await reader?.read();
  await reader?.cancel();

  await expect.poll(() => seen.isClosed).toBe(true);
  expect(wasOpened).toBe(false);
});

test('a file that cannot be read to its end breaks the download off rather than making a whole one', async () => {
  const { file } = fileOf('a.bin', 1);
  const absent = async () => {
    throw new Error('A stored file has no content.');
  };
  const shorter = archiveResponse({ title: 'a', files: [{ ...file, size: 2 * chunk }] });
  const missing = archiveResponse({ title: 'a', files: [{ ...file, open: absent }] });

  await expect(shorter.arrayBuffer()).rejects.toThrow();
  await expect(missing.arrayBuffer()).rejects.toThrow('no content');
});

/** What the directory at the end of an archive lists. */
function entriesIn(zip: Buffer) {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const entry = {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      isUtf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
      size: zip.readUInt32LE(at + 24),
    };
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
    return entry;
  });
}
