import { expect, test } from 'vitest';
import { TextBytes } from './text-bytes.ts';

const texts = ['', 'NO-0000123', 'é ü', '杭州云帆科技', '𠮷野家', 'a"b\\c\n\u0001', '半\ud83d', '字'.repeat(5000)];

test.each(texts)('%j is written as the bytes that Node makes of it', (text) => {
  const bytes = new TextBytes();
  bytes.text(text);
  expect(bytes.written).toEqual(Buffer.from(text));
});

test.each([...texts, null, undefined, 12.5, true, ['a', '"'], { 城市: '杭州' }])(
  '%j is the JSON of itself',
  (value) => {
    const bytes = new TextBytes();
    bytes.json(value);
    expect(JSON.parse(bytes.toString())).toEqual(value ?? null);
  },
);

test('parts follow each other, and clearing begins anew', () => {
  const bytes = new TextBytes();
  bytes.text('杭州云帆', 1, 3);
  bytes.byte(0x20);
  bytes.bytes(Buffer.from('xyz'), 1, 3);
  expect(bytes.toString()).toBe('州云 yz');
  bytes.clear();
  bytes.text('b');
  expect(bytes.toString()).toBe('b');
});
