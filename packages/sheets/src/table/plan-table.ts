import { cellText } from '@mortise/core';
import type { Merge, Row, SheetLayout } from '../workbook.ts';
import { filledIn, type Typed, typedColumns } from './cells.ts';
import { findHeader } from './find-header.ts';
import { type ColumnName, nameColumns } from './name-columns.ts';

/** What the first rows of a sheet tell about its table, before the rest is read. */
export interface TablePlan {
  readonly headerRows: readonly number[];
  readonly titleRows: readonly number[];
  readonly firstDataRow: number;
  /** Where a declared table ends. */
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly names: ReadonlyMap<number, ColumnName>;
  readonly typed: ReadonlyMap<number, Typed>;
  readonly width: number;
  readonly confidence: number;
  readonly isPivot: boolean;
  /** First row of the next table its author declared below or beside this one. */
  readonly nextTable: number | undefined;
}

const pivotWords =
  /^(?:row labels|column labels|行标签|列标签|(?:sum|count|average|max|min) of .+|(?:求和项|计数项|平均值项)[:：].+)$/i;

/** `chosen`: header rows a person chose, which overrule what is found. */
export function planTable(head: readonly Row[], layout: SheetLayout, chosen?: readonly number[]): TablePlan {
  const tables = [...layout.tables].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  const declared =
    chosen === undefined
      ? tables.find(({ range, headerRows }) => headerRows > 0 && range.bottom > range.top)
      : undefined;
  const isDeclared = declared !== undefined && head.some(({ index }) => index === declared.range.top);
  const found = isDeclared
    ? { rows: [declared.range.top], confidence: 0.99 }
    : chosen === undefined
      ? findHeader(head, layout.merges)
      : { rows: chosen, confidence: 1 };
  const lastHeader = found.rows.at(-1) ?? 0;
  const body = head.filter(({ index }) => index > lastHeader);
  const header = head.filter(({ index }) => found.rows.includes(index));
  const upToHeader = head.filter(({ index }) => index <= lastHeader);
  const inRange = isDeclared
    ? declared.range
    : { left: 0, right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  return {
    headerRows: found.rows,
    titleRows: head.filter(({ index }) => index < (found.rows[0] ?? 0)).map(({ index }) => index),
    firstDataRow: found.rows.length > 0 ? lastHeader + 1 : (head[0]?.index ?? 1),
    lastRow: isDeclared ? inRange.bottom - declared.totalsRows : Number.POSITIVE_INFINITY,
    left: inRange.left,
    right: inRange.right,
    names: nameColumns(header, layout.merges as readonly Merge[]),
    typed: typedColumns(body),
    width: Math.max(1, ...body.map(({ cells }) => filledIn(cells))),
    confidence: found.confidence,
    isPivot: upToHeader.some(({ cells }) =>
      cells.some((cell) => cell.kind === 'text' && pivotWords.test(cellText(cell))),
    ),
    nextTable: isDeclared ? tables.find((table) => table !== declared)?.range.top : undefined,
  };
}
