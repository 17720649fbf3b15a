'use client';

import { joinWords, type RecordView } from '@mortise/core';
import {
  EmptyLine,
  formatFullMoment,
  formatMoment,
  ListSkeleton,
  PageHead,
  PersonChip,
  useIsPhone,
  useText,
  useToast,
} from '@mortise/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { NotLoaded } from '../context/not-loaded.tsx';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { useForm } from '../context/use-form.ts';
import { useChanges } from '../live/use-changes.ts';
import { MergesList } from '../merging/merges-list.tsx';
import { useRecordWork } from './use-record-work.ts';

/** What was deleted from a form, newest first, and the way back. */
export function BinPage({ formId }: { readonly formId: string }) {
  const { t } = useText();
  const form = useForm(formId);
  if (form.error) {
    return (
      <NotLoaded
        title={t({ zh: '回收站没有加载出来', en: "Couldn't load the recycle bin" })}
        error={form.error}
        onRetry={() => form.refetch()}
      />
    );
  }
  return form.data ? <Bin form={form.data} /> : <ListSkeleton />;
}

type Shown = 'deleted' | 'merged';

function Bin({ form }: { form: RuntimeForm }) {
  const { t, locale } = useText();
  const isPhone = useIsPhone();
  const runtime = useRuntime();
  const { api, titles, timeZone } = runtime;
  const queries = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [shown, setShown] = useState<Shown>('deleted');
  const formId = form.form.id;
  const key = ['bin', formId];
  const refresh = () => void queries.invalidateQueries({ queryKey: key });
  const work = useRecordWork(form, refresh);
  useChanges(formId, refresh);
  const bin = useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const page = await api.call('GET /forms/:form/recycle-bin', {
        params: { form: formId },
        query: {
          limit: 50,
          fields: form.titleField?.id ?? '',
          sort: JSON.stringify([{ field: '$updated_at', direction: 'desc' }]),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      });
      titles.learn(page.titles);
      return page;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = bin.data?.pages.flatMap((page) => page.items) ?? [];

  async function restore(ids: readonly string[]) {
    setIsBusy(true);
    try {
      await api.call('POST /forms/:form/records/restore', { params: { form: formId }, body: { ids: [...ids] } });
      setChosen(chosen.filter((id) => !ids.includes(id)));
      toast.done(t({ zh: `已恢复 ${ids.length} 条`, en: `Restored ${ids.length}` }));
      refresh();
    } catch (error) {
      work.failed(error);
    }
    setIsBusy(false);
  }

  const choice = (
    <Segmented<Shown>
      size="small"
      aria-label={t({ zh: '显示什么', en: 'What to show' })}
      value={shown}
      onChange={setShown}
      options={[
        { value: 'deleted', label: t({ zh: '已删除', en: 'Deleted' }) },
        { value: 'merged', label: t({ zh: '合并记录', en: 'Merges' }) },
      ]}
    />
  );
  const deleted = (
    <>
      {bin.error && (
        <NotLoaded
          title={t({ zh: '回收站没有加载出来', en: "Couldn't load the recycle bin" })}
          error={bin.error}
          onRetry={() => bin.refetch()}
          isRetrying={bin.isFetching}
        />
      )}
      {bin.isPending && <ListSkeleton />}
      {bin.isSuccess && items.length === 0 && (
        <EmptyLine>
          {t({ zh: '回收站是空的。删除的记录会出现在这里', en: 'Nothing here. Deleted records come here' })}
        </EmptyLine>
      )}
      {items.length > 0 && (
        <div className="rt-bin">
          <Table<RecordView>
            rowKey="id"
            size="middle"
            pagination={false}
            dataSource={items}
            rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
            columns={[
              {
                title: t(form.titleField?.block.label ?? { zh: '标题', en: 'Title' }),
                dataIndex: 'title',
                ellipsis: true,
                render: (title: string) =>
                  title || <span className="mo-ink-3">{t({ zh: '未命名', en: 'Untitled' })}</span>,
              },
              {
                title: t({ zh: '删除人', en: 'Deleted by' }),
                dataIndex: 'updatedBy',
                width: 160,
                render: (id: string) => <PersonChip person={{ id, name: titles.of(id) ?? '' }} />,
              },
              {
                title: t({ zh: '删除时间', en: 'Deleted at' }),
                dataIndex: 'deletedAt',
                width: 160,
                render: (at: string) => (
                  <span title={formatFullMoment(at, timeZone)}>{formatMoment(at, { locale, timeZone })}</span>
                ),
              },
              {
                width: 96,
                render: (_, { id }) => (
                  <button type="button" className="mo-link" disabled={isBusy} onClick={() => restore([id])}>
                    {t({ zh: '恢复', en: 'Restore' })}
                  </button>
                ),
              },
            ]}
          />
          {bin.hasNextPage && (
            <Button type="text" loading={bin.isFetchingNextPage} onClick={() => bin.fetchNextPage()}>
              {t({ zh: '加载更多', en: 'Load more' })}
            </Button>
          )}
        </div>
      )}
    </>
  );

  return (
    <div className="rt-list">
      <PageHead title={t({ zh: joinWords(t(form.form.name), '回收站'), en: `Deleted ${t(form.form.name)}` })}>
        {shown === 'deleted' && chosen.length > 0 && (
          <Button size="small" loading={isBusy} onClick={() => restore(chosen)}>
            {t({ zh: `恢复 ${chosen.length} 条`, en: `Restore ${chosen.length}` })}
          </Button>
        )}
        {!isPhone && choice}
        <Button size="small" type="text" onClick={() => runtime.navigate(addressOf(runtime, formId))}>
          {t({ zh: '返回列表', en: 'Back to the list' })}
        </Button>
      </PageHead>
      {isPhone && <div className="rt-bin-choice">{choice}</div>}
      {shown === 'merged' ? <MergesList form={form} /> : deleted}
    </div>
  );
}
