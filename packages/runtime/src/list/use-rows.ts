'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useChanges } from '../live/use-changes.ts';
import { type Question, useRecords } from './use-records.ts';

const pageSize = 50;

/** The records of a list without a grid, page after page, kept up to date. */
export function useRows(formId: string, question: Question, fieldIds: readonly string[]) {
  const queries = useQueryClient();
  const records = useRecords(formId, question, fieldIds);
  const rows = useInfiniteQuery({
    queryKey: ['rows', formId, JSON.stringify([question, fieldIds])],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => records.readPage(pageParam, pageSize, false),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['rows', formId] });
    records.recount();
  };
  useChanges(formId, refresh);
  const { data } = rows;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { items, rows, count: records.count, refresh };
}
