'use client';

import { EmptyLine, ListSkeleton, useText } from '@mortise/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ListEmpty } from '../list/list-empty.tsx';
import { countText, usePlace } from '../list/use-place.ts';
import { useRecords } from '../list/use-records.ts';
import { useRowColors } from '../list/use-row-colors.ts';
import { useChanges } from '../live/use-changes.ts';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PhoneRow } from './phone-row.tsx';
import { rowFacts } from './row-facts.ts';

const pageSize = 50;

/** The list of a phone: rows that open, more of them as one scrolls. No grid comes along. */
export function PhoneList(props: ViewKindProps) {
  const { list, form, shown, onCreate, onPlace } = props;
  const { t } = useText();
  const queries = useQueryClient();
  const { state, go, fieldOf } = list;
  const formId = form.form.id;
  const name = t(form.form.name);
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const facts = rowFacts(shown.columns, fieldOf);
  const colors = useRowColors(form, fieldOf);
  const shownIds = [...Object.values(facts).flatMap((field) => (field ? [field.id] : [])), ...(colors?.reads ?? [])];
  const records = useRecords(formId, question, shownIds);
  const key = ['rows', formId, JSON.stringify([question, shownIds])];
  const rows = useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => records.readPage(pageParam, pageSize, false),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  useChanges(formId, () => {
    void queries.invalidateQueries({ queryKey: ['rows', formId] });
    records.recount();
  });

  const end = useRef<HTMLDivElement>(null);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = rows;
  useEffect(() => {
    const watched = end.current;
    if (!watched || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '600px',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const opened = items.findIndex(({ id }) => id === state.recordId);
  usePlace(opened < 0 ? null : opened, records.count, onPlace);
  return (
    <PhoneFrame {...props} count={records.count && records.count.count > 0 ? countText(records.count) : null}>
      {rows.isPending && <ListSkeleton rows={8} rowHeight={96} />}
      {rows.isSuccess && items.length === 0 ? (
        <ListEmpty list={list} name={name} question={question} onCreate={() => onCreate()} />
      ) : (
        items.map((record) => (
          <PhoneRow
            key={record.id}
            record={record}
            facts={facts}
            color={colors?.of(record).record ?? null}
            onOpen={(recordId) => go({ recordId }, true)}
          />
        ))
      )}
      {isFetchingNextPage && <EmptyLine>{t({ zh: '正在加载', en: 'Loading' })}</EmptyLine>}
      <div ref={end} />
    </PhoneFrame>
  );
}
