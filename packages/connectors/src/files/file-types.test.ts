import { expect, test } from 'vitest';
import { fileTypes } from './file-types.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const text = (content: string) => new TextEncoder().encode(content);

test.each([
  [
    'a PNG called .txt',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52),
    'a.txt',
    'image/png',
  ],
  ['a PDF', text('%PDF-1.7\n'), '合同.pdf', 'application/pdf'],
  ['a page called .png', text('<script>alert(1)</script>'), 'a.png', 'text/plain'],
  ['a table', text('名称,金额\n华为,1'), '客户.CSV', 'text/csv'],
  ['unknown bytes', bytes(0, 1, 2, 3), 'a.csv', 'application/octet-stream'],
])('finds the type of %s from its content', async (_, head, name, type) => {
  expect(await fileTypes.detect(head, name)).toBe(type);
});
