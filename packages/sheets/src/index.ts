export {
  type AnalyseOptions,
  type Analysis,
  analyseWorkbook,
  type ColumnAnalysis,
  nothingToImport,
  type SheetAnalysis,
} from './analysis/analyse-workbook.ts';
export type { RelationGuess } from './analysis/propose-relations.ts';
export type { ColumnGuess, GuessedSettings, GuessedType, InferContext, OptionGuess } from './columns/guess.ts';
export { inferColumns } from './columns/infer-columns.ts';
export { type DecodedText, decodeText } from './csv/decode-text.ts';
export { delimiters } from './csv/delimiter.ts';
export type { EncodingCandidate, EncodingName } from './csv/encoding.ts';
export { type OpenOptions, openWorkbook } from './open-workbook.ts';
export { problemOf, SheetFault, type SheetProblem, type SheetProblemCode } from './problem.ts';
export { readList } from './table/read-list.ts';
export { type TableRow, tableRows } from './table/table-rows.ts';
export type { TableColumn, TableShape, TableWarning, TableWarningCode } from './table/table-shape.ts';
export type { DeclaredTable, Merge, ReadOptions, Row, SheetEntry, SheetLayout, Workbook } from './workbook.ts';
export type { CellCounts } from './write/cell-xml.ts';
export type { RowToWrite } from './write/row-queue.ts';
export type { ColumnToWrite } from './write/sheet-xml.ts';
export { writeCsvFile } from './write/write-csv.ts';
export { type SheetToWrite, writeWorkbook } from './write/write-workbook.ts';
export { writeZip, type ZipEntry } from './write/write-zip.ts';
