import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { SheetFault } from '../problem.ts';
import { decodeXml } from './decode.ts';

async function* cut(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decodeXml(cut(bytes, size))) pieces.push(piece);
  return pieces.join('');
}

const text = '<a>NO-1 é 杭州云帆 𠮷野家</a>';

test.each([1, 2, 3, 4, 5, 7, 1000])('UTF-8 in pieces of %i bytes is the text it was', async (size) => {
  expect(await read(Buffer.from(text), size)).toBe(text);
});

test.each([3, 1000])('the mark of UTF-8 is no character of the text, in pieces of %i bytes', async (size) => {
  expect(await read(Buffer.from(`\ufeff${text}\ufeff`), size)).toBe(`${text}\ufeff`);
});

test.each([3, 1000])('UTF-16 in pieces of %i bytes is the text it was', async (size) => {
  expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'), size)).toBe(text);
});

test.each([
  ['a byte that begins nothing', [0x3c, 0x61, 0x80, 0x3e]],
  ['a character that is not completed', [0x3c, 0xe6, 0x9d, 0x3e]],
  ['a character that the end cuts', [0x3c, 0x61, 0x3e, 0xe6, 0x9d]],
  ['half of a pair of UTF-16', [0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x3c, 0x00]],
])('%s is damage', async (_, bytes) => {
  for (const size of [1, 2, 1000]) await expect(read(Buffer.from(bytes), size)).rejects.toThrow(SheetFault);
});
