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
