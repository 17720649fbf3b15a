import { type Cell, ok, type Result } from '@mortise/core';
import type { ColumnGuess, InferContext, OptionGuess } from '../columns/guess.ts';
import { inferColumn } from '../columns/infer-column.ts';
import type { ColumnStatistics } from '../columns/statistics.ts';
import type { EncodingCandidate, EncodingName } from '../csv/encoding.ts';
import { type OpenOptions, withWorkbook } from '../open-workbook.ts';
import { problem, type SheetProblem } from '../problem.ts';
import { type ScannedTable, scanTable } from '../table/scan-table.ts';
import type { TableColumn, TableShape } from '../table/table-shape.ts';
import type { SheetEntry, Workbook } from '../workbook.ts';
import { proposeRelations, type RelationGuess } from './propose-relations.ts';

export interface ColumnAnalysis extends TableColumn {
  readonly guess: ColumnGuess;
  readonly blanks: number;
  /** Rows with a picture in it; missing where there is none. */
  readonly pictures?: number;
  /** Missing where there are too many to count. */
  readonly distinct?: number;
  /** All of them with their counts, most frequent first, where they are few enough to become options. */
  readonly values?: readonly OptionGuess[];
  /** The first few values that differ. */
  readonly samples: readonly Cell[];
}

export interface SheetAnalysis {
  /** Position in the workbook. */
  readonly sheet: number;
  readonly name: string;
  readonly hidden: SheetEntry['hidden'];
  readonly kind: 'table' | 'chart' | 'empty';
  /** Whether importing it makes sense: a visible list of records. */
  readonly isRecommended: boolean;
  /** Records, exact. */
  readonly rows: number;
  readonly hiddenRows: number;
  /** Missing for charts and empty sheets. */
  readonly table?: Omit<TableShape, 'columns'>;
  readonly columns: readonly ColumnAnalysis[];
  /** The first records, for a preview; cells by column. */
  readonly preview: readonly { readonly index: number; readonly cells: readonly Cell[] }[];
  /** The first rows as they stand, for choosing another header; cells by column of the sheet. */
  readonly top: readonly { readonly index: number; readonly cells: readonly Cell[] }[];
}

/** Everything the import assistant shows before anything is created. Plain JSON. */
export interface Analysis {
  readonly format: Workbook['format'];
  readonly date1904: boolean;
  readonly encoding?: EncodingName;
  readonly encodings?: readonly EncodingCandidate[];
  readonly delimiter?: string;
  readonly sheets: readonly SheetAnalysis[];
  /** Sheets past `maxSheets`, not read. */
  readonly unreadSheets: number;
  readonly relations: readonly RelationGuess[];
}

export interface AnalyseOptions extends OpenOptions {
  readonly context?: InferContext;
  readonly signal?: AbortSignal;
  /** Header rows a person chose, by sheet position; an empty list means there is none. */
  readonly headers?: Readonly<Record<number, readonly number[]>>;
  /** Only these sheets are read. */
  readonly only?: readonly number[];
}

const maxSheets = 100;
const previewRows = 20;
const maxValues = 200;
const longestValue = 60;
/** So many rows below a declared table, with values beside it, make it a part of something else. */
const fragmentRows = 20;

/** Reads a file to its end, each sheet once, and proposes the forms it could become. Aborting throws. */
export const analyseWorkbook = (path: string, options: AnalyseOptions): Promise<Result<Analysis, SheetProblem>> =>
  withWorkbook(path, options, async (workbook) => ok(await analyse(workbook, options)));

async function analyse(workbook: Workbook, options: AnalyseOptions): Promise<Analysis> {
  const chosen = options.only ?? workbook.sheets.map((_, sheet) => sheet);
  const sheets: SheetAnalysis[] = [];
  const tables: { analysis: SheetAnalysis; scanned: ScannedTable }[] = [];
  for (const sheet of chosen.slice(0, maxSheets)) {
    const header = options.headers?.[sheet];
    const scanned = await scanTable(workbook, sheet, {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(header === undefined ? {} : { header }),
      ...(options.context?.locale === undefined ? {} : { locale: options.context.locale }),
    });
    const entry = workbook.sheets[sheet] as SheetEntry;
    const analysis = sheetAnalysis(sheet, entry, scanned, options.context ?? {});
    sheets.push(analysis);
    if (scanned !== undefined) tables.push({ analysis, scanned });
  }
  const { format, date1904, encoding, encodings, delimiter } = workbook;
  return {
    format,
    date1904,
    ...(encoding === undefined ? {} : { encoding }),
    ...(encodings === undefined ? {} : { encodings }),
    ...(delimiter === undefined ? {} : { delimiter }),
    sheets,
    unreadSheets: Math.max(0, chosen.length - maxSheets),
    relations: proposeRelations(
      tables
        .filter(({ analysis }) => analysis.isRecommended)
        .map(({ analysis, scanned }) => ({
          sheet: analysis.sheet,
          name: analysis.name,
          columns: analysis.columns.map(({ name, guess }, index) => ({
            name,
            type: guess.type,
            statistics: scanned.statistics[index] as ScannedTable['statistics'][number],
          })),
        })),
    ),
  };
}

function sheetAnalysis(
  sheet: number,
  { name, hidden, kind }: SheetEntry,
  scanned: ScannedTable | undefined,
  context: InferContext,
): SheetAnalysis {
  if (scanned === undefined) {
    const what = kind === 'chart' ? 'chart' : 'empty';
    const nothing = { rows: 0, hiddenRows: 0, columns: [], preview: [], top: [] };
    return { sheet, name, hidden, kind: what, isRecommended: false, ...nothing };
  }
  const { columns: tableColumns, ...table } = scanned.shape;
  const columns = tableColumns.map((column, index): ColumnAnalysis => {
    const statistics = scanned.statistics[index] as ScannedTable['statistics'][number];
    const sample = scanned.sample.map(({ cells }) => cells[index] as Cell).filter((cell) => cell.kind !== 'blank');
    const distinct = statistics.distinct.count;
    return {
      ...column,
      guess: inferColumn({ name: column.name, statistics, sample }, context),
      blanks: Math.max(0, statistics.blanks - statistics.pictures),
      ...(statistics.pictures > 0 ? { pictures: statistics.pictures } : {}),
      ...(distinct === undefined ? {} : { distinct }),
      ...valuesOf(statistics),
      samples: firstDifferent(sample),
    };
  });
  const doubts = new Set(table.warnings.map(({ code }) => code));
  const isFragment = doubts.has('outside_table') && (columns.length < 2 || table.footerRows.length >= fragmentRows);
  return {
    sheet,
    name,
    hidden,
    kind: 'table',
    isRecommended: hidden === false && scanned.rows > 0 && !doubts.has('pivot') && !isFragment,
    rows: scanned.rows,
    hiddenRows: scanned.hiddenRows,
    table,
    columns,
    preview: scanned.sample.slice(0, previewRows),
    top: scanned.top,
  };
}

function valuesOf({ distinct, longest }: ColumnStatistics): Pick<ColumnAnalysis, 'values'> {
  const values = (distinct.count ?? maxValues + 1) > maxValues || longest > longestValue ? undefined : distinct.all;
  return values === undefined ? {} : { values: values.map(([label, count]) => ({ label, count })) };
}

function firstDifferent(cells: readonly Cell[]): Cell[] {
  const seen = new Set<string>();
  const found: Cell[] = [];
  for (const cell of cells) {
    const key = JSON.stringify(cell);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(cell);
    if (found.length === 5) break;
  }
  return found;
}

/** What to say when a file opened well but holds nothing to import; undefined when it holds something. */
export const nothingToImport = (analysis: Analysis): SheetProblem | undefined =>
  analysis.sheets.some(({ columns }) => columns.length > 0) ? undefined : problem('empty');
