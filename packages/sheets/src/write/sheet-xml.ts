import { Buffer } from 'node:buffer';
import { type CellCounts, cellXml } from './cell-xml.ts';
import type { RowQueue } from './row-queue.ts';
import { headerStyle, type SheetStyles } from './sheet-styles.ts';
import { lettersOf, spelt } from './sheet-text.ts';

export interface ColumnToWrite {
  readonly name: string;
  /** In characters. */
  readonly width?: number;
  /** Its cells are one over all rows of a record. */
  readonly isMerged?: boolean;
}

/** Rows that a sheet of Excel has. */
export const mostRows = 1_048_576;
const chunkLength = 131_072;

const start =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** A sheet with a header that stays in view, up to as many rows as one has: what is left in `rows` is for another. */
export async function* sheetXml(
  columns: readonly ColumnToWrite[],
  rows: RowQueue,
  styles: SheetStyles,
  counts: CellCounts,
  most = mostRows,
): AsyncGenerator<Uint8Array, void, undefined> {
  const letters = columns.map((_, index) => lettersOf(index));
  const merges = new Merges();
  let text = start + viewXml(columns) + headerXml(columns, letters);
  let number = 1;
  for (let row = rows.next ?? (await rows.fill()); row; row = rows.next ?? (await rows.fill())) {
    const { cells, height = 1, marked } = row;
    // All rows of a record stand on one sheet.
    if (number + height > most) break;
    rows.take();
    number++;
    if (height > 1) merges.add(number, height);
    let inside = '';
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell) inside += cellXml(cell, `${letters[index]}${number}`, styles, counts, marked?.has(index));
    }
    text += inside === '' ? '' : `<row r="${number}">${inside}</row>`;
    if (text.length > chunkLength) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(`${text}</sheetData>`);
  yield* merges.xml(letters.filter((_, index) => columns[index]?.isMerged));
  yield Buffer.from('</worksheet>');
}

function viewXml(columns: readonly ColumnToWrite[]): string {
  const widths = columns
    .map(({ width = 12 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>`;
}

const headerXml = (columns: readonly ColumnToWrite[], letters: readonly string[]) =>
  `<row r="1">${columns
    .map(
      ({ name }, index) =>
        `<c r="${letters[index]}1" s="${headerStyle}" t="inlineStr"><is><t xml:space="preserve">${spelt(name)}</t></is></c>`,
    )
    .join('')}</row>`;

/** Records with several rows: eight bytes each, for there may be a million of them. */
class Merges {
  #rows = new Uint32Array(1024);
  #length = 0;

  add(first: number, height: number): void {
    if (this.#length === this.#rows.length) {
      const larger = new Uint32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.#length++] = first;
    this.#rows[this.#length++] = first + height - 1;
  }

  *xml(letters: readonly string[]): Generator<Uint8Array, void, undefined> {
    const records = this.#length / 2;
    if (records === 0 || letters.length === 0) return;
    let text = `<mergeCells count="${records * letters.length}">`;
    for (let at = 0; at < this.#length; at += 2) {
      for (const letter of letters)
        text += `<mergeCell ref="${letter}${this.#rows[at]}:${letter}${this.#rows[at + 1]}"/>`;
      if (text.length > chunkLength) {
        yield Buffer.from(text);
        text = '';
      }
    }
    yield Buffer.from(`${text}</mergeCells>`);
  }
}
