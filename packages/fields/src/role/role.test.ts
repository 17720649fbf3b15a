import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { role } from './definition.ts';

const several = { ...role.defaults, multiple: true };

test('is read by its name in either language, and said in the reader’s', () => {
  expect(role.parse(textCell('搭建者'), role.defaults, parseContext())).toEqual({ ok: true, value: 'builder' });
  expect(role.parse(textCell('Builder、成员'), several, parseContext())).toEqual({
    ok: true,
    value: ['builder', 'member'],
  });
  expect(role.parse(textCell('总经理'), role.defaults, parseContext())).toMatchObject({
    error: { code: 'not_a_role' },
  });
  expect(role.format(['builder', 'member'], several, formatContext())).toBe('搭建者、成员');
});

test('keeps to the roles on offer', () => {
  const config = { ...role.defaults, offered: ['member' as const] };
  expect(role.value(config).safeParse('member').success).toBe(true);
  expect(role.value(config).safeParse('builder').success).toBe(false);
  expect(role.parse(textCell('搭建者'), config, parseContext()).ok).toBe(false);
  expect(role.check({ ...config, offered: [] })).toHaveLength(1);
});

test('kind and column follow the setting', () => {
  expect([role.kind(role.defaults), role.kind(several)]).toEqual(['option', 'options']);
  expect(role.storage(several)).toEqual({ in: 'column', sqlType: 'text[]' });
});
