import { describe, expect, test } from 'vitest';
import { readUrl, shortUrl } from './read-url.ts';

describe('a link', () => {
  test.each([
    ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
    [' www.example.com ', 'https://www.example.com'],
    ['example.com:8080/a', 'https://example.com:8080/a'],
    ['例子.中国/关于', 'https://例子.中国/关于'],
    ['http://192.168.1.1:3000', 'http://192.168.1.1:3000'],
    ['mailto:li@example.com', 'mailto:li@example.com'],
    ['tel:+8613800138000', 'tel:+8613800138000'],
  ])('is read from %s', (text, link) => {
    expect(readUrl(text)).toBe(link);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScript://example.com/%0aalert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'java\tscript:alert(1)',
    '华为',
    'http://',
    'tel:',
    'two words.com',
    '',
  ])('is not %j', (text) => {
    expect(readUrl(text)).toBeNull();
  });

  test('is told short', () => {
    expect(shortUrl('https://www.example.com/a/')).toBe('example.com/a');
  });
});
