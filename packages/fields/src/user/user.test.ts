import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { user } from './definition.ts';

const lin = '0198f000-0000-7000-8000-000000000001';
const zhou = '0198f000-0000-7000-8000-000000000002';
const other = '0198f000-0000-7000-8000-000000000003';
const people: Record<string, string[]> = {
  林书涵: [lin],
  'linsh@example.com': [lin],
  周亦凡: [zhou],
  王伟: [zhou, other],
  'wangwei@example.com': [other],
  'Lee, Ann': [other],
};
const context = parseContext({ find: (kind, text) => (kind === 'user' ? (people[text] ?? []) : []) });
const several = { ...user.defaults, multiple: true };

test.each([
  ['林书涵', lin],
  [' linsh@example.com ', lin],
  ['王伟 (wangwei@example.com)', other],
  ['林书涵（新来的）', lin],
])('%s is one person', (text, id) => {
  expect(user.parse(textCell(text), user.defaults, context)).toEqual({ ok: true, value: id });
});

test('a name that nobody has and a name that two have are told apart', () => {
  expect(user.parse(textCell('许知夏'), user.defaults, context)).toMatchObject({
    error: { code: 'not_found', message: { zh: '没有找到成员「许知夏」' } },
  });
  expect(user.parse(textCell('王伟'), user.defaults, context)).toMatchObject({
    error: { code: 'ambiguous', message: { zh: '有 2 个成员叫「王伟」，不知道是哪一个' } },
  });
});

test('several people stand in one cell', () => {
  expect(user.parse(textCell('林书涵、周亦凡\n林书涵'), several, context)).toEqual({ ok: true, value: [lin, zhou] });
  expect(user.parse(textCell('Lee, Ann'), several, context)).toEqual({ ok: true, value: [other] });
  expect(user.parse(textCell('林书涵、王伟'), several, context)).toMatchObject({ error: { code: 'ambiguous' } });
});

test('kind, column and value follow the setting', () => {
  expect([user.kind(user.defaults), user.kind(several)]).toEqual(['member', 'members']);
  expect(user.storage(several)).toEqual({ in: 'column', sqlType: 'uuid[]' });
  expect(user.value(user.defaults).safeParse([lin]).success).toBe(false);
  expect(user.value(several).parse([lin, lin])).toEqual([lin]);
  expect(user.value(several).safeParse([]).success).toBe(false);
});

test('writes names, and ids where a name is not known', () => {
  const names = formatContext({ titleOf: (id) => (id === lin ? '林书涵' : undefined) });
  expect(user.format([lin, zhou], several, names)).toBe(`林书涵、${zhou}`);
});

test('a range of departments names some', () => {
  expect(user.check({ ...user.defaults, range: 'departments' })).toHaveLength(1);
});
