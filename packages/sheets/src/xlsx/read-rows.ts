import type { ReadOptions, Row } from '../workbook.ts';
import { decodeXml } from '../xml/decode.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import type { Archive } from './archive.ts';
import type { CellContext } from './cell-value.ts';
import { SheetSink } from './sheet-sink.ts';

const batchCells = 20_000;
const batchRows = 1_000;

/** Streams the rows of a worksheet part. The size it states for itself is not believed. */
export async function* readRows(
  archive: Archive,
  path: string,
  context: CellContext,
  { signal }: ReadOptions = {},
): AsyncIterable<readonly Row[]> {
  const sink = new SheetSink(context);
  const tokenizer = new XmlTokenizer(sink);
  for await (const chunk of decodeXml(archive.bytes(path))) {
    signal?.throwIfAborted();
    tokenizer.write(chunk);
    if (sink.pending < batchCells && sink.rows.length < batchRows) continue;
    const { rows } = sink;
    sink.rows = [];
    sink.pending = 0;
    yield rows;
  }
  tokenizer.end();
  if (sink.rows.length > 0) yield sink.rows;
}
