'use client';

import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { CircleMinus, FileWarning } from 'lucide-react';
import type { Job } from '../analysis.ts';
import { FileTile } from '../file-tile.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';

/** An import that ended without rows: why, what is left of it, and the way on. */
export function EndedStep({ job, title }: { job: Job; title: string }) {
  const { t } = useText();
  const { navigate } = useImportPlace();
  const isCancelled = job.state === 'cancelled';
  const hasRun = job.progress !== null;
  const into = job.intoForm ? `?form=${job.intoForm}` : job.intoApp ? `?app=${job.intoApp}` : '';
  const heading = isCancelled
    ? t({ zh: '导入已取消', en: 'Import cancelled' })
    : hasRun
      ? t({ zh: '导入没有完成', en: "The import didn't finish" })
      : t({ zh: '这个文件读不了', en: "This file can't be read" });
  const reason = isCancelled
    ? hasRun
      ? t({
          zh: '这次写入的内容已撤回，新增的在回收站，原有的数据没有动',
          en: 'What it wrote is taken back; new records are in the recycle bin. Everything else is untouched',
        })
      : t({ zh: '还没有写入任何数据', en: 'Nothing was written' })
    : job.error
      ? t(job.error.message)
      : t({ zh: '原因不明，换一个文件或稍后重试', en: 'For an unknown reason. Try another file, or later' });
  return (
    <ImportFrame title={title} step={hasRun ? 'run' : 'upload'} onClose={() => navigate('/import')}>
      <div className="im-narrow">
        <section className="im-ended" role={isCancelled ? undefined : 'alert'}>
          <span className={isCancelled ? 'mo-state-icon' : 'mo-state-icon mo-state-bad'}>
            <Icon of={isCancelled ? CircleMinus : FileWarning} size={20} />
          </span>
          <h2>{heading}</h2>
          <p>{reason}</p>
          {!isCancelled && hasRun && (
            <p className="mo-ink-2">
              {t({
                zh: '已写入的内容已撤回到回收站，可以重新上传再试',
                en: 'What was written has been taken back. Upload the file to try again',
              })}
            </p>
          )}
          <FileTile name={job.fileName} meta={t({ zh: '文件没有改动', en: 'The file is unchanged' })} />
          <div className="mo-state-actions">
            <Button type="primary" onClick={() => navigate(`/import${into}`)}>
              {isCancelled
                ? t({ zh: '重新导入', en: 'Import again' })
                : t({ zh: '换一个文件', en: 'Choose another file' })}
            </Button>
          </div>
        </section>
      </div>
    </ImportFrame>
  );
}
