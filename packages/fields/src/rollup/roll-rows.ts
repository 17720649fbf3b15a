import { type Calculation, comparable, evaluate, type Row, rowsIn, type ValueKind } from '@mortise/core';
import { compare, mean, total } from '../decimal.ts';
import type { RollupConfig } from './config.ts';

/**
 * A rollup over the rows of a subform of its own form is calculated like a formula, while a person types and when the
 * record is written. Null for a rollup over records: those are kept by the writer.
 */
export function rollRows(config: RollupConfig): Calculation | null {
  const { through, aggregate, fieldId, condition, decimals, settled } = config;
  if (settled?.side !== 'rows') return null;
  const { columns = {} } = settled;
  const counts = (row: Row, timeZone: string) =>
    condition === null ||
    evaluate(condition, {
      // The same for everybody and at every time.
      actor: { userId: '', departmentIds: [] },
      now: new Date(0),
      timeZone,
      fieldOf: (id) => columns[id],
      valueOf: (id) => row[columns[id]?.key ?? ''],
    });
  const of = columns[fieldId];
  return {
    refs: [through],
    run: (env) => {
      const rows = rowsIn(env.valueOf(through)).filter((row) => counts(row, env.timeZone));
      const values = rows.map((row) => (of ? (row[of.key] ?? null) : null));
      return { ok: true, value: figure(aggregate, values, of?.kind ?? 'none', decimals) };
    },
  };
}

function figure(aggregate: RollupConfig['aggregate'], all: readonly unknown[], kind: ValueKind, decimals: number) {
  const values = all.filter((value) => value !== null);
  switch (aggregate) {
    case 'count':
      return String(all.length);
    case 'filled':
      return String(values.length);
    case 'empty':
      return String(all.length - values.length);
    case 'distinct':
      return String(new Set(values.map((value) => comparable(kind, value))).size);
    case 'sum':
      return total(values.map(String));
    case 'average':
      return mean(values.map(String), decimals);
    case 'max':
      return best(values, kind, 1);
    case 'min':
      return best(values, kind, -1);
  }
}

function best(values: readonly unknown[], kind: ValueKind, sign: 1 | -1): unknown {
  return values.reduce<unknown>((found, value) => {
    if (found === null) return value;
    return order(kind, value, found) * sign > 0 ? value : found;
  }, null);
}

/** Below, above or 0: dates and times of day are spelt in the order they come. */
function order(kind: ValueKind, left: unknown, right: unknown): number {
  if (kind === 'number') return compare(String(left), String(right));
  if (kind === 'moment') return Date.parse(String(left)) - Date.parse(String(right));
  return String(left) < String(right) ? -1 : left === right ? 0 : 1;
}
