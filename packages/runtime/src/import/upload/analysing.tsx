'use client';

import { ListSkeleton, useDelayed, useText } from '@mortise/ui';
import type { Job } from '../analysis.ts';
import { FileTile } from '../file-tile.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { ProgressBar } from '../progress-bar.tsx';

interface AnalysingProps {
  title: string;
  /** Undefined until it is loaded. */
  job: Job | undefined;
  /** The file is read another way. */
  isAgain: boolean;
}

/** While the worker reads the file. What takes less than a moment shows nothing of it. */
export function Analysing({ title, job, isAgain }: AnalysingProps) {
  const { t } = useText();
  const { navigate } = useImportPlace();
  const isDue = useDelayed();
  const isLong = useDelayed(6000);
  return (
    <ImportFrame title={title} step={isAgain ? 'fields' : 'upload'} onClose={() => navigate('/import')}>
      <div className="im-narrow" aria-live="polite">
        {job && isDue && (
          <section className="im-drop im-drop-busy">
            <FileTile
              name={job.fileName}
              meta={
                isAgain
                  ? t({ zh: '正在按新的设置重新读取', en: 'Reading it again your way' })
                  : t({
                      zh: '正在逐个读取工作表，识别表头、类型和关联',
                      en: 'Reading each sheet: headers, types and relations',
                    })
              }
            />
            <ProgressBar label={t({ zh: '正在识别', en: 'Reading' })} />
            {isLong && (
              <p className="mo-meta">
                {t({
                  zh: '大文件要读几十秒。可以离开本页，稍后从最近的导入接着做',
                  en: 'A large file takes a while. You may leave and go on from the recent imports later',
                })}
              </p>
            )}
          </section>
        )}
        <ListSkeleton rows={7} rowHeight={48} />
      </div>
    </ImportFrame>
  );
}
