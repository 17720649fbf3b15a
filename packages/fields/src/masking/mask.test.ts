import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepEnds, maskAddress, maskAmount, maskEmail, maskId, maskName, maskPhone } from './mask.ts';

test.each([
  [maskName, '王小明', '王**'],
  [maskName, '王', '*'],
  [maskName, '𠮷田', '𠮷*'],
  [maskName, 'Li Na', 'L* N*'],
  [maskPhone, '138 1234 6021', '138 **** 6021'],
  [maskPhone, '0571-8888 6666 转 801', '057*-**** ***6 转 801'],
  [maskPhone, '+1 415 555 2671', '+1 41* *** 2671'],
  [maskPhone, '110', '**0'],
  [maskEmail, 'zhang.wei@example.com', 'z********@example.com'],
  [maskEmail, 'a@example.com', '*@example.com'],
  [maskEmail, 'not one', 'n******'],
  [maskAmount, '12', '****'],
  [maskId, '11010519491231002X', '110***********002X'],
  [maskId, 'E12345678', 'E1*****78'],
  [maskId, 'A12', 'A*2'],
  [maskId, 'A1', '**'],
  [maskAddress, '浙江省杭州市西湖区文三路 1 号', '浙江省杭州市**********'],
])('%o makes of %s %s', (mask: (text: string) => string, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('whatever is kept, something is hidden and the length stays', () => {
  const size = fc.nat(8);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), size, size, (text, first, last) => {
      const masked = keepEnds(text, first, last);
      expect(masked).toHaveLength(text.length);
      expect(masked).toContain('*');
      expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(Math.min(first + last, text.length - 1));
    }),
  );
});
