import {
  Block,
  configOf,
  type FieldCatalog,
  type FieldType,
  FormDraft,
  FormSession,
  fieldsOf,
  publishForm,
  textCell,
  usesIn,
} from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
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

test.each([
  ['departments', { departmentIds: [lin] }],
  ['field', { departmentField: 'f_team' }],
  ['roles', { roles: ['builder'] }],
  ['people', { userIds: [lin] }],
] as const)('a range of %s says which', (range, said) => {
  expect(user.check({ ...user.defaults, range })).toHaveLength(1);
  expect(user.check({ ...user.defaults, range, ...(said as object) })).toEqual([]);
});

test('a range set before departments could be taken without those below means both, as it did', () => {
  const stored = { version: 0, config: { multiple: false, range: 'departments', departmentIds: [lin] } };
  const config = configOf(stored, (fieldTypes as FieldCatalog).user as FieldType) as typeof user.defaults;
  expect(user.range?.(config)).toEqual({
    by: 'departments',
    departmentIds: [lin],
    below: true,
  });
  expect(user.range?.(user.defaults)).toBeNull();
});

describe('the department field that the range follows', () => {
  const block = (id: string, type: string, more: object = {}) => Block.parse({ id, type, label: id, key: id, ...more });
  const follower = block('f_who', 'user', { config: { range: 'field', departmentField: 'f_team' } });
  const issuesOf = (...blocks: Block[]) => {
    const draft = FormDraft.parse({ name: '任务', blocks });
    const context = {
      id: 'form_1',
      appId: 'app_1',
      key: 'tasks',
      version: 1,
      previous: null,
      blocksOf: () => null,
      optionsOf: () => null,
    };
    const published = publishForm(draft, fieldTypes, context);
    if (published.ok || published.error.code !== 'invalid') return [];
    return published.error.issues.map(({ path, code }) => ({ path, code }));
  };

  test('is there, and holds departments', () => {
    const wrong = [{ path: ['blocks', 'f_who', 'config', 'departmentField'], code: 'unknown_field' }];
    expect(issuesOf(block('f_team', 'department'), follower)).toEqual([]);
    expect(issuesOf(block('f_team', 'text'), follower)).toEqual(wrong);
    expect(issuesOf(block('f_name', 'text'), follower)).toEqual(wrong);
  });

  test('of a row may stand in the row or in the record, and one of the record not in a row', () => {
    const rows = block('f_lines', 'subform');
    const inRow = (each: Block): Block => ({ ...each, parent: 'f_lines' });
    const team = block('f_team', 'department');
    expect(issuesOf(rows, inRow(team), inRow(follower))).toEqual([]);
    expect(issuesOf(team, rows, inRow(follower))).toEqual([]);
    expect(issuesOf(rows, inRow(team), follower)).toMatchObject([{ code: 'unknown_field' }]);
  });

  test('being changed, what the server said of the person is looked at again', () => {
    const fields = fieldsOf({ blocks: [block('f_name', 'text'), block('f_team', 'department'), follower] }, fieldTypes);
    const session = new FormSession(fields, { f_team: zhou, f_who: lin });
    session.applyIssues([{ path: ['f_who'], code: 'out_of_range', message: { zh: '不在范围', en: 'Out of range' } }]);
    session.set('f_name', '甲');
    expect(session.issuesOf('f_who')).toHaveLength(1);
    session.set('f_team', other);
    expect(session.issuesOf('f_who')).toEqual([]);
  });

  test('is used by it, and cannot go', () => {
    const draft = FormDraft.parse({ name: '任务', blocks: [block('f_team', 'department'), follower] });
    const uses = usesIn(
      { id: 'form_1', appId: 'app_1', kind: 'form' },
      draft,
      { definitionId: 'form_1', fieldId: 'f_team' },
      fieldTypes,
    );
    expect(uses).toMatchObject([{ at: { blockId: 'f_who' }, essential: true }]);
  });
});
