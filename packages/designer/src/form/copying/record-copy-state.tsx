'use client';

import { formatNumber, useText, useToast } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDesigner } from '../designer-context.ts';

/** How far the records are that come along with a copied form; nothing once they are there. */
export function RecordCopyState() {
  const { t } = useText();
  const toast = useToast();
  const { api, formId } = useDesigner();
  const copy = useQuery({
    queryKey: ['record-copy', formId],
    gcTime: 0,
    staleTime: 0,
    queryFn: () => api.call('GET /definitions/:id/record-copy', { params: { id: formId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  });
  const { state, copied = 0, total = 0 } = copy.data ?? {};
  const isWaitedFor = useRef(false);
  useEffect(() => {
    if (state === 'running') isWaitedFor.current = true;
    if (state !== 'done' || !isWaitedFor.current) return;
    isWaitedFor.current = false;
    toast.done(t({ zh: `已复制 ${formatNumber(copied)} 条记录`, en: `${formatNumber(copied)} records were copied` }));
  }, [state, copied, toast, t]);
  if (state === 'failed') {
    return <span className="mo-meta">{t({ zh: '记录没有复制完', en: 'Not all records were copied' })}</span>;
  }
  if (state !== 'running') return null;
  return (
    <span className="mo-meta mo-num" role="status">
      {t({
        zh: `正在复制记录 ${formatNumber(copied)} / ${formatNumber(total)}`,
        en: `Copying records ${formatNumber(copied)} / ${formatNumber(total)}`,
      })}
    </span>
  );
}
