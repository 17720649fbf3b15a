import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'node:path';
import { type Cell, looksLikeFormula, textCell } from '@mortise/core';
import iconv from 'iconv-lite';
import { limits } from '../limits.ts';
import { problem, SheetFault, tooLarge } from '../problem.ts';
import { emptyLayout, type Row, type Workbook, withoutPictures } from '../workbook.ts';
import { sniffDelimiter } from './delimiter.ts';
import { decodeBytes, type EncodingName, rankEncodings } from './encoding.ts';
import { scanBytes } from './scan.ts';
import { CsvTokenizer } from './tokenizer.ts';

const sniffedBytes = 256 * 1024;
const batchRows = 1_000;

/**
 * Opens a text file with delimiters. Its one sheet bears the file's name, and every value in it is text: the file
 * says no more. `encoding` and `delimiter` overrule what the bytes suggest.
 */
export async function openCsv(
  path: string,
  fileName: string,
  chosen: { readonly encoding?: EncodingName; readonly delimiter?: string },
): Promise<Workbook> {
  const encodings = rankEncodings(await scanBytes(path));
  const encoding = chosen.encoding ?? encodings[0]?.encoding ?? 'utf-8';
  const delimiter = chosen.delimiter ?? sniffDelimiter(await beginning(path, encoding));
  return {
    format: 'csv',
    sheets: [{ name: parse(fileName).name, hidden: false, kind: 'table' }],
    date1904: false,
    encoding,
    encodings,
    delimiter,
    rows: (_sheet, options) => readRecords(path, encoding, delimiter, options?.signal),
    layout: async () => emptyLayout,
    merges: async () => [],
    ...withoutPictures,
    async close() {},
  };
}

async function beginning(path: string, encoding: EncodingName): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    const text = decodeBytes(buffer.subarray(0, bytesRead), encoding);
    if (text.trim() === '') throw new SheetFault(problem('empty'));
    return text;
  } finally {
    await file.close();
  }
}

async function* readRecords(
  path: string,
  encoding: EncodingName,
  delimiter: string,
  signal: AbortSignal | undefined,
): AsyncIterable<readonly Row[]> {
  let rows: Row[] = [];
  let index = 0;
  const tokenizer = new CsvTokenizer(delimiter, (record) => {
    index += 1;
    if (index > limits.rows * 5) throw new SheetFault(tooLarge({ zh: '行数', en: 'Rows' }, '5,242,880'));
    const cells = cellsOf(record);
    if (cells.length > 0) rows.push({ index, hidden: false, cells });
  });
  for await (const text of decoded(path, encoding)) {
    signal?.throwIfAborted();
    tokenizer.write(text);
    if (rows.length < batchRows) continue;
    yield rows;
    rows = [];
  }
  tokenizer.end();
  if (rows.length > 0) yield rows;
}

function cellsOf(record: readonly string[]): Cell[] {
  let width = record.length;
  while (width > 0 && record[width - 1] === '') width -= 1;
  return Array.from({ length: width }, (_, i) => textCell(bare(record[i] ?? '')));
}

/** Without the apostrophe that keeps a text from being a formula: ours, or a spreadsheet's. */
const bare = (text: string): string => (text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text);

async function* decoded(path: string, encoding: EncodingName): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding === 'macintosh' ? 'macroman' : encoding, { stripBOM: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 17 }) as AsyncIterable<Buffer>) {
    yield decoder.write(chunk);
  }
  yield decoder.end() ?? '';
}
