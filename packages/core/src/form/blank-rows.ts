import type { Field } from '../records/storage.ts';
import type { ColumnStep, Step } from './compile-step.ts';

/**
 * Nothing follows in a blank row, and a cell that a rule hides says nothing: so who asks whether a row is blank comes
 * after the cells that rules may hide. A cell that is itself hidden by what is asked for does not count, or neither could
 * come first.
 */
export function afterHiddenCells(columns: readonly ColumnStep[], others: readonly Step[]): ColumnStep[] {
  const reads = new Map<string, ReadonlySet<string>>([...columns, ...others].map(({ key, reads }) => [key, reads]));
  return columns.map((step) => {
    const hideable = columns.filter(
      (other) => other.subform === step.subform && other !== step && other.shows.length > 0,
    );
    if (hideable.length === 0 || !asksForBlank(step)) return step;
    const readers = readersOf(step.key, reads);
    const counted = hideable.filter(({ key }) => !readers.has(key));
    const uncounted = new Set<Field>(hideable.filter(({ key }) => readers.has(key)).map(({ field }) => field));
    const all = new Set([...step.reads, ...counted.map(({ key }) => key)]);
    reads.set(step.key, all);
    return { ...step, reads: all, counted: step.counted.filter((field) => !uncounted.has(field)) };
  });
}

const asksForBlank = ({ computed, start, isLinked, shows, field }: ColumnStep) =>
  computed !== null || start !== null || isLinked || (shows.length > 0 && field.block.default !== undefined);

/** Keys of the steps that read the key, directly or through others. */
function readersOf(key: string, reads: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const [reader, read] of reads)
      if (read.has(next) && !found.has(reader)) {
        found.add(reader);
        open.push(reader);
      }
  return found;
}
