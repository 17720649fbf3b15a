'use client';

import type { ImportTrial } from '@mortise/core';
import { formatNumber, Note, useText } from '@mortise/ui';
import type { RuntimeForm } from '../../context/use-form.ts';
import { ErrorsButton } from '../errors-button.tsx';
import { useImportPlace } from '../import-context.ts';
import { useWork } from '../work-context.ts';
import { DuplicateChoice } from './duplicate-choice.tsx';
import { ProblemGrid } from './problem-grid.tsx';
import { TrialBar, trialCounts } from './trial-bar.tsx';
import { UnclearNames } from './unclear-names.tsx';

interface TrialStepProps {
  trial: ImportTrial;
  filled: RuntimeForm;
}

/** The third step where a form is filled: what the import would do, and what can be put right before it does. */
export function TrialStep({ trial, filled }: TrialStepProps) {
  const { t } = useText();
  const { api } = useImportPlace();
  const { job } = useWork();
  const n = formatNumber;
  const counts = trialCounts(trial);
  const total = counts.created + counts.updated + counts.unchanged + counts.rejected;
  const name = filled.form.name;
  return (
    <div className="im-narrow im-wide">
      <header className="im-head">
        <div className="mo-grow">
          <h2>
            {counts.rejected === 0
              ? t({ zh: `${n(total)} 条都可以写入「${t(name)}」`, en: `All ${n(total)} can go into ${t(name)}` })
              : t({
                  zh: `${n(total - counts.rejected)} 条可以写入「${t(name)}」，${n(counts.rejected)} 条有错误`,
                  en: `${n(total - counts.rejected)} can go into ${t(name)}, ${n(counts.rejected)} cannot`,
                })}
          </h2>
          <p>
            {t({
              zh: '检查过每一行，还没有写入任何数据。有错误的行不会导入',
              en: 'Every row is checked and nothing is written yet. Rows with errors are left out',
            })}
          </p>
        </div>
        {job.errorFileId && <ErrorsButton api={api} importId={job.id} />}
      </header>
      <section className="im-card">
        <TrialBar trial={trial} />
      </section>
      {trial.related > 0 && (
        <Note>
          {t({
            zh: `还会在关联的表单里新建 ${n(trial.related)} 条记录`,
            en: `${n(trial.related)} records are also made in related forms`,
          })}
        </Note>
      )}
      {trial.unclear.length > 0 && <UnclearNames names={trial.unclear} filled={filled} />}
      <DuplicateChoice trial={trial} />
      {trial.problemCount > 0 && <ProblemGrid trial={trial} />}
    </div>
  );
}
