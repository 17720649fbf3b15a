'use client';

import '@mortise/runtime/desk.css';
import '@mortise/runtime/runtime.css';

import type { PageDraft } from '@mortise/core';
import { PageTrial, RecordPage } from '@mortise/runtime';
import { EmptyState, PageSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useApps } from '../apps.ts';
import { MyDesk } from '../my-desk.tsx';
import { NotLoaded } from '../not-loaded.tsx';
import { useOrganisation } from '../organisation.ts';
import { AppRuntime } from '../runtime/app-runtime.tsx';

/** The newest record as a page in the making shows it. */
export function PagePreview({ page, appId }: { page: PageDraft; appId: string }) {
  const { t } = useText();
  const apps = useApps();
  const organisation = useOrganisation();
  const newest = useQuery({
    queryKey: ['page-preview', page.formId],
    queryFn: () => api.call('GET /forms/:form/records', { params: { form: page.formId }, query: { limit: 1 } }),
  });
  if (apps.error ?? organisation.error ?? newest.error)
    return (
      <NotLoaded
        title={t({ zh: '预览没有加载出来', en: "Couldn't load the preview" })}
        queries={[apps, organisation, newest]}
      />
    );
  if (!apps.data || !organisation.data || !newest.data) return <PageSkeleton />;
  const app = apps.data.find(({ id }) => id === appId);
  const record = newest.data.items[0];
  if (!app || !record)
    return (
      <EmptyState
        title={t({ zh: '还没有记录可以预览', en: 'No record to preview with' })}
        hint={
          app
            ? t({ zh: '新建一条记录，再回来看', en: 'Create one, then come back' })
            : t({ zh: '先发布应用', en: 'Publish the app first' })
        }
      />
    );
  return (
    <MyDesk>
      <AppRuntime app={app} apps={apps.data} organisation={organisation.data}>
        <PageTrial value={page}>
          <RecordPage formId={page.formId} recordId={record.id} search="" />
        </PageTrial>
      </AppRuntime>
    </MyDesk>
  );
}
