import { Buffer } from 'node:buffer';
import { type Cell, textCell } from '@mortise/core';

/**
 * A copy that does not keep alive the text it was cut from. V8 makes a long slice a view of its source: one kept
 * value would hold a whole chunk of the file in memory.
 */
export const detached = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');

export const detachedCell = (cell: Cell): Cell => (cell.kind === 'text' ? textCell(detached(cell.text)) : cell);
