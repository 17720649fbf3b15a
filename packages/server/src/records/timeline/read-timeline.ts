import {
  type Actor,
  type Discussions,
  err,
  issue,
  ok,
  type PublishedForm,
  type Result,
  type TimelineKind,
  type TimelineMark,
  type TimelinePage,
  type TimelineQuery,
  timelineKinds,
} from '@mortise/core';
import { maskRows } from '../mask-rows.ts';
import { reachRecord } from '../reach-record.ts';
import type { RecordReaderPorts } from '../reading-in.ts';
import { changesSource } from './changes-source.ts';
import { commentsSource } from './comments-source.ts';
import { followUpSources } from './follow-ups-source.ts';
import { relatedSources } from './related-sources.ts';
import { readMark, writeMark } from './timeline-cursor.ts';
import type { Placed, TimelineAsked } from './timeline-source.ts';

export interface TimelinePorts extends RecordReaderPorts {
  readonly discussions: Pick<Discussions, 'comments'>;
}

/**
 * Everything that happened about a record in one stream, the latest first: what was done to it, what was said, and the
 * follow-ups that point to it. Each source is asked for a page and the latest of all are taken, so the number of
 * questions depends on the forms, never on how much happened.
 */
export const createReadTimeline =
  ({ rows, ...given }: TimelinePorts) =>
  async (actor: Actor, form: PublishedForm, recordId: string, query: TimelineQuery): Promise<Result<TimelinePage>> => {
    const ports = { ...given, rows: maskRows(rows) };
    const limit = Math.min(Math.max(Math.trunc(query.limit ?? 30), 1), 100);
    const before = query.before === undefined ? null : readMark(query.before);
    if (query.before !== undefined && !before) return err({ code: 'invalid', issues: [foreignMark] });
    const reach = await reachRecord(ports, actor, form, recordId);
    if (!reach) return err({ code: 'not_found', what: 'record', id: recordId });

    const asked: TimelineAsked = { actor, now: ports.clock.now(), reach, recordId };
    const kinds = new Set(query.kinds ?? timelineKinds);
    const sources = [
      ...(ofChanges.some((kind) => kinds.has(kind)) ? [changesSource(ports, asked, kinds)] : []),
      ...(kinds.has('comment') ? [commentsSource(ports, asked)] : []),
      ...(kinds.has('follow-up') ? await followUpSources(ports, asked) : []),
      ...(await relatedSources(ports, asked, query.sources ?? [], kinds)),
    ];
    const stretches = await Promise.all(sources.map((source) => source(before, limit)));
    const more = stretches.flatMap((stretch) => stretch.more ?? []).sort(compare);
    const { items, next } = pageOf(
      stretches.flatMap((stretch) => stretch.items),
      more[0] ?? null,
      limit,
    );
    return ok({
      items: items.map(({ entry }) => entry),
      titles: Object.assign({}, ...stretches.map(({ titles }) => titles)),
      next: next && writeMark(next),
    });
  };

const ofChanges: readonly TimelineKind[] = ['change', 'stage', 'file'];

/**
 * The latest entries of all sources. `until` is the place up to which each of them has told everything: an entry beyond
 * it waits for the next page, for one of another source may come before it.
 */
function pageOf(found: readonly Placed[], until: TimelineMark | null, limit: number) {
  const told = found.filter(({ mark }) => until === null || compare(mark, until) <= 0).sort(latestFirst);
  const items = told.slice(0, limit);
  const isFull = items.length === limit && (told.length > limit || until !== null);
  return { items, next: isFull ? (items.at(-1)?.mark ?? null) : until };
}

const latestFirst = (one: Placed, other: Placed) => compare(one.mark, other.mark);

/** Downwards by moment, rank and id. Ids of one rank are numbers or of one length. */
function compare(one: TimelineMark, other: TimelineMark): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1;
  if (one.rank !== other.rank) return other.rank - one.rank;
  if (one.id.length !== other.id.length) return other.id.length - one.id.length;
  return one.id === other.id ? 0 : one.id > other.id ? -1 : 1;
}

const foreignMark = issue(['before'], 'unknown_cursor', {
  zh: '这不是时间线里的位置，从头读起',
  en: 'This is no place in a timeline. Read from the beginning',
});
