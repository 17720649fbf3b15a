import { detached } from '../detached.ts';

const keptValues = 5_000;
const keptHashes = 1 << 16;
const mostHashes = 1 << 20;

/**
 * The distinct values of a column in bounded memory: the values themselves up to 5,000, then 53-bit hashes of them
 * (up to a million while no value has repeated, which is what a key does).
 */
export class Distinct {
  /** How often each value came, in order of first appearance; given up when there are too many. */
  private values: Map<string, number> | undefined = new Map();
  private table = new Float64Array(0);
  private hashed = 0;
  private repeats = 0;
  private isFull = false;

  add(value: string): void {
    if (this.values !== undefined) {
      const times = this.values.get(value);
      if (times !== undefined) {
        this.values.set(value, times + 1);
        this.repeats += 1;
        return;
      }
      if (this.values.size < keptValues) {
        this.values.set(detached(value), 1);
        return;
      }
      this.startHashing();
    }
    if (this.insert(hashOf(value))) return;
    this.repeats += 1;
  }

  /** Exact, or undefined when there were too many to count. */
  get count(): number | undefined {
    if (this.values !== undefined) return this.values.size;
    return this.isFull ? undefined : this.hashed;
  }

  get isUnique(): boolean {
    return this.repeats === 0 && !this.isFull;
  }

  /** Every value with how often it came, most frequent first; undefined past 5,000. */
  get all(): [string, number][] | undefined {
    return this.values === undefined ? undefined : [...this.values].sort((a, b) => b[1] - a[1]);
  }

  has(value: string): boolean {
    return this.values === undefined ? this.contains(hashOf(value)) : this.values.has(value);
  }

  /** Hashes of the distinct values, to compare columns too long to keep. */
  *hashes(): Iterable<number> {
    if (this.values !== undefined) for (const value of this.values.keys()) yield hashOf(value);
    else for (const hash of this.table) if (hash !== 0) yield hash;
  }

  hasHash(hash: number): boolean {
    if (this.values === undefined) return this.contains(hash);
    this.hashesOfValues ??= new Set(this.hashes());
    return this.hashesOfValues.has(hash);
  }

  private hashesOfValues: Set<number> | undefined;

  private startHashing(): void {
    const values = this.values ?? new Map<string, number>();
    this.values = undefined;
    this.table = new Float64Array(16_384);
    for (const value of values.keys()) this.insert(hashOf(value));
  }

  /** Whether the hash is new. */
  private insert(hash: number): boolean {
    if (this.contains(hash)) return false;
    const most = this.repeats === 0 ? mostHashes : keptHashes;
    if (this.hashed >= most) {
      this.isFull = true;
      return true;
    }
    if (this.hashed * 2 >= this.table.length) this.grow();
    this.put(hash);
    this.hashed += 1;
    return true;
  }

  private contains(hash: number): boolean {
    const mask = this.table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.table[slot];
      if (found === hash) return true;
      if (found === 0 || found === undefined) return false;
    }
  }

  private put(hash: number): void {
    const mask = this.table.length - 1;
    let slot = hash & mask;
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = hash;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Float64Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.put(hash);
  }
}

/** 53 bits, never 0. Not for secrets. */
export function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0) + 1;
}
