/**
 * One cell as a spreadsheet, a CSV file or the clipboard gives it: what the file says, before any field
 * has an opinion. Dates carry no time zone; the field decides.
 */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the exact decimal as stored, so that no digit is lost on the way through a double. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `YYYY-MM-DD`; `format` only of a cell that is to be written */
  | { readonly kind: 'date'; readonly iso: string; readonly format?: string }
  /** `YYYY-MM-DDTHH:mm:ss`, wall clock */
  | { readonly kind: 'moment'; readonly iso: string; readonly format?: string }
  /** `HH:mm:ss`; a duration may pass 24 hours */
  | { readonly kind: 'time'; readonly iso: string; readonly format?: string }
  /** `#N/A` and its like */
  | { readonly kind: 'error'; readonly code: string };

/** A header, and below it one cell per column. */
export interface CellList {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that were too many to be read. */
  readonly left: number;
}

export const blank: Cell = { kind: 'blank' };
export const textCell = (text: string): Cell => (text === '' ? blank : { kind: 'text', text });

/** What a person sees in the cell, trimmed. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'number':
      return cell.text.trim();
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
    default:
      return cell.iso.replace('T', ' ');
  }
}
