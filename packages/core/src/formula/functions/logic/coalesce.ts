import { defineFunction } from '../../function.ts';
import { commonType } from '../../type.ts';
import { isEmpty } from '../is-empty.ts';

export const coalesce = defineFunction({
  name: 'COALESCE',
  aliases: ['IFEMPTY'],
  group: 'logic',
  label: { zh: '取第一个非空值', en: 'First that is not empty' },
  description: {
    zh: '从左到右取第一个不为空的值，都为空时为空',
    en: 'The first value that is not empty; nothing where all are',
  },
  example: { formula: 'COALESCE("", "默认")', result: '默认' },
  parameters: [{ name: { zh: '值', en: 'value' }, type: 'any', rest: true, empty: 'passed' }],
  returns: (types) => commonType(types),
  run: ([values]) => values.find((value) => !isEmpty(value)) ?? null,
});
