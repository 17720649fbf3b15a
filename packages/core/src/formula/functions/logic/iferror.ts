import { FormulaError } from '../../error.ts';
import { defineLazyFunction } from '../../function.ts';
import { commonType } from '../../type.ts';

export const iferror = defineLazyFunction({
  name: 'IFERROR',
  group: 'logic',
  label: { zh: '出错时取', en: 'If error' },
  description: {
    zh: '取第一个值；它算不出来时（例如除数是 0）取第二个值',
    en: 'The first value; where it cannot be calculated, as in a division by zero, the second',
  },
  example: { formula: 'IFERROR(1 / 0, "无")', result: '无' },
  parameters: [
    { name: { zh: '值', en: 'value' }, type: 'any', empty: 'passed' },
    { name: { zh: '出错时', en: 'on error' }, type: 'any', empty: 'passed' },
  ],
  returns: (types) => commonType(types),
  runLazily: ([value, instead]) => {
    const found = value?.() ?? null;
    return found instanceof FormulaError ? (instead?.() ?? null) : found;
  },
});
