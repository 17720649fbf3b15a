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
  readCell,
} from '@mortise/core';
import type { TableRow } from '@mortise/sheets';
import type { RecordRow } from './batches.ts';
import { linkKey } from './key-index.ts';
import type { PictureIndex } from './picture-index.ts';

/** A column that is read, and how. */
export interface ReadColumn {
  readonly planned: PlannedColumn;
  readonly field: Field;
  /** The field's value, whose the record is, or which record is meant. */
  readonly what: 'field' | 'owner' | 'id';
  /** Of a column of a subform. */
  readonly subform?: Field;
  /** As the sheet calls it. */
  readonly name: string;
  readonly noValueWords: ReadonlySet<string>;
  readonly context: ParseContext;
  /** Ids by the text of the other sheet's key; absent for what the field reads itself. */
  readonly links?: ReadonlyMap<string, string>;
  readonly pictures: Pick<PictureIndex, 'read'>;
  /** What the field made of cells before: cities, stages and dates come again and again. */
  readonly known: KnownCells;
}

/** By what the cell holds. A text and a date are different cells even where they read alike. */
export interface KnownCells {
  readonly text: Map<string, Read>;
  readonly date: Map<string, Read>;
}

export type RowProblem = Omit<ImportProblem, 'sheet' | 'isRowRejected'> & {
  /** What becomes of the row, where the column says otherwise than the plan does of cells that cannot be read. */
  readonly fate?: 'reject' | 'blank';
};

export interface ReadRow {
  readonly values: Record<string, unknown>;
  /** Keys of fields whose cell is blank. */
  readonly blanks: readonly string[];
  readonly ownerId?: string;
  /** What stands in the column of ids; "" where nothing does. */
  readonly id: string;
  readonly problems: readonly RowProblem[];
}

type ReadableRow = Pick<TableRow, 'index' | 'cells' | 'pictures'>;

const nothing: readonly RowProblem[] = [];

/** The values that a row gives. A cell that its field cannot read gives nothing and is a problem. */
export function readRow(columns: readonly ReadColumn[], row: ReadableRow & Pick<RecordRow, 'more'>): ReadRow {
  const values: Record<string, unknown> = {};
  const blanks: string[] = [];
  let problems = nothing;
  let id = '';
  let ownerId: string | undefined;
  for (const column of columns) {
    if (column.subform) continue;
    const { key } = column.field;
    const cell = row.cells[column.planned.column] ?? blank;
    if (column.what === 'id') {
      id = cellText(cell);
      continue;
    }
    const shown = picturesOf(column, row);
    if (!shown && isBlank(column, cell)) {
      if (column.what === 'field') blanks.push(key);
      continue;
    }
    const read = shown ?? readOne(column, cell);
    if (read.issue) problems = [...problems, problemOf(column, row, cell, read.issue)];
    else if (read.value === null) continue;
    else if (column.what === 'owner') ownerId = read.value as string;
    else values[key] = read.value;
  }
  const rows = rowsOf(columns, row);
  for (const [key, lines] of Object.entries(rows.values)) values[key] = lines;
  if (rows.problems.length > 0) problems = [...problems, ...rows.problems];
  return { values, blanks, id, problems, ...(ownerId === undefined ? {} : { ownerId }) };
}

/** Rows of subforms that a record's rows say; a subform of which they say nothing is left alone. */
export function rowsOf(
  columns: readonly ReadColumn[],
  row: ReadableRow & Pick<RecordRow, 'more'>,
): { readonly values: Record<string, unknown[]>; readonly problems: readonly RowProblem[] } {
  const inRows = columns.filter(({ subform }) => subform);
  const values: Record<string, unknown[]> = {};
  if (inRows.length === 0) return { values, problems: nothing };
  const problems: RowProblem[] = [];
  for (const one of [row, ...row.more]) {
    const lines: Record<string, Record<string, unknown>> = {};
    for (const column of inRows) {
      const { subform, field, planned } = column;
      const cell = one.cells[planned.column] ?? blank;
      const shown = picturesOf(column, one);
      if (!subform || (!shown && isBlank(column, cell))) continue;
      const read = shown ?? readOne(column, cell);
      if (read.issue) problems.push(problemOf(column, one, cell, read.issue));
      else if (read.value !== null) lines[subform.key] = { ...lines[subform.key], [field.key]: read.value };
    }
    for (const [key, line] of Object.entries(lines)) {
      const known = values[key] ?? [];
      known.push(line);
      values[key] = known;
    }
  }
  return { values, problems };
}

/** Pictures say more than the words below them. */
function picturesOf({ field, what, planned, pictures }: ReadColumn, row: ReadableRow): Read | undefined {
  const parts = field.kind === 'files' && what === 'field' ? row.pictures?.get(planned.column) : undefined;
  return parts && pictures.read(field, parts);
}

const isBlank = ({ noValueWords }: ReadColumn, cell: Cell) =>
  cell.kind === 'blank' || (noValueWords.size > 0 && noValueWords.has(cellText(cell)));

function problemOf(column: ReadColumn, row: Pick<TableRow, 'index'>, cell: Cell, { code, message }: Issue): RowProblem {
  const { name, planned } = column;
  const { unmatched } = planned.target.kind === 'field' ? planned.target : {};
  const fate = isUnmatched(code) && unmatched ? ({ fate: unmatched === 'blank' ? 'blank' : 'reject' } as const) : {};
  return {
    row: row.index,
    column: name,
    position: planned.column,
    code,
    value: cellText(cell),
    message,
    ...fate,
  };
}

export const isUnmatched = (code: string): boolean => code === 'not_found' || code === 'ambiguous';

interface Read {
  readonly value: unknown;
  readonly issue?: Issue;
}

const mostKnown = 1_000;
const longestKnown = 40;

function readOne(column: ReadColumn, cell: Cell): Read {
  const { planned, links } = column;
  if (links) return linked(column, cell, links);
  // Whoever answered that a name means nobody has answered.
  if (planned.target.kind === 'field' && planned.target.answers?.[cellText(cell)] === null) return { value: null };
  return readKnown(column, cell);
}

function readKnown({ field, context, known }: ReadColumn, cell: Cell): Read {
  if (cell.kind !== 'text' && cell.kind !== 'date') return parsed(field, cell, context);
  const before = known[cell.kind];
  const said = cell.kind === 'text' ? cell.text : cell.iso;
  const found = before.get(said);
  if (found) return found;
  const read = parsed(field, cell, context);
  // What was not found may be there later: a row after this one can have made it.
  const mayChange = read.issue !== undefined && isUnmatched(read.issue.code);
  if (before.size < mostKnown && said.length <= longestKnown && !mayChange) before.set(said, read);
  return read;
}

function parsed(field: Field, cell: Cell, context: ParseContext): Read {
  const result = readCell(field, cell, context);
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
