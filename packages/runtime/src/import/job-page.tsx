'use client';

import { problemOf } from '@mortise/api/client';
import { textIn } from '@mortise/core';
import { ErrorState, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { RuntimeProvider } from '../context/runtime-context.tsx';
import { formQuery } from '../context/use-form.ts';
import { CheckingStep } from './check/checking-step.tsx';
import { intoOf, useImportPlace } from './import-context.ts';
import { ImportFrame } from './import-frame.tsx';
import { DoneStep } from './run/done-step.tsx';
import { EndedStep } from './run/ended-step.tsx';
import { RunStep } from './run/run-step.tsx';
import { UndoStep } from './run/undo-step.tsx';
import { Analysing } from './upload/analysing.tsx';
import { type Before, readingOf } from './use-draft.ts';
import { useImportJob } from './use-import-job.ts';
import { Wizard } from './wizard.tsx';

/** One import at the step it has come to. Its address is all it needs: a reload or another day finds it again. */
export function JobPage({ id }: { id: string }) {
  const { t } = useText();
  const place = useImportPlace();
  const { api, apps, navigate } = place;
  const query = useImportJob(id);
  const job = query.data;
  const formId = job?.intoForm ?? null;
  const form = useQuery({ ...formQuery(api, formId ?? ''), enabled: formId !== null && job?.state === 'ready' });
  const before = useRef<Before | null>(null);
  const loaded = form.data;
  // Fields that one does not see are none to fill.
  const filled = useMemo(
    () => loaded && { ...loaded, fields: loaded.fields.filter(({ id }) => loaded.rights.right(id) !== 'hidden') },
    [loaded],
  );

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
  if (job.state === 'ready' && job.analysis) {
    const wizard = (
      <Wizard
        key={readingOf(job)}
        job={job}
        analysis={job.analysis}
        filled={filled ?? null}
        title={title}
        before={before.current}
        onReadAgain={(now) => {
          before.current = now;
        }}
      />
    );
    const home = app ?? apps[0];
    // Fields of the form are asked for as on its own pages.
    return filled && home ? (
      <RuntimeProvider {...place} app={home} embedHosts={noHosts}>
        {wizard}
      </RuntimeProvider>
    ) : (
      wizard
    );
  }
  if (job.state === 'checking') return <CheckingStep job={job} title={title} />;
  if ((job.state === 'undoing' || job.state === 'undone') && job.undo)
    return <UndoStep job={job} undo={job.undo} title={title} />;
  if (job.state === 'running' || job.state === 'paused') return <RunStep job={job} title={title} />;
  if (job.state === 'done' && job.result) return <DoneStep job={job} result={job.result} title={title} />;
  return <EndedStep job={job} title={title} />;
}

const noHosts: readonly string[] = [];
