import type { Attributes, XmlSink } from '../xml/tokenizer.ts';
import { decodeText } from './escapes.ts';

/**
 * Gathers the text of each `si` (or `is`): plain `t`, and the runs of a rich text one after another, without
 * the readings of phonetic runs.
 */
export class StringItemSink implements XmlSink {
  wantsText = false;
  private prefix: string | undefined;
  private readonly item: string;
  private readonly plainStart: string;
  private readonly plainEnd: string;
  private readonly done: (text: string) => void;
  private text_ = '';
  private phonetic = 0;
  private isInside = false;

  constructor(item: string, done: (text: string) => void) {
    this.item = item;
    this.plainStart = `<${item}><t>`;
    this.plainEnd = `</t></${item}>`;
    this.done = done;
  }

  open(name: string, _attributes: Attributes): void {
    if (this.prefix === undefined) this.prefix = name.slice(0, name.indexOf(':') + 1);
    const local = this.local(name);
    if (local === this.item) {
      this.isInside = true;
      this.text_ = '';
    } else if (!this.isInside) return;
    else if (local === 'rPh') this.phonetic += 1;
    else if (local === 't' && this.phonetic === 0) this.wantsText = true;
  }

  /** `<si><t>…</t></si>`, one after another. */
  takePlain(buffer: string, open: number): number {
    if (this.prefix !== '' || this.isInside || this.phonetic > 0) return open;
    let at = open;
    while (buffer.startsWith(this.plainStart, at)) {
      const from = at + this.plainStart.length;
      const to = buffer.indexOf('<', from);
      if (to === -1 || !buffer.startsWith(this.plainEnd, to)) break;
      const raw = buffer.slice(from, to);
      if (raw.includes('&')) break;
      this.done(decodeText(raw));
      at = to + this.plainEnd.length;
    }
    return at;
  }

  text(value: string): void {
    this.text_ += value;
  }

  close(name: string): void {
    const local = this.local(name);
    if (local === 't') this.wantsText = false;
    else if (local === 'rPh' && this.isInside) this.phonetic -= 1;
    else if (local === this.item) {
      this.isInside = false;
      this.done(decodeText(this.text_));
    }
  }

  private local(name: string): string {
    const prefix = this.prefix ?? '';
    return prefix === '' ? name : name.startsWith(prefix) ? name.slice(prefix.length) : '';
  }
}
