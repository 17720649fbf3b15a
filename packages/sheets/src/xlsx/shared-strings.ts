import { blank, type Cell, textCell } from '@mortise/core';
import { limits } from '../limits.ts';
import { SheetFault, tooLarge } from '../problem.ts';
import { decodeXml } from '../xml/decode.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import type { Archive } from './archive.ts';
import { StringItemSink } from './string-item.ts';

const pageBytes = 4 * 1024 * 1024;
const cacheSlots = 1 << 15;

/**
 * The texts cells refer to by number, packed as UTF-8 outside the JavaScript heap: a workbook may hold millions.
 * Those asked for again and again come from a cache.
 */
export class SharedStrings {
  private readonly pages: Buffer[] = [];
  private free = 0;
  private bytes = 0;
  private count = 0;
  private places = new Float64Array(1024);
  private lengths = new Uint32Array(1024);
  private readonly cachedAt = new Int32Array(cacheSlots).fill(-1);
  private readonly cached: Cell[] = new Array<Cell>(cacheSlots).fill(blank);

  get size(): number {
    return this.count;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.bytes += length;
    if (this.bytes > limits.sharedStrings) {
      throw new SheetFault(tooLarge({ zh: '文字总量', en: 'The texts of the file' }, '384 MB'));
    }
    if (length > this.free) {
      const size = Math.max(pageBytes, length);
      this.pages.push(Buffer.allocUnsafeSlow(size));
      this.free = size;
    }
    const page = this.pages.length - 1;
    const buffer = this.pages[page] ?? Buffer.alloc(0);
    const start = buffer.length - this.free;
    buffer.write(text, start);
    this.free -= length;
    if (this.count === this.places.length) this.grow();
    this.places[this.count] = page * 2 ** 31 + start;
    this.lengths[this.count] = length;
    this.count += 1;
  }

  /** The cell that holds the text; undefined when there is none with that number. */
  at(index: number): Cell | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const slot = index & (cacheSlots - 1);
    if (this.cachedAt[slot] === index) return this.cached[slot];
    const place = this.places[index] ?? 0;
    const start = place % 2 ** 31;
    const text = this.pages[Math.floor(place / 2 ** 31)]?.toString('utf8', start, start + (this.lengths[index] ?? 0));
    const cell = textCell(text ?? '');
    this.cachedAt[slot] = index;
    this.cached[slot] = cell;
    return cell;
  }

  private grow(): void {
    const places = new Float64Array(this.count * 2);
    places.set(this.places);
    const lengths = new Uint32Array(this.count * 2);
    lengths.set(this.lengths);
    this.places = places;
    this.lengths = lengths;
  }
}

/** A workbook without the part has no shared strings. */
export async function readSharedStrings(archive: Archive, path: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (path === undefined || !archive.has(path)) return strings;
  const tokenizer = new XmlTokenizer(new StringItemSink('si', (text) => strings.add(text)));
  for await (const chunk of decodeXml(archive.bytes(path))) tokenizer.write(chunk);
  tokenizer.end();
  return strings;
}
