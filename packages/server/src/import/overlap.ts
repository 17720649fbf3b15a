/**
 * Lets up to `atOnce` works run beside each other. What becomes of them is settled one after the other, in the order in
 * which they began; after a failure nothing is settled any more.
 */
export class Overlap {
  readonly #atOnce: number;
  readonly #settling: Promise<void>[] = [];
  readonly #works = new Set<Promise<unknown>>();
  #last: Promise<void> = Promise.resolve();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Begins when there is room. Throws what a work before it threw. */
  async add<T>(begin: () => Promise<T>, settle: (result: T) => Promise<void>): Promise<void> {
    while (this.#settling.length >= this.#atOnce) await this.#settling.shift();
    const work = begin();
    this.#works.add(work);
    const over = work.finally(() => this.#works.delete(work));
    const settled = this.#last.then(async () => settle(await work));
    // Heard of by `add` or `end`, which may come after the rejection.
    for (const promise of [over, settled]) promise.catch(() => {});
    this.#settling.push(settled);
    this.#last = settled;
  }

  /** Waits until everything is settled. */
  async end(): Promise<void> {
    await this.#last;
  }

  /** Waits until nothing runs any more, whatever became of it. */
  async quiet(): Promise<void> {
    await Promise.allSettled([...this.#works, this.#last]);
  }
}
