import { type Actor, err, ok, type PublishedForm, type RecordVisit, type Result } from '@mortise/core';
import { reachRecord } from '../records/reach-record.ts';
import type { RecordReaderPorts } from '../records/reading-in.ts';
import { createReadTimeline } from '../records/timeline/read-timeline.ts';
import { commentUseCases } from './comment-use-cases.ts';
import type { DiscussionPorts } from './discussion-ports.ts';
import { findMentionable } from './find-mentionable.ts';

export type DiscussionUseCases = ReturnType<typeof discussionUseCases>;

/** What people say about records, who follows them, and the timeline that all of it stands in. */
export const discussionUseCases = (ports: DiscussionPorts & RecordReaderPorts) => {
  const visit = async (actor: Actor, form: PublishedForm, recordId: string): Promise<Result<RecordVisit>> => {
    if (!(await reachRecord(ports, actor, form, recordId)))
      return err({ code: 'not_found', what: 'record', id: recordId });
    const topic = { formId: form.id, recordId };
    return ok(await ports.discussions.visit(topic, actor.userId, ports.clock.now()));
  };
  return {
    timeline: createReadTimeline(ports),
    ...commentUseCases(ports),
    findMentionable: findMentionable(ports),

    /** Notes that the actor looks at the record, and tells when they did before. */
    visit,

    async follow(
      actor: Actor,
      form: PublishedForm,
      { recordId, following }: { readonly recordId: string; readonly following: boolean },
    ): Promise<Result<RecordVisit>> {
      const isReached = (await reachRecord(ports, actor, form, recordId)) !== null;
      // Whoever may not read it any more may still stop following.
      if (following && !isReached) return err({ code: 'not_found', what: 'record', id: recordId });
      const topic = { formId: form.id, recordId };
      await ports.discussions.follow(topic, actor.userId, following, ports.clock.now());
      return isReached ? visit(actor, form, recordId) : ok({ previousAt: null, following: false, followers: [] });
    },
  };
};
