import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';
import { Exact } from './exact.ts';

const words = (amount: string) => amountInWords(Exact.read(amount) as Exact);

test.each([
  ['0', '零元整'],
  ['0.05', '伍分'],
  ['0.5', '伍角整'],
  ['10', '壹拾元整'],
  ['100.00', '壹佰元整'],
  ['1409.5', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['100500', '壹拾万零伍佰元整'],
  ['100007000', '壹亿零柒仟元整'],
  ['1000000001', '壹拾亿零壹元整'],
  ['1000000000000', '壹万亿元整'],
  ['1000000010000', '壹万亿零壹万元整'],
  ['1002003004005.06', '壹万零贰拾亿零叁佰万肆仟零伍元零陆分'],
  ['9999999999999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['-12.3', '负壹拾贰元叁角整'],
  ['0.005', '壹分'],
  ['0.004', '零元整'],
  ['-0.004', '零元整'],
])('%s is %s', (amount, expected) => {
  expect(words(amount)).toBe(expected);
});

test('an amount of seventeen digits has no words', () => {
  expect(words('10000000000000000')).toBeNull();
});

test('the words say the number they were made of', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999_999_999n }), (amount) => {
      const said = words(String(amount)) ?? '';
      expect(said).not.toMatch(/零零|零[元万亿拾佰仟]|元.*元/);
      expect(readWords(said)).toBe(amount);
    }),
  );
});

/** Reads whole amounts back, group by group. */
function readWords(text: string): bigint {
  const [high = '', low = ''] = text.includes('亿') ? text.split('亿') : ['', text];
  return readWan(high) * 100_000_000n + readWan(low);
}

function readWan(text: string): bigint {
  const [high = '', low = ''] = text.includes('万') ? text.split('万') : ['', text];
  return readFour(high) * 10_000n + readFour(low);
}

function readFour(text: string): bigint {
  const places: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  return [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce(
    (sum, [, digit = '', place = '']) => sum + BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(digit)) * (places[place] ?? 1n),
    0n,
  );
}
