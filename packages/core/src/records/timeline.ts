import type { Road } from '../actor.ts';
import type { TimelineSource } from '../pages/page.ts';
import type { AuditEntry, RecordView } from './record.ts';

/** What a timeline can be narrowed to. `stage` and `file`: of the changes, those of tracked options, and of files. */
export const timelineKinds = ['change', 'stage', 'file', 'comment', 'follow-up', 'related'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** How people answer a comment without words. Drawn by the page, named here. */
export const reactions = ['agree', 'thanks', 'celebrate', 'done', 'watching', 'unsure'] as const;
export type Reaction = (typeof reactions)[number];

/** A place in a timeline: entries run by moment, then by rank of their source, then by id, all downwards. */
export interface TimelineMark {
  readonly at: string;
  readonly rank: number;
  readonly id: string;
}

/** Of entries at the same moment those of the greater rank come first: what was said before what was done. */
export const timelineRanks = { moved: 3, comment: 2, record: 1, change: 0 } as const;

interface Entry {
  /** Unique within the timeline of a record. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
}

/** A deed on the record itself. */
export interface ChangeEntry extends Entry {
  readonly kind: 'change';
  readonly deed: AuditEntry['kind'];
  readonly road: Road;
  readonly changes: AuditEntry['changes'];
}

export interface CommentEntry extends Entry {
  readonly kind: 'comment';
  /** Plain, with line breaks; people in it as `mentionOf` writes them. Empty once it is deleted. */
  readonly text: string;
  readonly editedAt: string | null;
  readonly deleted: { readonly at: string; readonly by: string; readonly byName: string } | null;
  /** In the order in which they were first given. */
  readonly reactions: readonly { readonly reaction: Reaction; readonly by: readonly string[] }[];
}

/** A record of a form that holds follow-ups, and that points to this record. */
export interface FollowUpEntry extends Entry {
  readonly kind: 'follow-up';
  readonly formId: string;
  readonly record: RecordView;
}

/** A record that points to this one and of which the page tells: that it was made, or went from stage to stage. */
export interface RelatedEntry extends Entry {
  readonly kind: 'related';
  readonly formId: string;
  readonly recordId: string;
  readonly title: string;
  /** Null: it was made. */
  readonly moved: { readonly fieldId: string; readonly from: string | null; readonly to: string | null } | null;
}

export type TimelineEntry = ChangeEntry | CommentEntry | FollowUpEntry | RelatedEntry;

export interface TimelineQuery {
  /** Absent: everything. */
  readonly kinds?: readonly TimelineKind[];
  /** Of which other records it tells; absent: of follow-ups alone. */
  readonly sources?: readonly TimelineSource[];
  /** From the page before. Opaque. */
  readonly before?: string;
  /** 1 to 100; 30 when absent. */
  readonly limit?: number;
}

export interface TimelinePage {
  /** The latest first. */
  readonly items: readonly TimelineEntry[];
  /** Names of the users, departments and records that the entries mention, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** `before` of the next page; null on the last. */
  readonly next: string | null;
}

/** Where somebody stands with a record. */
export interface RecordVisit {
  /** When they looked at it the time before; null for the first time. What is later is new to them. */
  readonly previousAt: string | null;
  readonly following: boolean;
  /** Ids of those who follow it, at most two hundred. */
  readonly followers: readonly string[];
}
