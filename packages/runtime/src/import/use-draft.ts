'use client';

import type { Field } from '@mortise/core';
import { useCallback, useEffect, useState } from 'react';
import type { Analysis, Job } from './analysis.ts';
import { type Draft, draftOf } from './plan/draft.ts';
import { mergeDrafts } from './plan/merge-drafts.ts';

/** What was decided before the file was read another way. */
export interface Before {
  readonly draft: Draft;
  readonly analysis: Analysis;
}

/**
 * The plan a person works on. Kept by the browser until it is started, so that a reload or a look at another page
 * loses nothing; another reading of the file makes it void, except for what `before` brings over.
 */
export function useDraft(job: Job, analysis: Analysis, fields: readonly Field[] | null, before: Before | null) {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = read(job);
    if (kept) return kept;
    const fresh = draftOf(analysis, job.plan ?? nothing(job), fields);
    return before ? mergeDrafts(fresh, before.draft, analysis, before.analysis) : fresh;
  });
  useEffect(() => keep(job, draft), [job, draft]);
  const edit = useCallback((change: (now: Draft) => Draft) => setDraft(change), []);
  return [draft, edit] as const;
}

const nothing = (job: Job) => ({
  app: job.intoApp ? { kind: 'existing' as const, appId: job.intoApp } : { kind: 'new' as const, name: job.fileName },
  sheets: [],
  onProblem: 'blank' as const,
  effects: { rules: true, duplicates: true },
});

const keyOf = ({ id }: Job) => `mortise.import.${id}`;

/** What a draft stands or falls with. */
export const readingOf = ({ reading }: Job): string => JSON.stringify(reading);

function read(job: Job): Draft | null {
  const raw = storage()?.getItem(keyOf(job));
  if (!raw) return null;
  const kept = JSON.parse(raw) as { reading?: string; draft: Draft };
  return kept.reading === readingOf(job) ? kept.draft : null;
}

function keep(job: Job, draft: Draft): void {
  try {
    storage()?.setItem(keyOf(job), JSON.stringify({ reading: readingOf(job), draft }));
  } catch {
    // A full store only means that a reload starts from the proposal again.
  }
}

export const forgetDraft = (job: Job) => storage()?.removeItem(keyOf(job));

/** Absent on the server and where the browser forbids it. */
function storage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.sessionStorage;
  } catch {
    return null;
  }
}
