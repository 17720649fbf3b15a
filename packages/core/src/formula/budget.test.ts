import { describe, expect, test } from 'vitest';
import { formulaLimits } from './env.ts';
import { parseFormula } from './parse.ts';
import { resultOf, type TestFields } from './test-formula.ts';

const long = 'x'.repeat(60_000);
const fields: TestFields = {
  long: ['text', long],
  huge: ['text', 'x'.repeat(formulaLimits.text + 1)],
  list: [{ list: 'number' }, Array.from({ length: 10_000 }, (_, index) => index)],
  endless: [{ list: 'number' }, Array.from({ length: formulaLimits.list + 1 }, () => 1)],
};

const within = (milliseconds: number, work: () => void) => {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(milliseconds);
};

describe('a formula ends, whatever it is', () => {
  test.each([
    ['a text that doubles', '{long} & {long}'],
    ['a text that many values make', 'CONCATENATE({long}, {long}, {long})'],
    ['a stored text that is too long', '{huge} & ""'],
    ['a list that is too long', 'SUM({endless})'],
    ['long lists again and again', `SUM(${'{list} * {list}, '.repeat(490)}0)`],
  ])('%s is refused', (_, source) => {
    within(5_000, () => expect(resultOf(source, fields)).toBe('budget'));
  });

  test('IFERROR does not go on with a budget that is used up', () => {
    expect(resultOf('IFERROR({long} & {long}, "weiter")', fields)).toBe('budget');
  });

  test('the caller may grant less', () => {
    expect(resultOf('1 + 1 + 1 + 1', {}, { steps: 2 })).toBe('budget');
    expect(resultOf('1 + 1 + 1 + 1', {}, { steps: 3 })).toBe('4');
  });

  test('the longest chain that is read is also calculated', () => {
    const count = formulaLimits.depth - 1;

    expect(resultOf(`1${'+1'.repeat(count)}`)).toBe(String(count + 1));
    expect(resultOf(`"a"${'&"a"'.repeat(count)}`)).toBe('a'.repeat(count + 1));
  });

  test('the deepest nesting that is read is also calculated', () => {
    const depth = formulaLimits.nesting - 1;
    const source = `${'IF(TRUE,'.repeat(depth)}1${')'.repeat(depth)}`;

    expect(parseFormula(source).issues).toEqual([]);
    expect(resultOf(source)).toBe('1');
  });

  test('powers without measure cost nothing', () => {
    within(500, () => {
      expect(resultOf('9 ^ 9 ^ 9 ^ 9 ^ 9')).toBe('number');
      expect(resultOf('1.000000001 ^ 999999999999')).toBe('number');
    });
  });
});
