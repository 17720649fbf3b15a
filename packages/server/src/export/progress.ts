import type { ExportStore } from '@mortise/core';
import { Interrupted, Stopped } from './export-run.ts';

/** Progress that a person watches need not be newer. */
const everyMs = 500;

/** How far a run is: noted now and then, and ended by throwing when its maker or the worker wants that. */
export class Progress {
  #passed = 0;
  #last = 0;
  readonly #exports: ExportStore;
  readonly #id: string;
  readonly #runId: string;
  readonly #signal: AbortSignal;
  readonly #count: number | null;
  readonly #rounds: number;

  /** `count` records, gone through in so many `rounds`. */
  constructor(
    exports: ExportStore,
    id: string,
    runId: string,
    signal: AbortSignal,
    count: number | null,
    rounds: number,
  ) {
    this.#exports = exports;
    this.#id = id;
    this.#runId = runId;
    this.#signal = signal;
    this.#count = count;
    this.#rounds = rounds;
  }

  /** Of one round: each goes through the same ones. */
  get records(): number {
    return Math.ceil(this.#passed / this.#rounds);
  }

  async passed(records: number): Promise<void> {
    this.#passed += records;
    if (this.#signal.aborted) throw new Interrupted();
    if (Date.now() - this.#last >= everyMs) await this.note();
  }

  async note(): Promise<void> {
    this.#last = Date.now();
    const total = this.#count === null ? null : this.#count * this.#rounds;
    const answer = await this.#exports.progress(this.#id, this.#runId, { done: this.#passed, total });
    if (answer === 'stop') throw new Stopped();
  }
}
