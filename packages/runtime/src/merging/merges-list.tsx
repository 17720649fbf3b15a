'use client';

import type { Answer } from '@mortise/api/client';
import { useText } from '@mortise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { PagedLog } from '../context/paged-log.tsx';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { MergedLine } from './merged-line.tsx';

export type Merge = Answer<'GET /forms/:form/merges'>['items'][number];

/** Records of a form that became one, the newest first, and the way back while there is one. */
export function MergesList({ form }: { readonly form: RuntimeForm }) {
  const { t } = useText();
  const runtime = useRuntime();
  const formId = form.form.id;
  const merges = useInfiniteQuery({
    queryKey: ['merges', formId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      runtime.api.call('GET /forms/:form/merges', {
        params: { form: formId },
        query: pageParam ? { before: pageParam } : {},
      }),
    getNextPageParam: ({ nextBefore }) => nextBefore,
  });
  const entries = merges.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PagedLog
      log={{ ...merges, entries }}
      failure={t({ zh: '合并记录没有加载出来', en: "Couldn't load the merges" })}
      nothing={t({
        zh: '还没有合并过。在列表里选中 2 到 5 条即可合并',
        en: 'Nothing merged yet. Select 2 to 5 in the list to merge them',
      })}
    >
      {(shown, more) => (
        <div className="rt-merges">
          <ul className="rt-merge-list">
            {shown.map((merge) => (
              <li key={merge.id}>
                <span className="mo-grow">
                  <a className="mo-link" href={addressOf(runtime, formId, merge.survivorId)}>
                    {merge.title || t({ zh: '未命名', en: 'Untitled' })}
                  </a>
                  <MergedLine merge={merge} form={form} />
                </span>
              </li>
            ))}
          </ul>
          {more}
        </div>
      )}
    </PagedLog>
  );
}
