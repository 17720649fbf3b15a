/** Something with a key of its own that reads other keys. */
interface Reading {
  readonly key: string;
  readonly reads: ReadonlySet<string>;
}

export interface Ordered<S> {
  /** Each after all that it reads. What is in a circle, or reads from one, is left out. */
  readonly steps: readonly S[];
  /** Keys along each circle, beginning and ending with the same one. */
  readonly cycles: readonly (readonly string[])[];
}

/** Sorts by what depends on what, keeping the given order where it does not matter. */
export function orderSteps<S extends Reading>(steps: readonly S[]): Ordered<S> {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const done = new Map<string, 'ordered' | 'left-out'>();
  const ordered: S[] = [];
  const cycles: string[][] = [];
  const path: string[] = [];

  /** False where the step cannot be reached without going in a circle. */
  function visit(step: S): boolean {
    const known = done.get(step.key);
    if (known) return known === 'ordered';
    const start = path.indexOf(step.key);
    if (start >= 0) {
      cycles.push([...path.slice(start), step.key]);
      return false;
    }
    path.push(step.key);
    let isFree = true;
    for (const key of step.reads) {
      const read = byKey.get(key);
      if (read && !visit(read)) isFree = false;
    }
    path.pop();
    done.set(step.key, isFree ? 'ordered' : 'left-out');
    if (isFree) ordered.push(step);
    return isFree;
  }

  for (const step of steps) visit(step);
  return { steps: ordered, cycles };
}
