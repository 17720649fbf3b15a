import { type RecordKey, similarityOf } from '@mortise/core';

/** What records of one batch claim before any of them is written. */
export class BatchClaims {
  readonly #texts = new Set<string>();
  /** By a telling gram: what may be alike shares one. */
  readonly #byGram = new Map<number, RecordKey[]>();

  holds({ text, alike }: RecordKey): boolean {
    if (!alike) return this.#texts.has(text);
    return alike.telling.some((gram) =>
      (this.#byGram.get(gram) ?? []).some(
        (other) => other.alike !== null && similarityOf(other.alike.grams, alike.grams) >= alike.similarity,
      ),
    );
  }

  add(key: RecordKey): void {
    this.#texts.add(key.text);
    for (const gram of key.alike?.telling ?? []) {
      const known = this.#byGram.get(gram);
      if (known) known.push(key);
      else this.#byGram.set(gram, [key]);
    }
  }
}
