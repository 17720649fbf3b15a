import type { Figures, GroupKey, RecordView, Text } from '@mortise/core';

/** The row above the rows of a group, as the grid's cells know it. */
export interface GroupHead {
  /** By which it is folded, in addresses too. */
  readonly name: string;
  readonly level: 0 | 1;
  readonly label: Text;
  /** The name of an option colour. */
  readonly color: string | undefined;
  readonly count: number;
  readonly figures: Figures;
  readonly isFolded: boolean;
}

/** Records of a group, or the groups in it. */
export interface Group extends Omit<GroupHead, 'isFolded' | 'level'> {
  readonly key: GroupKey;
  /** Null where its rows are records. */
  readonly groups: readonly Group[] | null;
}

/** A row of a grid that is no record; the rest of it is empty. */
export interface HeadRow extends RecordView {
  /** Null where there was a record when the group was counted. */
  readonly head: GroupHead | null;
}

const isHeadRow = (row: RecordView): row is HeadRow => 'head' in row;

/** What a row says of a group; undefined for one that is a record, null for one that stands for nothing. */
export const headOf = (row: RecordView | undefined): GroupHead | null | undefined =>
  row && isHeadRow(row) ? row.head : undefined;

export const isRecord = (row: RecordView | undefined): row is RecordView => row !== undefined && !isHeadRow(row);
