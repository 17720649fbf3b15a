'use client';

import { LazyTimeline } from '../../timeline/lazy-timeline.tsx';
import { FollowUpButtons } from '../follow-up-buttons.tsx';
import { usePageScope } from '../page-scope.ts';
import type { PartProps } from '../part-views.tsx';

/** Everything that happened about the record. */
export function TimelinePart({ part }: PartProps<'timeline'>) {
  const { form, record } = usePageScope();
  return (
    <LazyTimeline form={form} recordId={record.id} sources={part.sources}>
      <FollowUpButtons />
    </LazyTimeline>
  );
}

/** Only what was done to it. */
export function LogPart(_: PartProps<'log'>) {
  const { form, record } = usePageScope();
  return <LazyTimeline form={form} recordId={record.id} only="change" />;
}
