import { FormulaError } from '../../error.ts';
import { defineLazyFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { findTruth } from './find-truth.ts';

export const and = defineLazyFunction({
  name: 'AND',
  group: 'logic',
  label: { zh: '并且', en: 'And' },
  description: { zh: '所有条件都成立时为是', en: 'Yes where all conditions hold' },
  example: { formula: 'AND(1 < 2, 2 < 3)', result: 'TRUE' },
  parameters: [{ name: { zh: '条件', en: 'condition' }, type: listOf('boolean'), rest: true }],
  returns: 'boolean',
  runLazily: (args) => {
    const found = findTruth(args, false);
    return found instanceof FormulaError ? found : !found;
  },
});
