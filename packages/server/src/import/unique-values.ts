import { blank, cellText } from '@mortise/core';
import type { RecordRow } from './batches.ts';
import type { ReadColumn } from './read-row.ts';
import type { rowClaims } from './row-claims.ts';
import type { RowsToWrite, WrittenRows } from './write-rows.ts';

/**
 * What the rows of a check would have made theirs alone. Where rows are written the database refuses the second row with
 * the same by itself; a check takes everything back at once, so that it only sees those that were sent together.
 */
export class UniqueValues {
  readonly #claimsOf: ReturnType<typeof rowClaims>;
  readonly #taken = new Map<string, number>();

  constructor(claimsOf: ReturnType<typeof rowClaims>) {
    this.#claimsOf = claimsOf;
  }

  /** Refuses those of the rows that say again what an earlier one said. */
  judge({ changes, sources, meant }: RowsToWrite, told: WrittenRows, columns: readonly ReadColumn[]): WrittenRows {
    const kept = new Set(told.written.map(({ row }) => row));
    const again = new Set<RecordRow>();
    const problems = [...told.decision.problems];
    const fewer = { created: 0, updated: 0 };
    for (const [at, change] of changes.entries()) {
      const row = sources[at];
      if (!row || !kept.has(row)) continue;
      const said = this.#claimsOf(change, meant.has(at));
      const twice = said.find(({ name, mayBeAgain }) => !mayBeAgain && this.#taken.has(name));
      if (!twice) {
        for (const { name } of said) if (!this.#taken.has(name)) this.#taken.set(name, row.index);
        continue;
      }
      again.add(row);
      fewer[change.kind === 'create' ? 'created' : 'updated']++;
      const column = columns.find(({ field, subform }) => !subform && field.id === twice.field?.id);
      problems.push({
        row: row.index,
        column: column?.name ?? null,
        ...(column && { position: column.planned.column }),
        code: twice.code,
        value: column ? cellText(row.cells[column.planned.column] ?? blank) : '',
        message: twice.sameAs(this.#taken.get(twice.name) ?? 0),
        isRowRejected: true,
      });
    }
    if (again.size === 0) return told;
    const { decision, written } = told;
    return {
      written: written.filter(({ row }) => !again.has(row)),
      decision: {
        ...decision,
        created: decision.created - fewer.created,
        updated: decision.updated - fewer.updated,
        rejected: decision.rejected + again.size,
        problems,
      },
    };
  }
}
