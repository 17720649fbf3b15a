import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { department } from './definition.ts';

const first = '0198f000-0000-7000-8000-000000000001';
const second = '0198f000-0000-7000-8000-000000000002';
const found: Record<string, string[]> = { 销售一部: [first], 综合组: [first, second], '华南大区 / 综合组': [second] };
const context = parseContext({ find: (kind, text) => (kind === 'department' ? (found[text] ?? []) : []) });

test.each([
  ['销售一部', first],
  ['集团/华东大区/销售一部', first],
  ['集团 > 销售一部', first],
  ['华南大区 / 综合组', second],
])('%s is found', (text, id) => {
  expect(department.parse(textCell(text), department.defaults, context)).toEqual({ ok: true, value: id });
});

test('a path whose last name several have is ambiguous', () => {
  expect(department.parse(textCell('华东大区/综合组'), department.defaults, context)).toMatchObject({
    error: { code: 'ambiguous' },
  });
});

test('shows the path or the name alone', () => {
  const names = formatContext({ titleOf: () => '华东大区 / 销售一部' });
  expect(department.format(first, department.defaults, names)).toBe('销售一部');
  expect(department.format(first, { ...department.defaults, showPath: true }, names)).toBe('华东大区 / 销售一部');
});
