import type { GroupKey, GroupPage, RecordPage, RecordView } from '@mortise/core';
import { blockSize, type GridRows, RowSource } from '../row-source.ts';
import type { Group } from './group-head.ts';
import { goneRow, headRow, type Layout, type Run, recordPlace, runsIn } from './group-layout.ts';

export interface GroupPorts {
  /** The first records of several groups. */
  readonly pages: (groups: readonly GroupKey[], limit: number) => Promise<readonly GroupPage[]>;
  /** A page of one group. */
  readonly page: (group: GroupKey, cursor: string | null, limit: number, light: boolean) => Promise<RecordPage>;
}

/** A group that a block has room for is read with others like it; a longer one page by page. */
const isShort = ({ count }: Group) => count <= blockSize;

/**
 * Rows of a grid in groups. The server has counted the groups, so every row has its place before it is read; a block of
 * rows takes one question for all short groups in it and one for each of the long ones, of which it has two at most.
 */
export class GroupedSource implements GridRows {
  #layout: Layout;
  readonly #ports: GroupPorts;
  #short = new Map<string, Promise<readonly RecordView[]>>();
  #long = new Map<string, RowSource>();

  constructor(layout: Layout, ports: GroupPorts) {
    this.#layout = layout;
    this.#ports = ports;
  }

  /** Folded and unfolded, or counted anew; what was read stays. */
  arrange(layout: Layout): void {
    this.#layout = layout;
  }

  async block(index: number) {
    const from = index * blockSize;
    const items = await this.#rows(from, from + blockSize);
    const page: RecordPage = { items, titles: {}, nextCursor: null };
    return { page, end: from + items.length >= this.#layout.length ? this.#layout.length : null };
  }

  /** Records alone, the heads between them left out. */
  async range(from: number, to: number) {
    const records: RecordView[] = [];
    for (let row = from; records.length < to - from && row < this.#layout.length; row += blockSize)
      for (const item of await this.#rows(row, row + blockSize)) if (!('head' in item)) records.push(item);
    return records.slice(0, to - from);
  }

  extent() {
    return { rows: this.#layout.length, isFinal: true };
  }

  renew() {
    this.#short.clear();
    this.#long.clear();
  }

  /** The place of a row among the records, from 0. */
  place(row: number): number | null {
    return recordPlace(this.#layout, row);
  }

  async #rows(from: number, to: number): Promise<readonly RecordView[]> {
    const runs = runsIn(this.#layout, from, to);
    this.#readShort(runs.flatMap(({ head, group }) => (head || !isShort(group) ? [] : [group])));
    const parts = await Promise.all(runs.map((run) => this.#part(run, from, to)));
    return parts.flat();
  }

  async #part({ at, length, head, group }: Run, from: number, to: number): Promise<readonly RecordView[]> {
    if (head) return [headRow(head)];
    const [first, last] = [Math.max(from - at, 0), Math.min(to - at, length)];
    const found = isShort(group)
      ? ((await this.#short.get(group.name)) ?? []).slice(first, last)
      : await this.#longSource(group).range(first, last);
    const missing = last - first - found.length;
    if (missing <= 0) return found;
    return [...found, ...Array.from({ length: missing }, (_, index) => goneRow(group, first + found.length + index))];
  }

  #readShort(groups: readonly Group[]): void {
    const wanted = groups.filter(({ name }) => !this.#short.has(name));
    if (wanted.length === 0) return;
    const limit = Math.max(...wanted.map(({ count }) => count));
    const pages = this.#ports.pages(
      wanted.map(({ key }) => key),
      limit,
    );
    for (const { name, key } of wanted) {
      const mine = pages.then((found) => found.find((page) => isSame(page, key))?.items ?? []);
      this.#short.set(name, mine);
      // What could not be read is read again when it is asked for again.
      mine.catch(() => this.#short.delete(name));
    }
  }

  #longSource(group: Group): RowSource {
    const known = this.#long.get(group.name);
    if (known) return known;
    const made = new RowSource({
      page: (cursor, limit, light) => this.#ports.page(group.key, cursor, limit, light),
    });
    this.#long.set(group.name, made);
    return made;
  }
}

const isSame = (one: GroupKey, other: GroupKey) => one.key === other.key && one.lane === other.lane;
