import { blank, type Cell } from '@mortise/core';
import type { Row, SheetPictures } from '../workbook.ts';

/** A row, and the pictures in it: parts of the file by column. */
export interface PicturedRow {
  readonly row: Row;
  readonly pictures: ReadonlyMap<number, readonly string[]> | undefined;
}

/** What WPS leaves in a cell that shows a picture. */
const shown = /^=?(?:_xlfn\.)?DISPIMG\("([^"]{1,100})",\s*\d+\)$/i;

/** The formula by which a cell shows a picture, for readers that know one otherwise. */
export const pictureFormula = (name: string): string => `=DISPIMG("${name}",1)`;

/** The pictures over a row and in it. A cell that only shows one is blank beside it. */
export function takePictures({ anchored, named }: SheetPictures, row: Row): PicturedRow {
  const over = anchored.get(row.index);
  if (named.size === 0) return { row, pictures: over };
  let cells: Cell[] | undefined;
  let pictures: Map<number, readonly string[]> | undefined;
  for (const [column, cell] of row.cells.entries()) {
    const name = cell.kind === 'text' && cell.text.length < 150 ? shown.exec(cell.text)?.[1] : undefined;
    if (name === undefined) continue;
    cells ??= [...row.cells];
    cells[column] = blank;
    const part = named.get(name);
    if (part === undefined) continue;
    pictures ??= new Map(over);
    pictures.set(column, [...(pictures.get(column) ?? []), part]);
  }
  return { row: cells ? { ...row, cells } : row, pictures: pictures ?? over };
}
