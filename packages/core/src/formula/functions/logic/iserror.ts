import { FormulaError } from '../../error.ts';
import { defineLazyFunction } from '../../function.ts';

export const iserror = defineLazyFunction({
  name: 'ISERROR',
  group: 'logic',
  label: { zh: '是否出错', en: 'Is it an error' },
  description: { zh: '算式出错时为是', en: 'Yes where the value cannot be calculated' },
  example: { formula: 'ISERROR(1 / 0)', result: 'TRUE' },
  parameters: [{ name: { zh: '值', en: 'value' }, type: 'any', empty: 'passed' }],
  returns: 'boolean',
  runLazily: ([value]) => value?.() instanceof FormulaError,
});
