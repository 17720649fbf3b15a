import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { checkbox } from './definition.ts';

const config = checkbox.defaults;

test('reads and writes several labels', () => {
  expect(checkbox.parse(textCell('选项 3；选项 1'), config, parseContext())).toEqual({
    ok: true,
    value: ['option_3', 'option_1'],
  });
  expect(checkbox.format(['option_1', 'option_3'], config, formatContext())).toBe('选项 1、选项 3');
  expect(checkbox.format(['option_1', 'option_3'], config, formatContext({ locale: 'en' }))).toBe('Option 1, Option 3');
});

test.each([
  [{ minPicks: 3, maxPicks: 2 }, 1],
  [{ minPicks: 4, maxPicks: null }, 1],
  [{ minPicks: 1, maxPicks: 3 }, 0],
])('limits %j have %i problems', (limits, problems) => {
  expect(checkbox.check({ ...config, ...limits })).toHaveLength(problems);
});
