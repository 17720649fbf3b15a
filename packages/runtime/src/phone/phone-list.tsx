'use client';

import { joinWords, textIn } from '@mortise/core';
import { EmptyLine, Icon, IconButton, ListSkeleton, PageHead, useText } from '@mortise/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer, Input } from 'antd';
import { ListFilter, Plus, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import { partsOf } from '../filter/filter-parts.ts';
import { ListEmpty } from '../list/list-empty.tsx';
import type { List, ShownView } from '../list/use-list.ts';
import { countText, type Place, usePlace } from '../list/use-place.ts';
import { useRecords } from '../list/use-records.ts';
import { useRowColors } from '../list/use-row-colors.ts';
import { useChanges } from '../live/use-changes.ts';
import { PhoneRow } from './phone-row.tsx';
import { rowFacts } from './row-facts.ts';

const FilterBar = lazy(() => import('../filter/filter-bar.tsx').then((module) => ({ default: module.FilterBar })));

const pageSize = 50;

interface PhoneListProps {
  readonly list: List;
  readonly form: RuntimeForm;
  readonly shown: ShownView;
  readonly onPlace: (place: Place | null) => void;
}

/** The list of a phone: rows that open, more of them as one scrolls. No grid comes along. */
export function PhoneList({ list, form, shown, onPlace }: PhoneListProps) {
  const { t, locale } = useText();
  const queries = useQueryClient();
  const { state, go, asked, fieldOf, views, saved } = list;
  const formId = form.form.id;
  const name = t(form.form.name);
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const facts = rowFacts(shown.columns, fieldOf);
  const colors = useRowColors(form);
  const shownIds = [...Object.values(facts).flatMap((field) => (field ? [field.id] : [])), ...(colors?.reads ?? [])];
  const records = useRecords(formId, question, shownIds);
  const [isSearching, setIsSearching] = useState(state.search !== '');
  const [isFiltering, setIsFiltering] = useState(false);
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
  const conditions = partsOf(shown.filter).length;
  return (
    <div className="rt-phone">
      <PageHead title={name}>
        <IconButton
          icon={Search}
          size="large"
          tooltip="none"
          label={t({ zh: '搜索', en: 'Search' })}
          expanded={isSearching}
          onClick={() => setIsSearching(!isSearching)}
        />
        <IconButton
          icon={ListFilter}
          size="large"
          tooltip="none"
          active={conditions > 0}
          label={t({ zh: '筛选', en: 'Filter' })}
          onClick={() => setIsFiltering(true)}
        />
      </PageHead>
      {isSearching && (
        <div className="rt-phone-search">
          <Input
            size="large"
            autoFocus
            allowClear
            prefix={<Icon of={Search} />}
            placeholder={t({ zh: '搜索，支持拼音首字母', en: 'Search' })}
            defaultValue={state.search}
            onChange={({ target }) => go({ search: target.value.trim() })}
          />
        </div>
      )}
      {views.length > 0 && (
        <nav className="rt-phone-pills" aria-label={t({ zh: '视图', en: 'Views' })}>
          {views.map((view) => (
            <button
              key={view.id}
              type="button"
              className="rt-pill"
              aria-current={view.id === saved?.id ? 'page' : undefined}
              onClick={() => go({ viewId: view.id, filter: undefined, sort: undefined })}
            >
              {textIn(view.name, locale)}
            </button>
          ))}
        </nav>
      )}
      {records.count && records.count.count > 0 && (
        <p className="rt-phone-count">
          {t({ zh: '共 ', en: '' })}
          <b>{countText(records.count)}</b>
          {t({ zh: ' 条', en: ' records' })}
        </p>
      )}
      {rows.isPending && <ListSkeleton rows={8} rowHeight={96} />}
      {rows.isSuccess && items.length === 0 ? (
        <ListEmpty list={list} name={name} question={question} onCreate={() => go({ recordId: 'new' }, true)} />
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
      {form.rights.may('create') && (
        <button
          type="button"
          className="rt-phone-new"
          aria-label={t({ zh: joinWords('新建', name), en: `New ${name}` })}
          onClick={() => go({ recordId: 'new' }, true)}
        >
          <Icon of={Plus} size={24} />
        </button>
      )}
      <Drawer
        placement="bottom"
        open={isFiltering}
        onClose={() => setIsFiltering(false)}
        title={t({ zh: '筛选', en: 'Filter' })}
        closable={{ placement: 'end' }}
        size="auto"
        rootClassName="mo-bottom-sheet"
        destroyOnHidden
      >
        <Suspense>
          <FilterBar fields={asked} fieldOf={fieldOf} filter={shown.filter} onChange={(filter) => go({ filter })} />
        </Suspense>
      </Drawer>
    </div>
  );
}
