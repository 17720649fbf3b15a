import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { err, ok, type Result } from '@mortise/core';
import type { EncodingName } from './csv/encoding.ts';
import { openCsv } from './csv/open-csv.ts';
import { limits } from './limits.ts';
import { problem, problemOf, SheetFault, type SheetProblem, tooLarge, unsupported } from './problem.ts';
import type { Workbook } from './workbook.ts';
import { openXls } from './xls/open-xls.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

export interface OpenOptions {
  /** As the person knows it; its extension decides only whether text is read as CSV. */
  readonly fileName: string;
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
}

const textExtensions = ['.csv', '.tsv', '.txt', ''];

/** Opens a spreadsheet by what its first bytes are, whatever its name says. Close the workbook when done. */
export async function openWorkbook(path: string, options: OpenOptions): Promise<Result<Workbook, SheetProblem>> {
  try {
    return ok(await openByContent(path, options));
  } catch (error) {
    const found = problemOf(error);
    if (found === undefined) throw error;
    return err(found);
  }
}

/** What `use` makes of an open spreadsheet, which is closed afterwards. A file that turns out to be damaged is an answer. */
export async function withWorkbook<T>(
  path: string,
  options: OpenOptions,
  use: (workbook: Workbook) => Promise<Result<T, SheetProblem>>,
): Promise<Result<T, SheetProblem>> {
  const opened = await openWorkbook(path, options);
  if (!opened.ok) return opened;
  try {
    return await use(opened.value);
  } catch (error) {
    const found = problemOf(error);
    if (found === undefined) throw error;
    return err(found);
  } finally {
    await opened.value.close();
  }
}

async function openByContent(path: string, { fileName, encoding, delimiter }: OpenOptions): Promise<Workbook> {
  const { size } = await stat(path);
  if (size === 0) throw new SheetFault(problem('empty'));
  const start = await firstBytes(path);
  const extension = extname(fileName).toLowerCase();
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0x50, 0x4b, 0x05, 0x06])) {
    if (['.xlsm', '.xltm', '.xlam'].includes(extension)) throw new SheetFault(problem('macros'));
    return openXlsx(path);
  }
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0]) || (extension === '.xls' && isBareBiff(start))) {
    if (size > limits.xls) throw new SheetFault(tooLarge({ zh: '.xls 文件', en: '.xls files' }, '64 MB'));
    return openXls(path);
  }
  if (extension === '.xlsb' || extension === '.ods') throw new SheetFault(unsupported(extension));
  if (!textExtensions.includes(extension)) throw new SheetFault(problem('not_a_spreadsheet', 'unknown first bytes'));
  return openCsv(path, fileName, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (start: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, index) => start[index] === byte);

/** Excel 2 to 4 wrote its records without a container. */
const isBareBiff = (start: Buffer): boolean =>
  start[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(start[1] ?? -1) && (start[2] ?? 99) <= 8;
