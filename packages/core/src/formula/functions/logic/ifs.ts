import { FormulaError } from '../../error.ts';
import { defineLazyFunction, type Parameter } from '../../function.ts';
import { commonType } from '../../type.ts';

const condition = { name: { zh: '条件', en: 'condition' }, type: 'boolean' } as const satisfies Parameter;
const value = { name: { zh: '成立时', en: 'then' }, type: 'any', empty: 'passed' } as const satisfies Parameter;

export const ifs = defineLazyFunction({
  name: 'IFS',
  group: 'logic',
  label: { zh: '多条件取值', en: 'First that holds' },
  description: {
    zh: '从左到右，取第一个成立的条件后面的值；都不成立时为空',
    en: 'The value after the first condition that holds, from left to right; empty where none does',
  },
  example: { formula: 'IFS(85 >= 90, "优", 85 >= 60, "及格")', result: '及格' },
  parameters: [condition, value],
  parameterAt: (index) => (index % 2 === 0 ? condition : value),
  checkCount: (count) =>
    count % 2 === 0 ? null : { zh: 'IFS 的条件和值要成对', en: 'IFS takes pairs of a condition and a value' },
  returns: (types) => commonType(types.filter((_, index) => index % 2 === 1)),
  runLazily: (args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const holds = args[index]?.();
      if (holds instanceof FormulaError) return holds;
      if (holds === true) return args[index + 1]?.() ?? null;
    }
    return null;
  },
});
