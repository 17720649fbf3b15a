import { describe, expect, test } from 'vitest';
import { compileFormula } from './compile.ts';
import { placed } from './issue.ts';
import { issuesOf, type TestFields } from './test-formula.ts';

const fields: TestFields = {
  n: ['number', null],
  t: ['text', null],
  b: ['boolean', null],
  d: ['date', null],
  m: ['moment', null],
  o: ['option', null],
  u: ['member', null],
  x: ['any', null],
  'l.n': [{ list: 'number' }, null],
  'l.t': [{ list: 'text' }, null],
};

describe('what does not go together is said, with its place', () => {
  test.each([
    ['{gone} + 1', [[0, 6, '字段已不存在，换一个字段']]],
    ['SUMM(1)', [[0, 4, '没有函数 SUMM，改成 SUM']]],
    ['RUOND(1)', [[0, 5, '没有函数 RUOND，改成 ROUND']]],
    ['ABRACADABRA(1)', [[0, 11, '没有函数 ABRACADABRA，从函数列表中选']]],
    ['{t} + 1', [[0, 7, '文本和数字不能用 +，用 VALUE 转成数字']]],
    ['{b} * 2', [[0, 7, '是/否和数字不能用 *']]],
    ['{d} + {d}', [[0, 9, '日期和日期不能用 +']]],
    ['{n} = {t}', [[0, 9, '数字和文本不能用 =，用 VALUE 转成数字']]],
    ['{d} > "下周"', [[0, 10, '日期和文本不能用 >']]],
    ['-{t}', [[1, 4, '- 只用于数字，这里是文本，用 VALUE 转成数字']]],
    ['{t}%', [[0, 3, '% 只用于数字，这里是文本，用 VALUE 转成数字']]],
    ['{l.t} & "a"', [[0, 11, '一组文本和文本不能用 &，用 TEXTJOIN 合并']]],
    ['{l.n} > 1', [[0, 9, '一组数字和数字不能用 >，用 SUM 求和']]],
    ['IF({n}, 1)', [[3, 6, 'IF 的「条件」要是/否，这里是数字']]],
    ['IF({b})', [[0, 2, 'IF 的参数不够，补上「成立时」']]],
    ['ROUND()', [[0, 5, 'ROUND 的参数不够，补上「数字」']]],
    ['ROUND(1, 2, 3)', [[12, 14, 'ROUND 最多 2 个参数，删去多余的']]],
    ['TODAY(1)', [[6, 8, 'TODAY 不要参数，括号里留空']]],
    ['IFS({b}, 1, {b})', [[0, 3, 'IFS 的条件和值要成对']]],
    ['ROUND({l.n})', [[6, 11, 'ROUND 的「数字」要数字，这里是一组数字，用 SUM 求和']]],
    ['LEFT({n})', [[5, 8, 'LEFT 的「文本」要文本，这里是数字，用 TEXT 转成文本']]],
    ['SUM({l.t})', [[4, 9, 'SUM 的「数字」要一组数字，这里是一组文本']]],
    [
      'SUM({t}) + ROUND({b})',
      [
        [4, 7, 'SUM 的「数字」要一组数字，这里是文本'],
        [17, 20, 'ROUND 的「数字」要数字，这里是是/否'],
      ],
    ],
  ])('%s', (source, expected) => {
    expect(issuesOf(source, fields)).toEqual(expected);
  });

  test('a field without a value is told apart from one that is gone', () => {
    const found = compileFormula('{q}', { typeOf: () => 'none' });

    expect(found).toMatchObject({ ok: false, error: [{ code: 'field_unusable' }] });
  });

  test('the sentence can carry its place', () => {
    const issue = {
      code: 'x',
      span: { start: 7, end: 8 },
      message: { zh: '少一个右括号', en: 'A bracket is missing' },
    };

    expect(placed(issue)).toEqual({ zh: '第 8 个字符：少一个右括号', en: 'Character 8: A bracket is missing' });
  });
});

describe('the type of a formula is known before it runs', () => {
  test.each([
    ['1 + 2', 'number'],
    ['"a" & 1', 'text'],
    ['{n} > 1', 'boolean'],
    ['{d} + 1', 'date'],
    ['{m} + 1', 'moment'],
    ['{d} - {m}', 'number'],
    ['{l.n} * 2', { list: 'number' }],
    ['IF({b}, 1, 2)', 'number'],
    ['IF({b}, 1)', 'number'],
    ['IF({b}, {d}, {m})', 'moment'],
    ['IF({b}, 1, "a")', 'any'],
    ['IFS({b}, "a", {b}, {t})', 'text'],
    ['SWITCH({o}, "a", 1, "b", 2, 3)', 'number'],
    ['{x} + 1', 'any'],
    ['{x} * 1', 'number'],
    ['IFERROR({u}, {u})', 'member'],
    ['left({o}, 1)', 'text'],
    ['IF(FALSE,,)', 'empty'],
  ])('%s', (source, type) => {
    expect(compileFormula(source, { typeOf: (ref) => fields[ref]?.[0] })).toMatchObject({ ok: true, value: { type } });
  });
});
