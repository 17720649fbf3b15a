'use client';

import { problemOf } from '@mortise/api/client';
import { useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import type { Job } from '../analysis.ts';
import { BusyFile } from '../busy-file.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useImportActions } from '../use-import-job.ts';

/** While all rows are gone through. Nothing is written. */
export function CheckingStep({ job, title }: { job: Job; title: string }) {
  const { t } = useText();
  const toast = useToast();
  const { navigate } = useImportPlace();
  const { cancel } = useImportActions(job.id);
  const { done = 0, total = 0 } = job.progress ?? {};
  const label = job.isCancelled
    ? t({ zh: '正在停止检查', en: 'Stopping the check' })
    : t({ zh: '正在检查每一行', en: 'Checking every row' });
  return (
    <ImportFrame
      title={title}
      step="check"
      onClose={() => navigate('/import')}
      actions={
        <Button
          size="small"
          loading={cancel.isPending}
          disabled={job.isCancelled}
          onClick={() => cancel.mutate(undefined, { onError: (error) => toast.failed(t(problemOf(error).text)) })}
        >
          {t({ zh: '停止检查', en: 'Stop' })}
        </Button>
      }
    >
      <div className="im-narrow">
        <header className="im-head">
          <div className="mo-grow">
            <h2>{label}</h2>
            <p>
              {t({
                zh: '按导入的步骤走一遍，不写入任何数据。可以离开本页',
                en: 'All steps of the import, with nothing written. You may leave this page',
              })}
            </p>
          </div>
        </header>
        <BusyFile fileName={job.fileName} label={label} done={done} total={total} isUnmeasured={job.isCancelled} />
      </div>
    </ImportFrame>
  );
}
