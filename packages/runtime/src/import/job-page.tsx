'use client';

import { textIn } from '@mortise/core';
import { ErrorState, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { problemOf } from '../context/problem.ts';
import { formQuery } from '../context/use-form.ts';
import { intoOf, useImportPlace } from './import-context.ts';
import { ImportFrame } from './import-frame.tsx';
import { DoneStep } from './run/done-step.tsx';
import { EndedStep } from './run/ended-step.tsx';
import { RunStep } from './run/run-step.tsx';
import { Analysing } from './upload/analysing.tsx';
import type { Before } from './use-draft.ts';
import { useImportJob } from './use-import-job.ts';
import { Wizard } from './wizard.tsx';

/** One import at the step it has come to. Its address is all it needs: a reload or another day finds it again. */
export function JobPage({ id }: { id: string }) {
  const { t } = useText();
  const { api, apps, navigate } = useImportPlace();
  const query = useImportJob(id);
  const job = query.data;
  const formId = job?.intoForm ?? null;
  const form = useQuery({ ...formQuery(api, formId ?? ''), enabled: formId !== null && job?.state === 'ready' });
  const before = useRef<Before | null>(null);

  const accident = (!job && query.error) || (formId && !form.data && form.error);
  if (accident) {
    const { text, traceId } = problemOf(accident);
    return (
      <ImportFrame title={t({ zh: '导入', en: 'Import' })} step="upload" onClose={() => navigate('/import')}>
        <ErrorState
          title={t({ zh: '导入没有加载出来', en: "Couldn't load the import" })}
          detail={t(text)}
          traceId={traceId}
          onRetry={() => (job ? form.refetch() : query.refetch())}
          isRetrying={query.isFetching || form.isFetching}
        />
      </ImportFrame>
    );
  }

  const { app, form: known } = intoOf(apps, { appId: job?.intoApp, formId });
  const into = known?.name ?? app?.name;
  const title = into
    ? t({ zh: `导入到 ${textIn(into, 'zh')}`, en: `Import into ${textIn(into, 'en')}` })
    : t({ zh: '从 Excel 导入', en: 'Import from Excel' });
  if (!job || job.state === 'analysing' || (job.state === 'ready' && formId && !form.data))
    return <Analysing title={title} job={job} isAgain={before.current !== null} />;
  if (job.state === 'ready' && job.analysis)
    return (
      <Wizard
        key={job.updatedAt}
        job={job}
        analysis={job.analysis}
        filled={form.data ?? null}
        title={title}
        before={before.current}
        onReadAgain={(now) => {
          before.current = now;
        }}
      />
    );
  if (job.state === 'running') return <RunStep job={job} title={title} />;
  if (job.state === 'done' && job.result) return <DoneStep job={job} result={job.result} title={title} />;
  return <EndedStep job={job} title={title} />;
}
