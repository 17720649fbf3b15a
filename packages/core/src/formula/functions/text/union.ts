import { defineFunction } from '../../function.ts';
import { commonType, listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { isEmpty } from '../is-empty.ts';
import { keyOf } from '../key-of.ts';

export const union = defineFunction({
  name: 'UNION',
  aliases: ['UNIQUE', 'DISTINCT'],
  group: 'text',
  label: { zh: '合并去重', en: 'Distinct' },
  description: {
    zh: '几个值或几组值合成一组，重复的和空的去掉',
    en: 'One list of all values, without repeated and empty ones',
  },
  example: { formula: 'UNION("甲", "乙", "甲")', result: '甲, 乙' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true }],
  returns: (types) => listOf(elementOf(commonType(types.map(elementOf)))),
  run: ([values]) => {
    const seen = new Map(values.filter((value) => !isEmpty(value)).map((value) => [keyOf(value), value] as const));
    return [...seen.values()];
  },
});
