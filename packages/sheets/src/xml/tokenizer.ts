import { limits } from '../limits.ts';
import { damaged } from '../problem.ts';
import { decodeEntities } from './entities.ts';

/** Attributes of the element being opened; reused, so read what is needed before returning. */
export class Attributes {
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private count = 0;

  get(name: string): string | undefined {
    for (let i = 0; i < this.count; i += 1) if (this.names[i] === name) return this.values[i];
    return undefined;
  }

  entries(): [string, string][] {
    return Array.from({ length: this.count }, (_, i) => [this.names[i] as string, this.values[i] as string]);
  }

  clear(): void {
    this.count = 0;
  }

  add(name: string, value: string): void {
    if (this.get(name) !== undefined) throw damaged(`attribute ${name} twice`);
    this.names[this.count] = name;
    this.values[this.count] = value;
    this.count += 1;
  }
}

export interface XmlSink {
  /** Whether text inside the element just opened is of interest. Read before each text. */
  readonly wantsText: boolean;
  /** Names are qualified, as written. */
  open(name: string, attributes: Attributes): void;
  text(value: string): void;
  close(name: string): void;
  /**
   * Takes elements that begin at `open` by itself as long as they are plain, and gives where it stopped: at `open` when
   * the first is not. What it takes must mean the same as if it came through `open`, `text` and `close`; it may nest
   * `plainDepth` elements. For the few shapes of which a large part has millions.
   */
  takePlain?(buffer: string, open: number): number;
}

/** How deep a sink may read by itself. */
const plainDepth = 3;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const nameEnd = /[\s/>=]/g;

/** Where the name that begins at `from` ends, -1 when the text ends first. Names in ASCII need no pattern. */
function endOfName(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f || code === 0x3d || code === 0x3e) return at;
    if (code < 0x80) continue;
    // Another letter, or the end of the text.
    nameEnd.lastIndex = at;
    return nameEnd.exec(text)?.index ?? -1;
  }
}

/**
 * A streaming XML reader for the two parts of a workbook that can be large. It is several times as fast as a general
 * one because it does what these parts need: elements, attributes, text, CDATA. It refuses document types, entities
 * other than the five of XML, and anything that is not well-formed.
 */
export class XmlTokenizer {
  private readonly sink: XmlSink;
  private readonly attributes = new Attributes();
  private readonly stack: string[] = [];
  private rest = '';
  private buffer = '';
  private nextAmpersand = -1;
  private seenRoot = false;

  constructor(sink: XmlSink) {
    this.sink = sink;
  }

  write(chunk: string): void {
    if (forbidden.test(chunk)) throw damaged('character not allowed in XML');
    this.buffer = this.rest === '' ? chunk : this.rest + chunk;
    this.nextAmpersand = this.buffer.indexOf('&');
    const done = this.consume();
    if (this.buffer.length - done > limits.xmlToken) throw damaged('XML token too long');
    this.rest = done === this.buffer.length ? '' : this.buffer.slice(done);
    this.buffer = '';
  }

  end(): void {
    if (this.stack.length > 0) throw damaged(`XML ends inside <${this.stack.at(-1)}>`);
    if (!this.seenRoot || this.rest.trim() !== '') throw damaged('XML ends too early');
  }

  /** Handles every complete token and answers where the first incomplete one begins. */
  private consume(): number {
    const { buffer } = this;
    let at = 0;
    for (;;) {
      const open = buffer.indexOf('<', at);
      if (open === -1) return at;
      if (open > at) this.text(at, open);
      const second = buffer.charCodeAt(open + 1);
      let next: number;
      if (second === 0x2f) next = this.closeTag(open);
      else if (second === 0x21) next = this.declaration(open);
      else if (second === 0x3f) next = this.skip(open, '?>');
      else next = Number.isNaN(second) ? -1 : this.element(open);
      if (next === -1) return open;
      at = next;
    }
  }

  private element(open: number): number {
    const depth = this.stack.length;
    if (this.sink.takePlain !== undefined && depth > 0 && depth + plainDepth <= limits.xmlDepth) {
      const end = this.sink.takePlain(this.buffer, open);
      if (end > open) return end;
    }
    return this.openTag(open);
  }

  private text(from: number, to: number): void {
    const hasEntity = this.hasAmpersand(from, to);
    if (this.stack.length === 0) {
      const stray = this.buffer.slice(from, to);
      if (stray.trim() !== '' && stray !== '\ufeff') throw damaged('text outside the root element');
      return;
    }
    if (!this.sink.wantsText && !hasEntity) return;
    const raw = this.buffer.slice(from, to);
    const value = hasEntity ? decodeEntities(raw) : raw;
    if (this.sink.wantsText) this.sink.text(value);
  }

  private hasAmpersand(from: number, to: number): boolean {
    if (this.nextAmpersand !== -1 && this.nextAmpersand < from) {
      this.nextAmpersand = this.buffer.indexOf('&', from);
    }
    return this.nextAmpersand !== -1 && this.nextAmpersand < to;
  }

  private closeTag(open: number): number {
    const close = this.buffer.indexOf('>', open);
    if (close === -1) return -1;
    const name = this.stack.pop();
    if (name === undefined || !this.buffer.startsWith(name, open + 2)) throw damaged('end tag without start');
    const after = open + 2 + name.length;
    if (after !== close && this.buffer.slice(after, close).trim() !== '')
      throw damaged(`end tag of <${name}> expected`);
    this.sink.close(name);
    return close + 1;
  }

  private declaration(open: number): number {
    const { buffer } = this;
    if (buffer.startsWith('<!--', open)) return this.skip(open + 4, '-->');
    if (buffer.startsWith('<![CDATA[', open)) {
      const end = buffer.indexOf(']]>', open + 9);
      if (end === -1) return -1;
      if (this.stack.length === 0) throw damaged('text outside the root element');
      if (this.sink.wantsText) this.sink.text(buffer.slice(open + 9, end));
      return end + 3;
    }
    if (buffer.length - open < 9 && '<![CDATA['.startsWith(buffer.slice(open))) return -1;
    if (buffer.length - open < 4 && '<!--'.startsWith(buffer.slice(open))) return -1;
    throw damaged('document types and entities are refused');
  }

  private skip(from: number, end: string): number {
    const found = this.buffer.indexOf(end, from);
    return found === -1 ? -1 : found + end.length;
  }

  private openTag(open: number): number {
    const { buffer, attributes } = this;
    let at = endOfName(buffer, open + 1);
    if (at === -1) return -1;
    if (at === open + 1) throw damaged('element without a name');
    const name = buffer.slice(open + 1, at);
    attributes.clear();
    for (;;) {
      let code = buffer.charCodeAt(at);
      const spaceFrom = at;
      while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = buffer.charCodeAt(++at);
      if (Number.isNaN(code)) return -1;
      if (code === 0x3e) return this.opened(name, false, at + 1);
      if (code === 0x2f) {
        if (at + 1 >= buffer.length) return -1;
        if (buffer.charCodeAt(at + 1) !== 0x3e) throw damaged(`<${name}> is malformed`);
        return this.opened(name, true, at + 2);
      }
      if (at === spaceFrom) throw damaged(`space expected in <${name}>`);
      at = this.attribute(at, name);
      if (at === -1) return -1;
    }
  }

  private attribute(from: number, element: string): number {
    const { buffer } = this;
    const equals = buffer.indexOf('=', from);
    if (equals === -1) return -1;
    let quoteAt = equals + 1;
    let quote = buffer.charCodeAt(quoteAt);
    while (quote === 0x20 || quote === 0x0a || quote === 0x0d || quote === 0x09) quote = buffer.charCodeAt(++quoteAt);
    if (Number.isNaN(quote)) return -1;
    if (quote !== 0x22 && quote !== 0x27) throw damaged(`attribute of <${element}> without quotes`);
    const end = buffer.indexOf(quote === 0x22 ? '"' : "'", quoteAt + 1);
    if (end === -1) return -1;
    const name = buffer.slice(from, equals).trimEnd();
    const raw = buffer.slice(quoteAt + 1, end);
    if (name === '' || /[\s<>"'/&]/.test(name) || raw.includes('<')) throw damaged(`<${element}> is malformed`);
    this.attributes.add(name, raw.includes('&') ? decodeEntities(raw) : raw);
    return end + 1;
  }

  private opened(name: string, empty: boolean, next: number): number {
    if (this.stack.length === 0) {
      if (this.seenRoot) throw damaged('two root elements');
      this.seenRoot = true;
    }
    if (this.stack.length >= limits.xmlDepth) throw damaged('XML nested too deep');
    this.sink.open(name, this.attributes);
    if (empty) this.sink.close(name);
    else this.stack.push(name);
    return next;
  }
}
