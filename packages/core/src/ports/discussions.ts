import type { CommentEntry, Reaction, RecordVisit, TimelineMark } from '../records/timeline.ts';

/** A record that people talk about. */
export interface Topic {
  readonly formId: string;
  readonly recordId: string;
}

export interface StoredComment extends CommentEntry, Topic {}

/**
 * What people say about records, and who follows them. Every change leaves an event in the outbox in the same
 * transaction: `comment.added` and `comment.changed` with `commentId`, `mentioned` (who is called anew) and `followers`
 * (without the author), `comment.deleted`, `comment.reacted` with `reaction` and `author`, `follow.added` and
 * `follow.removed`. Whoever tells people of them asks first whether they still read the record.
 */
export interface Discussions {
  /** Comments on one record before a place in its timeline, the latest first; deleted ones as a trace. */
  comments(recordId: string, before: TimelineMark | null, limit: number): Promise<readonly StoredComment[]>;
  find(commentId: string): Promise<StoredComment | null>;
  /** Whoever comments follows the record from then on. */
  add(comment: Topic & Said & { readonly id: string }): Promise<void>;
  /** False: it is not there any more. `mentioned` are those who were not called before. */
  change(commentId: string, said: Said): Promise<boolean>;
  /** Its words are gone for good. False: they were already. */
  remove(commentId: string, by: string, at: Date): Promise<boolean>;
  react(commentId: string, by: string, reaction: Reaction, given: boolean, at: Date): Promise<boolean>;
  follow(topic: Topic, userId: string, following: boolean, at: Date): Promise<void>;
  /** Notes that somebody looks at the record. Looking again within half an hour is the same visit. */
  visit(topic: Topic, userId: string, at: Date): Promise<RecordVisit>;
}

export interface Said {
  readonly by: string;
  readonly at: Date;
  readonly text: string;
  readonly mentioned: readonly string[];
}
