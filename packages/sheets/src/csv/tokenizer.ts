import { limits } from '../limits.ts';
import { damaged } from '../problem.ts';

/**
 * Streaming CSV by RFC 4180, forgiving where files are: any of CR, LF and CRLF ends a record, a quote inside an
 * unquoted field is a character, and what follows a closing quote belongs to the field.
 */
export class CsvTokenizer {
  private readonly special: RegExp;
  private readonly delimiter: string;
  private readonly done: (record: string[]) => void;
  private record: string[] = [];
  private field = '';
  private size = 0;
  private state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  private afterReturn = false;

  constructor(delimiter: string, done: (record: string[]) => void) {
    this.delimiter = delimiter;
    this.special = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\r\\n]`, 'g');
    this.done = done;
  }

  write(text: string): void {
    let at = 0;
    if (this.afterReturn && text.length > 0) {
      this.afterReturn = false;
      if (text[0] === '\n') at = 1;
    }
    while (at < text.length) {
      if (this.state === 'start' && text[at] === '"') {
        this.state = 'quoted';
        at += 1;
      } else if (this.state === 'quoted') at = this.quoted(text, at);
      else if (this.state === 'quote' && text[at] === '"') {
        this.append('"');
        this.state = 'quoted';
        at += 1;
      } else at = this.plain(text, at);
    }
  }

  end(): void {
    if (this.state === 'quoted') throw damaged('a quoted field is not closed');
    if (this.state !== 'start' || this.record.length > 0) this.endRecord();
  }

  private quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    this.append(text.slice(from, quote === -1 ? undefined : quote));
    if (quote === -1) return text.length;
    this.state = 'quote';
    return quote + 1;
  }

  private plain(text: string, from: number): number {
    this.special.lastIndex = from;
    const index = this.special.exec(text)?.index ?? -1;
    const end = index === -1 ? text.length : index;
    if (end > from) {
      this.append(text.slice(from, end));
      this.state = 'plain';
    }
    if (index === -1) return end;
    const char = text[index];
    if (char === this.delimiter) {
      this.endField();
      return index + 1;
    }
    this.endRecord();
    if (char !== '\r') return index + 1;
    if (index + 1 === text.length) this.afterReturn = true;
    return text[index + 1] === '\n' ? index + 2 : index + 1;
  }

  private append(piece: string): void {
    this.size += piece.length;
    if (this.size > limits.csvRecord) throw damaged('a record has no end');
    this.field = this.field === '' ? piece : this.field + piece;
  }

  private endField(): void {
    if (this.record.length >= limits.columns) throw damaged('a record has more than 16,384 fields');
    this.record.push(this.field);
    this.field = '';
    this.state = 'start';
  }

  private endRecord(): void {
    this.endField();
    const { record } = this;
    this.record = [];
    this.size = 0;
    this.done(record);
  }
}
