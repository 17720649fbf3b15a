'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, defaultPage, type PageDraft, type PublishedForm, textIn } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { EmptyState, ThreePane, useConfirm, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { DesignerPending } from '../designer-pending.tsx';
import { formSteps, stepHref } from '../form/form-steps.ts';
import { problemText } from '../problem-text.ts';
import { PageWorkspace } from './page-workspace.tsx';
import { usePageWork } from './use-page-work.ts';

interface PageDesignerProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly formId: string;
  /** The page that it was opened from. */
  readonly from?: string | undefined;
  readonly onOpen: (href: string) => void;
  /** A record as the draft shows it. */
  readonly renderPreview: (page: PageDraft, appId: string) => ReactNode;
}

/** Where a builder lays out how the records of a form are shown. */
export function PageDesigner({ api, actor, formId, from, onOpen, renderPreview }: PageDesignerProps) {
  const { t, locale } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const { work, begin, drop } = usePageWork(api, formId);
  const [isBusy, setIsBusy] = useState(false);

  async function attempt(action: () => Promise<void>) {
    setIsBusy(true);
    try {
      await action();
    } catch (error) {
      toast.failed(problemText(error, t));
    } finally {
      setIsBusy(false);
    }
  }

  if (!work.data)
    return (
      <DesignerPending title={t({ zh: '记录页没有加载出来', en: "Couldn't load the record page" })} queries={[work]} />
    );
  const { form, page, forms } = work.data;
  const published = form.published as PublishedForm | null;

  if (published && page)
    return (
      <PageWorkspace
        key={page.id}
        api={api}
        actor={actor}
        definition={page}
        form={published}
        forms={forms}
        from={from}
        onOpen={onOpen}
        renderPreview={renderPreview}
        onDrop={async () => {
          const agreed = await confirm({
            title: t({ zh: '恢复默认的记录页', en: 'Go back to the default page' }),
            consequence: t({
              zh: '删除这里设计的布局，所有人看到默认的记录页。记录不受影响。',
              en: 'Deletes this layout. Everybody sees the default page. Records stay.',
            }),
            action: t({ zh: '恢复默认', en: 'Use the default' }),
            danger: true,
          });
          if (agreed) await attempt(() => drop(page));
        }}
      />
    );

  const own = published ? forms.filter(({ appId }) => appId === published.appId) : [];
  return (
    <ThreePane
      title={textIn((form.draft as PublishedForm).name, locale)}
      onBack={() => onOpen(from ?? `/build/${form.appId}`)}
      tabs={formSteps(t)}
      activeTab="page"
      onTab={(key) => key !== 'page' && onOpen(stepHref(key, formId))}
      paletteLabel=""
      inspectorLabel=""
    >
      <EmptyState
        title={t({ zh: '正在使用默认的记录页', en: 'The default page is in use' })}
        hint={
          published
            ? t({
                zh: '开始设计后，从默认布局改起：页头、标签页、关联列表和右栏',
                en: 'Start from the default layout and change its header, tabs, related lists and columns',
              })
            : t({ zh: '先发布表单，再设计它的记录页', en: 'Publish the form first, then design its page' })
        }
      >
        <Button
          type="primary"
          loading={isBusy}
          disabled={!published}
          onClick={() => published && void attempt(() => begin(defaultPage(published, own, fieldTypes)))}
        >
          {t({ zh: '开始设计', en: 'Start designing' })}
        </Button>
      </EmptyState>
    </ThreePane>
  );
}
