import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf, similarityOf, tellingGrams } from './grams.ts';

const alike = (one: string, other: string) =>
  similarityOf(gramsOf(one, { isCompany: true }), gramsOf(other, { isCompany: true }));

test.each([
  ['明源云科技', '明源云信息科技', 0.9],
  ['明源云', '明源云科技', 0.9],
  ['恒信贸易', '恒信物流', 0.75],
  ['华为技术', '华为技术服务', 0.85],
])('%s is like %s', (one, other, least) => {
  expect(alike(one, other)).toBeGreaterThanOrEqual(least);
});

test.each([
  ['华兴科技', '华信科技'],
  ['腾讯科技', '腾龙科技'],
  ['恒信贸易', '诚信贸易'],
])('%s is hardly like %s', (one, other) => {
  expect(alike(one, other)).toBeLessThan(0.4);
});

const parts = fc.array(fc.constantFrom(...'华为明源云恒信诚', '科技', '贸易', 'ab', 'cd'), {
  minLength: 1,
  maxLength: 8,
});
const some = fc.array(fc.nat(7), { maxLength: 2 });

test('texts that are alike have a telling piece in common', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      parts,
      some,
      some,
      fc.constantFrom(0.3, 0.5, 0.8),
      fc.boolean(),
      (said, one, other, least, isCompany) => {
        const [left, right] = [one, other].map((missing) =>
          gramsOf(said.filter((_, at) => !missing.includes(at)).join(''), { isCompany }),
        ) as [number[], number[]];
        if (similarityOf(left, right) < least) return;
        compared++;
        const telling = new Set(tellingGrams(left, least));
        expect(tellingGrams(right, least).some((gram) => telling.has(gram))).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
  expect(compared).toBeGreaterThan(300);
});

test('pieces of texts that are never compared have nothing in common', () => {
  expect(similarityOf(gramsOf('华为技术', { within: 'a' }), gramsOf('华为技术', { within: 'b' }))).toBe(0);
  expect(similarityOf(gramsOf('华为技术'), gramsOf('华为技术'))).toBe(1);
});
