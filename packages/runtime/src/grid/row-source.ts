import type { RecordPage } from '@mortise/core';

export const blockSize = 100;

/** How far past what was seen one may jump at once, in rows. */
const lookAhead = 10_000;
/** The most a page may hold. */
const stride = 200;

interface SourcePorts {
  /** A page from `cursor` (null: the first). `light`: only its length and where it ends are wanted. */
  readonly page: (cursor: string | null, limit: number, light: boolean) => Promise<RecordPage>;
}

/** Where a list ends: `total` null while it is not known. */
export interface Extent {
  readonly rows: number;
  readonly isFinal: boolean;
}

/** What a grid reads its rows from. */
export interface GridRows {
  /** The rows of a block, and the end of the list where this block has it. */
  block(index: number): Promise<{ page: RecordPage; end: number | null }>;
  /** Records of a range, in order, for what works on more than is loaded. */
  range(from: number, to: number): Promise<RecordPage['items']>;
  /** How many rows the scrollbar covers, given a count of them. */
  extent(count: { readonly count: number; readonly exact: boolean } | null): Extent;
  /** Forgets what a change may have moved, from what is in sight on. */
  renew(firstVisible: number): void;
}

/**
 * Rows by index over pages by cursor. The grid asks for block n; the server knows only "the rows after this one". So
 * the cursor of each block is kept as it is learnt, a block never seen is reached from the nearest one before it (by
 * light pages of 200 without values), and the scrollbar covers what is seen and 10,000 rows more: in a list of a
 * million rows one scrolls on and on, and cannot jump into the middle at once. Lists up to 10,000 rows scroll exactly.
 */
export class RowSource implements GridRows {
  readonly #page: SourcePorts['page'];
  /** Where block n begins. */
  #starts = new Map<number, string | null>([[0, null]]);
  #end: number | null = null;
  #seen = 0;
  /** One walk at a time: the next begins from what the one before has learnt. */
  #walk: Promise<unknown> = Promise.resolve();
  #generation = 0;

  constructor({ page }: SourcePorts) {
    this.#page = page;
  }

  block(index: number): Promise<{ page: RecordPage; end: number | null }> {
    const generation = this.#generation;
    const mine = this.#walk.then(async () => {
      const start = await this.#reach(index);
      if (start === undefined) return { page: nothing, end: this.#end };
      const page = await this.#page(start, blockSize, false);
      if (generation === this.#generation) this.#learn(index, page, page.items.length);
      return { page, end: page.nextCursor === null ? index * blockSize + page.items.length : null };
    });
    this.#walk = mine.catch(() => undefined);
    return mine;
  }

  async range(from: number, to: number): Promise<RecordPage['items']> {
    const blocks: RecordPage['items'][number][] = [];
    const first = Math.floor(from / blockSize);
    for (let block = first; block * blockSize < to; block++) {
      const { page, end } = await this.block(block);
      blocks.push(...page.items);
      if (end !== null) break;
    }
    return blocks.slice(from - first * blockSize, to - first * blockSize);
  }

  extent(count: { readonly count: number; readonly exact: boolean } | null): Extent {
    if (this.#end !== null) return { rows: this.#end, isFinal: true };
    const reach = this.#seen + lookAhead;
    if (count?.exact && count.count <= reach) return { rows: Math.max(count.count, this.#seen), isFinal: true };
    return { rows: count ? reach : this.#seen + 1, isFinal: false };
  }

  /**
   * Forgets what a change may have moved. In a short list everything is read anew from the top; deep in a long one the
   * blocks from `firstVisible` on are chained anew from where it begins, so that no row is shown twice on the screen.
   */
  renew(firstVisible: number): void {
    this.#generation++;
    this.#end = null;
    const kept = firstVisible > 10 ? firstVisible : 0;
    for (const index of this.#starts.keys()) if (index > kept) this.#starts.delete(index);
  }

  async #reach(index: number): Promise<string | null | undefined> {
    for (;;) {
      const known = this.#starts.get(index);
      if (known !== undefined) return known;
      const from = this.#nearest(index);
      const isFar = index - from >= 2;
      const page = await this.#page(this.#starts.get(from) ?? null, isFar ? stride : blockSize, true);
      this.#learn(from, page, page.items.length);
      if (page.nextCursor === null) return undefined;
    }
  }

  #nearest(index: number): number {
    let nearest = 0;
    for (const known of this.#starts.keys()) if (known <= index && known > nearest) nearest = known;
    return nearest;
  }

  #learn(from: number, page: RecordPage, length: number): void {
    this.#seen = Math.max(this.#seen, from * blockSize + length);
    if (page.nextCursor === null) this.#end = from * blockSize + length;
    else this.#starts.set(from + length / blockSize, page.nextCursor);
  }
}

export const nothing: RecordPage = { items: [], titles: {}, nextCursor: null };
