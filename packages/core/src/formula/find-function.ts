import type { FormulaFunction } from './function.ts';
import { formulaFunctions } from './functions/catalog.ts';

const byName = new Map<string, FormulaFunction>(
  formulaFunctions.flatMap((one) =>
    [one.name, ...(one.aliases ?? [])].map((name) => [name.toUpperCase(), one] as const),
  ),
);

/** By its name or an alias, in any case. */
export const findFunction = (name: string): FormulaFunction | undefined => byName.get(name.toUpperCase());

/** The function that a mistyped name may have meant. */
export function nearestFunction(name: string): string | undefined {
  const wanted = name.toUpperCase().slice(0, 40);
  const allowed = wanted.length <= 3 ? 1 : 2;
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const known of byName.keys()) {
    const distance = distanceBetween(wanted, known);
    if (distance <= allowed && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { name: known, distance };
  }
  return nearest?.name;
}

/** How many letters must be added, removed, replaced or swapped with their neighbour (Damerau). */
function distanceBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
      }
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
