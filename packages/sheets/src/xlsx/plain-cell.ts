import { limits } from '../limits.ts';

const types = new Set(['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd']);

/**
 * Reads a `c` element as nearly all are written: `r`, `s` and `t` in double quotes, then nothing, one `v`, or one `is`
 * with one `t`, without a reference to a character. One of these is used for all cells of a sheet, so read what is needed
 * before the next.
 */
export class PlainCell {
  /** From 0; -1 where the element does not say. */
  column = -1;
  type = 'n';
  style = 0;
  isInline = false;
  /** Where the text stands; both ends are alike when there is none. */
  from = 0;
  to = 0;

  /** Where the element that begins at `open` ends; -1 when it is not plain or not all there. */
  read(buffer: string, open: number): number {
    const tagEnd = this.readTag(buffer, open + 2);
    if (tagEnd === -1) return -1;
    this.isInline = false;
    this.from = tagEnd;
    this.to = tagEnd;
    if (buffer.charCodeAt(tagEnd - 1) === slash) return tagEnd + 1;
    if (buffer.startsWith('<v>', tagEnd + 1)) return this.readText(buffer, tagEnd + 4, '</v></c>');
    if (!buffer.startsWith('<is><t>', tagEnd + 1)) return -1;
    this.isInline = true;
    return this.readText(buffer, tagEnd + 8, '</t></is></c>');
  }

  private readText(buffer: string, from: number, close: string): number {
    const to = buffer.indexOf('<', from);
    if (to === -1 || !buffer.startsWith(close, to)) return -1;
    this.from = from;
    this.to = to;
    return to + close.length;
  }

  /** Where the `>` of the tag stands, whose attributes begin at `at`. */
  private readTag(buffer: string, attributes: number): number {
    this.column = -1;
    this.type = '';
    this.style = -1;
    let at = attributes;
    while (buffer.charCodeAt(at) === space) {
      if (buffer.charCodeAt(at + 2) !== equals || buffer.charCodeAt(at + 3) !== quote) return -1;
      const name = buffer.charCodeAt(at + 1);
      at = this.readValue(buffer, name, at + 4);
      if (at === -1) return -1;
    }
    if (this.type === '') this.type = 'n';
    if (this.style === -1) this.style = 0;
    if (buffer.charCodeAt(at) === slash) at += 1;
    return buffer.charCodeAt(at) === greater ? at : -1;
  }

  /** Past the quote that ends the value; -1 also when the attribute was there before. */
  private readValue(buffer: string, name: number, from: number): number {
    if (name === letterR && this.column === -1) return this.readReference(buffer, from);
    if (name === letterS && this.style === -1) return this.readStyle(buffer, from);
    if (name !== letterT || this.type !== '') return -1;
    const end = buffer.indexOf('"', from);
    this.type = buffer.slice(from, end);
    return end !== -1 && types.has(this.type) ? end + 1 : -1;
  }

  private readReference(buffer: string, from: number): number {
    let column = 0;
    let at = from;
    let code = buffer.charCodeAt(at);
    for (; code >= letterA && code <= letterZ && at - from < 3; code = buffer.charCodeAt(++at))
      column = column * 26 + (code - letterA + 1);
    if (column === 0 || column > limits.columns) return -1;
    while (isDigit(code)) code = buffer.charCodeAt(++at);
    this.column = column - 1;
    return code === quote ? at + 1 : -1;
  }

  private readStyle(buffer: string, from: number): number {
    let style = 0;
    let at = from;
    let code = buffer.charCodeAt(at);
    for (; isDigit(code) && at - from < 6; code = buffer.charCodeAt(++at)) style = style * 10 + (code - zero);
    this.style = style;
    return code === quote && at > from ? at + 1 : -1;
  }
}

const [space, quote, slash, equals, greater] = [0x20, 0x22, 0x2f, 0x3d, 0x3e];
const [zero, nine, letterA, letterZ, letterR, letterS, letterT] = [0x30, 0x39, 0x41, 0x5a, 0x72, 0x73, 0x74];
const isDigit = (code: number): boolean => code >= zero && code <= nine;
