'use client';

import type { GridSettings } from '@mortise/core';
import { EmptyLine, ListSkeleton, useText } from '@mortise/ui';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ListEmpty } from '../list/list-empty.tsx';
import { countText, usePlace } from '../list/use-place.ts';
import { colorsOf, useRowColors } from '../list/use-row-colors.ts';
import { useRows } from '../list/use-rows.ts';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PhoneRow } from './phone-row.tsx';
import { rowFacts } from './row-facts.ts';

const PhoneGroups = lazy(() => import('./phone-groups.tsx').then((module) => ({ default: module.PhoneGroups })));

/** The list of a phone, in groups where the view has some. */
export function PhoneList(props: ViewKindProps) {
  const { groups = [] } = props.shown.settings as Partial<GridSettings>;
  const [first] = groups;
  if (!first || !props.list.fieldOf(first.field)) return <Rows {...props} />;
  return (
    <Suspense fallback={<ListSkeleton rows={8} rowHeight={96} />}>
      <PhoneGroups {...props} group={first} />
    </Suspense>
  );
}

/** Rows that open, more of them as one scrolls. No grid comes along. */
function Rows(props: ViewKindProps) {
  const { list, form, shown, onCreate, onPlace } = props;
  const { t } = useText();
  const { state, go, fieldOf } = list;
  const formId = form.form.id;
  const name = t(form.form.name);
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const facts = rowFacts(shown.columns, fieldOf);
  const colors = useRowColors(form, fieldOf, colorsOf(shown));
  const shownIds = [...Object.values(facts).flatMap((field) => (field ? [field.id] : [])), ...(colors?.reads ?? [])];
  const { items, rows, count } = useRows(formId, question, shownIds);

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

  const opened = items.findIndex(({ id }) => id === state.recordId);
  usePlace(opened < 0 ? null : opened, count, onPlace);
  return (
    <PhoneFrame {...props} count={count && count.count > 0 ? countText(count) : null}>
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
