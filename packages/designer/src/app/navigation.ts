import type { NavigationItem, Text } from '@mortise/core';

type Items = readonly NavigationItem[];

export interface NavigationRow {
  readonly item: NavigationItem;
  readonly depth: number;
  readonly parent: string | null;
}

/** The entries as they are listed: a group, then what is in it. */
export const rowsOf = (items: Items, depth = 0, parent: string | null = null): NavigationRow[] =>
  items.flatMap((item) => [
    { item, depth, parent },
    ...(item.kind === 'group' ? rowsOf(item.children, depth + 1, item.id) : []),
  ]);

/** Moves an entry before another, or to the end of a group (null is the top). A group never moves into itself. */
export function moveEntry(items: Items, id: string, to: { parent: string | null; before: string | null }): Items {
  const row = rowsOf(items).find(({ item }) => item.id === id);
  if (!row || to.before === id) return items;
  const inside = new Set(rowsOf([row.item]).map(({ item }) => item.id));
  if (to.parent !== null && inside.has(to.parent)) return items;
  return insert(without(items, id), row.item, to);
}

/** One place up or down, as a drag or Alt with an arrow does: into a group that is met, and out of one at its edge. */
export function shiftEntry(items: Items, id: string, direction: 'up' | 'down'): Items {
  const rows = rowsOf(items);
  const at = rows.findIndex(({ item }) => item.id === id);
  const own = rows[at];
  if (!own) return items;
  const inside = rowsOf([own.item]).length;
  const met = direction === 'up' ? rows[at - 1] : rows[at + inside];
  if (!met) {
    // At the foot of the last group there is still the way out of it.
    return direction === 'down' && own.parent !== null ? moveEntry(items, id, { parent: null, before: null }) : items;
  }
  if (direction === 'up') {
    // Above a group's first entry is the group: the entry goes before it. Above a group's last entry, into the group.
    const enters = met.depth > own.depth && own.item.kind === 'form';
    return moveEntry(
      items,
      id,
      enters ? { parent: met.parent, before: null } : { parent: met.parent, before: met.item.id },
    );
  }
  if (met.depth < own.depth) return moveEntry(items, id, { parent: met.parent, before: met.item.id });
  if (met.item.kind === 'group' && own.item.kind === 'form')
    return moveEntry(items, id, { parent: met.item.id, before: met.item.children[0]?.id ?? null });
  const next = rows.slice(at + inside + 1).find(({ parent, depth }) => parent === met.parent && depth === met.depth);
  return moveEntry(items, id, { parent: met.parent, before: next?.item.id ?? null });
}

export const updateEntry = (items: Items, id: string, change: (item: NavigationItem) => NavigationItem): Items =>
  items.map((item) => {
    if (item.id === id) return change(item);
    return item.kind === 'group' ? { ...item, children: [...updateEntry(item.children, id, change)] } : item;
  });

/** Takes a group away; what is in it stays, in its place. */
export const dissolveGroup = (items: Items, id: string): Items =>
  items.flatMap((item): NavigationItem[] => {
    if (item.kind !== 'group') return [item];
    return item.id === id ? item.children : [{ ...item, children: [...dissolveGroup(item.children, id)] }];
  });

/** A name for a form in this navigation; empty goes back to the form's own. */
export function renameEntry(item: NavigationItem, label: Text): NavigationItem {
  if (item.kind === 'group') return { ...item, label };
  const { label: _, ...rest } = item;
  return label === '' ? rest : { ...rest, label };
}

const without = (items: Items, id: string): NavigationItem[] =>
  items
    .filter((item) => item.id !== id)
    .map((item) => (item.kind === 'group' ? { ...item, children: without(item.children, id) } : item));

function insert(items: Items, entry: NavigationItem, to: { parent: string | null; before: string | null }): Items {
  if (to.parent === null) {
    const at = items.findIndex(({ id }) => id === to.before);
    return at < 0 ? [...items, entry] : [...items.slice(0, at), entry, ...items.slice(at)];
  }
  return items.map((item) => {
    if (item.kind !== 'group') return item;
    if (item.id === to.parent) return { ...item, children: [...insert(item.children, entry, { ...to, parent: null })] };
    return { ...item, children: [...insert(item.children, entry, to)] };
  });
}
