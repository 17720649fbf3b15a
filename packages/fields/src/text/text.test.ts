import { textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { parseContext } from '../test-contexts.ts';
import { text } from './definition.ts';
import { isSafePattern } from './safe-pattern.ts';

const accepts = (config: Partial<typeof text.defaults>, value: string) =>
  text.value({ ...text.defaults, ...config }).safeParse(value).success;

describe('text', () => {
  test.each([
    ['postcode', '310000', '31000'],
    ['ip', '192.168.1.254', '192.168.1.256'],
    ['ip', '2001:db8::1', '2001:db8:::1'],
    ['ip', '::', '1::2::3'],
    ['alphanumeric', 'A01', 'A-01'],
    ['digits', '007', '7.0'],
    ['chinese', '榫卯', 'Mortise'],
  ] as const)('of format %s takes %s and not %s', (format, good, bad) => {
    expect(accepts({ format }, good)).toBe(true);
    expect(accepts({ format }, bad)).toBe(false);
  });

  test('matches a custom pattern against the whole text', () => {
    expect(accepts({ format: 'custom', pattern: '[A-Z]{2}\\d{4}' }, 'AB1234')).toBe(true);
    expect(accepts({ format: 'custom', pattern: '[A-Z]{2}\\d{4}' }, 'xAB1234')).toBe(false);
  });

  test.each(['(a+)+', '(a|ab)*c', '(\\d+)*x', '((a{1,9}))+', '(a)\\1', 'a*a*a*a*a*b'])('calls %s unsafe', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
    expect(text.check({ ...text.defaults, format: 'custom', pattern }).map(({ code }) => code)).toEqual([
      'slow_pattern',
    ]);
  });

  test.each(['[A-Z]{2}-\\d+', '(CN|US)-\\d{4,8}', '\\(\\d+\\)', '[(+]*x'])('calls %s safe', (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  test('keeps no line end, no control character and no outer space', () => {
    expect(text.value(text.defaults).parse(' 华为\n技术\u0000 ')).toBe('华为 技术');
  });

  test('keeps the digits of a long number cell', () => {
    const cell = { kind: 'number', value: 6.222021001116246e18, text: '6222021001116245702' } as const;
    expect(text.parse(cell, text.defaults, parseContext())).toEqual({ ok: true, value: '6222021001116245702' });
  });

  test('refuses a cell that is longer than the field', () => {
    expect(text.parse(textCell('字'.repeat(501)), text.defaults, parseContext())).toMatchObject({
      ok: false,
      error: { code: 'too_long' },
    });
  });
});
