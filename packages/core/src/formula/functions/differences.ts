import type { Bilingual, Locale } from '../../text.ts';

export type Argument = number | string | boolean | readonly (number | string)[];

/** Where a function of ours answers otherwise than formulajs (MIT), which follows Excel, and why. Held by a test. */
interface Difference {
  readonly formula: string;
  /** As it reads in a text; null is empty. */
  readonly result: string | null;
  readonly theirName: string;
  readonly args: readonly Argument[];
  readonly theirResult: string;
  readonly why: Bilingual;
}

const exact = { zh: '十进制精确计算，没有浮点误差', en: 'Decimals are exact, not binary doubles' };
const nothing = { zh: '找不到不算错误，结果为空', en: 'Finding nothing is no error; the result is empty' };

export const differences: readonly Difference[] = [
  row('SUM(0.1, 0.2)', '0.3', 'SUM', [0.1, 0.2], '0.30000000000000004', exact),
  row('PRODUCT(0.1, 3)', '0.3', 'PRODUCT', [0.1, 3], '0.30000000000000004', exact),
  row(
    'SUMPRODUCT(LIST(0.1, 0.2), LIST(3, 3))',
    '0.9',
    'SUMPRODUCT',
    [
      [0.1, 0.2],
      [3, 3],
    ],
    '0.9000000000000001',
    exact,
  ),
  row('CEILING(2.3, 0.1)', '2.3', 'CEILING', [2.3, 0.1], '2.3000000000000003', exact),
  row('FLOOR(2.3, 0.1)', '2.3', 'FLOOR', [2.3, 0.1], '2.2', exact),
  row('MOD(5.5, 0.1)', '0', 'MOD', [5.5, 0.1], '0.0999999999999997', exact),
  row('MOD(-1, 1)', '0', 'MOD', [-1, 1], '1', {
    zh: '余数小于除数，和 Excel 相同；formulajs 有误',
    en: 'A remainder is less than the divisor, as in Excel; formulajs is wrong',
  }),
  row('FIXED(253.45, 1, TRUE())', '253.5', 'FIXED', [253.45, 1, true], '253.4', exact),
  row('QUOTIENT(-538.28, 0.01)', '-53828', 'QUOTIENT', [-538.28, 0.01], '-53827', exact),
  row('FIXED(-0.01, 0)', '0', 'FIXED', [-0.01, 0], '-0', { zh: '没有负的 0', en: 'There is no negative zero' }),
  row('FACT(25)', '15511210043330985984000000', 'FACT', [25], '1.5511210043330986e+25', {
    zh: '整数结果一位不少',
    en: 'Whole results keep all their digits',
  }),
  row('AVERAGEIF(LIST(1), ">5")', null, 'AVERAGEIF', [[1], '>5'], 'error', {
    zh: '没有数可以平均时为空，新建的空明细不报错',
    en: 'The mean of nothing is empty, so that a new, empty subform shows no error',
  }),
  row('SWITCH(3, 1, "a")', null, 'SWITCH', [3, 1, 'a'], 'error', nothing),
  row('IFS(1 > 2, 1)', null, 'IFS', [false, 1], 'error', nothing),
  row('MATCH("x", LIST("a"))', null, 'MATCH', ['x', ['a'], 0], 'error', nothing),
  row('LEN("𠮷")', '1', 'LEN', ['𠮷'], '2', {
    zh: '按人看到的字计数，生僻字也是一个字',
    en: 'Characters are counted as people see them; rare ones are one too',
  }),
  row('MID("a", 1, 0)', null, 'MID', ['a', 1, 0], 'error', {
    zh: '取 0 个字为空，和 Excel 相同；formulajs 报错',
    en: 'No characters are an empty text, as in Excel; formulajs fails',
  }),
  row('REPT("ab", 2.9)', 'abab', 'REPT', ['ab', 2.9], 'error', {
    zh: '次数取整，和 Excel 相同；formulajs 报错',
    en: 'The count is cut to a whole number, as in Excel; formulajs fails',
  }),
  row('CLEAN(" a b ")', 'ab', 'CLEAN', [' a b '], ' a b ', {
    zh: '按国内产品的习惯删掉所有空格；Excel 的 CLEAN 只删不可见字符，两头的空格用 TRIM 去掉',
    en: 'Takes away all spaces, as Chinese products do; Excel’s takes away only what cannot be seen. Use TRIM for the ends',
  }),
  row('ISEMPTY("")', 'TRUE', 'ISBLANK', [''], 'false', {
    zh: '空文本就是空值，表单里没有两种空',
    en: 'An empty text is empty; forms do not know two kinds of nothing',
  }),
  row('NUMBER("")', null, 'VALUE', [''], '0', { zh: '空值不变成 0', en: 'Nothing does not become 0' }),
  row('DATE(99, 1, 1)', '0099-01-01', 'DATE', [99, 1, 1], '1999-01-01', {
    zh: '年份写多少就是多少，不补世纪',
    en: 'A year is the year as written; no century is added',
  }),
  row('TIME(9, 30, 0)', '09:30:00', 'TIME', [9, 30, 0], '0.3958333333333333', {
    zh: '时间是时间，不是一天的几分之几',
    en: 'A time of day is a time, not a part of a day',
  }),
  row('NETWORKDAYS("2026-10-01", "2026-10-10")', '3', 'NETWORKDAYS', ['10/1/2026', '10/10/2026'], '7', {
    zh: '按工作日历计算，放假不算，调休上班的周末算',
    en: 'Counts in the working calendar: without public holidays, with make-up workdays',
  }),
  row('WEEKNUM("1995-01-01", 2)', '1', 'WEEKNUM', ['1995-01-01', 2], '2', {
    zh: '1 月 1 日总在第 1 周，和 Excel 相同；元旦是周日的年份 formulajs 多算一周',
    en: 'The first of January is in week 1, as in Excel; formulajs is a week ahead in years that begin on a Sunday',
  }),
  row('DATEDIF("2026-01-31", "2026-03-01", "md")', '1', 'DATEDIF', ['2026-01-31', '2026-03-01', 'MD'], '-2', {
    zh: '满月之后余下的天数不会是负数；Excel 自己也不建议用它的 MD',
    en: 'Days left after full months are never negative; Excel itself warns of its MD',
  }),
];

/** The page of docs/builder, made from the table above. */
export function differencesPage(locale: Locale): string {
  const words = locale === 'zh' ? chinese : english;
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const code = (text: string | null) =>
    text === null ? words.empty : text === 'error' ? words.error : `\`${cell(text)}\``;
  const rows = differences.map(
    ({ formula, result, theirResult, why }) =>
      `| ${code(formula)} | ${code(result)} | ${code(theirResult)} | ${cell(why[locale])} |`,
  );
  return `${words.intro}\n\n${words.head}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${words.more}\n`;
}

function row(
  formula: string,
  result: string | null,
  theirName: string,
  args: readonly Argument[],
  theirResult: string,
  why: Bilingual,
): Difference {
  return { formula, result, theirName, args, theirResult, why };
}

const chinese = {
  empty: '空',
  error: '错误',
  head: '| 公式 | 榫卯 | formulajs | 原因 |',
  intro: `# 公式和 Excel 的差异

八十多个函数用随机参数和 [formulajs](https://github.com/formulajs/formulajs)（按 Excel 编写的开源函数库）逐一比对，结果相同。下面是有意不同的地方，每一行都有测试守着。`,
  more: `另外：

- 文本不会自动变成数字或日期：\`SUM("1")\` 在保存前就会提示改用 NUMBER。
- COUNTIF、SUMIF、SEARCH 的条件不认通配符 \`*\` 和 \`?\`；用 INCLUDE、STARTSWITH、ENDSWITH。
- 带点的名字（\`NORM.S.DIST\`、\`NETWORKDAYS.INTL\`）是别名，保存时写成下划线。
- 对数、三角函数这类没有精确小数的结果取 15 位有效数字。
- DATEDIF 的开始晚于结束时为负数；单位可以写中文。`,
};

const english = {
  empty: 'empty',
  error: 'error',
  head: '| Formula | Mortise | formulajs | Why |',
  intro: `# Where formulas differ from Excel

More than eighty functions are compared with [formulajs](https://github.com/formulajs/formulajs), an open library after Excel, on random arguments, and agree. These are the differences that are meant; a test holds each line.`,
  more: `Besides:

- A text does not turn into a number or a date by itself: \`SUM("1")\` is refused before it is saved, with the advice to use NUMBER.
- Conditions of COUNTIF and SUMIF and the part SEARCH looks for know no wildcards \`*\` and \`?\`; use INCLUDE, STARTSWITH and ENDSWITH.
- Names with a point (\`NORM.S.DIST\`, \`NETWORKDAYS.INTL\`) are aliases; they are stored with an underscore.
- Results that have no exact decimals, as of logarithms and sines, have 15 significant digits.
- DATEDIF is negative where the start is later; its units may be written in Chinese.`,
};
