'use client';

import type { ApiClient } from '@mortise/api/client';
import { defaultHome, type HomeBlock, type PublishedForm } from '@mortise/core';
import { EmptyState, ThreePane, useConfirm, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { DesignerPending } from '../designer-pending.tsx';
import { asJson } from '../form/document/as-json.ts';
import { problemText } from '../problem-text.ts';
import { HomeWorkspace } from './home-workspace.tsx';

interface HomeDesignerProps {
  readonly api: ApiClient;
  readonly onBack: () => void;
  /** A block as people see it. */
  readonly renderBlock: (block: HomeBlock) => ReactNode;
}

const queryKey = ['designer-home'];

/** Where a builder arranges what everybody in the organisation meets first. */
export function HomeDesigner({ api, onBack, renderBlock }: HomeDesignerProps) {
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const work = useQuery({
    queryKey,
    queryFn: async () => {
      const [homes, forms] = await Promise.all([
        api.call('GET /definitions', { query: { kind: 'home' } }),
        api.call('GET /definitions', { query: { kind: 'form' } }),
      ]);
      return {
        home: homes[0] ?? null,
        forms: forms.flatMap(({ published }) => (published === null ? [] : [published as PublishedForm])),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });

  async function attempt(action: () => Promise<unknown>) {
    setIsBusy(true);
    try {
      await action();
      // What everybody sees has changed too.
      await Promise.all([queryKey, ['home']].map((key) => queries.invalidateQueries({ queryKey: key })));
    } catch (error) {
      toast.failed(problemText(error, t));
      await work.refetch();
    } finally {
      setIsBusy(false);
    }
  }

  if (!work.data)
    return (
      <DesignerPending title={t({ zh: '工作台没有加载出来', en: "Couldn't load the home page" })} queries={[work]} />
    );
  const { home, forms } = work.data;
  if (home)
    return (
      <HomeWorkspace
        key={home.id}
        api={api}
        definition={home}
        forms={forms}
        onBack={onBack}
        renderBlock={renderBlock}
        onDrop={async () => {
          const agreed = await confirm({
            title: t({ zh: '恢复默认的工作台', en: 'Go back to the default home page' }),
            consequence: t({
              zh: '删除这里的安排，所有人看到默认的工作台。任务、收藏和记录不受影响。',
              en: 'Deletes this arrangement. Everybody sees the default page. Tasks, favourites and records stay.',
            }),
            action: t({ zh: '恢复默认', en: 'Use the default' }),
            danger: true,
          });
          if (agreed) await attempt(() => api.call('DELETE /definitions/:id', { params: { id: home.id } }));
        }}
      />
    );
  return (
    <ThreePane title={t({ zh: '工作台', en: 'Home page' })} onBack={onBack} paletteLabel="" inspectorLabel="">
      <EmptyState
        title={t({ zh: '正在使用默认的工作台', en: 'The default home page is in use' })}
        hint={t({
          zh: '开始安排后，从默认的样子改起：挪动、隐藏、添加区块，发布后所有人看到',
          en: 'Start from the default: move, hide and add blocks. Everybody sees it once it is published',
        })}
      >
        <Button
          type="primary"
          loading={isBusy}
          onClick={() =>
            void attempt(() => api.call('POST /definitions', { body: { kind: 'home', draft: asJson(defaultHome) } }))
          }
        >
          {t({ zh: '开始安排', en: 'Start arranging' })}
        </Button>
      </EmptyState>
    </ThreePane>
  );
}
