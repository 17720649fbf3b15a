import { type Discussions, mentionsIn, type RecordRows, type StoredComment, timelineRanks } from '@mortise/core';
import type { TimelineAsked, TimelineSource } from './timeline-source.ts';

/** What people said about the record. */
export const commentsSource =
  (
    {
      discussions,
      rows,
    }: { readonly discussions: Pick<Discussions, 'comments'>; readonly rows: Pick<RecordRows, 'names'> },
    { recordId }: TimelineAsked,
  ): TimelineSource =>
  async (before, limit) => {
    const read = await discussions.comments(recordId, before, limit + 1);
    const comments = read.slice(0, limit);
    const last = comments.at(-1);
    const people = comments.flatMap(({ text, reactions }) => [
      ...mentionsIn(text),
      ...reactions.flatMap(({ by }) => by),
    ]);
    return {
      items: comments.map((comment) => ({ mark: markOf(comment), entry: shownComment(comment) })),
      titles: await rows.names([...new Set(people)]),
      more: read.length > limit && last ? markOf(last) : null,
    };
  };

const markOf = ({ at, id }: StoredComment) => ({ at, rank: timelineRanks.comment, id });

/** A comment as its readers see it: where it stands they know. */
export const shownComment = ({ formId: _, recordId: __, ...comment }: StoredComment) => comment;
