import { FormGrant, RoleDraft } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { grantOf, withFieldGrant, withGrant, withOperation, withScope } from './role-edits.ts';
import { rolePresets } from './role-presets.ts';
import { grantWords } from './role-words.ts';

const empty = RoleDraft.parse({ name: '销售' });
const zh = (text: { zh: string }) => text.zh;

describe('operations', () => {
  test('bring reading along, but for creating', () => {
    expect(withOperation([], 'update', true)).toEqual(['read', 'update']);
    expect(withOperation([], 'create', true)).toEqual(['create']);
  });

  test('go with reading, but for creating', () => {
    expect(withOperation(['read', 'create', 'update', 'export'], 'read', false)).toEqual(['create']);
    expect(withOperation(['read', 'update'], 'update', false)).toEqual(['read']);
  });
});

test('a form that the role said nothing of gets its first word, others stay', () => {
  const role = withGrant(withGrant(empty, 'a', { operations: ['read'] }), 'b', { operations: ['create'] });
  expect(grantOf(role, 'a')?.operations).toEqual(['read']);
  expect(grantOf(role, 'b')?.operations).toEqual(['create']);
  expect(grantOf(withGrant(role, 'a', { unlisted: true }), 'a')).toMatchObject({
    operations: ['read'],
    unlisted: true,
  });
});

test('a scope changes alone', () => {
  const role = withScope(empty, 'a', 'delete', { kind: 'own' });
  expect(grantOf(role, 'a')?.scopes).toEqual({
    read: { kind: 'all' },
    update: { kind: 'all' },
    delete: { kind: 'own' },
  });
});

test('a field that says what all others say is not kept', () => {
  const grant = withFieldGrant(FormGrant.parse({ formId: 'a' }), 'f', { right: 'hidden' });
  expect(grant.fields).toEqual({ f: { right: 'hidden' } });
  expect(withFieldGrant(grant, 'f', { right: 'edit' }).fields).toEqual({});
  expect(withFieldGrant(grant, 'f', { right: 'edit', onCreate: 'read' }).fields).toHaveProperty('f');
});

test('every preset is a role, and only the first manages', () => {
  for (const { make } of rolePresets) expect(RoleDraft.safeParse(make('x', ['a', 'b'])).success).toBe(true);
  expect(rolePresets.filter(({ make }) => make('x', []).manages).map(({ id }) => id)).toEqual(['manager']);
});

test('a grant is said in words', () => {
  const rep = rolePresets.find(({ id }) => id === 'rep')?.make('销售', ['a']) ?? empty;
  expect(grantWords(grantOf(rep, 'a'), zh)).toBe('查看（本人负责的）、新建、修改（本人负责的）、打印、共享');
  expect(grantWords(undefined, zh)).toBe('无');
});
