'use client';

import type { Bilingual, ImportState } from '@mortise/core';
import { formatFullMoment, formatMoment, formatNumber, Icon, useText } from '@mortise/ui';
import {
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CirclePause,
  FileSpreadsheet,
  type LucideIcon,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react';
import type { Job } from '../analysis.ts';
import { useImportPlace } from '../import-context.ts';
import { useRecentImports } from '../use-import-job.ts';

/** What was imported lately, by the person who looks: what waits goes on, what is done opens. */
export function RecentImports() {
  const { t, locale } = useText();
  const { navigate } = useImportPlace();
  const { data = [] } = useRecentImports();
  if (data.length === 0) return null;
  return (
    <section className="im-recent">
      <h3>{t({ zh: '最近的导入', en: 'Recent imports' })}</h3>
      <ul>
        {data.map((job) => {
          const { icon, tone, text } = standOf(job);
          return (
            <li key={job.id}>
              <button type="button" onClick={() => navigate(`/import/${job.id}`)}>
                <Icon of={FileSpreadsheet} />
                <b className="mo-cut">{job.fileName}</b>
                <span className={`im-recent-state ${tone}`}>
                  {icon && <Icon of={icon} size={14} />}
                  <span className="mo-cut">{t(text)}</span>
                </span>
                <span className="mo-meta mo-num" title={formatFullMoment(job.createdAt)}>
                  {formatMoment(job.createdAt, { locale })}
                </span>
                <Icon of={ChevronRight} size={14} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Stand {
  readonly icon?: LucideIcon;
  readonly tone: string;
  readonly text: Bilingual;
}

const stands: Readonly<Record<ImportState, (job: Job) => Stand>> = {
  analysing: () => ({ tone: 'mo-ink-3', text: { zh: '正在识别', en: 'Reading' } }),
  checking: () => ({ tone: 'mo-ink-3', text: { zh: '正在检查', en: 'Checking' } }),
  ready: () => ({ icon: TriangleAlert, tone: 'mo-warning-text', text: { zh: '等你确认字段', en: 'Waiting for you' } }),
  running: ({ progress }) => {
    const share = progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0;
    return { tone: 'mo-ink-2', text: { zh: `正在导入 ${share}%`, en: `Importing, ${share}%` } };
  },
  done: ({ result }) => {
    const taken = formatNumber(
      result?.sheets.reduce((sum, sheet) => sum + sheet.created + (sheet.updated ?? 0), 0) ?? 0,
    );
    return {
      icon: CircleCheck,
      tone: 'mo-ink-3',
      text: { zh: `已导入 ${taken} 行`, en: `${taken} rows imported` },
    };
  },
  paused: () => ({ icon: CirclePause, tone: 'mo-warning-text', text: { zh: '已暂停', en: 'Resting' } }),
  undoing: () => ({ tone: 'mo-ink-3', text: { zh: '正在撤销', en: 'Undoing' } }),
  undone: () => ({ icon: RotateCcw, tone: 'mo-ink-3', text: { zh: '已撤销', en: 'Undone' } }),
  failed: () => ({ icon: CircleAlert, tone: 'mo-danger-text', text: { zh: '没有导入', en: 'Not imported' } }),
  cancelled: () => ({ icon: CircleMinus, tone: 'mo-ink-3', text: { zh: '已取消', en: 'Cancelled' } }),
};

const standOf = (job: Job) => stands[job.state](job);
