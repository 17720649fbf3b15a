import type { Bilingual } from '../text.ts';
import type { FormulaFunction, Parameter } from './function.ts';
import type { FormulaIssue, Span } from './issue.ts';
import type { BinaryOperator } from './tree.ts';
import { describeType, type FormulaType, isListType } from './type.ts';

const issueOf = (code: string, span: Span, zh: string, en: string): FormulaIssue => ({
  code,
  span,
  message: { zh, en },
});

export const unknownField = (span: Span) =>
  issueOf('field_unknown', span, '字段已不存在，换一个字段', 'The field no longer exists. Choose another');

export const unusableField = (span: Span) =>
  issueOf(
    'field_unusable',
    span,
    '这个字段没有可以计算的值，换一个字段',
    'This field holds nothing to calculate with. Choose another',
  );

export const unknownFunction = (name: string, near: string | undefined, span: Span) =>
  near
    ? issueOf('function_unknown', span, `没有函数 ${name}，改成 ${near}`, `There is no function ${name}. Use ${near}`)
    : issueOf(
        'function_unknown',
        span,
        `没有函数 ${name}，从函数列表中选`,
        `There is no function ${name}. Choose one from the list`,
      );

export const tooFewArguments = ({ name, parameters }: FormulaFunction, count: number, span: Span) => {
  const missing = parameters[count] ?? parameters.at(-1);
  const zh = missing ? `，补上「${missing.name.zh}」` : '';
  const en = missing ? `: add "${missing.name.en}"` : '';
  return issueOf('argument_missing', span, `${name} 的参数不够${zh}`, `${name} needs more arguments${en}`);
};

export const tooManyArguments = ({ name, parameters }: FormulaFunction, span: Span) =>
  parameters.length === 0
    ? issueOf(
        'argument_extra',
        span,
        `${name} 不要参数，括号里留空`,
        `${name} takes no arguments. Leave the brackets empty`,
      )
    : issueOf(
        'argument_extra',
        span,
        `${name} 最多 ${parameters.length} 个参数，删去多余的`,
        `${name} takes ${parameters.length} arguments at most. Delete the rest`,
      );

export const wrongCount = (message: Bilingual, span: Span): FormulaIssue => ({ code: 'argument_count', span, message });

export function wrongArgument(called: FormulaFunction, parameter: Parameter, given: FormulaType, span: Span) {
  const wanted = describeType(parameter.type);
  const got = describeType(given);
  const hint = hintFor(parameter.type, given);
  return issueOf(
    'argument_type',
    span,
    `${called.name} 的「${parameter.name.zh}」要${wanted.zh}，这里是${got.zh}${hint.zh}`,
    `"${parameter.name.en}" of ${called.name} must be ${wanted.en}; this is ${got.en}${hint.en}`,
  );
}

export function wrongOperand(operator: BinaryOperator | '%', left: FormulaType, right: FormulaType | null, span: Span) {
  const one = describeType(left);
  if (right === null) {
    const hint = hintFor('number', left);
    const zh = `${operator} 只用于数字，这里是${one.zh}${hint.zh}`;
    return issueOf('operand_type', span, zh, `${operator} is for numbers; this is ${one.en}${hint.en}`);
  }
  const other = describeType(right);
  const hint =
    operator === '&' ? joinHint : hintFor(left === 'number' ? left : right, left === 'number' ? right : left);
  return issueOf(
    'operand_type',
    span,
    `${one.zh}和${other.zh}不能用 ${operator}${hint.zh}`,
    `${operator} does not go with ${one.en} and ${other.en}${hint.en}`,
  );
}

const none: Bilingual = { zh: '', en: '' };
const joinHint: Bilingual = { zh: '，用 TEXTJOIN 合并', en: '. Join with TEXTJOIN' };

/** How to get from the one to the other, where there is a way. */
function hintFor(wanted: FormulaType, given: FormulaType): Bilingual {
  if (isListType(given) && !isListType(wanted)) {
    if (wanted === 'number') return { zh: '，用 SUM 求和', en: '. Add them up with SUM' };
    return wanted === 'text' ? joinHint : none;
  }
  if (wanted === 'number' && given === 'text')
    return { zh: '，用 VALUE 转成数字', en: '. Turn it into a number with VALUE' };
  if (wanted === 'text' && given === 'number')
    return { zh: '，用 TEXT 转成文本', en: '. Turn it into a text with TEXT' };
  return none;
}
