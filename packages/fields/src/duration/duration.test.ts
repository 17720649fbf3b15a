import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { duration } from './definition.ts';
import { readDuration } from './read-duration.ts';

test.each([
  ['1:30', 5400],
  ['36:30:15', 131_415],
  ['2天3小时', 183_600],
  ['1.5 小时', 5400],
  ['1h30m', 5400],
  ['1 hour, 30 mins', 5400],
  ['90分钟', 5400],
  ['１小时', 3600],
  ['45', 2700],
])('%s is %i seconds', (text, seconds) => {
  expect(readDuration(text, 60)).toBe(seconds);
});

test.each(['一会儿', '1:75', '3分2天', '-5', '1小时1小时', '999999999天'])('%s is none', (text) => {
  expect(readDuration(text, 60)).toBeNull();
});

test('shows the units that the setting names, and hides nothing finer', () => {
  const said = (seconds: number, shown: 'days' | 'hours' | 'seconds') =>
    duration.format(seconds, { ...duration.defaults, shown }, formatContext());
  expect([said(183_600, 'days'), said(183_600, 'hours'), said(61, 'hours'), said(0, 'seconds')]).toEqual([
    '2天 3小时',
    '51小时',
    '1分 1秒',
    '0秒',
  ]);
});

test('reads a time cell past a day, and refuses what is outside its limits', () => {
  const config = { ...duration.defaults, min: '30分', max: '8小时' };
  expect(duration.parse({ kind: 'time', iso: '36:30:00' }, config, parseContext())).toEqual({
    ok: true,
    value: 131_400,
  });
  expect(duration.parse(textCell('很久'), config, parseContext())).toMatchObject({ error: { code: 'not_a_duration' } });
  expect([1799, 1800, 28_800, 28_801].map((value) => duration.value(config).safeParse(value).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(duration.check({ ...config, min: '9小时' })).toHaveLength(1);
  expect(duration.check({ ...config, min: '很久' })).toHaveLength(1);
});
