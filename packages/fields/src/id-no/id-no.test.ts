import { textCell } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { idNo } from './definition.ts';
import { type DocumentName, documents } from './documents.ts';

test.each<[DocumentName, string, boolean]>([
  ['identity', '11010519491231002X', true],
  ['identity', '110105194912310021', false],
  ['identity', '440524188001010014', true],
  ['identity', '11010519490231002X', false],
  ['identity', '110105491231002', false],
  ['credit', '91350100M000100Y43', true],
  ['credit', '91350100M000100Y44', false],
  ['credit', '91350100M000100I43', false],
  ['passport', 'E12345678', true],
  ['passport', 'ABCDEFG', false],
  ['hongkong', 'H12345678', true],
  ['hongkong', 'K12345678', false],
  ['taiwan', '12345678', true],
  ['taiwan', '1234567', false],
])('as %s, %s is right: %s', (document, number, right) => {
  expect(documents[document].isValid(number)).toBe(right);
  expect(idNo.value({ ...idNo.defaults, document }).safeParse(number).success).toBe(right);
});

test.each<[DocumentName, string]>([
  ['identity', '11010519491231002X'],
  ['credit', '91350100M000100Y43'],
])('one wrong digit of %s is always seen', (document, number) => {
  fc.assert(
    fc.property(fc.nat(number.length - 2), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digit = number[place] ?? '';
      fc.pre(/\d/.test(digit));
      const other = `${number.slice(0, place)}${(Number(digit) + by) % 10}${number.slice(place + 1)}`;
      expect(documents[document].isValid(other)).toBe(false);
    }),
  );
});

test('is kept in one spelling, and lost digits of a sheet are named', () => {
  expect(idNo.parse(textCell('110105 19491231 002x'), idNo.defaults, parseContext())).toEqual({
    ok: true,
    value: '11010519491231002X',
  });
  const lost = idNo.parse(
    { kind: 'number', value: 110105194912310000, text: '110105194912310000' },
    idNo.defaults,
    parseContext(),
  );
  expect(lost).toMatchObject({ ok: false, error: { code: 'digits_lost' } });
});

test('is masked on a screen and whole everywhere else', () => {
  expect(idNo.shown?.('11010519491231002X', idNo.defaults, formatContext())).toBe('110***********002X');
  expect(idNo.format('11010519491231002X', idNo.defaults, formatContext())).toBe('11010519491231002X');
});
