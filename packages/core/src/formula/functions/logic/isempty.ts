import { defineFunction } from '../../function.ts';
import { isEmpty } from '../is-empty.ts';

export const isempty = defineFunction({
  name: 'ISEMPTY',
  aliases: ['ISBLANK'],
  group: 'logic',
  label: { zh: '是否为空', en: 'Is it empty' },
  description: {
    zh: '没有值时为是；一组值全为空也是',
    en: 'Yes where there is no value; of a list, where all are empty',
  },
  example: { formula: 'ISEMPTY("")', result: 'TRUE' },
  parameters: [{ name: { zh: '值', en: 'value' }, type: 'any', empty: 'passed' }],
  returns: 'boolean',
  run: ([value]) => isEmpty(value),
});
