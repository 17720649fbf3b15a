import type { Bilingual, Locale } from '../../text.ts';
import { type FormulaFunction, type FunctionGroup, functionGroups } from '../function.ts';
import { describeType } from '../type.ts';
import { formulaFunctions } from './catalog.ts';

const groupNames: Record<FunctionGroup, Bilingual> = {
  logic: { zh: '逻辑', en: 'Logic' },
  math: { zh: '数学和统计', en: 'Mathematics and statistics' },
  text: { zh: '文本', en: 'Text' },
  date: { zh: '日期和时间', en: 'Date and time' },
  people: { zh: '成员和部门', en: 'Members and departments' },
  advanced: { zh: '高级', en: 'Advanced' },
};

/** The page of docs/builder with every function. */
export function functionReference(locale: Locale): string {
  const groups = functionGroups.map((group) => {
    const functions = formulaFunctions.filter((each) => each.group === group);
    const rows = functions.map((each) => `| ${columns(each, locale).map(cell).join(' | ')} |`);
    return `## ${groupNames[group][locale]}\n\n${heads[locale]}\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  });
  return `${introductions[locale](formulaFunctions.length)}\n\n${groups.join('\n\n')}\n`;
}

function columns(called: FormulaFunction, locale: Locale): string[] {
  const aliases = called.aliases?.map((alias) => `\`${alias}\``).join(locale === 'zh' ? '、' : ', ');
  const also = aliases ? { zh: `。也写作 ${aliases}`, en: `. Also written ${aliases}` }[locale] : '';
  return [
    `\`${called.name}\` ${called.label[locale]}<br>${parametersOf(called, locale)}`,
    `${called.description[locale]}${also}`,
    `\`${called.example.formula}\``,
    called.example.result,
  ];
}

/** 数字…，小数位数?: what may be left out has a question mark, what may be repeated has dots. */
function parametersOf({ parameters }: FormulaFunction, locale: Locale): string {
  return parameters
    .map(({ name, type, optional, rest }) => {
      const told = describeType(type)[locale];
      const mark = `${rest ? '…' : ''}${optional ? '?' : ''}`;
      return locale === 'zh' ? `${name.zh}${mark}（${told}）` : `${name.en}${mark} (${told})`;
    })
    .join(locale === 'zh' ? '，' : ', ');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const heads: Record<Locale, string> = {
  zh: '| 函数和参数 | 说明 | 例子 | 结果 |',
  en: '| Function and arguments | What it does | Example | Result |',
};

const introductions: Record<Locale, (count: number) => string> = {
  zh: (count) => `# 公式函数

共 ${count} 个。参数名后面的 \`?\` 表示可以不写，\`…\` 表示可以写多个；「一组」可以是子表单的一列。数字按十进制精确计算，日期按组织的时区，工作日按[工作日历](README.zh.md)。例子的结果由测试逐个算过，「今天」取 2026-12-18。和 Excel 不同的地方见[公式和 Excel 的差异](formula-differences.zh.md)。`,
  en: (count) => `# Formula functions

${count} functions. A \`?\` after an argument means that it may be left out, \`…\` that it may be repeated; a list may be a column of a subform. Numbers are exact decimals, dates are in the organisation's time zone, workdays go by the [working calendar](README.md). A test calculates every example; its today is 2026-12-18. See also [where formulas differ from Excel](formula-differences.md).`,
};
