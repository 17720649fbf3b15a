import { describe, expect, test } from 'vitest';
import { compileFormula } from './compile.ts';
import { resultOf, runFormula, type TestFields, testEnv } from './test-formula.ts';

const fields: TestFields = {
  price: ['number', '12.50'],
  count: ['number', 3],
  none: ['number', null],
  name: ['text', '榫卯'],
  blank: ['text', null],
  yes: ['boolean', true],
  unset: ['boolean', null],
  day: ['date', '2026-01-31'],
  noDay: ['date', null],
  moment: ['moment', '2026-01-31T17:00:00.000Z'],
  time: ['time', '09:30:00'],
  stage: ['option', 'opt_won'],
  owner: ['member', 'u1'],
  tags: [{ list: 'option' }, ['opt_a', 'opt_b']],
  'lines.price': [{ list: 'number' }, ['1.10', '2.20', null]],
  'lines.count': [{ list: 'number' }, [1, 2, 3]],
  'lines.note': [{ list: 'text' }, ['a', null]],
};
const names: Record<string, string> = { opt_won: '成交', u1: '王芳', opt_a: '甲', opt_b: '乙' };
const nameOf = (id: string) => names[id];
const value = (source: string, options = {}) => resultOf(source, fields, { nameOf }, options);

describe('numbers are exact', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['{price} * {count}', '37.5'],
    ['1 / 3', '0.3333333333333333333333333333'],
    ['10 - 20%', '9.8'],
    ['-2 ^ 2', '4'],
    ['2 ^ 3 ^ 2', '64'],
    ['1 / 0', 'div_zero'],
    ['0 ^ -1', 'div_zero'],
    ['(-1) ^ 0.5', 'number'],
    ['9 ^ 999999', 'number'],
    ['1e300 * 1e300', 'number'],
    ['12345678901234567890 + 0.000000001', '12345678901234567890.000000001'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('texts', () => {
  test.each([
    ['{name} & {price}', '榫卯12.5'],
    ['{name} & {blank} & TRUE', '榫卯TRUE'],
    ['{day} & " " & {time}', '2026-01-31 09:30:00'],
    ['"" & {moment}', '2026-02-01 01:00:00'],
    ['{stage} & {owner}', '成交王芳'],
    ['{blank} & ""', null],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('dates count in days, in the zone of the organisation', () => {
  test.each([
    ['{day} + 1', '2026-02-01'],
    ['1 + {day}', '2026-02-01'],
    ['{day} - 31', '2025-12-31'],
    ['{day} + 0.9', '2026-01-31'],
    ['{day} - {day}', '0'],
    ['{moment} - {day}', '1.041666666666666666666666667'],
    ['{moment} + 1', '2026-02-01T17:00:00.000Z'],
    ['{moment} + 0.5', '2026-02-01T05:00:00.000Z'],
    ['{time} - {time}', '0'],
    ['{day} + 9999999', 'number'],
    ['{noDay} + 1', null],
    ['{day} - {noDay}', null],
    ['TODAY()', '2026-12-18'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  test('a whole day later clocks show the same time, also where a day has 23 hours', () => {
    const before: TestFields = { at: ['moment', '2026-03-28T11:00:00.500Z'] };

    expect(resultOf('{at} + 1', before, { timeZone: 'Europe/Berlin' })).toBe('2026-03-29T10:00:00.500Z');
  });
});

describe('comparisons', () => {
  test.each([
    ['{price} >= 12.5', true],
    ['{name} = "榫卯"', true],
    ['"ABC" = "abc"', true],
    ['"a" < "b"', true],
    ['{day} > "2026-01-01"', true],
    ['{day} = "2026/1/31"', true],
    ['{moment} >= {day}', true],
    ['{moment} < "2026-02-01"', false],
    ['{stage} = "成交"', true],
    ['{stage} = "opt_won"', true],
    ['{stage} <> "输单"', true],
    ['{owner} = "王芳"', true],
    ['{blank} = ""', true],
    ['{noDay} = {noDay}', true],
    ['{noDay} < {day}', false],
    ['{noDay} >= {day}', false],
    ['{unset} = FALSE', true],
    ['{yes}', true],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('空值按0', () => {
  test.each([
    ['{none} + 1', '1', null],
    ['{none} * {price}', '0', null],
    ['-{none}', '0', null],
    ['{none} = 0', true, false],
    ['{none} < 1', true, false],
    ['{none} = {none}', true, true],
    ['ROUND({none}, 2)', '0', null],
    ['SUM({none}, 1)', '1', '1'],
    ['1 / {none}', 'div_zero', null],
    ['{price} & {none}', '12.5', '12.5'],
  ])('%s is %s with it and %s without', (source, on, off) => {
    expect(value(source)).toBe(on);
    expect(value(source, { emptyAsZero: false })).toBe(off);
  });
});

describe('lists', () => {
  test.each([
    ['SUM({lines.price})', '3.3'],
    ['SUM({lines.price}, 1, {price})', '16.8'],
    ['SUM({lines.price} * {lines.count})', '5.5'],
    ['SUM({lines.count} * 2)', '12'],
    ['SUM(-{lines.count})', '-6'],
    ['SUM({lines.count} * SUM({lines.count}))', '36'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  test('lists of different lengths are not paired', () => {
    const uneven: TestFields = { a: [{ list: 'number' }, [1, 2]], b: [{ list: 'number' }, [1]] };

    expect(resultOf('SUM({a} * {b})', uneven)).toBe('value');
  });
});

describe('what is not needed is not calculated', () => {
  test.each([
    ['IF({yes}, 1, 1 / 0)', '1'],
    ['IF({unset}, 1 / 0)', null],
    ['IF({price} > 10, "大", "小")', '大'],
    ['IFS({unset}, 1 / 0, {yes}, 2, 1 / 0 = 1, 3)', '2'],
    ['SWITCH({stage}, "输单", 1 / 0, "成交", 1)', '1'],
    ['SWITCH(3, 1, "一", "其他")', '其他'],
    ['SWITCH(3, 1, "一")', null],
    ['AND({unset}, 1 / 0 = 1)', false],
    ['OR({yes}, 1 / 0 = 1)', true],
    ['IFERROR(1 / 0, "无")', '无'],
    ['IFERROR({price}, 1 / 0)', '12.5'],
    ['IF(1 / 0 = 1, 1, 2)', 'div_zero'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('errors', () => {
  test('have a code, the place, and a sentence', () => {
    expect(runFormula('1 + ROUND(2 / {none}, 1)', fields)).toEqual({
      ok: false,
      error: { code: 'div_zero', span: { start: 10, end: 20 }, message: { zh: '除数是 0', en: 'Division by zero' } },
    });
  });
});

describe('what is known before it runs', () => {
  test('the type, the fields in their order, and whether time changes it', () => {
    const scope = { typeOf: (ref: string) => fields[ref]?.[0] };
    const compiled = compileFormula('IF({price} > 1, {day}, TODAY() + {price})', scope);

    expect(compiled).toMatchObject({ ok: true, value: { type: 'date', refs: ['price', 'day'], volatile: true } });
    expect(compileFormula('{lines.count} * 2', scope)).toMatchObject({
      value: { type: { list: 'number' }, volatile: false },
    });
  });

  test('a field is read only where it is needed', () => {
    const read: string[] = [];
    function readField(ref: string): unknown {
      read.push(ref);
      return fields[ref]?.[1];
    }
    const compiled = compileFormula('IF({yes}, {price}, {count})', { typeOf: (ref) => fields[ref]?.[0] });
    if (compiled.ok) compiled.value.run(testEnv({}, { valueOf: readField }));

    expect(read).toEqual(['yes', 'price']);
  });
});
