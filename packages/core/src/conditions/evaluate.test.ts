import { describe, expect, test } from 'vitest';
import { hierarchyOf } from '../people/hierarchy.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Comparison, Condition, Operand } from './condition.ts';
import type { EvaluateContext } from './context.ts';
import { evaluate } from './evaluate.ts';

const me = '0198a000-0000-7000-8000-00000000abc1';
const other = '0198a000-0000-7000-8000-00000000abc2';
const sales = '0198a000-0000-7000-8000-00000000def1';

const around = (
  fields: Readonly<Record<string, readonly [ValueKind, unknown]>>,
  more: Partial<EvaluateContext> = {},
): EvaluateContext => ({
  actor: { userId: me, departmentIds: [sales] },
  now: new Date('2026-12-18T02:30:00Z'),
  timeZone: 'Asia/Shanghai',
  fieldOf: (id) => fields[id] && { kind: fields[id][0] },
  valueOf: (id) => fields[id]?.[1],
  ...more,
});

/** Asks a single field of that kind. */
const ask = (kind: ValueKind, actual: unknown, operator: string, wanted?: unknown, more?: Partial<EvaluateContext>) => {
  const operand = { kind: 'constant', value: wanted } as Operand;
  return askWith(kind, actual, operator, wanted === undefined ? undefined : operand, more);
};
const askWith = (
  kind: ValueKind,
  actual: unknown,
  operator: string,
  operand: Operand | undefined,
  more?: Partial<EvaluateContext>,
) => {
  const comparison: Comparison = operand ? { field: 'f', operator, operand } : { field: 'f', operator };
  return evaluate(comparison, around({ f: [kind, actual] }, more));
};

describe('a text', () => {
  test.each([
    ['Huawei', 'equals', 'HUAWEI', true],
    ['Huawei', 'equals', 'Hua', false],
    ['É', 'equals', 'é', false],
    ['华为技术', 'contains', '技术', true],
    ['100%', 'contains', '%', true],
    ['100', 'contains', '%', false],
    ['a\\b', 'ends-with', '\\B', true],
    ['华为技术', 'starts-with', '华为', true],
    ['华为技术', 'not-starts-with', '技术', true],
    ['b', 'is-one-of', ['A', 'B'], true],
    ['c', 'is-none-of', ['A', 'B'], true],
  ])('%j %s %j is %s', (actual, operator, wanted, expected) => {
    expect(ask('text', actual, operator, wanted)).toBe(expected);
  });
});

describe('an empty field', () => {
  test.each(['text', 'number', 'date', 'moment', 'time', 'option', 'options', 'tags', 'member', 'members'] as const)(
    'of kind %s is empty and not not empty',
    (kind) => {
      expect([ask(kind, null, 'is-empty'), ask(kind, null, 'is-not-empty')]).toEqual([true, false]);
    },
  );

  test.each([
    ['text', 'contains', 'x', false],
    ['text', 'not-contains', 'x', true],
    ['text', 'equals', 'x', false],
    ['text', 'not-equals', 'x', true],
    ['text', 'is-none-of', ['x'], true],
    ['number', 'less-than', '5', false],
    ['number', 'between', [null, '5'], false],
    ['number', 'not-between', ['1', '5'], true],
    ['options', 'contains-none', ['x'], true],
    ['options', 'contains-all', ['x'], false],
    ['address', 'in-region', ['330000'], false],
  ] as const)('of kind %s: %s %j is %s', (kind, operator, wanted, expected) => {
    expect(ask(kind, null, operator, wanted)).toBe(expected);
  });

  test('counts an empty text and an empty list', () => {
    expect([ask('text', '', 'is-empty'), ask('tags', [], 'is-empty'), ask('files', [], 'is-empty')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('equals another empty field', () => {
    const fields = around({ a: ['text', null], b: ['text', null] });
    const operand: Operand = { kind: 'field', field: 'b' };
    expect(evaluate({ field: 'a', operator: 'equals', operand }, fields)).toBe(true);
    expect(evaluate({ field: 'a', operator: 'not-equals', operand }, fields)).toBe(false);
  });

  test('that is a switch counts as off', () => {
    expect([ask('boolean', null, 'equals', false), ask('boolean', null, 'equals', true)]).toEqual([true, false]);
  });
});

describe('a number', () => {
  test.each([
    ['12.50', 'equals', 12.5, true],
    ['9007199254740993', 'equals', '9007199254740992', false],
    ['0.30000000000000004', 'greater-than', '0.3', true],
    ['1e300', 'greater-than', '999', true],
    ['-0', 'equals', '0', true],
    ['5', 'between', ['5', '10'], true],
    ['10', 'between', ['5', '10'], true],
    ['10', 'between', ['10', '5'], false],
    ['10', 'at-most', '10', true],
    ['10', 'less-than', '10', false],
    ['10', 'at-least', 'ten', false],
  ])('%s %s %j is %s', (actual, operator, wanted, expected) => {
    expect(ask('number', actual, operator, wanted)).toBe(expected);
  });
});

describe('a date and a moment', () => {
  test('before a day, in it and after it', () => {
    const asked = ['before', 'on-or-before', 'equals', 'on-or-after', 'after'];
    const answers = (kind: ValueKind, actual: string) => asked.map((name) => ask(kind, actual, name, '2026-12-18'));

    expect(answers('date', '2026-12-17')).toEqual([true, true, false, false, false]);
    expect(answers('date', '2026-12-18')).toEqual([false, true, true, true, false]);
    // 18 December runs from 16:00 UTC to 16:00 UTC in Shanghai.
    expect(answers('moment', '2026-12-17T15:59:59.999Z')).toEqual([true, true, false, false, false]);
    expect(answers('moment', '2026-12-17T16:00:00.000Z')).toEqual([false, true, true, true, false]);
    expect(answers('moment', '2026-12-18T15:59:59.999Z')).toEqual([false, true, true, true, false]);
    expect(answers('moment', '2026-12-18T16:00:00.000Z')).toEqual([false, false, false, true, true]);
  });

  test('within a range that moves with today', () => {
    const lastWeek: Operand = { kind: 'relative', range: 'last-n', n: 7, unit: 'day', includeToday: true };
    expect(askWith('date', '2026-12-12', 'within', lastWeek)).toBe(true);
    expect(askWith('date', '2026-12-11', 'within', lastWeek)).toBe(false);
  });

  test('where today is what the calendar says in the zone of the organisation', () => {
    const today: Operand = { kind: 'relative', range: 'today' };
    const late = { now: new Date('2026-12-18T20:00:00Z') };
    expect(askWith('date', '2026-12-19', 'within', today, late)).toBe(true);
    expect(askWith('date', '2026-12-18', 'within', today, { ...late, timeZone: 'UTC' })).toBe(true);
  });

  test('compared with an instant, to the millisecond', () => {
    expect(ask('moment', '2026-12-18T02:30:00.000Z', 'equals', '2026-12-18T10:30:00+08:00')).toBe(true);
    expect(ask('moment', '2026-12-18T02:30:00.001Z', 'after', '2026-12-18T10:30:00+08:00')).toBe(true);
  });
});

describe('people and lists', () => {
  test('the current user and the current departments', () => {
    const user: Operand = { kind: 'current-user' };
    expect(askWith('member', me, 'equals', user)).toBe(true);
    expect(askWith('member', other, 'equals', user)).toBe(false);
    expect(askWith('members', [other, me], 'contains-any', user)).toBe(true);
    expect(askWith('department', sales, 'is-one-of', { kind: 'current-departments' })).toBe(true);
  });

  test('a department is none of the departments of a person without any', () => {
    const alone = { actor: { userId: me, departmentIds: [] } };
    expect(askWith('department', null, 'is-one-of', { kind: 'current-departments' }, alone)).toBe(false);
    expect(askWith('department', sales, 'is-one-of', { kind: 'current-departments' }, alone)).toBe(false);
  });

  test('subordinates at any depth, and members of the departments below', () => {
    const east = '0198a000-0000-7000-8000-00000000def2';
    const third = '0198a000-0000-7000-8000-00000000abc3';
    const hierarchy = hierarchyOf(
      [
        { id: me, managerId: null, departmentIds: [sales] },
        { id: other, managerId: me, departmentIds: [] },
        { id: third, managerId: other, departmentIds: [east] },
      ],
      [
        { id: sales, parentId: null },
        { id: east, parentId: sales },
      ],
    );
    const placed = { actor: { userId: me, departmentIds: [sales], hierarchy } };
    const who = (id: string, operand: Operand) => askWith('member', id, 'is-one-of', operand, placed);
    expect([me, other, third].map((id) => who(id, { kind: 'current-subordinates' }))).toEqual([false, true, true]);
    expect(who(me, { kind: 'current-subordinates', includeMe: true })).toBe(true);
    expect(who(third, { kind: 'current-departments' })).toBe(false);
    expect(who(third, { kind: 'current-departments', includeBelow: true })).toBe(true);
    expect(ask('department', east, 'in-department', [sales.toUpperCase()], placed)).toBe(true);
    expect(ask('departments', [east], 'not-in-department', [sales], placed)).toBe(false);
    expect(askWith('member', third, 'is-one-of', { kind: 'current-subordinates' })).toBe(false);
  });

  test('titles of related records', () => {
    const titleOf = (id: string) => ({ r1: '华为 ICT', r2: '' })[id];
    const about = (actual: unknown, text: string) => ask('records', actual, 'title-contains', text, { titleOf });
    expect([about(['r0', 'r1'], 'ict'), about(['r2'], 'i'), about(null, 'i'), about(['r1'], '')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(ask('record', 'r1', 'title-not-contains', '华为')).toBe(true);
  });

  test('ids are the same in capitals, and what is no id matches nobody', () => {
    expect(ask('member', me, 'equals', me.toUpperCase())).toBe(true);
    expect(ask('member', me, 'equals', 'me')).toBe(false);
    expect(ask('member', null, 'equals', 'me')).toBe(false);
  });

  test.each([
    ['contains-any', ['a', 'z'], true],
    ['contains-all', ['a', 'b'], true],
    ['contains-all', ['a', 'z'], false],
    ['contains-none', ['z'], true],
    ['equals', ['b', 'a', 'a'], true],
    ['equals', ['a'], false],
  ])('the list a, b %s %j is %s', (operator, wanted, expected) => {
    expect(ask('options', ['a', 'b'], operator, wanted)).toBe(expected);
  });

  test('a single person is one of those another field lists', () => {
    const fields = around({ owner: ['member', me], team: ['members', [other, me]] });
    expect(evaluate({ field: 'owner', operator: 'is-one-of', operand: { kind: 'field', field: 'team' } }, fields)).toBe(
      true,
    );
  });
});

test.each([
  ['330000', true],
  ['330100', true],
  ['330106', true],
  ['330200', false],
  ['440000', false],
])('an address in 330106 is in the region %s: %s', (region, expected) => {
  expect(ask('address', { province: '浙江省', code: '330106' }, 'in-region', [region])).toBe(expected);
});

describe('a variable', () => {
  const operand: Operand = { kind: 'variable', name: 'city' };
  test('gives its value', () => {
    expect(askWith('text', '杭州', 'equals', operand, { variables: { city: '杭州' } })).toBe(true);
  });

  test('that is missing counts as empty', () => {
    expect(askWith('text', '杭州', 'equals', operand)).toBe(false);
    expect(askWith('text', '杭州', 'contains', { kind: 'variable', name: 'toString' })).toBe(false);
  });
});

describe('groups', () => {
  const yes: Condition = { all: [] };
  const no: Condition = { any: [] };
  const holds = (condition: Condition) => evaluate(condition, around({}));

  test('all of nothing holds, any of nothing does not', () => {
    expect([holds(yes), holds(no)]).toEqual([true, false]);
  });

  test('nest', () => {
    expect(holds({ all: [yes, { any: [no, { not: no }] }] })).toBe(true);
    expect(holds({ not: { all: [yes, no] } })).toBe(true);
  });
});

test('a condition on what does not exist throws instead of answering', () => {
  expect(() => evaluate({ field: 'gone', operator: 'is-empty' }, around({}))).toThrow('gone');
  expect(() => ask('number', '1', 'contains', 'x')).toThrow('contains');
});
