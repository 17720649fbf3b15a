'use client';

import { joinWords, type Values, viewKindNames } from '@mortise/core';
import { PageSkeleton, useIsPhone, useText } from '@mortise/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { OpenRecordProvider } from '../context/field-context.tsx';
import { NotLoaded } from '../context/not-loaded.tsx';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { ExportProvider } from '../export/export-provider.tsx';
import { viewKindViews } from '../view-kinds/views.tsx';
import { useNoteVisit } from '../waypoints/use-waypoints.ts';
import { type Address, useList } from './use-list.ts';
import type { Place } from './use-place.ts';
import { bothOf } from './within.ts';

const ViewDesigner = lazy(() =>
  import('../views/designer/view-designer.tsx').then((module) => ({ default: module.ViewDesigner })),
);
const RecordDrawer = lazy(() =>
  import('../record/record-drawer.tsx').then((module) => ({ default: module.RecordDrawer })),
);

interface ListPageProps {
  readonly formId: string;
  readonly address: Address;
}

/** The records of a form, as the kind of the chosen view shows them. */
export function ListPage({ formId, address }: ListPageProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const isPhone = useIsPhone();
  const list = useList(formId, address);
  const [failure, setFailure] = useState<unknown>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [given, setGiven] = useState<Values | null>(null);
  const { form, shown, state, go } = list;
  // The first view is the form, as everybody calls it.
  const other = list.saved && list.saved.id !== list.views[0]?.id ? list.saved.id : null;
  useNoteVisit(other ? 'view' : 'form', form ? (other ?? formId) : '', formId);
  const error = list.error ?? failure;
  const kinds = [...new Set(list.views.map(({ kind }) => kind))].join();

  // The other views of the form are a click away: what draws them comes once this one stands.
  useEffect(() => {
    if (isPhone) return;
    const timer = setTimeout(() => {
      for (const kind of viewKindNames) if (kinds.split(',').includes(kind)) void viewKindViews[kind].preload?.();
    }, 1000);
    return () => clearTimeout(timer);
  }, [kinds, isPhone]);

  if (error) {
    const name = form ? t(form.form.name) : t({ zh: '列表', en: 'the list' });
    return (
      <NotLoaded
        title={t({ zh: joinWords(name, '没有加载出来'), en: `Couldn't load ${name}` })}
        error={error}
        onRetry={() => {
          setFailure(null);
          list.retry();
        }}
      />
    );
  }
  if (list.isPending || !form || !shown) return <PageSkeleton />;
  const { Desktop, Phone, holdsRecord = false } = viewKindViews[shown.kind];
  const View = isPhone ? Phone : Desktop;
  const filter = bothOf(shown.filter, isPhone ? null : list.within);
  return (
    <OpenRecordProvider
      openRecord={(of, id) =>
        of === formId ? go({ recordId: id }, true) : runtime.navigate(addressOf(runtime, of, id))
      }
    >
      <ExportProvider
        form={form}
        fields={list.fields}
        listed={{
          filter,
          sort: shown.sort,
          search: state.search,
          columns: shown.columns.map(({ field }) => field),
        }}
      >
        <div className="rt-view-page">
          <Suspense fallback={<PageSkeleton />}>
            <View
              list={list}
              form={form}
              shown={shown}
              onCreate={(values) => {
                setGiven(values ?? null);
                go({ recordId: 'new' }, true);
              }}
              given={given}
              onFailed={setFailure}
              onPlace={setPlace}
            />
          </Suspense>
          {list.isDesigning && !isPhone && (
            <Suspense>
              <ViewDesigner list={list} shown={shown} />
            </Suspense>
          )}
        </div>
      </ExportProvider>
      {state.recordId && (isPhone || !holdsRecord) && (
        <Suspense>
          <RecordDrawer
            formId={formId}
            recordId={state.recordId}
            {...(given && state.recordId === 'new' ? { given } : {})}
            query={{ filter, sort: shown.sort, search: state.search }}
            {...(place ? { position: place } : {})}
            onClose={() => go({ recordId: null })}
            onNavigate={(recordId) => go({ recordId })}
          />
        </Suspense>
      )}
    </OpenRecordProvider>
  );
}
