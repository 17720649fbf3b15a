export { delimiters } from './csv/delimiter.ts';
export type { EncodingCandidate, EncodingName } from './csv/encoding.ts';
export { type OpenOptions, openWorkbook } from './open-workbook.ts';
export { problemOf, SheetFault, type SheetProblem, type SheetProblemCode } from './problem.ts';
export type { DeclaredTable, Merge, ReadOptions, Row, SheetEntry, SheetLayout, Workbook } from './workbook.ts';
