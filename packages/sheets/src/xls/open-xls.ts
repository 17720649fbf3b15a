import { readFile } from 'node:fs/promises';
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { blank, type Cell, textCell } from '@mortise/core';
import { limits } from '../limits.ts';
import { damaged, problem, SheetFault } from '../problem.ts';
import { emptyLayout, type Row, type SheetLayout, type Workbook, withoutPictures } from '../workbook.ts';
import { numeric } from '../xlsx/cell-value.ts';
import { decodeText } from '../xlsx/escapes.ts';
import { styleOf } from '../xlsx/styles.ts';

const errorCodes: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const batchRows = 500;

/**
 * Opens the binary format of Excel 5 to 2003 through SheetJS, whole, which `limits.xls` bounds. Only its cells are
 * used, never `sheet_to_json`: that walks the range a sheet states for itself and loses some dates.
 */
export async function openXls(path: string): Promise<Workbook> {
  set_cptable(codePages);
  const workbook = parseXls(await readFile(path));
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, i) => {
    const hidden = workbook.Workbook?.Sheets?.[i]?.Hidden;
    return {
      name,
      hidden: hidden === 2 ? ('very' as const) : hidden === 1,
      kind: workbook.Sheets[name]?.['!type'] === 'chart' ? ('chart' as const) : ('table' as const),
    };
  });
  if (sheets.length === 0) throw damaged('no sheets');
  const sheetAt = (index: number): WorkSheet => {
    const found = workbook.Sheets[sheets[index]?.name ?? ''];
    if (found === undefined) throw new RangeError(`sheet ${index} of ${sheets.length}`);
    return found;
  };
  const layout = (sheet: number): SheetLayout => layoutOf(sheetAt(sheet));
  return {
    format: 'xls',
    sheets,
    date1904,
    async *rows(sheet, options) {
      if (sheets[sheet]?.kind === 'chart') return;
      for (const batch of batchesOf(sheetAt(sheet), date1904)) {
        options?.signal?.throwIfAborted();
        yield batch;
      }
    },
    layout: async (sheet) => layout(sheet),
    merges: async (sheet) => layout(sheet).merges,
    ...withoutPictures,
    async close() {},
  };
}

function parseXls(bytes: Buffer): WorkBook {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new SheetFault(problem('password_protected'));
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellDates: false,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/^File is password-protected/.test(text)) throw new SheetFault(problem('password_protected'));
    throw damaged(text);
  }
}

function layoutOf(sheet: WorkSheet): SheetLayout {
  const merges = (sheet['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }));
  const columns = sheet['!cols'] ?? [];
  return {
    ...emptyLayout,
    merges,
    hiddenColumns: columns.flatMap((column, i) => (column?.hidden === true ? [i] : [])),
    hasAutoFilter: sheet['!autofilter'] !== undefined,
  };
}

function* batchesOf(sheet: WorkSheet, date1904: boolean): Iterable<Row[]> {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  let batch: Row[] = [];
  for (const [index, row] of data.entries()) {
    if (row === undefined) continue;
    const cells = Array.from(row, (cell) => (cell === undefined ? blank : cellOf(cell, date1904)));
    while (cells.at(-1) === blank) cells.pop();
    if (cells.length === 0) continue;
    batch.push({ index: index + 1, hidden: sheet['!rows']?.[index]?.hidden === true, cells });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function cellOf({ t, v, z }: CellObject, date1904: boolean): Cell {
  if (v === undefined || v === null) return blank;
  switch (t) {
    case 's':
      return textCell(decodeText(String(v)));
    case 'b':
      return { kind: 'boolean', value: v === true };
    case 'e':
      return { kind: 'error', code: errorCodes[Number(v)] ?? '#N/A' };
    case 'n':
      return numeric(String(v), styleOf(String(z ?? 'General')), date1904);
    default:
      return blank;
  }
}
