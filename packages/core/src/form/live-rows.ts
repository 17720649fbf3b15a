import type { FormulaEnv } from '../formula/env.ts';
import { isBlankRow, rowsIn } from '../records/diff-rows.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Values } from '../records/record.ts';
import { isSameValue } from '../records/same-value.ts';
import type { Row } from '../value-kind.ts';
import type { ColumnStep } from './compile-step.ts';
import type { Calculation } from './computation.ts';
import { isShownBy } from './field-state.ts';
import type { RowJudge } from './row-judge.ts';

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
  /** By step: ids of rows in which rules hide the cell. */
  #hidden = new Map<ColumnStep, Set<string>>();
  /** By subform key and row id: rows as they were last said, where rules hide cells of them. */
  #given = new Map<string, ReadonlyMap<string, Row>>();
  /** By subform key and row id. */
  #stored = new Map<string, ReadonlyMap<string, Row>>();
  readonly #initial: Values;

  /** `initial` is the stored record; empty of a new one. */
  constructor(initial: Values) {
    this.#initial = initial;
  }

  /** Notes which cells are left to follow: those of new rows that are not stated, until they are. */
  take(steps: readonly ColumnStep[], said: unknown, before: unknown): void {
    const hiding = steps.find(({ shows }) => shows.length > 0);
    if (hiding) this.#given.set(hiding.subform.key, byId(said));
    const starting = steps.filter(({ start, isLinked }) => start || isLinked);
    const [subform] = starting.map((step) => step.subform);
    if (!subform) return;
    const shown = new Map(rowsIn(before).map((row) => [row.id, row]));
    const known = this.#unsaid.get(subform.key);
    const stored = this.#storedRows(subform.key);
    const unsaid = new Map<string, ReadonlySet<string>>();
    for (const row of rowsIn(said)) {
      if (stored.has(row.id)) continue;
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

  /** The rows without the cells that nobody said, or that rules hide. */
  said(subform: string, rows: unknown): unknown {
    const unsaid = this.#unsaid.get(subform);
    const hiding = [...this.#hidden].filter(([step, ids]) => step.subform.key === subform && ids.size > 0);
    if (!Array.isArray(rows) || !(unsaid?.size || hiding.length > 0)) return rows;
    return rowsIn(rows).map((row) => {
      const hidden = hiding.filter(([, ids]) => ids.has(row.id)).map(([{ field }]) => field.key);
      const left = hidden.length > 0 ? new Set([...hidden, ...(unsaid?.get(row.id) ?? [])]) : unsaid?.get(row.id);
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
    const next = new LiveRows(this.#initial);
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
  follow(step: ColumnStep, rows: unknown, judge: RowJudge): unknown {
    if (!Array.isArray(rows)) return rows;
    const { key, kind } = step.field;
    const settled = this.#settled.get(step) ?? new WeakSet<Row>();
    this.#settled.set(step, settled);
    let isChanged = false;
    const next = rowsIn(rows).map((row) => {
      if (settled.has(row)) return row;
      judge.stand(row);
      const cell = this.#cell(step, row, judge);
      const isSame = row[key] !== undefined && isSameValue(kind, cell, row[key]);
      const made = isSame ? row : { ...row, [key]: cell };
      isChanged ||= !isSame;
      settled.add(made);
      return made;
    });
    return isChanged ? next : rows;
  }

  #cell(step: ColumnStep, row: Row, judge: RowJudge): unknown {
    const { computed, shows, clears, field } = step;
    if (computed) return this.#isBlank(step, row) ? null : resultOf(computed, judge.formula);
    if (shows.length > 0 && this.#isHidden(step, row, judge)) return clears ? null : this.#unsaidCell(step, row, judge);
    if (this.isUnsaid(step, row.id)) return this.#start(step, row, judge);
    const said = shows.length > 0 ? this.#saidRow(step, row) : row;
    return said?.[field.key] ?? null;
  }

  #isHidden(step: ColumnStep, { id }: Row, { isActive }: RowJudge): boolean {
    const ids = this.#hidden.get(step) ?? new Set();
    this.#hidden.set(step, ids);
    const isHidden = !isShownBy(step.shows, isActive);
    if (isHidden) ids.add(id);
    else ids.delete(id);
    return isHidden;
  }

  /** The row as it was last said, or as it is stored. */
  #saidRow({ subform: { key } }: ColumnStep, { id }: Row): Row | undefined {
    return this.#given.get(key)?.get(id) ?? this.#storedRows(key).get(id);
  }

  /** What the cell holds while it is hidden, whatever is said of it. */
  #unsaidCell(step: ColumnStep, row: Row, judge: RowJudge): unknown {
    const stored = this.#storedRows(step.subform.key).get(row.id);
    return stored ? (stored[step.field.key] ?? null) : this.#start(step, row, judge);
  }

  /** What the cell of a new row holds while nobody says anything. */
  #start(step: ColumnStep, row: Row, { formula }: RowJudge): unknown {
    const { start, isLinked, field } = step;
    // Nothing follows from nothing: a row to be filled in shows no zeros.
    if (this.#isBlank(step, row)) return null;
    if (start) return resultOf(start, formula);
    if (isLinked) {
      const pulled = this.#pulled.get(step)?.get(row.id);
      return pulled === undefined && !this.isUnsaid(step, row.id) ? (row[field.key] ?? null) : (pulled ?? null);
    }
    const begun = field.block.default;
    // Who begins the row, and when, only they know who begin it.
    if (begun && begun.kind !== 'constant') return row[field.key] ?? null;
    return begun ? normaliseEmpty(begun.value) : null;
  }

  #storedRows(subform: string): ReadonlyMap<string, Row> {
    const known = this.#stored.get(subform) ?? byId(this.#initial[subform]);
    this.#stored.set(subform, known);
    return known;
  }

  /** Did nobody say anything in the row? */
  #isBlank({ subform, counted }: ColumnStep, row: Row): boolean {
    const unsaid = this.#unsaid.get(subform.key)?.get(row.id);
    return isBlankRow(row, unsaid ? counted.filter(({ key }) => !unsaid.has(key)) : counted);
  }
}

const byId = (rows: unknown): ReadonlyMap<string, Row> => new Map(rowsIn(rows).map((row) => [row.id, row]));

function resultOf({ run }: Calculation, env: FormulaEnv): unknown {
  const result = run(env);
  return result.ok ? result.value : null;
}
