'use client';

import { type Answer, problemOf } from '@mortise/api/client';
import { useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { type MergeAsked, type Merging, MergingContext } from './merging-context.ts';

const MergeDrawer = lazy(() => import('./merge-drawer.tsx').then((module) => ({ default: module.MergeDrawer })));
const LeftAsIs = lazy(() => import('./left-as-is.tsx').then((module) => ({ default: module.LeftAsIs })));

type Undone = Answer<'POST /forms/:form/merges/:id/undo'>;

/** Around the pages of an app: records become one from wherever they are found, and are parted again. */
export function MergingProvider({ children }: { readonly children: ReactNode }) {
  const { api } = useRuntime();
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<(MergeAsked & { readonly answer: (isMerged: boolean) => void }) | null>(null);
  const [left, setLeft] = useState<Undone['conflicts']>([]);

  const merging = useMemo<Merging>(
    () => ({
      ask: (wanted) => new Promise((answer) => setAsked({ ...wanted, answer })),
      async undo(formId, mergeId) {
        try {
          const params = { form: formId, id: mergeId };
          const { loserIds, conflicts } = await api.call('POST /forms/:form/merges/:id/undo', { params });
          setLeft(conflicts);
          const count = loserIds.length;
          toast.done(
            t({
              zh: `已撤销合并，恢复了 ${count} 条记录`,
              en: `Merge undone: ${count} ${count === 1 ? 'record is' : 'records are'} back`,
            }),
          );
        } catch (error) {
          const { text, traceId } = problemOf(error);
          toast.failed(t(text), { traceId });
        }
        for (const key of ['merges', 'timeline', 'bin']) void queries.invalidateQueries({ queryKey: [key, formId] });
      },
    }),
    [api, t, toast, queries],
  );
  const close = (isMerged: boolean) => {
    asked?.answer(isMerged);
    setAsked(null);
  };

  return (
    <MergingContext value={merging}>
      {children}
      <Suspense>
        {asked && (
          <MergeDrawer
            key={asked.recordIds.join()}
            asked={asked}
            onClose={() => close(false)}
            onMerged={({ id, said }) => {
              close(true);
              void queries.invalidateQueries({ queryKey: ['merges', asked.formId] });
              toast.undo(said, () => void merging.undo(asked.formId, id));
            }}
          />
        )}
        {left.length > 0 && <LeftAsIs left={left} onClose={() => setLeft([])} />}
      </Suspense>
    </MergingContext>
  );
}
