'use client';

import type { RecordPage, RecordQuery } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { readIds } from './list-fields.ts';

export type Question = Required<Pick<RecordQuery, 'filter' | 'sort' | 'search'>>;

/** How a list reads its pages and counts them. A new `readPage` for every other question. */
export function useRecords(formId: string, question: Question, fieldIds: readonly string[]) {
  const { api, titles } = useRuntime();
  const queries = useQueryClient();
  const [updatedAt, setUpdatedAt] = useState(0);
  const asked = JSON.stringify([question, readIds(fieldIds)]);

  const readPage = useMemo(() => {
    const [{ filter, sort, search }, fields] = JSON.parse(asked) as [Question, string[]];
    return async (cursor: string | null, limit: number, light: boolean): Promise<RecordPage> => {
      const page = await api.call('POST /forms/:form/records/query', {
        params: { form: formId },
        body: { filter, sort: [...sort], search, fields: light ? [] : fields, limit, cursor },
      });
      titles.learn(page.titles);
      if (!light) setUpdatedAt(Date.now());
      return page;
    };
  }, [api, titles, formId, asked]);

  const { filter, search } = question;
  const countKey = useMemo(
    () => ['count', formId, JSON.stringify([filter, search])] as const,
    [formId, filter, search],
  );
  const count = useQuery({
    queryKey: countKey,
    queryFn: () => api.call('POST /forms/:form/records/count', { params: { form: formId }, body: { filter, search } }),
    placeholderData: (before, query) => (query?.queryKey[1] === formId ? before : undefined),
  });
  const [isCounting, setIsCounting] = useState(false);
  const countAll = useCallback(async () => {
    setIsCounting(true);
    try {
      const body = { filter, search, exact: true };
      queries.setQueryData(
        countKey,
        await api.call('POST /forms/:form/records/count', { params: { form: formId }, body }),
      );
    } finally {
      setIsCounting(false);
    }
  }, [api, queries, countKey, formId, filter, search]);

  return {
    readPage,
    updatedAt,
    count: count.data ?? null,
    isCounted: count.isSuccess && !count.isPlaceholderData,
    recount: () => void count.refetch(),
    countAll,
    isCounting,
    error: count.error,
  };
}

export type Records = ReturnType<typeof useRecords>;
