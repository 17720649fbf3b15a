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

test('a range is departments, with those below unless the builder says otherwise', () => {
  const config = { ...department.defaults, range: 'departments' as const, departmentIds: [first] };
  expect(department.range?.(config)).toEqual({ by: 'departments', departmentIds: [first], below: true });
  expect(department.range?.({ ...config, below: false })).toMatchObject({ below: false });
  expect(department.range?.(department.defaults)).toBeNull();
  expect(department.check({ ...config, departmentIds: [] })).toMatchObject([{ code: 'no_departments' }]);
});

test('shows the path or the name alone', () => {
  const names = formatContext({ titleOf: () => '华东大区 / 销售一部' });
  expect(department.format(first, department.defaults, names)).toBe('销售一部');
  expect(department.format(first, { ...department.defaults, showPath: true }, names)).toBe('华东大区 / 销售一部');
});
