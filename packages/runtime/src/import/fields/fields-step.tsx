'use client';

import { formatNumber, Note, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { openOf, questionsOf } from '../plan/questions.ts';
import { countColumns } from '../plan/summary.ts';
import { useWork } from '../work-context.ts';
import { ColumnTable } from './column-table.tsx';
import { RecordsPreview } from './records-preview.tsx';
import { SheetSettings } from './sheet-settings.tsx';
import { SheetTabs } from './sheet-tabs.tsx';

interface FieldsStepProps {
  /** The sheet one looks at. */
  sheet: number;
  onSheet: (sheet: number) => void;
}

/** The second step: what each column of each sheet becomes. */
export function FieldsStep({ sheet, onSheet }: FieldsStepProps) {
  const { t } = useText();
  const { job, analysis, draft, filled } = useWork();
  const [isOpenOnly, setIsOpenOnly] = useState(false);
  const analysed = analysis.sheets.find((one) => one.sheet === sheet);
  const own = draft.sheets.find((one) => one.sheet === sheet);
  const questions = useMemo(
    () => (analysed ? questionsOf(analysis, draft, analysed, filled?.fields ?? null) : []),
    [analysis, draft, analysed, filled],
  );
  if (!analysed || !own) return null;
  const open = questions.flatMap((column, position) => (openOf(column).length > 0 ? [position] : []));
  const counts = countColumns(own, open);
  const parts = [
    filled ? part(counts.matched, '列已对应', 'matched') : part(counts.created, '列新建字段', 'new fields'),
    filled ? null : part(counts.related, '列建立关联', 'links'),
    part(counts.open, '列等你确认', 'to check'),
    part(counts.skipped, '列不导入', 'left out'),
  ].filter((words) => words !== null);

  return (
    <div className="im-work">
      <header className="im-head">
        <div className="mo-grow">
          <h2>{t({ zh: '确认每一列写入哪个字段', en: 'Check which field each column goes into' })}</h2>
          <p className="mo-num">
            {!own.isIncluded
              ? t({ zh: '这个工作表不导入', en: 'This sheet is left out' })
              : t({
                  zh: `${formatNumber(counts.all)} 列里 ${parts.map(({ zh }) => zh).join('，')}`,
                  en: `${formatNumber(counts.all)} columns: ${parts.map(({ en }) => en).join(', ')}`,
                })}
          </p>
        </div>
        <Segmented
          size="small"
          value={isOpenOnly ? 'open' : 'all'}
          onChange={(value) => setIsOpenOnly(value === 'open')}
          options={[
            { value: 'all', label: `${t({ zh: '全部', en: 'All' })} ${counts.all}` },
            { value: 'open', label: `${t({ zh: '待确认', en: 'To check' })} ${counts.open}` },
          ]}
        />
      </header>
      {job.error && filled && <Note tone="danger">{t(job.error.message)}</Note>}
      <SheetTabs active={sheet} onChange={onSheet} />
      <SheetSettings analysed={analysed} own={own} />
      <ColumnTable analysed={analysed} own={own} questions={questions} only={isOpenOnly ? open : null} />
      <RecordsPreview analysed={analysed} own={own} />
    </div>
  );
}

const part = (count: number, zh: string, en: string) =>
  count > 0 ? { zh: `${formatNumber(count)} ${zh}`, en: `${formatNumber(count)} ${en}` } : null;
