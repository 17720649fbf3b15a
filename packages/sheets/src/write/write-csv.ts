import { Buffer } from 'node:buffer';
import { blank, type Cell, cellText, csvLine, harmless } from '@mortise/core';
import type { SheetToWrite } from './write-workbook.ts';

const chunkLength = 131_072;

/** The rows of a sheet as a CSV file in UTF-8 that Excel opens as one. Nothing in it is a formula. */
export async function* writeCsvFile({ columns, rows }: SheetToWrite): AsyncGenerator<Uint8Array, void, undefined> {
  let text = `\uFEFF${csvLine(columns.map(({ name }) => harmless(name)))}`;
  for await (const batch of rows()) {
    for (const { cells } of batch) {
      text += csvLine(columns.map((_, index) => said(cells[index] ?? blank)));
      if (text.length < chunkLength) continue;
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

/** A bare share would be read as a number of its own. */
function said(cell: Cell): string {
  if (cell.kind === 'number' && cell.format?.includes('%')) return `${hundredfold(cell.text)}%`;
  return cell.kind === 'text' ? harmless(cell.text) : cellText(cell);
}

function hundredfold(text: string): string {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${part.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(2);
  return `${text.startsWith('-') ? '-' : ''}${digits}${rest === '' ? '' : `.${rest}`}`;
}
