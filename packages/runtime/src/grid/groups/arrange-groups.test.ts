import type { RecordGroup } from '@mortise/core';
import { expect, test } from 'vitest';
import type { ListField } from '../../list/list-fields.ts';
import { arrangeGroups, type Level } from './arrange-groups.ts';

const counted = (key: string | null, lane: string | null = null, count = 1): RecordGroup => ({
  key,
  lane,
  count,
  figures: {},
  items: [],
  nextCursor: null,
});
const level = (kind: string, options: readonly string[] = [], direction: 'asc' | 'desc' = 'asc'): Level => ({
  per: 'month',
  direction,
  field: {
    kind,
    config: {},
    type: options.length > 0 ? { ownOptions: () => options.map((id) => ({ id, label: id, color: 'teal' })) } : {},
  } as unknown as ListField,
});
const names: Readonly<Record<string, string>> = { u1: '周宁', u2: '陈岚' };
const words = { locale: 'zh', titleOf: (id: string) => names[id] } as const;
const keys = (groups: ReturnType<typeof arrangeGroups>) => groups.map(({ key }) => key.key);

test('options stand as their builder arranged them, what has none last', () => {
  const groups = arrangeGroups(
    [counted(null), counted('b'), counted('gone'), counted('a')],
    [],
    [level('option', ['a', 'b'])],
    words,
  );

  expect(keys(groups)).toEqual(['a', 'b', 'gone', null]);
  expect(groups[0]).toMatchObject({ label: 'a', color: 'teal' });
});

test('people stand by name and dates by time, either way round', () => {
  expect(keys(arrangeGroups([counted('u1'), counted('u2')], [], [level('member')], words))).toEqual(['u2', 'u1']);
  const dates = arrangeGroups(
    [counted('2026-02-01'), counted(null), counted('2026-11-01')],
    [],
    [level('date', [], 'desc')],
    words,
  );
  expect(keys(dates)).toEqual(['2026-11-01', '2026-02-01', null]);
  expect(dates[0]?.label).toEqual({ zh: '2026 年 11 月', en: 'Nov 2026' });
});

test('the groups of the second level stand in those of the first', () => {
  const groups = arrangeGroups(
    [counted('a', null, 3), counted(null, null, 1)],
    [counted('a', 'u1', 2), counted('a', null, 1), counted(null, 'u2', 1)],
    [level('option', ['a']), level('member')],
    words,
  );

  expect(groups.map(({ key, groups: inner }) => [key.key, inner?.map(({ key: { lane } }) => lane)])).toEqual([
    ['a', ['u1', null]],
    [null, ['u2']],
  ]);
  expect(
    new Set(groups.flatMap(({ name, groups: inner }) => [name, ...(inner ?? []).map((one) => one.name)])).size,
  ).toBe(5);
});
