'use client';

import { joinWords } from '@mortise/core';
import { ErrorState, PageSkeleton, useIsPhone, useText } from '@mortise/ui';
import { lazy, Suspense, useState } from 'react';
import { OpenRecordProvider } from '../context/field-context.tsx';
import { problemOf } from '../context/problem.ts';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { DesktopList } from './desktop-list.tsx';
import { type Address, useList } from './use-list.ts';
import type { Place } from './use-place.ts';

const RecordDrawer = lazy(() =>
  import('../record/record-drawer.tsx').then((module) => ({ default: module.RecordDrawer })),
);
const PhoneList = lazy(() => import('../phone/phone-list.tsx').then((module) => ({ default: module.PhoneList })));

interface ListPageProps {
  readonly formId: string;
  readonly address: Address;
}

/** The records of a form, as a grid or, on a phone, as rows. */
export function ListPage({ formId, address }: ListPageProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const isPhone = useIsPhone();
  const list = useList(formId, address);
  const [failure, setFailure] = useState<unknown>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const { form, shown, state, go } = list;
  const error = list.error ?? failure;

  if (error) {
    const { text, traceId } = problemOf(error);
    const name = form ? t(form.form.name) : t({ zh: '列表', en: 'the list' });
    return (
      <ErrorState
        title={t({ zh: joinWords(name, '没有加载出来'), en: `Couldn't load ${name}` })}
        detail={t(text)}
        traceId={traceId}
        onRetry={() => {
          setFailure(null);
          list.retry();
        }}
      />
    );
  }
  if (list.isPending || !form || !shown) return <PageSkeleton />;
  return (
    <OpenRecordProvider
      openRecord={(of, id) =>
        of === formId ? go({ recordId: id }, true) : runtime.navigate(addressOf(runtime, of, id))
      }
    >
      {isPhone ? (
        <Suspense fallback={<PageSkeleton />}>
          <PhoneList list={list} form={form} shown={shown} onPlace={setPlace} />
        </Suspense>
      ) : (
        <DesktopList list={list} form={form} shown={shown} onFailed={setFailure} onPlace={setPlace} />
      )}
      {state.recordId && (
        <Suspense>
          <RecordDrawer
            formId={formId}
            recordId={state.recordId}
            query={{ filter: shown.filter, sort: shown.sort, search: state.search }}
            {...(place ? { position: place } : {})}
            onClose={() => go({ recordId: null })}
            onNavigate={(recordId) => go({ recordId })}
          />
        </Suspense>
      )}
    </OpenRecordProvider>
  );
}
