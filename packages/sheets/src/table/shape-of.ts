import type { Locale } from '@mortise/core';
import { shape } from '../columns/shape.ts';
import type { ColumnStatistics } from '../columns/statistics.ts';
import { limits } from '../limits.ts';
import type { SheetLayout } from '../workbook.ts';
import { uniqueNames } from './name-columns.ts';
import type { TablePlan } from './plan-table.ts';
import type { TableColumn, TableShape, TableWarning } from './table-shape.ts';
import { warn } from './warnings.ts';

/** What the scan met on its way. */
export interface ScanNotes {
  readonly skipped: number[];
  readonly totals: number[];
  readonly repeats: number[];
  readonly footers: number[];
  secondTable: number | undefined;
  isOutside: boolean;
  isTooWide: boolean;
  hiddenRows: number;
  rows: number;
  /** 0 while the table has no end but that of the sheet. */
  lastDataRow: number;
  /** The last row with a value. */
  lastFilledRow: number;
}

export function shapeOf(
  plan: TablePlan,
  layout: SheetLayout,
  notes: ScanNotes,
  statistics: readonly (ColumnStatistics | undefined)[],
  locale: Locale,
): TableShape {
  const hidden = new Set(layout.hiddenColumns);
  const unnamed = (column: number): string => `${locale === 'zh' ? '列' : 'Column'} ${column + 1}`;
  const inRange = (column: number): boolean => column >= plan.left && column <= plan.right;
  const present = [...new Set([...plan.names.keys(), ...statistics.keys()])]
    .filter((column) => inRange(column) && (plan.names.has(column) || hasValues(statistics[column])))
    .sort((a, b) => a - b);
  const names = uniqueNames(present.map((column) => plan.names.get(column)?.name ?? unnamed(column)));
  const columns = present.map((index, position): TableColumn => {
    const parent = plan.names.get(index)?.parent;
    return {
      index,
      name: names[position] as string,
      ...(parent === undefined ? {} : { parent }),
      isUnnamed: !plan.names.has(index),
      isHidden: hidden.has(index),
    };
  });
  const droppedColumns = gapsIn(present);
  return {
    headerRows: plan.headerRows,
    titleRows: plan.titleRows,
    firstDataRow: plan.firstDataRow,
    lastDataRow: notes.lastDataRow > 0 ? notes.lastDataRow : notes.lastFilledRow,
    skippedRows: notes.skipped,
    footerRows: [...notes.footers, ...notes.totals.filter((row) => !notes.skipped.includes(row))].sort((a, b) => a - b),
    columns,
    isMerged: mergesIn(plan, layout) > 0,
    droppedColumns,
    confidence: plan.isPivot ? Math.min(plan.confidence, 0.3) : plan.confidence,
    warnings: warningsOf(plan, layout, notes, columns, droppedColumns, statistics),
  };
}

const blankWords = (column: ColumnStatistics): number =>
  [...column.noValues].reduce((sum, [word, count]) => (word.trim() === '' ? sum + count : sum), 0);

/** A lone space is no value. */
const hasValues = (column: ColumnStatistics | undefined): boolean =>
  column !== undefined && blankWords(column) < column.values;

function gapsIn(present: readonly number[]): number[] {
  const gaps: number[] = [];
  const first = present[0] ?? 0;
  const has = new Set(present);
  for (let column = first; column < (present.at(-1) ?? 0); column += 1) if (!has.has(column)) gaps.push(column);
  return gaps;
}

const mergesIn = ({ firstDataRow }: TablePlan, { merges }: SheetLayout): number =>
  merges.filter(({ top, bottom }) => top >= firstDataRow && bottom > top).length;

function warningsOf(
  plan: TablePlan,
  layout: SheetLayout,
  notes: ScanNotes,
  columns: readonly TableColumn[],
  dropped: readonly number[],
  statistics: readonly (ColumnStatistics | undefined)[],
): TableWarning[] {
  const warnings: TableWarning[] = [];
  const add = (condition: boolean, warning: () => TableWarning) => condition && warnings.push(warning());
  const unnamed = columns.filter(({ isUnnamed }) => isUnnamed).length;
  const hiddenColumns = columns.filter(({ isHidden }) => isHidden).length;
  const body = mergesIn(plan, layout);
  const errors = statistics.reduce((n, column) => n + (column?.kinds.error ?? 0), 0);
  const lost = columns.filter(({ index }) => (statistics[index]?.fits(shape.lostDigits) ?? 0) > 0);
  const gap = sideGap(columns, dropped);
  add(plan.isPivot, warn.pivot);
  add(plan.headerRows.length === 0, warn.noHeader);
  add(plan.headerRows.length > 0 && plan.confidence < 0.6, () => warn.unsureHeader(plan.headerRows.at(-1) ?? 0));
  add(notes.secondTable !== undefined, () => warn.secondTable(notes.secondTable ?? 0));
  add(gap !== undefined, () => warn.sideBySide(gap ?? 0));
  add(notes.totals.length > 0, () => warn.totalRows(notes.totals));
  add(notes.repeats.length > 0, () => warn.repeatedHeader(notes.repeats));
  add(notes.footers.length > 0 && notes.secondTable === undefined, () => warn.notesBelow(notes.footers));
  add(notes.isOutside, warn.outsideTable);
  add(dropped.length > 0, () => warn.emptyColumns(dropped.length));
  add(unnamed > 0 && plan.headerRows.length > 0, () => warn.unnamedColumns(unnamed));
  add(notes.hiddenRows > 0, () => warn.hiddenRows(notes.hiddenRows));
  add(hiddenColumns > 0, () => warn.hiddenColumns(hiddenColumns));
  add(notes.isTooWide, () => warn.tooManyColumns(limits.tableColumns));
  add(body > 0, () => warn.mergedBody(body));
  add(errors > 0, () => warn.errorCells(errors));
  add(lost.length > 0, () => warn.lostDigits(lost.map(({ name }) => name)));
  return warnings;
}

/** An empty column with at least two columns on each side looks like a gap between two tables. */
function sideGap(columns: readonly TableColumn[], dropped: readonly number[]): number | undefined {
  const present = new Set(columns.map(({ index }) => index));
  const run = (from: number, step: 1 | -1): number => {
    let length = 0;
    while (present.has(from + step * (length + 1))) length += 1;
    return length;
  };
  return dropped.find((column) => run(column, -1) >= 2 && run(column, 1) >= 2);
}
