import type { Actor, Reach, TimelineEntry, TimelineMark } from '@mortise/core';

/** A record whose timeline is read, by somebody who reaches it. */
export interface TimelineAsked {
  readonly actor: Actor;
  readonly now: Date;
  readonly reach: Reach;
  readonly recordId: string;
}

/** An entry where it stands. */
export interface Placed {
  readonly mark: TimelineMark;
  readonly entry: TimelineEntry;
}

/** What a source has from a place on: never more than was asked for. */
export interface Stretch {
  readonly items: readonly Placed[];
  readonly titles: Readonly<Record<string, string>>;
  /** Of the last that was looked at, though nothing of it may be shown; null where nothing follows. */
  readonly more: TimelineMark | null;
}

/** One of the streams that a timeline is put together from. Asks as many questions for one entry as for a hundred. */
export type TimelineSource = (before: TimelineMark | null, limit: number) => Promise<Stretch>;

export const nothing: Stretch = { items: [], titles: {}, more: null };
