'use client';

import { problemOf } from '@mortise/api/client';
import { formatNumber, useConfirm, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import type { Job } from '../analysis.ts';
import { BusyFile } from '../busy-file.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useImportActions } from '../use-import-job.ts';

/** The last step while rows are written. It goes on without this page. */
export function RunStep({ job, title }: { job: Job; title: string }) {
  const { t } = useText();
  const { navigate } = useImportPlace();
  const { cancel, pause, resume } = useImportActions(job.id);
  const confirm = useConfirm();
  const toast = useToast();
  const n = formatNumber;
  const { progress } = job;
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  const isNew = job.plan?.app.kind === 'new';
  const isFilling = job.intoForm !== null;
  const isResting = job.state === 'paused';
  const failed = (error: Error) => toast.failed(t(problemOf(error).text));

  async function stop() {
    const isSure = await confirm({
      title: t({ zh: '停止导入', en: 'Stop the import' }),
      consequence: isNew
        ? t({
            zh: '已建的应用和写入的行会移到回收站',
            en: 'The app and the rows made so far go to the recycle bin',
          })
        : isFilling
          ? t({
              zh: '这次新增的记录会移到回收站，更新过的恢复原值',
              en: 'Records it made go to the recycle bin, those it changed get their values back',
            })
          : t({
              zh: '这次新建的表单和写入的行会移到回收站，原有的数据不受影响',
              en: 'Forms and rows of this import go to the recycle bin. What was there before stays',
            }),
      action: t({ zh: '停止并撤回', en: 'Stop and take back' }),
      danger: true,
    });
    if (!isSure) return;
    cancel.mutate(undefined, { onError: failed });
  }

  const label = job.isCancelled
    ? t({ zh: '正在停止并撤回', en: 'Stopping and taking back' })
    : isResting
      ? t({ zh: '导入已暂停', en: 'The import rests' })
      : job.isPaused
        ? t({ zh: '正在暂停', en: 'Pausing' })
        : progress?.sheet
          ? t({ zh: `正在写入 ${progress.sheet}`, en: `Writing ${progress.sheet}` })
          : t({ zh: '正在创建表单', en: 'Making the forms' });
  return (
    <ImportFrame
      title={title}
      step="run"
      onClose={() => navigate('/')}
      actions={
        <>
          <Button size="small" onClick={stop} loading={cancel.isPending} disabled={job.isCancelled}>
            {t({ zh: '停止导入', en: 'Stop' })}
          </Button>
          {isResting ? (
            <Button
              size="small"
              type="primary"
              loading={resume.isPending}
              onClick={() => resume.mutate(undefined, { onError: failed })}
            >
              {t({ zh: '继续', en: 'Go on' })}
            </Button>
          ) : (
            <Button
              size="small"
              loading={pause.isPending}
              disabled={job.isCancelled || job.isPaused}
              onClick={() => pause.mutate(undefined, { onError: failed })}
            >
              {t({ zh: '暂停', en: 'Pause' })}
            </Button>
          )}
        </>
      }
    >
      <div className="im-narrow">
        <header className="im-head">
          <div className="mo-grow">
            <h2>{label}</h2>
            <p>
              {isResting
                ? t({
                    zh: '写入的行已经在表单里。继续时从停下的地方接着写',
                    en: 'What is written stays. It goes on from where it stopped',
                  })
                : t({ zh: '可以离开本页，导入会继续', en: 'You may leave this page. The import goes on' })}
            </p>
          </div>
        </header>
        <BusyFile
          fileName={job.fileName}
          label={label}
          done={done}
          total={total}
          isUnmeasured={job.isCancelled && !isResting}
        >
          <dl className="im-figures">
            <div>
              <dt>{isFilling ? t({ zh: '新增', en: 'New' }) : t({ zh: '已写入', en: 'Created' })}</dt>
              <dd className="mo-num">{n(progress?.created ?? 0)}</dd>
            </div>
            {isFilling && (
              <div>
                <dt>{t({ zh: '更新', en: 'Updated' })}</dt>
                <dd className="mo-num">{n(progress?.updated ?? 0)}</dd>
              </div>
            )}
            <div>
              <dt>{t({ zh: '没有导入', en: 'Left out' })}</dt>
              <dd className="mo-num">{n(progress?.rejected ?? 0)}</dd>
            </div>
            <div>
              <dt>{t({ zh: '还剩', en: 'To go' })}</dt>
              <dd className="mo-num">{n(Math.max(0, total - done))}</dd>
            </div>
          </dl>
        </BusyFile>
      </div>
    </ImportFrame>
  );
}
