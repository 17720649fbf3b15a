import type { RecordView } from '@mortise/core';
import type { Group, GroupHead, HeadRow } from './group-head.ts';

/** Rows that stand together: one head, or the records of one group. */
export interface Run {
  /** Its first row, from 0. */
  readonly at: number;
  readonly length: number;
  readonly head: GroupHead | null;
  readonly group: Group;
}

export interface Layout {
  readonly runs: readonly Run[];
  readonly length: number;
}

/** Which row of a grid is what, given which groups are folded. */
export function layoutOf(groups: readonly Group[], isFolded: (name: string) => boolean): Layout {
  const runs: Run[] = [];
  let at = 0;
  const put = (length: number, group: Group, head: GroupHead | null) => {
    runs.push({ at, length, group, head });
    at += length;
  };
  const add = (some: readonly Group[], level: 0 | 1) => {
    for (const group of some) {
      const { name, label, color, count, figures } = group;
      const folded = isFolded(name);
      put(1, group, { name, level, label, color, count, figures, isFolded: folded });
      if (folded) continue;
      if (group.groups) add(group.groups, 1);
      else if (count > 0) put(count, group, null);
    }
  };
  add(groups, 0);
  return { runs, length: at };
}

/** The runs that have rows from `from` up to, and not with, `to`. */
export function runsIn({ runs }: Layout, from: number, to: number): readonly Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= from) low = middle + 1;
    else high = middle;
  }
  const found: Run[] = [];
  for (let index = low; index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.at >= to) break;
    found.push(run);
  }
  return found;
}

/** The place of a row among the records alone, from 0; null for a head. */
export function recordPlace({ runs }: Layout, row: number): number | null {
  let before = 0;
  for (const { at, length, head } of runs) {
    if (row < at + length) return head ? null : before + row - at;
    if (!head) before += length;
  }
  return null;
}

const nothing: Omit<RecordView, 'id'> = {
  version: 0,
  title: '',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  ownerId: null,
  departmentId: null,
  deletedAt: null,
  values: {},
};

export const headRow = (head: GroupHead): HeadRow => ({ ...nothing, id: `group ${head.name}`, head });

/** Where a record has gone since its group was counted: the rows after it keep their places until it is counted anew. */
export const goneRow = ({ name }: Group, index: number): HeadRow => ({
  ...nothing,
  id: `gone ${name} ${index}`,
  head: null,
});
