import type { Text } from '../text.ts';
import type { RecordCount } from './record.ts';

/** Stands among the changes of a record's history where a field would: how many records it took in. */
export const mergedKey = '$merged';

/** The most that become one at a time, and the days for which they can be parted again. */
export const mostMerged = 5;
export const mergeUndoDays = 30;

/** One value that a merge changed in a record: of the survivor, or of one that pointed to those that went. */
export interface MergedValue {
  readonly formId: string;
  readonly recordId: string;
  /** Key of the field, or of the subform. */
  readonly key: string;
  /** Of a column: its key, and the row. */
  readonly cell?: { readonly column: string; readonly row: string };
  readonly before: unknown;
  readonly after: unknown;
}

/** What stood beside records and stands beside the survivor now. */
export interface MergedBeside {
  readonly comments: readonly { readonly id: string; readonly from: string }[];
  readonly tasks: readonly { readonly id: string; readonly from: string }[];
  /** Who follows the survivor only since. */
  readonly followers: readonly string[];
  /** Ids of the entries of its team that came. */
  readonly members: readonly string[];
}

/** All that parts merged records again. */
export interface MergeUndo {
  readonly survivor: readonly MergedValue[];
  readonly owner: readonly [before: string | null, after: string | null] | null;
  /** The survivor's, where its owner was another. */
  readonly department?: string | null;
  readonly children: readonly MergedValue[];
  readonly beside: MergedBeside;
}

/** Records that became one. */
export interface RecordMerge {
  readonly id: string;
  readonly formId: string;
  readonly survivorId: string;
  readonly loserIds: readonly string[];
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly undoneAt: string | null;
}

/** Which records become one, and what it holds. */
export interface MergeWish {
  readonly survivorId: string;
  readonly loserIds: readonly string[];
  /** As they were seen, by id: a record that changed since is a conflict. */
  readonly versions: Readonly<Record<string, number>>;
  /** What the survivor takes over, by field key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly ownerId?: string | null;
}

/** What could not be put back, because somebody changed it since. */
export interface MergeConflict {
  readonly formId: string;
  readonly recordId: string;
  /** Empty where whoever asks may not read the record. */
  readonly title: string;
  readonly key: string;
}

/** A merge as a list of them says it: titles are empty where whoever reads may not know them. */
export interface MergeListed extends RecordMerge {
  /** Of the survivor. */
  readonly title: string;
  /** Of those that went, in the order of their ids. */
  readonly loserTitles: readonly string[];
}

/** What goes over to the survivor, as far as whoever merges sees it. */
export interface WhatMoves {
  /** Records that point to those that go, by the field in which they do. */
  readonly pointing: readonly (RecordCount & {
    readonly formId: string;
    readonly formName: Text;
    readonly fieldId: string;
    readonly label: Text;
  })[];
  readonly comments: number;
  readonly tasks: number;
  readonly followers: number;
}
