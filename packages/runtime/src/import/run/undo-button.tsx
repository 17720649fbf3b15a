'use client';

import { type ApiClient, problemOf } from '@mortise/api/client';
import { formatNumber, useConfirm, useText, useToast } from '@mortise/ui';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Job } from '../analysis.ts';

interface UndoButtonProps {
  readonly api: ApiClient;
  readonly job: Pick<Job, 'id' | 'endedAt' | 'intoForm'>;
  readonly created: number;
  readonly updated: number;
  /** It goes on in the background from here. */
  readonly onBegun: (job: Job) => void;
}

const undoFor = 30 * 86_400_000;

/** Undoes all of an import, as long as that is possible. */
export function UndoButton({ api, job, created, updated, onBegun }: UndoButtonProps) {
  const { t } = useText();
  const undo = useMutation({
    mutationFn: async () => (await api.call('POST /imports/:id/undo', { params: { id: job.id } })) as Job,
    onSuccess: onBegun,
  });
  const confirm = useConfirm();
  const toast = useToast();
  const [openedAt] = useState(() => Date.now());
  const n = formatNumber;
  if (!job.endedAt || openedAt - Date.parse(job.endedAt) > undoFor) return null;

  async function ask() {
    const changes = t({
      zh: `更新的 ${n(updated)} 条恢复原值。之后有人改过的保持现在的值，并列出来`,
      en: `The ${n(updated)} it changed get their values back. What somebody changed since stays and is listed`,
    });
    const isSure = await confirm({
      title: t({ zh: '撤销整批导入', en: 'Undo the whole import' }),
      consequence:
        job.intoForm === null
          ? t({
              zh: '这次新建的表单和记录会移到回收站',
              en: 'The forms and records it made go to the recycle bin',
            })
          : t({
              zh: `新增的 ${n(created)} 条移到回收站。${updated > 0 ? changes : '之后有人改过的会留下，并列出来'}`,
              en: `The ${n(created)} it added go to the recycle bin. ${updated > 0 ? changes : 'What somebody changed since stays and is listed'}`,
            }),
      action: t({ zh: '撤销整批', en: 'Undo all' }),
      danger: true,
    });
    if (isSure) undo.mutate(undefined, { onError: (error) => toast.failed(t(problemOf(error).text)) });
  }

  return (
    <Button size="small" loading={undo.isPending} onClick={ask}>
      {t({ zh: '撤销整批', en: 'Undo all' })}
    </Button>
  );
}
