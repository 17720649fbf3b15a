import { formulaLimits } from './env.ts';
import type { FormulaIssue, Span } from './issue.ts';

const say =
  (code: string, zh: string, en: string) =>
  (span: Span): FormulaIssue => ({ code, span, message: { zh, en } });

/** What can be wrong with the writing of a formula. */
export const parseIssues = {
  empty: say('formula_empty', '公式还是空的，写一个公式', 'The formula is empty. Write one'),
  tooLong: say(
    'formula_too_long',
    `公式太长，最多 ${formulaLimits.source} 个字符`,
    `The formula is too long. ${formulaLimits.source} characters are the most`,
  ),
  tooLarge: say(
    'formula_too_large',
    `公式太大，最多 ${formulaLimits.nodes} 项，拆成几个公式字段`,
    `The formula is too large. ${formulaLimits.nodes} parts are the most: split it into several formula fields`,
  ),
  tooDeep: say(
    'formula_too_deep',
    '公式嵌套太深，拆成几个公式字段',
    'The formula is nested too deeply. Split it into several formula fields',
  ),
  noOperand: say(
    'operand_missing',
    '这里少一个值，填字段、数字或函数',
    'A value is missing here: a field, a number or a function',
  ),
  noOperator: say(
    'operator_missing',
    '两个值之间少一个运算符，例如 + 或 &',
    'An operator is missing between two values, such as + or &',
  ),
  noClosingBracket: say('bracket_missing', '少一个右括号', 'A closing bracket is missing'),
  strayBracket: say('bracket_stray', '多一个右括号，删去它', 'There is a closing bracket too many. Delete it'),
  strayComma: say(
    'comma_stray',
    '逗号只能用在函数的括号里，删去它',
    'A comma belongs inside the brackets of a function. Delete it',
  ),
  noClosingQuote: say('quote_missing', '文本少一个右引号', 'The closing quotation mark of the text is missing'),
  noClosingBrace: say('brace_missing', '字段少一个右花括号 }', 'The closing brace } of the field is missing'),
  emptyField: say('field_missing', '花括号里没有字段，选一个字段', 'There is no field in the braces. Choose one'),
};

export const unknownSign = (text: string, span: Span): FormulaIssue => ({
  code: 'sign_unknown',
  span,
  message: { zh: `不认识 ${text}，删去它`, en: `${text} has no meaning here. Delete it` },
});

export const nameWithoutCall = (name: string, span: Span): FormulaIssue => ({
  code: 'name_unknown',
  span,
  message: {
    zh: `不认识 ${name}：文本加引号，函数后面加括号，字段从列表中选`,
    en: `${name} means nothing by itself: put a text in quotes, brackets after a function, and choose a field from the list`,
  },
});
