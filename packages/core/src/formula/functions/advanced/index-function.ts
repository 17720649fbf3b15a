import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { notFound } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const indexFunction = defineFunction({
  name: 'INDEX',
  group: 'advanced',
  label: { zh: '第几个', en: 'Element' },
  description: { zh: '一组值的第几个，负数从后面数', en: 'The nth of a list, from the end where negative' },
  example: { formula: 'INDEX(LIST("甲", "乙", "丙"), 2)', result: '乙' },
  parameters: [
    { name: { zh: '一组值', en: 'list' }, type: listOf('any') },
    { name: { zh: '第几个', en: 'n' }, type: 'number' },
  ],
  returns: (types) => elementOf(types[0]),
  run: ([list, n]) => {
    const at = wholeOf(n);
    const found = at > 0 ? list[at - 1] : at < 0 ? list.at(at) : undefined;
    return found === undefined ? notFound('一组值没有这么多个', 'The list is not that long') : found;
  },
});
