import { type Cell, issuesOf, textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { switchField } from './definition.ts';

const { defaults } = switchField;
const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });

test.each<[Cell, boolean | null]>([
  [textCell('是'), true],
  [textCell('否'), false],
  [textCell('√'), true],
  [textCell('×'), false],
  [textCell('对'), true],
  [textCell('错'), false],
  [textCell(' Yes '), true],
  [textCell('ＮＯ'), false],
  [textCell('TRUE'), true],
  [number(1), true],
  [number(0), false],
  [{ kind: 'boolean', value: false }, false],
  [{ kind: 'blank' }, null],
  [textCell('  '), null],
])('%j is %s', (cell, value) => {
  expect(switchField.parse(cell, defaults, parseContext())).toEqual({ ok: true, value });
});

test.each<Cell>([textCell('也许'), number(2), { kind: 'error', code: '#REF!' }])('%j is refused', (cell) => {
  expect(switchField.parse(cell, defaults, parseContext()).ok).toBe(false);
});

test('agreeing to terms takes yes', () => {
  const found = switchField.value({ ...defaults, mustBeChecked: true }).safeParse(false);
  expect(found.error && issuesOf(found.error)[0]?.message).toEqual({
    zh: '需要选中才能继续',
    en: 'This must be on to continue.',
  });
  expect(switchField.value(defaults).safeParse(false).success).toBe(true);
});

test('writes yes and no', () => {
  expect(switchField.format(true, defaults, formatContext())).toBe('是');
  expect(switchField.format(false, defaults, formatContext({ locale: 'en' }))).toBe('No');
});
