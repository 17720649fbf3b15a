import { type Cell, cellText } from '@mortise/core';
import { detached } from '../detached.ts';
import { Distinct } from './distinct.ts';
import { shape, shapeBits, shapesOf } from './shape.ts';
import { readTextDate } from './text-date.ts';

const rememberedShapes = 5_000;
const comparedLength = 200;

/** Everything type inference needs to know about one column, gathered cell by cell in bounded memory. */
export class ColumnStatistics {
  /** Rows seen. */
  rows = 0;
  blanks = 0;
  /** Rows with a picture, which is no value. */
  pictures = 0;
  /** How many values fit each shape, by bit. */
  readonly counts = new Uint32Array(shapeBits);
  readonly distinct = new Distinct();
  /** Words for "no value" and how often. */
  readonly noValues = new Map<string, number>();
  readonly currencies = new Map<string, number>();
  /** Of number cells and number texts. */
  decimals = 0;
  longest = 0;
  hasSeconds = false;
  longDurations = 0;
  readonly dateOrders = { ymd: 0, mdy: 0, dmy: 0, ambiguous: 0 };
  /** Cells typed by the spreadsheet, by kind. */
  readonly kinds = { text: 0, number: 0, boolean: 0, date: 0, moment: 0, time: 0, error: 0 };
  private readonly remembered = new Map<string, number>();

  get values(): number {
    return this.rows - this.blanks;
  }

  fits(bits: number): number {
    let fitting = 0;
    for (let bit = 0; bit < shapeBits; bit += 1) if ((bits & (1 << bit)) !== 0) fitting += this.counts[bit] ?? 0;
    return fitting;
  }

  add(cell: Cell): void {
    this.rows += 1;
    if (cell.kind === 'blank') {
      this.blanks += 1;
      return;
    }
    this.kinds[cell.kind] += 1;
    const text = cellText(cell);
    const bits = cell.kind === 'text' ? this.shapesOfText(cell, text) : shapesOf(cell);
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      this.counts[bit] = (this.counts[bit] ?? 0) + 1;
    }
    if ((bits & shape.noValue) !== 0) {
      const word = cell.kind === 'text' ? cell.text : text;
      if (this.noValues.size < 20 || this.noValues.has(word)) {
        this.noValues.set(detached(word), (this.noValues.get(word) ?? 0) + 1);
      }
      return;
    }
    if (text.length > this.longest) this.longest = text.length;
    this.distinct.add(text.length > comparedLength ? `${text.slice(0, comparedLength)}#${text.length}` : text);
    this.addDetails(cell, text, bits);
  }

  private shapesOfText(cell: Cell, text: string): number {
    if (text.length > 40) return shapesOf(cell);
    const known = this.remembered.get(text);
    if (known !== undefined) return known;
    const bits = shapesOf(cell);
    if (this.remembered.size < rememberedShapes) this.remembered.set(detached(text), bits);
    return bits;
  }

  private addDetails(cell: Cell, text: string, bits: number): void {
    if ((bits & (shape.number | shape.currency | shape.percent)) !== 0) {
      const point = text.indexOf('.');
      if (point !== -1) this.decimals = Math.max(this.decimals, fractionLength(text, point));
      if ((bits & shape.currency) !== 0) this.addCurrency(cell, text);
    } else if ((bits & (shape.date | shape.moment)) !== 0) {
      if (cell.kind === 'moment') this.hasSeconds ||= !cell.iso.endsWith(':00');
      else if (cell.kind === 'text') this.addTextDate(text);
    } else if (cell.kind === 'time' && Number.parseInt(cell.iso, 10) >= 24) this.longDurations += 1;
  }

  private addTextDate(text: string): void {
    const date = readTextDate(text);
    if (date === undefined) return;
    this.dateOrders[date.order] += 1;
    if (date.precision === 'second') this.hasSeconds = true;
  }

  private addCurrency(cell: Cell, text: string): void {
    const source = cell.kind === 'number' ? (cell.format ?? '') : text;
    const sign = /\[\$([^\]-]+)|([¥￥元圆万]|€|£|₩|₽|₹|HK\$|US\$|\$|[A-Z]{3})/i.exec(source);
    const mark = (sign?.[1] ?? sign?.[2] ?? '').trim();
    if (this.currencies.size < 20) this.currencies.set(mark, (this.currencies.get(mark) ?? 0) + 1);
  }
}

function fractionLength(text: string, point: number): number {
  let end = point + 1;
  while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  return end - point - 1;
}
