import type { RecordsShown } from '../related/use-records-read.ts';

/** In the order in which they were chosen. */
export function inOrder(shown: RecordsShown, chosen: readonly string[]): RecordsShown {
  if (!shown.read) return shown;
  const place = new Map(chosen.map((id, index) => [id, index]));
  const items = shown.read.items
    .filter(({ id }) => place.has(id))
    .toSorted((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0));
  return { ...shown, read: { ...shown.read, items } };
}
