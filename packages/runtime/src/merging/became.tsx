'use client';

import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';

/** Where a record is gone: the way to the one that it was merged into, where that may be seen. */
export function Became({ formId, recordId }: { readonly formId: string; readonly recordId: string }) {
  const { t } = useText();
  const runtime = useRuntime();
  const merges = useQuery({
    queryKey: ['merges', formId, recordId],
    queryFn: () =>
      runtime.api.call('GET /forms/:form/merges', { params: { form: formId }, query: { record: recordId } }),
    retry: false,
  });
  const merge = merges.data?.items.find(({ loserIds, undoneAt }) => undoneAt === null && loserIds.includes(recordId));
  if (!merge) return null;
  const title = merge.title || t({ zh: '未命名', en: 'Untitled' });
  return (
    <Button type="primary" onClick={() => runtime.navigate(addressOf(runtime, formId, merge.survivorId))}>
      {t({ zh: `它已并入「${title}」，去看看`, en: `It was merged into "${title}". Open it` })}
    </Button>
  );
}
