'use client';

import { localDay } from '@mortise/core';
import { EmptyLine, ErrorState, FormSkeleton, useText } from '@mortise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useFieldContext } from '../../context/field-context.tsx';
import { problemOf } from '../../context/problem.ts';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import { dayName, groupByDay } from './group-by-day.ts';
import { HistoryEntry } from './history-entry.tsx';

/** Who changed what of a record, newest first, by day. `version` asks again when the record has changed. */
export function History({
  form: { form, fields },
  recordId,
  version,
}: {
  form: RuntimeForm;
  recordId: string;
  version: number;
}) {
  const { api, titles, timeZone } = useRuntime();
  const { t, locale } = useText();
  const context = useFieldContext();
  const history = useInfiniteQuery({
    queryKey: ['history', form.id, recordId, version],
    queryFn: async ({ pageParam }) => {
      const query = { limit: 30, ...(pageParam && { before: pageParam }) };
      const page = await api.call('GET /forms/:form/records/:id/history', {
        params: { form: form.id, id: recordId },
        query,
      });
      titles.learn(page.titles);
      titles.learn(Object.fromEntries(page.items.map(({ by, byName }) => [by, byName])));
      return page;
    },
    initialPageParam: '',
    getNextPageParam: ({ nextBefore }) => nextBefore,
    placeholderData: (before) => before,
  });

  if (history.isPending) return <FormSkeleton fields={4} />;
  if (history.isError) {
    const { text, traceId } = problemOf(history.error);
    return (
      <ErrorState
        title={t({ zh: '动态没有加载出来', en: "Couldn't load the history" })}
        detail={t(text)}
        traceId={traceId}
        onRetry={() => void history.refetch()}
      />
    );
  }
  const entries = history.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyLine>{t({ zh: '还没有动态', en: 'No history yet' })}</EmptyLine>;
  const today = localDay(Date.now(), timeZone);
  return (
    <div className="mo-history">
      {groupByDay(entries, timeZone).map(({ day, entries: ofDay }) => (
        <section key={day}>
          <h3 className="mo-history-day">{dayName(day, today, locale)}</h3>
          <ol>
            {ofDay.map((entry) => (
              <HistoryEntry key={entry.id} entry={entry} fields={fields} context={context} />
            ))}
          </ol>
        </section>
      ))}
      {history.hasNextPage && (
        <Button type="text" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t({ zh: '更早的动态', en: 'Show earlier' })}
        </Button>
      )}
    </div>
  );
}
