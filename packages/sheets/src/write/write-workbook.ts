import { Buffer } from 'node:buffer';
import type { CellCounts } from './cell-xml.ts';
import { RowQueue, type RowToWrite } from './row-queue.ts';
import { SheetStyles } from './sheet-styles.ts';
import { sheetNames, spelt } from './sheet-text.ts';
import { type ColumnToWrite, mostRows, sheetXml } from './sheet-xml.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  /** Asked for once, when the sheet's turn comes. */
  readonly rows: () => AsyncIterable<readonly RowToWrite[]>;
}

interface WriteOptions {
  /** Told as it goes. */
  readonly counts?: CellCounts;
  /** Rows of a sheet, its header included; where there are more, another sheet goes on. */
  readonly most?: number;
}

/**
 * A workbook as Excel opens it, made while its rows come: no more than a batch of them is held. Texts are texts whatever
 * they begin with, numbers that Excel would round are texts too, and its own facts come last because only then they are
 * known.
 */
export const writeWorkbook = (
  sheets: readonly SheetToWrite[],
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> => writeZip(partsOf(sheets, options));

async function* partsOf(
  sheets: readonly SheetToWrite[],
  { counts = { cut: 0 }, most = mostRows }: WriteOptions,
): AsyncGenerator<ZipEntry, void, undefined> {
  const styles = new SheetStyles();
  const free = sheetNames();
  const names: string[] = [];
  for (const { name, columns, rows } of sheets) {
    const queue = new RowQueue(rows());
    try {
      do {
        names.push(free(name));
        yield {
          name: `xl/worksheets/sheet${names.length}.xml`,
          content: sheetXml(columns, queue, styles, counts, most),
        };
      } while (queue.next);
    } finally {
      await queue.close();
    }
  }
  yield part('xl/styles.xml', styles.xml());
  yield part('xl/workbook.xml', workbookXml(names));
  yield part('xl/_rels/workbook.xml.rels', relations(names));
  yield part('_rels/.rels', relationsOf([['r1', 'officeDocument', 'xl/workbook.xml']]));
  yield part('[Content_Types].xml', contentTypes(names));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

const part = (name: string, xml: string): ZipEntry => ({
  name,
  content: [Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)],
});

const workbookXml = (names: readonly string[]) =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names
    .map((name, at) => `<sheet name="${spelt(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

const relations = (names: readonly string[]) =>
  relationsOf([
    ...names.map((_, at) => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ['styles', 'styles', 'styles.xml'],
  ]);

const relationsOf = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${packaged}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(names: readonly string[]): string {
  const of = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${sheetType}.${type}+xml"/>`;
  const sheets = names.map((_, at) => of(`worksheets/sheet${at + 1}.xml`, 'worksheet')).join('');
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${of('workbook.xml', 'sheet.main')}${of('styles.xml', 'styles')}${sheets}</Types>`;
}
