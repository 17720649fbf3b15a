import { blank, cellText, comparable, type Field } from '@mortise/core';
import type { RecordRow } from './batches.ts';
import type { ReadColumn } from './read-row.ts';
import type { RowsToWrite, WrittenRows } from './write-rows.ts';

/**
 * What the rows of a check would have made unique. Where rows are written the database refuses the second row with a value
 * by itself; a check takes everything back at once, so that it only sees those that were sent together.
 */
export class UniqueValues {
  readonly #fields: readonly Field[];
  readonly #taken = new Map<string, number>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields.filter(({ block }) => block.unique);
  }

  /** Refuses those of the rows that say again what an earlier one said. */
  judge({ changes, sources }: RowsToWrite, told: WrittenRows, columns: readonly ReadColumn[]): WrittenRows {
    if (this.#fields.length === 0) return told;
    const kept = new Set(told.written.map(({ row }) => row));
    const again = new Set<RecordRow>();
    const problems = [...told.decision.problems];
    const fewer = { created: 0, updated: 0 };
    for (const [at, change] of changes.entries()) {
      const row = sources[at];
      if (!row || !kept.has(row)) continue;
      const said = this.#fields.flatMap((field) => {
        const value = change.values?.[field.key] ?? null;
        return value === null ? [] : [{ field, name: `${field.id}:${comparable(field.kind, value)}` }];
      });
      const twice = said.find(({ name }) => this.#taken.has(name));
      if (!twice) {
        for (const { name } of said) this.#taken.set(name, row.index);
        continue;
      }
      again.add(row);
      fewer[change.kind === 'create' ? 'created' : 'updated']++;
      const column = columns.find(({ field, subform }) => !subform && field.id === twice.field.id);
      problems.push({
        row: row.index,
        column: column?.name ?? null,
        ...(column && { position: column.planned.column }),
        code: 'not_unique',
        value: column ? cellText(row.cells[column.planned.column] ?? blank) : '',
        message: sameAs(this.#taken.get(twice.name) ?? 0),
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

const sameAs = (row: number) => ({
  zh: `和第 ${row} 行重复，这个值只能出现一次`,
  en: `The same as in row ${row}, and no two records may have this value`,
});
