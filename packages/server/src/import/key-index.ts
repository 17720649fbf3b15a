import { blank, cellText, type ImportPlan } from '@mortise/core';
import type { TableRow } from '@mortise/sheets';

/** Records of the sheets filled so far by the text of their key columns, for the relations of sheets that come later. */
export class KeyIndex {
  /** By sheet, then by column. */
  readonly #ids = new Map<number, Map<number, Map<string, string>>>();

  /** Knows from the plan which columns are looked up; the others are not kept. */
  constructor({ sheets }: Pick<ImportPlan, 'sheets'>) {
    for (const { target } of sheets.flatMap(({ columns }) => columns)) {
      if (target.kind !== 'relation') continue;
      const columns = this.#ids.get(target.toSheet) ?? new Map<number, Map<string, string>>();
      if (!columns.has(target.keyColumn)) columns.set(target.keyColumn, new Map());
      this.#ids.set(target.toSheet, columns);
    }
  }

  wants(sheet: number): boolean {
    return this.#ids.has(sheet);
  }

  /** Of rows with the same key the first is meant. */
  note(sheet: number, { cells }: Pick<TableRow, 'cells'>, recordId: string): void {
    for (const [column, ids] of this.#ids.get(sheet) ?? []) {
      const key = linkKey(cellText(cells[column] ?? blank));
      if (key !== '' && !ids.has(key)) ids.set(key, recordId);
    }
  }

  idsBy(sheet: number, column: number): ReadonlyMap<string, string> {
    return this.#ids.get(sheet)?.get(column) ?? new Map();
  }
}

/** Texts that mean the same key: trimmed, nothing else. A misspelt key is for a person to mend. */
export const linkKey = (text: string): string => text.trim();
