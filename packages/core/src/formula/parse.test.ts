import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaLimits } from './env.ts';
import { Exact } from './exact.ts';
import { parseFormula } from './parse.ts';
import { printFormula } from './print.ts';
import { type BinaryOperator, bindingOf, type FormulaNode, nodesOf } from './tree.ts';

const span = { start: 0, end: 0 };
const printed = (source: string) => printFormula(parseFormula(source).tree);
const issues = (source: string) => parseFormula(source).issues.map(({ code, span }) => [code, span.start, span.end]);

describe('reading', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['-2^2', '-2 ^ 2'],
    ['-(2^2)', '-(2 ^ 2)'],
    ['2^3^2', '2 ^ 3 ^ 2'],
    ['2^-1', '2 ^ -1'],
    ['50%*2', '50% * 2'],
    ['-5%', '-5%'],
    ['+3', '3'],
    ['1<2&"a"', '1 < 2 & "a"'],
    ['if(true,1)', 'IF(TRUE, 1)'],
    ['IF({a},,2)', 'IF({a}, , 2)'],
    ['{ fld_1 }&{$created_at}&{sub.col}', '{fld_1} & {$created_at} & {sub.col}'],
    ['=SUM(1)', 'SUM(1)'],
    ['1e3+.5', '1000 + 0.5'],
    ['"a""b"', '"a""b"'],
    ["'a'", '"a"'],
  ])('%s is %s', (source, expected) => {
    expect(parseFormula(source).issues).toEqual([]);
    expect(printed(source)).toBe(expected);
  });

  test.each([
    ['IF（{a}＝“是”，1；2）', 'IF({a} = "是", 1, 2)'],
    ['1 ≠ 2', '1 <> 2'],
    ['1 != 2', '1 <> 2'],
    ['1 == 2', '1 = 2'],
    ['1 ＞＝ 2', '1 >= 2'],
    ['1 ≤ 2', '1 <= 2'],
    ['3×4÷2－1', '3 * 4 / 2 - 1'],
    ['5％', '5%'],
    ['“他说‘好’”', '"他说‘好’"'],
  ])('what a Chinese keyboard types counts as the plain signs: %s', (source, expected) => {
    expect(parseFormula(source).issues).toEqual([]);
    expect(printed(source)).toBe(expected);
  });

  test('spans are those of the source', () => {
    const { tree } = parseFormula('1 + SUM({a}, 2)');

    expect(nodesOf(tree).map(({ kind, span: { start, end } }) => [kind, start, end])).toEqual([
      ['binary', 0, 15],
      ['number', 0, 1],
      ['call', 4, 15],
      ['field', 8, 11],
      ['number', 13, 14],
    ]);
  });
});

describe('mistakes', () => {
  test.each([
    ['', [['formula_empty', 0, 0]]],
    ['  ', [['formula_empty', 2, 2]]],
    ['SUM(1, 2', [['bracket_missing', 8, 8]]],
    ['1 +', [['operand_missing', 3, 3]]],
    ['* 2', [['operand_missing', 0, 1]]],
    ['1 2', [['operator_missing', 2, 3]]],
    ['SUM(1 2)', [['operator_missing', 6, 7]]],
    ['1)', [['bracket_stray', 1, 2]]],
    ['1, 2', [['comma_stray', 1, 2]]],
    ['(1, 2)', [['comma_stray', 2, 3]]],
    ['"abc', [['quote_missing', 0, 4]]],
    ['{abc', [['brace_missing', 0, 4]]],
    ['{}', [['field_missing', 0, 2]]],
    ['客户 + 1', [['name_unknown', 0, 2]]],
    ['1 # 2', [['sign_unknown', 2, 3]]],
  ])('%s', (source, expected) => {
    expect(issues(source)).toEqual(expected);
  });

  test('several are found at once, in the order of their places', () => {
    expect(issues('foo + SUM(1 2) * ')).toEqual([
      ['name_unknown', 0, 3],
      ['operator_missing', 12, 13],
      ['operand_missing', 17, 17],
    ]);
  });
});

describe('bounds', () => {
  test('a source that is too long is not read', () => {
    expect(issues('1'.repeat(formulaLimits.source + 1))[0]?.[0]).toBe('formula_too_long');
  });

  test.each(['(', 'SUM(', '-', 'IF(TRUE,', '{a}^(', '"a"&('])('%s nested without end is refused', (part) => {
    const source = part.repeat(Math.floor(formulaLimits.source / part.length));

    expect(issues(source)).toEqual([['formula_too_deep', 0, source.length]]);
  });

  test('a chain without end is refused', () => {
    expect(issues('1+'.repeat(formulaLimits.depth))).toEqual([['formula_too_deep', 0, formulaLimits.depth * 2]]);
  });

  test('arguments without end are refused', () => {
    const source = `SUM(${'1,'.repeat(formulaLimits.nodes)}1)`;

    expect(issues(source)).toEqual([['formula_too_large', 0, source.length]]);
  });
});

/** Any tree that text can say. */
const operators = Object.keys(bindingOf).filter((key) => key !== 'negative' && key !== 'percent') as BinaryOperator[];
const anyTree = fc.letrec<{ node: FormulaNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record({ kind: fc.constant('number'), span: fc.constant(span), value: anyNumber() }),
    fc.record({ kind: fc.constant('text'), span: fc.constant(span), value: fc.string({ unit: 'grapheme' }) }),
    fc.record({ kind: fc.constant('boolean'), span: fc.constant(span), value: fc.boolean() }),
    fc.record({
      kind: fc.constant('field'),
      span: fc.constant(span),
      ref: fc.stringMatching(/^[$a-z][a-z_0-9.]{0,12}$/),
    }),
    fc.record({ kind: fc.constantFrom('negative', 'percent'), span: fc.constant(span), operand: tie('node') }),
    fc.record({
      kind: fc.constant('binary'),
      span: fc.constant(span),
      operator: fc.constantFrom(...operators),
      left: tie('node'),
      right: tie('node'),
    }),
    fc.record({
      kind: fc.constant('call'),
      span: fc.constant(span),
      nameSpan: fc.constant(span),
      name: fc.stringMatching(/^[A-Z][A-Z0-9_.]{0,8}$/),
      args: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ) as fc.Arbitrary<FormulaNode>,
})).node;

function anyNumber() {
  return fc
    .tuple(fc.nat(), fc.nat({ max: 12 }))
    .map(([units, places]) => Exact.read(`${units}e-${places}`) ?? Exact.zero);
}

/** A tree without its places. */
const bare = (tree: FormulaNode): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'span' || key === 'nameSpan' ? undefined : value)));

describe('properties', () => {
  test('no text whatever makes it throw, and every place lies within the text', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      ',',
      '，',
      '{',
      '}',
      '"',
      '“',
      '%',
      '+',
      '-',
      '<',
      '>',
      '=',
      'IF',
      '1',
      '.',
      ' ',
      '#',
      '{a}',
      'TRUE',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (source) => {
        const parsed = parseFormula(source);

        const spans = [...parsed.issues, ...nodesOf(parsed.tree)].map((one) => one.span);
        expect(spans.every(({ start, end }) => start >= 0 && start <= end && end <= source.length)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is printed reads back to the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const read = parseFormula(printFormula(tree));

        expect(read.issues).toEqual([]);
        expect(bare(read.tree)).toEqual(bare(tree));
      }),
      { numRuns: 500 },
    );
  });
});
