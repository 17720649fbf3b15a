'use client';

import { problemOf } from '@mortise/api/client';
import { textIn } from '@mortise/core';
import { formatNumber, Icon, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import type { Analysis, Job } from './analysis.ts';
import { CheckStep } from './check/check-step.tsx';
import { trialCounts } from './check/trial-bar.tsx';
import { TrialStep } from './check/trial-step.tsx';
import { FieldsStep } from './fields/fields-step.tsx';
import { SidePane } from './fields/side-pane.tsx';
import { useImportPlace } from './import-context.ts';
import { ImportFrame } from './import-frame.tsx';
import { isChecked, planOf } from './plan/draft.ts';
import { nameProblems, rowsOf } from './plan/summary.ts';
import { type Before, forgetDraft, useDraft } from './use-draft.ts';
import { useImportActions } from './use-import-job.ts';
import { WorkContext } from './work-context.ts';

interface WizardProps {
  job: Job;
  analysis: Analysis;
  filled: RuntimeForm | null;
  title: string;
  before: Before | null;
  /** The file is about to be read another way. */
  onReadAgain: (before: Before) => void;
}

/** Fields and check: everything between what was found and the start. */
export function Wizard({ job, analysis, filled, title, before, onReadAgain }: WizardProps) {
  const { t } = useText();
  const toast = useToast();
  const { navigate } = useImportPlace();
  const { read, start, check: checkRows } = useImportActions(job.id);
  const [draft, edit] = useDraft(job, analysis, filled?.fields ?? null, before);
  // A check that has come back is what one came for.
  const [step, setStep] = useState<'fields' | 'check'>(filled && isChecked(job, draft) ? 'check' : 'fields');
  const isStale = filled !== null && !isChecked(job, draft);
  const included = draft.sheets.filter(({ isIncluded }) => isIncluded);
  const [sheet, setSheet] = useState(included[0]?.sheet ?? draft.sheets[0]?.sheet ?? 0);
  const total = included.reduce((sum, one) => {
    const found = analysis.sheets.find((candidate) => candidate.sheet === one.sheet);
    return sum + (found ? rowsOf(found, one) : 0);
  }, 0);

  const failed = (error: Error) => toast.failed(t(problemOf(error).text), { traceId: problemOf(error).traceId });

  function readAgain(reading: Job['reading']) {
    onReadAgain({ draft, analysis });
    read.mutate(reading, { onError: failed });
  }

  function check() {
    const unnamed = included.find((one) => nameProblems(one).isUnnamed || nameProblems(one).blank > 0);
    const isAppUnnamed = draft.app.kind === 'new' && textIn(draft.app.name, 'zh').trim() === '';
    if (unnamed) setSheet(unnamed.sheet);
    if (unnamed || isAppUnnamed)
      toast.failed(t({ zh: '有名称还空着，填好后再检查', en: 'A name is still empty. Fill it in first' }));
    else if (included.every(({ columns }) => columns.every(({ target }) => target.kind === 'skip')))
      toast.failed(
        t({ zh: '没有要导入的列，先为一列选择字段', en: 'No column is imported. Choose a field for one first' }),
      );
    else if (filled && isStale) checkAll();
    else setStep('check');
  }

  function checkAll() {
    const [one] = included;
    const plan = planOf(draft);
    if (one && one.mode !== 'add' && plan.sheets[0]?.keys.length === 0)
      toast.failed(
        t({ zh: '选择按哪个字段识别记录，再检查', en: 'Choose the field that records are told by, then check' }),
      );
    else checkRows.mutate(plan, { onError: failed });
  }

  const begin = () =>
    start.mutate(planOf(draft), {
      onSuccess: () => forgetDraft(job),
      onError: failed,
    });

  const n = formatNumber(total);
  const counts = job.trial && filled ? trialCounts(job.trial) : null;
  const ready = counts ? counts.created + counts.updated : total;
  const startLabel = filled
    ? t({ zh: `导入 ${formatNumber(ready)} 条`, en: `Import ${formatNumber(ready)}` })
    : draft.app.kind === 'new'
      ? t({ zh: `创建应用并导入 ${n} 行`, en: `Create app and import ${n} rows` })
      : t({ zh: `创建表单并导入 ${n} 行`, en: `Create forms and import ${n} rows` });

  return (
    <WorkContext
      value={{
        job,
        analysis,
        draft,
        filled,
        edit,
        readAgain,
        isReading: read.isPending,
      }}
    >
      <ImportFrame
        title={title}
        step={step}
        onClose={() => navigate('/import')}
        actions={
          step === 'fields' ? (
            <Button
              size="small"
              type="primary"
              onClick={check}
              loading={checkRows.isPending}
              disabled={included.length === 0}
            >
              {t({ zh: '检查数据', en: 'Check' })}
              <Icon of={ArrowRight} size={14} />
            </Button>
          ) : (
            <>
              <Button size="small" onClick={() => setStep('fields')}>
                {t({ zh: '上一步', en: 'Back' })}
              </Button>
              {isStale && (
                <Button size="small" type="primary" loading={checkRows.isPending} onClick={checkAll}>
                  {t({ zh: '重新检查', en: 'Check again' })}
                </Button>
              )}
              <Button
                size="small"
                type={isStale ? 'default' : 'primary'}
                loading={start.isPending}
                disabled={ready === 0 && !isStale}
                onClick={begin}
              >
                {startLabel}
              </Button>
            </>
          )
        }
        side={step === 'fields' && <SidePane sheet={sheet} />}
        sideLabel={t({ zh: '文件和设置', en: 'File and settings' })}
      >
        {step === 'fields' ? (
          <FieldsStep sheet={sheet} onSheet={setSheet} />
        ) : filled && job.trial ? (
          <TrialStep trial={job.trial} filled={filled} />
        ) : (
          <CheckStep
            onSheet={(chosen) => {
              setSheet(chosen);
              setStep('fields');
            }}
          />
        )}
      </ImportFrame>
    </WorkContext>
  );
}
