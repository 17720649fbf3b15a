import {
  type Bilingual,
  blank,
  type Cell,
  cellText,
  type Field,
  type ImportProblem,
  type Issue,
  issue,
  type ParseContext,
  type PlannedColumn,
  type Values,
} from '@mortise/core';
import { linkKey } from './key-index.ts';

/** A column that is read, and how. */
export interface ReadColumn {
  readonly planned: PlannedColumn;
  readonly field: Field;
  /** As the sheet calls it. */
  readonly name: string;
  readonly noValueWords: ReadonlySet<string>;
  readonly context: ParseContext;
  /** Ids by the text of the other sheet's key; absent for what the field reads itself. */
  readonly links?: ReadonlyMap<string, string>;
  /** What the field made of cells before: cities, stages and dates come again and again. */
  readonly known: KnownCells;
}

/** By what the cell holds. A text and a date are different cells even where they read alike. */
export interface KnownCells {
  readonly text: Map<string, Read>;
  readonly date: Map<string, Read>;
}

export interface ReadRow {
  readonly values: Values;
  readonly problems: readonly Omit<ImportProblem, 'sheet' | 'isRowRejected'>[];
}

/** The values that a row gives. A cell that its field cannot read gives nothing and is a problem. */
export function readRow(columns: readonly ReadColumn[], row: { index: number; cells: readonly Cell[] }): ReadRow {
  const values: Record<string, unknown> = {};
  const problems: ReadRow['problems'][number][] = [];
  for (const column of columns) {
    const cell = row.cells[column.planned.column] ?? blank;
    if (cell.kind === 'blank' || isNoValue(column, cell)) continue;
    const read = column.links ? linked(column, cell, column.links) : readCell(column, cell);
    if (read.issue) {
      problems.push({ row: row.index, column: column.name, value: cellText(cell), message: read.issue.message });
    } else if (read.value !== null) {
      values[column.field.key] = read.value;
    }
  }
  return { values, problems };
}

const isNoValue = ({ noValueWords }: ReadColumn, cell: Cell) =>
  noValueWords.size > 0 && noValueWords.has(cellText(cell));

interface Read {
  readonly value: unknown;
  readonly issue?: Issue;
}

const mostKnown = 1_000;
const longestKnown = 40;

function readCell({ field, context, known }: ReadColumn, cell: Cell): Read {
  if (cell.kind !== 'text' && cell.kind !== 'date') return parsed(field, cell, context);
  const before = known[cell.kind];
  const said = cell.kind === 'text' ? cell.text : cell.iso;
  const found = before.get(said);
  if (found) return found;
  const read = parsed(field, cell, context);
  if (before.size < mostKnown && said.length <= longestKnown) before.set(said, read);
  return read;
}

function parsed({ type, config }: Field, cell: Cell, context: ParseContext): Read {
  const result = type.parse(cell, config, context);
  return result.ok ? { value: result.value } : { value: null, issue: result.error };
}

function linked({ field }: ReadColumn, cell: Cell, links: ReadonlyMap<string, string>): Read {
  const text = cellText(cell);
  const id = links.get(linkKey(text));
  if (id !== undefined) return { value: id };
  return { value: null, issue: issue([field.key], 'not_found', notFoundText(text)) };
}

export const notFoundText = (text: string): Bilingual => ({
  zh: `没有找到「${text}」`,
  en: `"${text}" was not found.`,
});
