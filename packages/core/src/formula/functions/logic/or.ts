import { defineLazyFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { findTruth } from './find-truth.ts';

export const or = defineLazyFunction({
  name: 'OR',
  group: 'logic',
  label: { zh: '或者', en: 'Or' },
  description: { zh: '任意一个条件成立时为是', en: 'Yes where any of the conditions holds' },
  example: { formula: 'OR(1 > 2, 2 < 3)', result: 'TRUE' },
  parameters: [{ name: { zh: '条件', en: 'condition' }, type: listOf('boolean'), rest: true }],
  returns: 'boolean',
  runLazily: (args) => findTruth(args, true),
});
