import { compareValues } from '../../compare-values.ts';
import { FormulaError } from '../../error.ts';
import { defineLazyFunction, type Parameter } from '../../function.ts';
import { commonType } from '../../type.ts';

const subject = { name: { zh: '表达式', en: 'expression' }, type: 'any', empty: 'passed' } as const satisfies Parameter;
const match = { name: { zh: '等于', en: 'equals' }, type: 'any', empty: 'passed' } as const satisfies Parameter;
const value = { name: { zh: '取值', en: 'value' }, type: 'any', empty: 'passed' } as const satisfies Parameter;

/** With an even count of arguments the last one is the value where none matches. */
const isValue = (index: number, count: number) =>
  index > 0 && (index % 2 === 0 || (index === count - 1 && count % 2 === 0));

export const switchFunction = defineLazyFunction({
  name: 'SWITCH',
  group: 'logic',
  label: { zh: '匹配取值', en: 'Switch' },
  description: {
    zh: '表达式等于哪个值，就取它后面的结果；最后可以多写一个都不相等时的结果',
    en: 'The result after the value that equals the expression; one more at the end is for when none does',
  },
  example: { formula: 'SWITCH(2, 1, "一", 2, "二", "其他")', result: '二' },
  parameters: [subject, match, value],
  parameterAt: (index, count) => (index === 0 ? subject : isValue(index, count) ? value : match),
  returns: (types) => commonType(types.filter((_, index) => isValue(index, types.length))),
  runLazily: ([first, ...others], { timeZone }) => {
    const wanted = first?.() ?? null;
    if (wanted instanceof FormulaError) return wanted;
    let index = 0;
    for (; index + 1 < others.length; index += 2) {
      const candidate = others[index]?.() ?? null;
      if (candidate instanceof FormulaError) return candidate;
      if (compareValues(wanted, candidate, timeZone) === 0) return others[index + 1]?.() ?? null;
    }
    return others[index]?.() ?? null;
  },
});
