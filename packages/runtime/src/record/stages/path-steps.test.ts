import { Block, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { pathSteps } from './path-steps.ts';

const options = ['接洽', '需求', '报价', '旧阶段', '赢单'].map((label, index) => ({
  id: `o${index}`,
  label,
  color: 'teal' as const,
  ...(label === '旧阶段' ? { disabled: true } : {}),
}));
const block = Block.parse({ id: 'f', key: 'stage', type: 'select', label: '阶段', config: { options, track: true } });
const [field] = fieldsOf({ blocks: [block] }, fieldTypes);
const move = (from: string | null, to: string, at: string) => ({ from, to, at, by: 'u', byName: '陈岚' });
const statesOf = (moves: Parameters<typeof pathSteps>[1], current: string | null) =>
  field &&
  pathSteps(field, moves, current, Date.parse('2026-11-30')).map(({ option, state }) => `${option.label} ${state}`);

test('says where the record is, where it was, what it passed over and what lies ahead', () => {
  const moves = [move(null, 'o0', '2026-11-01'), move('o0', 'o2', '2026-11-10')];

  expect(statesOf(moves, 'o2')).toEqual(['接洽 been', '需求 passed', '报价 here', '赢单 ahead']);
});

test('an option that is offered no more is a step for who is there', () => {
  expect(statesOf([], 'o3')).toEqual(['接洽 passed', '需求 passed', '报价 passed', '旧阶段 here', '赢单 ahead']);
  expect(statesOf([], null)).toEqual(['接洽 ahead', '需求 ahead', '报价 ahead', '赢单 ahead']);
});
