'use client';

import { localDay, mergedKey, type TimelineEntry, type TimelineKind, type TimelineSource } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { EmptyLine, FormSkeleton, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFieldContext } from '../../context/field-context.tsx';
import { NotLoaded } from '../../context/not-loaded.tsx';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import { MergedEntry } from '../../merging/merged-entry.tsx';
import { trackedFields } from '../stages/tracked-fields.ts';
import { ChangeEntryView } from './change-entry.tsx';
import { CommentView } from './comment-view.tsx';
import { Composer } from './composer.tsx';
import { FollowUpView } from './follow-up-view.tsx';
import { dayName, groupByDay } from './group-by-day.ts';
import { RelatedEntryView } from './related-entry.tsx';
import { useComments } from './use-comments.ts';
import { useTimeline } from './use-timeline.ts';
import { useVisit } from './use-visit.ts';

const filters = ['all', 'follow-up', 'related', 'comment', 'stage', 'change', 'file'] as const;
type Filter = (typeof filters)[number];

interface TimelineProps {
  readonly form: RuntimeForm;
  readonly recordId: string;
  /** Of which other records it tells. */
  readonly sources?: readonly TimelineSource[];
  /** It tells of nothing else, and nothing is written in it. */
  readonly only?: TimelineKind;
  /** Beside the field for comments. */
  readonly children?: ReactNode;
}

/** Everything that happened about a record, the latest first, by day; what is new since the last look is marked. */
export function Timeline({ form, recordId, sources = none, only, children }: TimelineProps) {
  const { t, locale } = useText();
  const { me, app, timeZone } = useRuntime();
  const context = useFieldContext();
  const formId = form.form.id;
  const [filter, setFilter] = useState<Filter>('all');
  const kinds = only ? [only] : filter === 'all' ? null : ([filter] satisfies TimelineKind[]);
  const timeline = useTimeline(formId, recordId, kinds, sources);
  const work = useComments(formId, recordId, timeline.put);
  const previousAt = useVisit(formId, recordId)?.previousAt ?? null;
  const isNew = ({ at, by }: TimelineEntry) => previousAt !== null && at > previousAt && by !== me.id;
  const { entries } = timeline;
  const news = entries.filter(isNew).length;
  const hasStages = trackedFields(form).length > 0;
  const has = { stage: hasStages || sources.some(({ moved }) => moved), related: sources.length > 0 };
  const offered = filters.filter((value) => !(value in has) || has[value as keyof typeof has]);
  const today = localDay(Date.now(), timeZone);

  return (
    <div className="mo-timeline">
      {!only && (
        <Composer formId={formId} recordId={recordId} onSend={work.add}>
          {children}
        </Composer>
      )}
      <div className="mo-timeline-head" hidden={only !== undefined}>
        <h2>{t({ zh: '动态', en: 'Timeline' })}</h2>
        {news > 0 && (
          <span className="mo-timeline-news">
            {t({ zh: `上次查看后 ${news} 条新动态`, en: `${news} new since you last looked` })}
          </span>
        )}
        <Segmented<Filter>
          size="small"
          aria-label={t({ zh: '动态的种类', en: 'What to show' })}
          value={filter}
          onChange={setFilter}
          options={offered.map((value) => ({ value, label: t(filterNames[value]) }))}
        />
      </div>
      <TimelineBody timeline={timeline} filter={filter}>
        {groupByDay(entries, timeZone).map(({ day, entries: ofDay }) => (
          <section key={day}>
            <h3 className="mo-history-day">{dayName(day, today, locale)}</h3>
            <ol>
              {ofDay.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  isNew={isNew(entry)}
                  form={form}
                  recordId={recordId}
                  context={context}
                  work={work}
                  keepsOrder={app.manages}
                />
              ))}
            </ol>
          </section>
        ))}
      </TimelineBody>
    </div>
  );
}

interface EntryProps extends Pick<TimelineProps, 'form' | 'recordId'> {
  readonly entry: TimelineEntry;
  readonly isNew: boolean;
  readonly context: FieldViewContext;
  readonly work: ReturnType<typeof useComments>;
  readonly keepsOrder: boolean;
}

function Entry({ entry, isNew, form, recordId, context, work, keepsOrder }: EntryProps) {
  switch (entry.kind) {
    case 'change':
      return mergedKey in entry.changes ? (
        <MergedEntry entry={entry} isNew={isNew} form={form} recordId={recordId} />
      ) : (
        <ChangeEntryView entry={entry} isNew={isNew} fields={form.fields} context={context} />
      );
    case 'comment':
      return (
        <CommentView
          formId={form.form.id}
          recordId={recordId}
          comment={entry}
          isNew={isNew}
          work={work}
          keepsOrder={keepsOrder}
        />
      );
    case 'related':
      return <RelatedEntryView entry={entry} isNew={isNew} context={context} />;
    case 'follow-up':
      return <FollowUpView entry={entry} recordId={recordId} isNew={isNew} context={context} />;
  }
}

function TimelineBody({
  timeline,
  filter,
  children,
}: {
  readonly timeline: ReturnType<typeof useTimeline>;
  readonly filter: Filter;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  if (timeline.isPending) return <FormSkeleton fields={4} />;
  if (timeline.isError && timeline.entries.length === 0) {
    return (
      <NotLoaded
        title={t({ zh: '动态没有加载出来', en: "Couldn't load the timeline" })}
        error={timeline.error}
        onRetry={() => void timeline.refetch()}
      />
    );
  }
  if (timeline.entries.length === 0 && !timeline.hasNextPage) return <EmptyLine>{t(noneOf[filter])}</EmptyLine>;
  return (
    <>
      {children}
      {timeline.hasNextPage && (
        <Button type="text" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t({ zh: '更早的动态', en: 'Show earlier' })}
        </Button>
      )}
    </>
  );
}

const none: readonly TimelineSource[] = [];

const filterNames = {
  all: { zh: '全部', en: 'All' },
  'follow-up': { zh: '跟进', en: 'Follow-ups' },
  related: { zh: '往来', en: 'Related' },
  comment: { zh: '评论', en: 'Comments' },
  stage: { zh: '阶段', en: 'Stages' },
  change: { zh: '变更', en: 'Changes' },
  file: { zh: '文件', en: 'Files' },
} as const;

const noneOf = {
  all: { zh: '还没有动态', en: 'Nothing has happened yet' },
  'follow-up': { zh: '还没有跟进记录', en: 'No follow-ups yet' },
  related: { zh: '还没有往来', en: 'No related records yet' },
  comment: { zh: '还没有评论', en: 'No comments yet' },
  stage: { zh: '还没有换过阶段', en: 'No stage has changed yet' },
  change: { zh: '还没有变更', en: 'No changes yet' },
  file: { zh: '还没有上传过文件', en: 'No files yet' },
} as const;
