import { type Cell, looksLikeFormula } from '@mortise/core';
import type { SheetStyles } from './sheet-styles.ts';
import { longestText, spelt } from './sheet-text.ts';

/** What became of cells on their way into the sheet. */
export interface CellCounts {
  /** Texts that were too long for a cell and lost their end. */
  cut: number;
}

/** A double holds as many digits; Excel no more. */
const mostDigits = 15;

const formats = {
  date: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
  second: 'yyyy-mm-dd hh:mm:ss',
  time: 'hh:mm',
  exactTime: 'hh:mm:ss',
  duration: '[h]:mm:ss',
} as const;

/** One `c` element; nothing for a blank cell that is not marked. `at` is its reference, such as B7. */
export function cellXml(cell: Cell, at: string, styles: SheetStyles, counts: CellCounts, isMarked = false): string {
  switch (cell.kind) {
    case 'blank':
      return isMarked ? `<c r="${at}" s="${styles.numberOf({ format: '', isMarked })}"/>` : '';
    case 'number':
      return tooExact(cell.text)
        ? textXml(cell.text, at, styles, counts, isMarked)
        : valueXml(cell.text, at, styles.numberOf({ format: cell.format ?? '', isMarked }));
    case 'boolean':
      return `<c r="${at}"${styleOf(styles.numberOf({ format: '', isMarked }))} t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case 'error':
      return `<c r="${at}"${styleOf(styles.numberOf({ format: '', isMarked }))} t="e"><v>${spelt(cell.code)}</v></c>`;
    case 'text':
      return textXml(cell.text, at, styles, counts, isMarked);
    default: {
      const serial = serialOf(cell);
      if (serial === null) return textXml(cell.iso.replace('T', ' '), at, styles, counts, isMarked);
      return valueXml(String(serial), at, styles.numberOf({ format: cell.format ?? formatOf(cell), isMarked }));
    }
  }
}

const valueXml = (value: string, at: string, style: number) => `<c r="${at}"${styleOf(style)}><v>${value}</v></c>`;

const styleOf = (style: number) => (style === 0 ? '' : ` s="${style}"`);

function textXml(text: string, at: string, styles: SheetStyles, counts: CellCounts, isMarked: boolean): string {
  let kept = text;
  if (text.length > longestText) {
    kept = text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '');
    counts.cut++;
  }
  const isQuoted = looksLikeFormula(kept);
  const style = isQuoted || isMarked ? styles.numberOf({ format: '', isQuoted, isMarked }) : 0;
  return `<c r="${at}"${styleOf(style)} t="inlineStr"><is><t xml:space="preserve">${spelt(kept)}</t></is></c>`;
}

const tooExact = (text: string): boolean =>
  text.length > mostDigits && text.replace(/^-?0*\.?0*|\./g, '').length > mostDigits;

type Dated = Extract<Cell, { readonly iso: string }>;

function formatOf({ kind, iso }: Dated): string {
  if (kind === 'date') return formats.date;
  if (kind === 'moment') return iso.endsWith(':00') ? formats.minute : formats.second;
  if (Number(iso.split(':')[0]) >= 24) return formats.duration;
  return iso.endsWith(':00') ? formats.time : formats.exactTime;
}

/** Days since Excel's beginning; null for what it has no number for. Before March 1900 it counts a day too many. */
function serialOf({ kind, iso }: Dated): number | null {
  if (kind === 'time') {
    const [hours = 0, minutes = 0, seconds = 0] = iso.split(':').map(Number);
    return (hours * 3600 + minutes * 60 + seconds) / 86_400;
  }
  const milliseconds = kind === 'date' ? dayStart(iso) : Date.parse(`${iso}Z`);
  const serial = milliseconds / 86_400_000 + 25_569;
  return serial >= 61 && serial < 2_958_466 ? serial : null;
}

/** The same days come again and again. */
const days = new Map<string, number>();

function dayStart(iso: string): number {
  const known = days.get(iso);
  if (known !== undefined) return known;
  const found = Date.parse(`${iso}T00:00:00Z`);
  if (days.size < 11_000) days.set(iso, found);
  return found;
}
