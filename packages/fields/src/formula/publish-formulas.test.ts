import { Block, FormRule, publishForm, textIn } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';

const block = (key: string, type: string, label: string, more: object = {}) =>
  Block.parse({ id: `f_${key}`, key, type, label, ...more });
const formula = (key: string, label: string, text: string) =>
  block(key, 'formula', label, { config: { formula: text } });
const amount = block('amount', 'number', '金额');

/** What is wrong with a form, as its builder reads it, each with its place. */
function problems(blocks: Block[], rules: object[] = []) {
  const context = { id: 'form', appId: 'app', key: 'form', version: 1, previous: null };
  const draft = { name: '报价', blocks, rules: rules.map((rule) => FormRule.parse(rule)) };
  const around = { ...context, blocksOf: () => null, optionsOf: () => null };
  const published = publishForm(draft, fieldTypes, around);
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ path, message }) => `${path.join('.')}: ${textIn(message, 'zh')}`);
}

describe('publishing refuses, at its place and in words,', () => {
  test('formulas that go in a circle, with the way round', () => {
    const found = problems([
      formula('total', '合计', '{f_tax} + 1'),
      formula('tax', '税额', '{f_due} * 0.13'),
      formula('due', '应付', '{f_total}'),
    ]);

    expect(found).toEqual([
      'blocks.f_total.config: 这些字段互相依赖，算不出来：合计 → 税额 → 应付 → 合计。断开其中一处',
    ]);
  });

  test('a field that a rule hides by itself', () => {
    const when = { kind: 'formula', formula: '{f_amount} > 1' };
    const rule = { id: 'r', kind: 'interact', when, actions: [{ do: 'hide', fields: ['f_amount'], clear: true }] };

    expect(problems([amount], [rule])).toEqual([expect.stringContaining('金额 → 金额')]);
  });

  test.each([
    ['{f_gone} + 1', '第 1 个字符：字段已不存在'],
    ['SUM(', '少一个右括号'],
    ['ROUNDD({f_amount})', 'ROUND'],
    ['IF({f_amount}, 1, 2)', '第 4 个字符'],
  ])('%s', (text, words) => {
    const found = problems([amount, formula('result', '结果', text)]);

    expect(found[0]).toMatch(/^blocks\.f_result\.config/);
    expect(found.join()).toContain(words);
  });
});
