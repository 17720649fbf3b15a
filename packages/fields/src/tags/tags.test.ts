import { textCell } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { distinctTags, tags } from './definition.ts';

const config = tags.defaults;

test('splits, trims and keeps the first spelling', () => {
  expect(tags.parse(textCell('年框、VIP; vip ，标杆案例'), config, parseContext())).toEqual({
    ok: true,
    value: ['年框', 'VIP', '标杆案例'],
  });
});

test('making tags distinct twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const once = distinctTags(words);
      expect(distinctTags(once)).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test('controlled tags take the suggested spelling and refuse others', () => {
  const controlled = { ...config, suggestions: ['VIP', '年框'], onlySuggestions: true };
  expect(tags.parse(textCell('vip'), controlled, parseContext())).toEqual({ ok: true, value: ['VIP'] });
  expect(tags.parse(textCell('vip,甲'), controlled, parseContext())).toMatchObject({ error: { code: 'unknown_tag' } });
  expect(tags.value(controlled).safeParse(['甲']).success).toBe(false);
  expect(tags.check({ ...controlled, suggestions: [] })).toHaveLength(1);
});

test('counts after making distinct', () => {
  const value = tags.value({ ...config, maxCount: 1 });
  expect(value.parse(['VIP', ' vip '])).toEqual(['VIP']);
  expect(value.parse(['V\u0000IP'])).toEqual(['VIP']);
  expect(value.safeParse(['甲', '乙']).success).toBe(false);
  expect(value.safeParse(['长'.repeat(51)]).success).toBe(false);
});

test('is found by its words and written as a list', () => {
  expect(tags.searchText(['年框', 'VIP'], config)).toBe('年框 VIP');
  expect(tags.format(['年框', 'VIP'], config, formatContext())).toBe('年框、VIP');
});
