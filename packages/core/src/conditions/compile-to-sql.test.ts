import { describe, expect, test } from 'vitest';
import { identifier, toPg } from '../sql.ts';
import type { ValueKind } from '../value-kind.ts';
import { compileToSql } from './compile-to-sql.ts';
import type { Condition } from './condition.ts';

const kinds: Readonly<Record<string, ValueKind>> = {
  name: 'text',
  amount: 'number',
  stage: 'option',
  due: 'date',
  seen: 'moment',
  tags: 'tags',
};

const compile = (condition: Condition) =>
  toPg(
    compileToSql(condition, {
      actor: { userId: 'u', departmentIds: [] },
      now: new Date('2026-12-18T02:30:00Z'),
      timeZone: 'Asia/Shanghai',
      columnOf: (id) => (kinds[id] ? { sql: identifier(id), kind: kinds[id] } : undefined),
    }),
  );

describe('a comparison', () => {
  test('leaves the column bare, so that an index can serve it', () => {
    expect(compile({ field: 'stage', operator: 'equals', operand: { kind: 'constant', value: 'won' } })).toEqual({
      text: '"stage" = $1::text',
      values: ['won'],
    });
    expect(
      compile({ field: 'amount', operator: 'between', operand: { kind: 'constant', value: ['1', '2.50'] } }),
    ).toEqual({ text: '("amount" >= $1::numeric and "amount" <= $2::numeric)', values: ['1', '2.5'] });
    expect(compile({ field: 'tags', operator: 'contains-any', operand: { kind: 'constant', value: ['a'] } })).toEqual({
      text: '"tags" && $1::text[]',
      values: [['a']],
    });
  });

  test('turns a local day into the moments at which it begins and ends', () => {
    expect(compile({ field: 'seen', operator: 'within', operand: { kind: 'relative', range: 'today' } })).toEqual({
      text: '("seen" >= $1::timestamptz and "seen" < $2::timestamptz)',
      values: ['2026-12-17T16:00:00.000Z', '2026-12-18T16:00:00.000Z'],
    });
  });

  test('binds what a person typed and never writes it into the text', () => {
    const typed = `'; drop table records.customer; --`;
    const { text, values } = compile({
      field: 'name',
      operator: 'contains',
      operand: { kind: 'constant', value: typed },
    });
    expect(text).toBe('strpos(lower("name"::text collate "C"), $1::text) > 0');
    expect(values).toEqual([typed]);
  });

  test('that is negative is never null', () => {
    const { text } = compile({ field: 'stage', operator: 'not-equals', operand: { kind: 'constant', value: 'won' } });
    expect(text).toBe('("stage" = $1::text) is not true');
  });
});

test('groups are joined, negated and never empty', () => {
  const empty: Condition = { field: 'name', operator: 'is-empty' };
  expect(compile({ all: [] }).text).toBe('true');
  expect(compile({ any: [] }).text).toBe('false');
  expect(compile({ not: { all: [empty, { any: [empty] }] } }).text).toBe(
    `((coalesce("name"::text, '') = '' and (coalesce("name"::text, '') = ''))) is not true`,
  );
});

test('a condition on a field that does not exist throws instead of answering', () => {
  expect(() => compile({ field: 'gone', operator: 'is-empty' })).toThrow('gone');
});
