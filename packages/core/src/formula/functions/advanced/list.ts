import { defineFunction } from '../../function.ts';
import { commonType, listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';

export const list = defineFunction({
  name: 'LIST',
  aliases: ['ARRAY'],
  group: 'advanced',
  label: { zh: '一组值', en: 'List' },
  description: { zh: '把几个值合成一组', en: 'A list of these values' },
  example: { formula: 'LIST(1, 2, 3)', result: '1, 2, 3' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true }],
  returns: (types) => listOf(elementOf(commonType(types.map(elementOf)))),
  run: ([values]) => values,
});
