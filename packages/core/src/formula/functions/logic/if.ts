import { FormulaError } from '../../error.ts';
import { defineLazyFunction } from '../../function.ts';
import { commonType } from '../../type.ts';

/** Calculates only the branch that it takes. */
export const ifFunction = defineLazyFunction({
  name: 'IF',
  group: 'logic',
  label: { zh: '如果', en: 'If' },
  description: {
    zh: '条件成立时取第一个值，否则取第二个值；第二个值不写时为空',
    en: 'The first value where the condition holds, else the second, which is empty when left out',
  },
  example: { formula: 'IF(85 >= 60, "及格", "不及格")', result: '及格' },
  parameters: [
    { name: { zh: '条件', en: 'condition' }, type: 'boolean' },
    { name: { zh: '成立时', en: 'then' }, type: 'any', empty: 'passed' },
    { name: { zh: '否则', en: 'otherwise' }, type: 'any', optional: true, empty: 'passed' },
  ],
  returns: ([, then = 'empty', otherwise = 'empty']) => commonType([then, otherwise]),
  runLazily: ([condition, then, otherwise]) => {
    const holds = condition?.();
    if (holds instanceof FormulaError) return holds;
    return (holds === true ? then?.() : otherwise?.()) ?? null;
  },
});
