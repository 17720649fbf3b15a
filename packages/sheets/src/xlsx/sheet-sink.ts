import { blank, type Cell, textCell } from '@mortise/core';
import { limits } from '../limits.ts';
import { damaged, SheetFault, tooLarge } from '../problem.ts';
import { pictureFormula } from '../table/take-pictures.ts';
import type { Row } from '../workbook.ts';
import type { Attributes, XmlSink } from '../xml/tokenizer.ts';
import { type CellContext, cellOf } from './cell-value.ts';
import { decodeText } from './escapes.ts';
import { PlainCell } from './plain-cell.ts';
import { columnOf } from './references.ts';
import { placedName } from './rich-pictures.ts';

/** Builds rows from the elements of a worksheet part. What it does not know it passes over. */
export class SheetSink implements XmlSink {
  wantsText = false;
  /** Finished rows; the reader takes them away. */
  rows: Row[] = [];
  /** Cells in `rows`, blanks included. */
  pending = 0;
  private readonly context: CellContext;
  private names: Names | undefined;
  private row = 0;
  private isHidden = false;
  private cells: Cell[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  /** The rich value that the cell names. */
  private rich: string | undefined;
  private inline: string | undefined;
  private phonetic = 0;
  private expanded = 0;
  private readonly plain = new PlainCell();
  private isInCell = false;

  constructor(context: CellContext) {
    this.context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (this.names === undefined) {
      this.names = namesWith(name.slice(0, name.indexOf(':') + 1));
      if (name !== this.names.worksheet) throw damaged(`<${name}> where a worksheet was expected`);
    } else if (name === this.names.c) this.openCell(attributes);
    else if (name === this.names.v) this.wantsText = true;
    else if (name === this.names.row) this.openRow(attributes);
    else if (name === this.names.is) this.inline = '';
    else if (name === this.names.rPh) this.phonetic += 1;
    else if (name === this.names.t) this.wantsText = this.inline !== undefined && this.phonetic === 0;
  }

  text(text: string): void {
    if (this.inline === undefined) this.value = this.value === '' ? text : this.value + text;
    else this.inline += text;
  }

  close(name: string): void {
    const { names } = this;
    if (names === undefined) return;
    if (name === names.v || name === names.t) this.wantsText = false;
    else if (name === names.c) this.closeCell();
    else if (name === names.row) this.closeRow();
    else if (name === names.rPh) this.phonetic -= 1;
  }

  takePlain(buffer: string, open: number): number {
    if (this.names?.c !== 'c' || this.row === 0 || this.isInCell) return open;
    let at = open;
    while (buffer.startsWith('<c ', at)) {
      const end = this.plain.read(buffer, at);
      if (end === -1 || !this.takeCell(buffer)) break;
      at = end;
    }
    return at;
  }

  /** False, with nothing done, when the cell needs to be read by its parts. */
  private takeCell(buffer: string): boolean {
    const { plain } = this;
    const column = plain.column === -1 ? this.column + 1 : plain.column;
    if (column >= limits.columns) return false;
    const raw = buffer.slice(plain.from, plain.to);
    if (raw.includes('&')) return false;
    this.column = column;
    if (plain.isInline) this.put(textCell(decodeText(raw)));
    else if (raw !== '') this.put(cellOf(this.context, plain.type, plain.style, raw));
    return true;
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes.get('r');
    const row = stated === undefined ? this.row + 1 : Number(stated);
    if (!Number.isInteger(row) || row <= this.row) throw damaged(`row ${stated ?? row} out of order`);
    if (row > limits.rows) throw new SheetFault(tooLarge({ zh: '行数', en: 'Rows' }, '1,048,576'));
    this.row = row;
    const hidden = attributes.get('hidden');
    this.isHidden = hidden === '1' || hidden === 'true';
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes.get('r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column < 0 || this.column >= limits.columns) throw damaged(`cell ${reference ?? this.column}`);
    this.type = attributes.get('t') ?? 'n';
    const style = attributes.get('s');
    this.style = style === undefined ? 0 : Number(style);
    this.value = '';
    this.rich = attributes.get('vm');
    this.inline = undefined;
    this.isInCell = true;
  }

  private closeCell(): void {
    if (this.row === 0) throw damaged('cell outside a row');
    const cell =
      this.inline === undefined
        ? this.value === ''
          ? blank
          : cellOf(this.context, this.type, this.style, this.value)
        : textCell(decodeText(this.inline));
    this.inline = undefined;
    this.isInCell = false;
    const isPicture = this.rich !== undefined && this.context.placed?.has(this.rich);
    this.put(isPicture ? textCell(pictureFormula(placedName(this.rich ?? ''))) : cell);
  }

  private put(cell: Cell): void {
    if (cell === blank) return;
    while (this.cells.length < this.column) this.cells.push(blank);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.expanded += this.cells.length;
    if (this.expanded > limits.expandedCells) {
      throw new SheetFault(tooLarge({ zh: '单元格数', en: 'Cells' }, limits.expandedCells.toLocaleString('en')));
    }
    this.pending += this.cells.length;
    this.rows.push({ index: this.row, hidden: this.isHidden, cells: this.cells });
    this.cells = [];
  }
}

const elements = ['worksheet', 'row', 'c', 'v', 'is', 't', 'rPh'] as const;
type Names = Readonly<Record<(typeof elements)[number], string>>;

/** Element names as this part writes them: some writers give every tag a prefix. */
const namesWith = (prefix: string): Names =>
  Object.fromEntries(elements.map((element) => [element, prefix + element])) as Names;
