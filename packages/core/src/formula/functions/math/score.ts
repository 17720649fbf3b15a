import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { total } from '../total.ts';

export const score = defineFunction({
  name: 'SCORE',
  group: 'math',
  label: { zh: '选项赋分', en: 'Score of options' },
  description: {
    zh: '所选选项的赋分之和，没有赋分的选项不计；可以用几个选择字段',
    en: 'The sum of what the options picked score, those without a score aside; takes several choices',
  },
  example: { formula: 'SCORE({满意度})', result: '5' },
  parameters: [{ name: { zh: '选项', en: 'options' }, type: listOf('option'), rest: true }],
  returns: 'number',
  run: ([options]) => total(options.map((option) => (option?.score == null ? null : Exact.ofDouble(option.score)))),
});
