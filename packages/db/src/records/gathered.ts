/** Items by what they have in common, in their order. */
export function gathered<T>(items: Iterable<T>, nameOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const others = found.get(name);
    if (others) others.push(item);
    else found.set(name, [item]);
  }
  return found;
}
