import { blank, type Cell, textCell } from '@mortise/core';
import { isoCell } from '../dates/iso-cell.ts';
import { serialCell } from '../dates/serial.ts';
import { numberCell } from '../exact-number.ts';
import { damaged } from '../problem.ts';
import { decodeText } from './escapes.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type CellStyle, generalStyle } from './styles.ts';

export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Pictures that Excel placed in cells, by the value that a cell names. */
  readonly placed?: ReadonlyMap<string, string>;
}

/** The cell a `c` element means: `type` is its `t`, `style` its `s`, `raw` the text of its `v`. */
export function cellOf(context: CellContext, type: string, style: number, raw: string): Cell {
  switch (type) {
    case 's': {
      if (raw === '') return blank;
      const cell = context.strings.at(Number(raw));
      if (cell === undefined) throw damaged(`shared string ${raw} is missing`);
      return cell;
    }
    case 'b':
      return raw === '' ? blank : { kind: 'boolean', value: raw.trim() === '1' || raw.trim() === 'true' };
    case 'e':
      return raw === '' ? blank : { kind: 'error', code: raw };
    case 'str':
      return textCell(decodeText(raw));
    case 'd':
      return isoCell(raw, (context.styles[style] ?? generalStyle).kind);
    default:
      return numeric(raw, context.styles[style] ?? generalStyle, context.date1904);
  }
}

/** A stored number under its format: a date only where the format says so. */
export function numeric(raw: string, { kind, format }: CellStyle, date1904: boolean): Cell {
  if (kind === 'date' || kind === 'moment' || kind === 'time' || kind === 'duration') {
    const cell = raw === '' ? undefined : serialCell(Number(raw), kind, date1904);
    if (cell !== undefined) return cell;
  }
  return numberCell(raw.trim(), format) ?? textCell(decodeText(raw));
}
