import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const words = '客户名称：华为技术有限公司\n联系人：王小明，电话 13800138000\n';

test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)('reads text in %s', (encoding) => {
  const bytes = iconv.encode(words, encoding, { addBOM: encoding.startsWith('utf-16') });
  expect(decodeText(bytes, false)).toEqual({ text: words, encoding });
});

test.each(['utf-8', 'gb18030'] as const)(
  'a beginning in %s that ends within a character is read all the same',
  (encoding) => {
    const bytes = iconv.encode(words + words, encoding);
    for (let short = 1; short <= 4; short += 1)
      expect(decodeText(bytes.subarray(0, -short - 1), true)).toEqual({
        text: expect.stringMatching(/^客户名称.*13800138000/s),
        encoding,
      });
  },
);

test('one long line may end within a character as well', () => {
  const bytes = Buffer.from('客户'.repeat(50));
  expect(decodeText(bytes.subarray(0, -1), true)).toEqual({ text: `${'客户'.repeat(49)}客`, encoding: 'utf-8' });
});

test('bytes that are no text are not shown as text', () => {
  expect(decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 9, 0xff, 0xfe, 0, 0]), false)).toBeNull();
});
