import type { Cell, Locale } from '@mortise/core';
import { ColumnStatistics } from '../columns/statistics.ts';
import { detachedCell } from '../detached.ts';
import { limits } from '../limits.ts';
import type { ReadOptions, Row, SheetLayout, SheetPictures, Workbook } from '../workbook.ts';
import { MergeFiller } from './merge-filler.ts';
import { beginsAnotherTable, isNote, isTotalRow, repeatsHeader } from './odd-rows.ts';
import { planTable, type TablePlan } from './plan-table.ts';
import { RowSample } from './row-sample.ts';
import { type ScanNotes, shapeOf } from './shape-of.ts';
import type { TableShape } from './table-shape.ts';
import { type PicturedRow, takePictures } from './take-pictures.ts';

/** One sheet read to its end, once. */
export interface ScannedTable {
  readonly shape: TableShape;
  /** Records: rows of the table without header, totals and notes. */
  readonly rows: number;
  readonly hiddenRows: number;
  /** By column of the shape. */
  readonly statistics: readonly ColumnStatistics[];
  /** Rows spread over the table, cells by column of the shape. */
  readonly sample: readonly { readonly index: number; readonly cells: readonly Cell[] }[];
  /** The first rows as they stand, header and titles included, for choosing another header; cells by sheet column. */
  readonly top: readonly { readonly index: number; readonly cells: readonly Cell[] }[];
}

const headRows = 60;
const topRows = 12;
const topColumns = 30;
const heldBack = 20;
const mostSkipped = 100_000;

export interface ScanOptions extends ReadOptions {
  /** Header rows a person chose. */
  readonly header?: readonly number[];
  /** Of the names given to columns that have none. */
  readonly locale?: Locale;
}

/** Undefined for a sheet without values. */
export async function scanTable(
  workbook: Workbook,
  sheet: number,
  options: ScanOptions = {},
): Promise<ScannedTable | undefined> {
  const layout = await workbook.layout(sheet);
  const shown = await workbook.pictures(sheet);
  const head: Row[] = [];
  let scanner: Scanner | undefined;
  let isTooWide = false;
  const begin = (): Scanner => {
    const started = new Scanner(layout, shown, planTable(head, layout, options.header));
    for (const row of head) started.accept(row);
    return started;
  };
  for await (const batch of workbook.rows(sheet, options)) {
    for (const full of batch) {
      const row =
        full.cells.length > limits.tableColumns ? { ...full, cells: full.cells.slice(0, limits.tableColumns) } : full;
      if (scanner !== undefined) scanner.accept(row);
      else if (head.push(row) === headRows) scanner = begin();
      isTooWide ||= row !== full;
    }
  }
  if (head.length === 0) return undefined;
  const finished = scanner ?? begin();
  finished.notes.isTooWide = isTooWide;
  const top = head
    .slice(0, topRows)
    .map(({ index, cells }) => ({ index, cells: cells.slice(0, topColumns).map(detachedCell) }));
  return { ...finished.finish(options.locale ?? 'zh'), top };
}

interface HeldRow extends PicturedRow {
  readonly hasGap: boolean;
}

class Scanner {
  readonly notes: ScanNotes = {
    skipped: [],
    totals: [],
    repeats: [],
    footers: [],
    secondTable: undefined,
    isOutside: false,
    isTooWide: false,
    hiddenRows: 0,
    rows: 0,
    lastDataRow: 0,
    lastFilledRow: 0,
  };
  private readonly layout: SheetLayout;
  private readonly shown: SheetPictures;
  private readonly plan: TablePlan;
  private readonly filler: MergeFiller;
  private readonly nameTexts: ReadonlyMap<number, string>;
  private readonly columns: (ColumnStatistics | undefined)[] = [];
  private readonly sample = new RowSample();
  private readonly held: HeldRow[] = [];
  /** How many each column has, beside its values. */
  private readonly pictures = new Map<number, number>();

  constructor(layout: SheetLayout, shown: SheetPictures, plan: TablePlan) {
    this.layout = layout;
    this.shown = shown;
    this.plan = plan;
    this.filler = new MergeFiller(layout.merges);
    this.nameTexts = new Map([...plan.names].map(([column, { name }]) => [column, name]));
    this.notes.lastFilledRow = plan.firstDataRow - 1;
    this.notes.secondTable = plan.nextTable;
  }

  accept(full: Row): void {
    const { plan, notes } = this;
    if (full.index < plan.firstDataRow) return;
    const { row: plain, pictures } = takePictures(this.shown, full);
    const row = this.filler.fill(this.inTable(plain));
    if (full.index > plan.lastRow || notes.lastDataRow > 0) {
      if (notes.footers.length < 50) notes.footers.push(full.index);
      return;
    }
    if (row.cells.every((cell) => cell.kind === 'blank')) return;
    const hasGap = row.index - notes.lastFilledRow > 1;
    notes.lastFilledRow = row.index;
    if (hasGap && this.notes.rows + this.held.length > 0 && this.isAnotherTable(row)) {
      notes.secondTable = row.index;
      this.settleAll();
      if (notes.lastDataRow === 0) notes.lastDataRow = row.index - 1;
      return;
    }
    this.held.push({ row, pictures, hasGap });
    if (this.held.length > heldBack) this.settle(this.held.shift() as HeldRow);
  }

  finish(locale: Locale): Omit<ScannedTable, 'top'> {
    this.settleAll();
    const shape = shapeOf(this.plan, this.layout, this.notes, this.columns, locale);
    const { rows, hiddenRows } = this.notes;
    const statistics = shape.columns.map(({ index }) => {
      const gathered = this.columns[index] ?? new ColumnStatistics();
      gathered.pictures = this.pictures.get(index) ?? 0;
      gathered.blanks = rows - gathered.values;
      gathered.rows = rows;
      return gathered;
    });
    const sample = this.sample.rows.map(({ index, cells }) => ({
      index,
      cells: shape.columns.map((column) => cells[column.index] ?? { kind: 'blank' as const }),
    }));
    return { shape, rows, hiddenRows, statistics, sample };
  }

  private inTable(row: Row): Row {
    const { left, right } = this.plan;
    if (left === 0 && right === Number.POSITIVE_INFINITY) return row;
    const cells = row.cells.map((cell, column): Cell => {
      if (column >= left && column <= right) return cell;
      if (cell.kind !== 'blank') this.notes.isOutside = true;
      return { kind: 'blank' };
    });
    return { ...row, cells };
  }

  private isAnotherTable(row: Row): boolean {
    return !repeatsHeader(row, this.nameTexts) && beginsAnotherTable(row, this.plan.typed, this.plan.width);
  }

  /** Takes notes and totals off the end, then counts the rest in. */
  private settleAll(): void {
    let isAboveNote = false;
    for (let last = this.held.at(-1); last !== undefined; last = this.held.at(-1)) {
      const isTotal = isTotalRow(last.row);
      if (!isTotal && !isNote(last.row, this.plan.typed, this.plan.width, { hasGap: last.hasGap, isAboveNote })) break;
      if (this.held.length === 1 && this.notes.rows === 0) break;
      isAboveNote ||= !isTotal;
      (isTotal ? this.notes.totals : this.notes.footers).unshift(last.row.index);
      this.notes.lastDataRow = last.row.index - 1;
      this.held.pop();
    }
    for (const held of this.held.splice(0)) this.settle(held);
  }

  private settle({ row, pictures }: PicturedRow): void {
    const { notes } = this;
    if (notes.skipped.length < mostSkipped) {
      const isTotal = isTotalRow(row);
      if (isTotal || repeatsHeader(row, this.nameTexts)) {
        (isTotal ? notes.totals : notes.repeats).push(row.index);
        notes.skipped.push(row.index);
        return;
      }
    }
    notes.rows += 1;
    if (row.hidden) notes.hiddenRows += 1;
    for (const column of pictures?.keys() ?? []) this.pictures.set(column, (this.pictures.get(column) ?? 0) + 1);
    for (let column = 0; column < row.cells.length; column += 1) {
      const cell = row.cells[column] as Cell;
      if (cell.kind === 'blank') continue;
      let statistics = this.columns[column];
      if (statistics === undefined) {
        statistics = new ColumnStatistics();
        this.columns[column] = statistics;
      }
      statistics.add(cell);
    }
    if (this.sample.wants()) this.sample.keep(row.index, row.cells.map(detachedCell));
  }
}
