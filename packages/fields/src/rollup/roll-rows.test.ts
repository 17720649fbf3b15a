import type { Aggregate, Condition } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import type { RollupConfig } from './config.ts';
import { rollRows } from './roll-rows.ts';
import { wholeNumber } from './settle-rollup.ts';

const columns = {
  amount: { key: 'amount', kind: 'number' as const },
  day: { key: 'day', kind: 'date' as const },
  at: { key: 'at', kind: 'moment' as const },
};
const rows = [
  { id: '1', amount: '0.1', day: '2026-12-18', at: '2026-12-18T00:00:00Z' },
  { id: '2', amount: '0.20', day: '2026-02-01', at: '2026-12-18T07:00:00+08:00' },
  { id: '3', amount: '-10', day: null, at: null },
  { id: '4', amount: null, day: '2026-12-18', at: null },
  { id: '5', amount: '0.2', day: '2025-01-01', at: null },
];

function rolled(aggregate: Aggregate, fieldId = 'amount', more: Partial<RollupConfig> = {}, given: unknown = rows) {
  const settled = {
    formId: 'f',
    side: 'rows' as const,
    via: 'lines',
    face: wholeNumber,
    kind: 'number' as const,
    sqlType: 'numeric' as const,
    columns,
    wrong: null,
  };
  const config = { through: 'lines', aggregate, fieldId, condition: null, decimals: 2, settled, ...more };
  const result = rollRows(config)?.run({ valueOf: () => given, timeZone: 'Asia/Shanghai' } as never);
  return result?.ok ? result.value : result;
}

const above = (value: string): Condition => ({
  field: 'amount',
  operator: 'greater-than',
  operand: { kind: 'constant', value },
});

describe('a rollup over the rows of a subform', () => {
  test.each([
    ['count', 'amount', '5'],
    ['sum', 'amount', '-9.5'],
    ['average', 'amount', '-2.38'],
    ['max', 'amount', '0.20'],
    ['min', 'amount', '-10'],
    ['distinct', 'amount', '3'],
    ['filled', 'amount', '4'],
    ['empty', 'amount', '1'],
    ['max', 'day', '2026-12-18'],
    ['min', 'day', '2025-01-01'],
    ['max', 'at', '2026-12-18T00:00:00Z'],
    ['min', 'at', '2026-12-18T07:00:00+08:00'],
  ] as const)('takes the %s of %s exactly', (aggregate, fieldId, expected) => {
    expect(rolled(aggregate, fieldId)).toBe(expected);
  });

  test('counts only rows that satisfy its condition', () => {
    expect(rolled('sum', 'amount', { condition: above('0.1') })).toBe('0.4');
    expect(rolled('count', '', { condition: above('0') })).toBe('3');
  });

  test('of no rows is nothing, which is a number only where things are counted or added', () => {
    const all = (['count', 'sum', 'average', 'max', 'distinct'] as const).map((one) => rolled(one, 'amount', {}, null));
    expect(all).toEqual(['0', '0', null, null, '0']);
  });
});
