import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from './read-email.ts';

describe('an email address', () => {
  test.each([
    ['Li.Na+crm@Example.COM', 'Li.Na+crm@example.com'],
    [' 李娜 <li@example.com> ', 'li@example.com'],
    ['mailto:li@example.com', 'li@example.com'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'li@example.com'],
    ['张伟@例子.公司', '张伟@例子.公司'],
  ])('is read from %s', (text, address) => {
    expect(readEmail(text)).toBe(address);
  });

  test('is read alike however it comes, plain or with blanks around it', () => {
    const part = fc.string({ unit: fc.constantFrom(...'aZ0.-_+é'), maxLength: 8 });
    const host = fc.array(fc.string({ unit: fc.constantFrom(...'ab0-'), minLength: 1, maxLength: 4 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(part, host, (name, labels) => {
        const text = `${name}@${labels.join('.')}`;
        expect(readEmail(text)).toBe(readEmail(` ${text} `));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '',
    'li',
    '@example.com',
    'li@',
    'li@localhost',
    'li@10.0.0.1',
    'li..na@example.com',
    'a@b.com, c@d.com',
    'li@-a.com',
    `${'a'.repeat(65)}@example.com`,
  ])('is not %j', (text) => {
    expect(readEmail(text)).toBeNull();
  });
});
