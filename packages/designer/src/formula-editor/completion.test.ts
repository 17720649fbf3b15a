import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { offer } from './completion.ts';
import type { EditorField } from './editor-fields.ts';

const fields: EditorField[] = [
  { ref: 'f_price', label: '单价', key: 'dan_jia', type: 'number' },
  { ref: 'f_sum', label: '合计', key: 'he_ji', type: 'number' },
];

/** What is offered where the bar stands, and from where it would replace. */
function offered(text: string, explicit = false) {
  const at = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', '') });
  const result = offer(new CompletionContext(state, at, explicit), fields, ({ zh }) => zh);
  return result && { from: result.from, labels: result.options.map(({ label }) => label) };
}

describe('while one types', () => {
  test('fields are offered by pinyin', () => {
    expect(offered('1 + danj|')).toMatchObject({ from: 4, labels: ['单价'] });
  });

  test('functions are offered by name, those that begin with it first', () => {
    expect(offered('SUM|')?.labels[0]).toBe('SUM');
  });

  test('all fields and no function are offered after a brace', () => {
    expect(offered('1 + {|')).toEqual({ from: 4, labels: ['单价', '合计'] });
  });

  test('nothing is offered within a text or after a number', () => {
    expect(offered('"danj|"')).toBeNull();
    expect(offered('"danj|')).toBeNull();
    expect(offered('12|')).toBeNull();
  });

  test('behind a text that is closed it goes on', () => {
    expect(offered('"a"&he|')?.labels).toContain('合计');
  });
});
