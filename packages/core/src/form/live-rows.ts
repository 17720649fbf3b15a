import type { FormulaEnv } from '../formula/env.ts';
import { isBlankRow, rowsIn } from '../records/diff-rows.ts';
import { isSameValue } from '../records/same-value.ts';
import type { Row } from '../value-kind.ts';
import type { ColumnStep } from './compile-step.ts';
import type { Calculation } from './computation.ts';
import { rowScopeOf } from './surroundings.ts';

/**
 * What follows in the rows of one record's subforms. Rows that are the same objects as when a column was last
 * calculated, with nothing of the record changed that it reads, are not gone through again.
 */
export class LiveRows {
  /** By step: rows that hold what the step makes of them. */
  #settled = new Map<ColumnStep, WeakSet<Row>>();
  /** By subform key and row id: keys of cells that nobody said. */
  #unsaid = new Map<string, Map<string, ReadonlySet<string>>>();
  /** By step and row id. */
  #pulled = new Map<ColumnStep, Map<string, unknown>>();

  /** Notes which cells are left to follow: those of new rows that are not stated, until they are. */
  take(steps: readonly ColumnStep[], said: unknown, before: unknown, isNewRow: (id: string) => boolean): void {
    const starting = steps.filter(({ start, isLinked }) => start || isLinked);
    const [subform] = starting.map((step) => step.subform);
    if (!subform) return;
    const shown = new Map(rowsIn(before).map((row) => [row.id, row]));
    const known = this.#unsaid.get(subform.key);
    const unsaid = new Map<string, ReadonlySet<string>>();
    for (const row of rowsIn(said)) {
      if (!isNewRow(row.id)) continue;
      const left = starting.filter(({ field: { key, kind } }) => {
        if (row[key] === undefined) return true;
        return known?.get(row.id)?.has(key) && isSameValue(kind, row[key], shown.get(row.id)?.[key]);
      });
      if (left.length > 0) unsaid.set(row.id, new Set(left.map(({ field }) => field.key)));
    }
    this.#unsaid.set(subform.key, unsaid);
  }

  /** Is the cell left to follow? */
  isUnsaid({ subform, field }: ColumnStep, row: string): boolean {
    return this.#unsaid.get(subform.key)?.get(row)?.has(field.key) ?? false;
  }

  /** The rows without the cells that nobody said. */
  said(subform: string, rows: unknown): unknown {
    const unsaid = this.#unsaid.get(subform);
    if (!unsaid?.size || !Array.isArray(rows)) return rows;
    return rowsIn(rows).map((row) => {
      const left = unsaid.get(row.id);
      return left ? (Object.fromEntries(Object.entries(row).filter(([key]) => !left.has(key))) as unknown as Row) : row;
    });
  }

  /** Takes what a cell starts from elsewhere, until a person says something. */
  pull(step: ColumnStep, row: string, value: unknown): void {
    this.#pulled.set(step, (this.#pulled.get(step) ?? new Map()).set(row, value));
    this.unsettle(step);
  }

  /** What people said and what was pulled, for the same columns in another publication of the form. */
  under(steps: readonly ColumnStep[]): LiveRows {
    const next = new LiveRows();
    next.#unsaid = new Map(this.#unsaid);
    for (const [step, pulled] of this.#pulled) {
      const same = steps.find(({ key }) => key === step.key);
      if (same) next.#pulled.set(same, new Map(pulled));
    }
    return next;
  }

  /** Everything is to be calculated anew. */
  unsettleAll(): void {
    this.#settled.clear();
  }

  /** Something that the step reads and that is the same for all rows has changed. */
  unsettle(step: ColumnStep): void {
    this.#settled.delete(step);
  }

  /** The rows with the cells of one column calculated; the same array where nothing changed. */
  follow(step: ColumnStep, rows: unknown, env: FormulaEnv): unknown {
    if (!Array.isArray(rows)) return rows;
    const { key, kind } = step.field;
    const settled = this.#settled.get(step) ?? new WeakSet<Row>();
    this.#settled.set(step, settled);
    const scope = rowScopeOf(env, step.subform);
    let isChanged = false;
    const next = rowsIn(rows).map((row) => {
      if (settled.has(row)) return row;
      scope.stand(row);
      const cell = this.#cell(step, row, scope.formula);
      const isSame = row[key] !== undefined && isSameValue(kind, cell, row[key]);
      const made = isSame ? row : { ...row, [key]: cell };
      isChanged ||= !isSame;
      settled.add(made);
      return made;
    });
    return isChanged ? next : rows;
  }

  #cell(step: ColumnStep, row: Row, env: FormulaEnv): unknown {
    const { computed, start, field } = step;
    if (!computed && !this.isUnsaid(step, row.id)) return row[field.key] ?? null;
    // Nothing follows from nothing: a row to be filled in shows no zeros.
    if (this.#isBlank(step, row)) return null;
    if (computed) return resultOf(computed, env);
    const pulled = this.#pulled.get(step)?.get(row.id);
    return pulled === undefined && start ? resultOf(start, env) : (pulled ?? null);
  }

  /** Did nobody say anything in the row? */
  #isBlank({ subform }: ColumnStep, row: Row): boolean {
    const unsaid = this.#unsaid.get(subform.key)?.get(row.id);
    return isBlankRow(row, unsaid ? subform.columns.filter(({ key }) => !unsaid.has(key)) : subform.columns);
  }
}

function resultOf({ run }: Calculation, env: FormulaEnv): unknown {
  const result = run(env);
  return result.ok ? result.value : null;
}
