import type { Cell } from '@mortise/core';

/** A row on its way into a file. */
export interface RowToWrite {
  readonly cells: readonly Cell[];
  /** Of the first of several rows that belong to one record: how many there are. Merged columns are one cell over them. */
  readonly height?: number;
  /** Positions of cells that are shown in red. */
  readonly marked?: ReadonlySet<number>;
}

/** Rows out of their batches, one by one, with a look at the next. */
export class RowQueue {
  readonly #batches: AsyncIterator<readonly RowToWrite[]>;
  #rows: readonly RowToWrite[] = [];
  #at = 0;

  constructor(batches: AsyncIterable<readonly RowToWrite[]>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The next row, where it is here already. */
  get next(): RowToWrite | undefined {
    return this.#rows[this.#at];
  }

  take(): void {
    this.#at++;
  }

  /** The next row, waited for; undefined when there are no more. */
  async fill(): Promise<RowToWrite | undefined> {
    while (!this.next) {
      const found = await this.#batches.next();
      if (found.done) return undefined;
      this.#rows = found.value;
      this.#at = 0;
    }
    return this.next;
  }

  /** Nobody takes any more. */
  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}
