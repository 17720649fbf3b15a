import type { RecordView } from '@mortise/core';

/** A record with those that stand below it. */
export interface Level {
  readonly id: string;
  readonly title: string;
  readonly children: readonly Level[];
}

/**
 * Records as a tree by the record that each hangs by. One whose upper record is not among them stands at the top, and so
 * does the first of a ring: nothing that may be chosen is out of reach.
 */
export function levelsOf(records: readonly RecordView[], parentKey: string): Level[] {
  const known = new Map(records.map((record) => [record.id, record]));
  const below = new Map<string, RecordView[]>();
  const tops: RecordView[] = [];
  for (const record of records) {
    const above = record.values[parentKey];
    if (typeof above === 'string' && known.has(above)) below.set(above, [...(below.get(above) ?? []), record]);
    else tops.push(record);
  }
  const placed = new Set<string>();
  const grow = ({ id, title }: RecordView): Level => {
    placed.add(id);
    const children = (below.get(id) ?? []).filter((record) => !placed.has(record.id));
    return { id, title, children: children.map(grow) };
  };
  const grown = tops.map(grow);
  for (const record of records) if (!placed.has(record.id)) grown.push(grow(record));
  return grown;
}

/** From the top down to the record; empty where it is not among them. */
export function pathTo(levels: readonly Level[], id: string): readonly Level[] {
  for (const level of levels) {
    if (level.id === id) return [level];
    const below = pathTo(level.children, id);
    if (below.length > 0) return [level, ...below];
  }
  return [];
}
