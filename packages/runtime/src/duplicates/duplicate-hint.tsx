'use client';

import type { Answer } from '@mortise/api/client';
import type { FormSession } from '@mortise/core';
import { Note, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { MergeFound } from '../merging/merge-found.tsx';
import { DuplicateList } from './duplicate-list.tsx';

type Hint = Answer<'POST /forms/:form/duplicates'>[number];

interface DuplicateHintProps {
  readonly formId: string;
  /** Null while it is being made. */
  readonly recordId: string | null;
  readonly session: FormSession;
}

/** After the last key, and not at every one. */
const restMs = 600;

/** While a record is typed: who is there already, before it is saved. Where nobody can say, nothing is said. */
export function DuplicateHint({ formId, recordId, session }: DuplicateHintProps) {
  const { api } = useRuntime();
  const watched = useQuery({
    queryKey: ['duplicate-fields', formId],
    queryFn: () => api.call('GET /forms/:form/duplicate-fields', { params: { form: formId } }),
    staleTime: 60_000,
  });
  const [hints, setHints] = useState<readonly Hint[]>([]);
  const keys = watched.data;

  useEffect(() => {
    if (!keys || keys.length === 0) return;
    const said = () => JSON.stringify(keys.map((key) => session.valueOf(key) ?? null));
    let [asked, timer] = [recordId === null ? '' : said(), 0];
    let asking = new AbortController();
    const ask = async () => {
      const now = said();
      if (now === asked) return;
      asked = now;
      asking.abort();
      asking = new AbortController();
      const values = Object.fromEntries(keys.map((key) => [key, session.valueOf(key) ?? null])) as never;
      const call = api.call(
        'POST /forms/:form/duplicates',
        { params: { form: formId }, body: { recordId, values } },
        { signal: asking.signal },
      );
      await call.then(setHints, () => undefined);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), restMs);
    };
    later();
    const stop = session.subscribe('*', later);
    return () => {
      stop();
      window.clearTimeout(timer);
      asking.abort();
    };
  }, [api, formId, recordId, session, keys]);

  return hints.map((hint) => (
    <Hinted key={hint.path.join('.') + hint.message} hint={hint} formId={formId} recordId={recordId} />
  ));
}

interface HintedProps extends Pick<DuplicateHintProps, 'formId' | 'recordId'> {
  readonly hint: Hint;
}

function Hinted({ hint: { code, message, duplicates }, formId, recordId }: HintedProps) {
  const { t } = useText();
  return (
    <Note tone="warning">
      <div aria-live="polite">
        {code === 'duplicate'
          ? t({ zh: `不能重复：${message}`, en: `No duplicates: ${message}` })
          : t({ zh: `可能重复：${message}`, en: `Possible duplicate: ${message}` })}
      </div>
      <DuplicateList duplicates={duplicates.slice(0, 3)} />
      {recordId !== null && <MergeFound formId={formId} duplicates={duplicates.slice(0, 3)} recordId={recordId} />}
    </Note>
  );
}
