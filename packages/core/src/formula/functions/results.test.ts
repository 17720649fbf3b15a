import { describe, expect, test } from 'vitest';
import { compileFormula } from '../compile.ts';
import { exampleEnv } from './example-env.ts';

const fields: Readonly<Record<string, { readonly type: Parameters<typeof typed>[0]; readonly value: unknown }>> = {
  signed: { type: 'date', value: '2026-01-31' },
  met: { type: 'moment', value: '2026-12-17T17:30:15.250Z' },
  nothing: { type: 'number', value: null },
  noDate: { type: 'date', value: null },
  noDates: { type: { list: 'date' }, value: [] },
  prices: { type: { list: 'number' }, value: ['10', null, '30.5'] },
  stages: { type: { list: 'option' }, value: ['won', 'lost', 'won'] },
  days: { type: { list: 'date' }, value: ['2026-03-01', null, '2026-01-31'] },
  lease: { type: 'period', value: { start: '2026-01-31', end: '2027-01-30' } },
  shop: { type: 'place', value: { lat: 31.2304, lng: 121.4737, address: '人民广场' } },
  owners: { type: { list: 'member' }, value: ['user-1', 'user-2'] },
};
type Scope = Parameters<typeof compileFormula>[1];
const typed = (type: Exclude<ReturnType<Scope['typeOf']>, undefined>) => type;
const names: Readonly<Record<string, string>> = { won: '赢单', lost: '输单', 'user-1': '陈岚', 'user-2': '李卓' };

/** The value in its JSON form, or the code of what went wrong. */
function resultOf(formula: string): unknown {
  const compiled = compileFormula(formula, { typeOf: (ref) => fields[ref]?.type });
  if (!compiled.ok) return compiled.error.map(({ code }) => code);
  const result = compiled.value.run({
    ...exampleEnv,
    valueOf: (ref) => fields[ref]?.value,
    nameOf: (id) => names[id],
  });
  return result.ok ? result.value : result.error.code;
}

const typeOf = (formula: string) => {
  const compiled = compileFormula(formula, { typeOf: (ref) => fields[ref]?.type });
  return compiled.ok ? compiled.value.type : compiled.error;
};

describe('numbers', () => {
  test.each([
    ['CEILING(-2.5, 2)', '-2'],
    ['CEILING(-2.5, -2)', '-4'],
    ['CEILING(2.5, -2)', 'number'],
    ['FLOOR(-2.5, 2)', '-4'],
    ['FLOOR(-2.5, -2)', '-2'],
    ['MROUND(-10, -3)', '-9'],
    ['QUOTIENT(-7, 2)', '-3'],
    ['QUOTIENT(7, 0)', 'div_zero'],
    ['ROUND(1250, -2)', '1300'],
    ['ROUNDUP(-1.01, 1)', '-1.1'],
    ['SQRT(-1)', 'number'],
    ['POWER(0, -1)', 'div_zero'],
    ['POWER(9, POWER(9, 9))', 'number'],
    ['FACT(201)', 'number'],
    ['COMBIN(100000000, 50000000)', 'number'],
    ['COS(RADIANS(90))', '0'],
    ['NUMBER("１２．５%")', '0.125'],
    ['NUMBER("三")', 'value'],
    ['LARGE({prices}, 3)', 'not_found'],
    ['RANK(30, LIST(30, 20, 30, 40))', '2'],
    ['RANK(30, LIST(30, 20, 30, 40), TRUE())', '2'],
    ['MEDIAN(1, 2, 3, 4)', '2.5'],
    ['FIXED(1234567.891, 1)', '1,234,567.9'],
    ['GCD(0, 12)', '12'],
    ['LCM(4, 0)', '0'],
  ])('%s is %s', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

describe('columns of a subform', () => {
  test.each([
    ['SUM({prices})', '40.5'],
    ['AVERAGE({prices})', '20.25'],
    ['COUNT({prices})', '2'],
    ['COUNTBLANK({prices})', '1'],
    ['MAX({days})', '2026-03-01'],
    ['MIN({noDates})', null],
    ['COUNTIF({stages}, "赢单")', '2'],
    ['COUNTIF({stages}, "<>赢单")', '1'],
    ['COUNTIF({prices}, "=")', '1'],
    ['COUNTIF({prices}, ">=10")', '2'],
    ['COUNTIF({days}, ">2026-02-01")', '1'],
    ['SUMIF({stages}, "赢单", {prices})', '40.5'],
    ['SUMIF({stages}, "赢单", LIST(1, 2))', 'value'],
    ['COUNTIFS({stages}, "赢单", {prices}, ">20")', '1'],
    ['FILTER({prices}, {stages}, "输单")', null],
    ['SUMPRODUCT({prices}, LIST(1, 1, 2))', '71'],
    ['INCLUDE({stages}, "输单")', true],
    ['INDEX({prices}, -1)', '30.5'],
    ['INDEX({prices}, 4)', 'not_found'],
    ['LAST({days})', '2026-01-31'],
    ['SORT({days})', ['2026-01-31', '2026-03-01']],
    ['UNION({stages})', ['won', 'lost']],
    ['UNION(1, "1")', ['1', '1']],
    ['JOIN({stages}, "/")', '赢单/输单/赢单'],
    ['USERNAME({owners})', '陈岚、李卓'],
    ['COUNTIFS({stages}, "赢单", {prices})', ['argument_count']],
  ])('%s is %j', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });
});

describe('texts', () => {
  test.each([
    ['MID("𠮷野家", 2, 1)', '野'],
    ['RIGHT("𠮷", 1)', '𠮷'],
    ['FIND("家", "𠮷野家")', '3'],
    ['FIND("a", "banana", 3)', '4'],
    ['FIND("x", "banana")', 'not_found'],
    ['LEFT("abc", -1)', null],
    ['MID("abc", 0, 1)', 'value'],
    ['REPLACE("abc", 9, 1, "d")', 'abcd'],
    ['SUBSTITUTE("a-b-c", "-", "+", 2)', 'a-b+c'],
    ['REPT("ab", 1000000)', 'budget'],
    ['SPLIT("", ",")', null],
    ['FINDA("a#b#c", "#")', ['b', 'c']],
    ['TRIM("　全角　空格　")', '全角 空格'],
    ['CHAR(55296)', 'value'],
    ['DECODEURICOMPONENT("%E5%")', 'value'],
    ['RMBCAP(-0.05)', '负伍分'],
    ['RMBCAP(99999999999999999)', 'number'],
    ['LEFT(SUM(1), 1)', ['argument_type']],
  ])('%s is %j', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });
});

describe('date ranges and locations', () => {
  test.each([
    ['STARTDATE({lease})', '2026-01-31'],
    ['DAYS(ENDDATE({lease}), STARTDATE({lease})) + 1', '365'],
    ['PERIOD("2026-02-01", "2026-01-01")', 'value'],
    ['TEXT({lease})', '2026-01-31 ~ 2027-01-30'],
    ['TEXT({shop})', '人民广场'],
    ['DISTANCE({shop}, {shop})', '0'],
    ['PLACE(91, 0)', 'value'],
    ['DISTANCE({shop}, {lease})', ['argument_type']],
  ])('%s is %j', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });
});

describe('TEXT', () => {
  test.each([
    ['TEXT(1234.5, "#,##0.00")', '1,234.50'],
    ['TEXT(0.256, "0.0%")', '25.6%'],
    ['TEXT(7, "000")', '007'],
    ['TEXT(0.5, "#.##")', '.5'],
    ['TEXT(3, "0.##")', '3'],
    ['TEXT(-1234.5, "¥#,##0.0 元")', '-¥1,234.5 元'],
    ['TEXT(-5, "0;(0)")', '(5)'],
    ['TEXT(-0.001, "0.00")', '0.00'],
    ['TEXT(1, "0 or 0")', 'value'],
    ['TEXT({signed}, "yyyy年m月d日 aaaa")', '2026年1月31日 星期六'],
    ['TEXT({signed}, "yy/mm/dd ddd dddd aaa")', '26/01/31 Sat Saturday 周六'],
    ['TEXT({met}, "yyyy-mm-dd hh:mm:ss")', '2026-12-18 01:30:15'],
    ['TEXT({met}, "m/d h:mm")', '12/18 1:30'],
    ['TEXT(TIME(9, 5, 7), "hh时mm分ss秒")', '09时05分07秒'],
    ['TEXT({nothing}, "0.00")', null],
    ['TEXT("already")', 'already'],
  ])('%s is %j', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

describe('dates', () => {
  test.each([
    ['DATEADD({signed}, 1, "m")', '2026-02-28'],
    ['DATEADD({signed}, -1, "年")', '2025-01-31'],
    ['DATEADD({signed}, 1, "Q")', '2026-04-30'],
    ['DATEADD({signed}, 2, "w")', '2026-02-14'],
    ['DATEADD({signed}, 30, "h")', '2026-02-01'],
    ['DATEADD({met}, 90, "mi")', '2026-12-17T19:00:15.250Z'],
    ['DATEADD({met}, 1, "d")', '2026-12-18T17:30:15.250Z'],
    ['DATEADD({noDate}, 1, "d")', null],
    ['DATEADD({signed}, 1, "fortnight")', 'value'],
    ['DATEADD({signed}, 99999999, "y")', 'number'],
    ['DATEDIF({signed}, "2026-03-01", "m")', '1'],
    ['DATEDIF({signed}, "2027-03-02", "y")', '1'],
    ['DATEDIF({signed}, "2027-03-02", "ym")', '1'],
    ['DATEDIF({signed}, "2027-03-02", "yd")', '30'],
    ['DATEDIF("2026-12-18", {signed})', '-321'],
    ['DATEDIF({signed}, {noDate}, "d")', null],
    ['HOUR({met})', '1'],
    ['DAY({met})', '18'],
    ['WEEKDAY("2026-12-20")', '1'],
    ['WEEKDAY("2026-12-20", 11)', '7'],
    ['WEEKDAY("2026-12-20", 9)', 'value'],
    ['ISOWEEKNUM("2024-12-30")', '1'],
    ['EOMONTH("2028-01-31", 1)', '2028-02-29'],
    ['DAYS360("2026-02-28", "2026-03-31")', '30'],
    ['DATE(2026, 14, -1)', '2027-01-30'],
    ['DATE(2026, 999999, 1)', 'number'],
    ['TIME(25, 0, 0)', '01:00:00'],
    ['DATEVALUE("2026-02-30")', 'value'],
    ['NETWORKDAYS("2026-10-10", "2026-09-28")', '-6'],
    ['NETWORKDAYS("2026-11-02", "2026-11-06", "2026-11-03", "2026-11-04")', '3'],
    ['NETWORKDAYS_INTL("2026-11-02", "2026-11-15", "0000001")', '12'],
    ['NETWORKDAYS.INTL("2026-11-02", "2026-11-15", "1111111")', 'value'],
    ['WORKDAY("2026-10-10", -1)', '2026-10-09'],
    ['WORKDAY("2026-11-02", 1, "2026-11-03")', '2026-11-04'],
    ['WORKDAY("9999-12-31", 1)', 'number'],
  ])('%s is %j', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

describe('result types are known before a formula runs', () => {
  test.each([
    ['DATEADD({signed}, 1, "d")', 'date'],
    ['DATEADD({met}, 1, "d")', 'moment'],
    ['DATEDELTA("2026-01-01", 1)', 'date'],
    ['MAX({days})', 'date'],
    ['MAX({prices}, 3)', 'number'],
    ['INDEX({stages}, 1)', 'option'],
    ['FILTER({prices}, {stages}, "x")', { list: 'number' }],
    ['LOOKUP("x", {stages}, {days})', 'date'],
    ['COALESCE({noDate}, {signed})', 'date'],
    ['UNION({owners}, {owners})', { list: 'member' }],
    ['CURRENTUSER()', 'member'],
  ])('%s: %j', (formula, expected) => {
    expect(typeOf(formula)).toEqual(expected);
  });
});
