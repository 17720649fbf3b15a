import { type Calculation, evaluate, type Row, rowsIn } from '@mortise/core';
import { figureOf } from '../figure-of.ts';
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
      return { ok: true, value: figureOf(aggregate, values, of?.kind ?? 'none', decimals) };
    },
  };
}
