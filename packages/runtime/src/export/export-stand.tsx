'use client';

import { problemOf } from '@mortise/api/client';
import { formatBytes, formatMoment, formatNumber, Icon, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { CircleAlert, CircleCheck, CircleMinus, Download, FileSpreadsheet } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { ProgressBar } from '../import/progress-bar.tsx';
import { type Export, fetchExport, useExportActions } from './use-exports.ts';

interface ExportStandProps {
  readonly job: Export;
  /** Its file comes by itself once it is made: the person waits for it. */
  readonly fetchesItself?: boolean;
}

/** One export: how far it is, its file, or why there is none. */
export function ExportStand({ job, fetchesItself = false }: ExportStandProps) {
  const { t, locale } = useText();
  const { api } = useRuntime();
  const toast = useToast();
  const { cancel } = useExportActions();
  const { state, result, error, done, total, isCancelled } = job;
  const share = total ? Math.min(1, done / total) : undefined;
  const name =
    result?.fileName ?? (job.formName ? t(job.formName) : t({ zh: '已删除的表单', en: 'A form that is gone' }));

  // Only what was still under way when it was shown: whoever opens the list later fetches by hand.
  const wasRunning = useRef(state === 'running');
  useEffect(() => {
    if (fetchesItself && wasRunning.current && job.state === 'done') {
      wasRunning.current = false;
      fetchExport(api, job);
    }
  }, [fetchesItself, api, job]);

  const n = formatNumber;
  const facts = [
    t({ zh: `${formatMoment(job.createdAt, { locale })}`, en: formatMoment(job.createdAt, { locale }) }),
    ...(result
      ? [t({ zh: `${n(result.records)} 条`, en: `${n(result.records)} records` }), formatBytes(result.size)]
      : []),
    ...(result && result.files > 0
      ? [t({ zh: `${n(result.files)} 个附件`, en: `${n(result.files)} attachments` })]
      : []),
  ];
  const losses = [
    ...(result && result.missingFiles > 0
      ? [
          t({
            zh: `${n(result.missingFiles)} 个附件已不在或没有权限，没有带上`,
            en: `${n(result.missingFiles)} attachments are gone or closed to you and were left out`,
          }),
        ]
      : []),
    ...(result && result.cutTexts > 0
      ? [
          t({
            zh: `${n(result.cutTexts)} 处文字超过 Excel 单元格的 32,767 字，末尾被截去`,
            en: `${n(result.cutTexts)} texts are longer than the 32,767 characters of a cell and lost their end`,
          }),
        ]
      : []),
  ];
  return (
    <article className="rt-export-job" aria-live="polite">
      <Icon of={icons[state] ?? FileSpreadsheet} size={20} />
      <div className="mo-grow">
        <b className="mo-cut">{name}</b>
        <p className="mo-meta mo-num">{facts.join(' · ')}</p>
        {state === 'running' && (
          <>
            <ProgressBar label={t({ zh: '导出进度', en: 'Progress' })} share={share} />
            <p className="mo-meta mo-num">
              {isCancelled
                ? t({ zh: '正在停止', en: 'Stopping' })
                : share === undefined
                  ? t({ zh: '正在准备', en: 'Getting ready' })
                  : t({ zh: `已完成 ${Math.floor(share * 100)}%`, en: `${Math.floor(share * 100)}% done` })}
            </p>
          </>
        )}
        {state === 'failed' && <p className="mo-danger-text">{error ? t(error.message) : null}</p>}
        {state === 'cancelled' && <p className="mo-ink-3">{t({ zh: '已停止', en: 'Stopped' })}</p>}
        {state === 'expired' && (
          <p className="mo-ink-3">
            {t({ zh: '文件已过期删除，需要时再导出一次', en: 'The file is gone after 7 days. Export again' })}
          </p>
        )}
        {losses.map((loss) => (
          <p key={loss} className="mo-warning-text">
            {loss}
          </p>
        ))}
      </div>
      {state === 'running' && (
        <Button
          size="small"
          disabled={isCancelled}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(job.id, { onError: (accident) => toast.failed(t(problemOf(accident).text)) })}
        >
          {t({ zh: '停止', en: 'Stop' })}
        </Button>
      )}
      {state === 'done' && (
        <Button
          size="small"
          {...(fetchesItself ? { type: 'primary' } : {})}
          icon={<Icon of={Download} size={14} />}
          onClick={() => fetchExport(api, job)}
        >
          {t({ zh: '下载', en: 'Download' })}
        </Button>
      )}
    </article>
  );
}

const icons: Partial<Record<Export['state'], typeof CircleCheck>> = {
  done: CircleCheck,
  failed: CircleAlert,
  cancelled: CircleMinus,
};
