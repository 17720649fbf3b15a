'use client';

import { createContext, useContext } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import type { Analysis, Job } from './analysis.ts';
import type { Draft } from './plan/draft.ts';

/** What a person works on between the analysis and the start. */
export interface Work {
  readonly job: Job;
  readonly analysis: Analysis;
  readonly draft: Draft;
  /** The form that is filled; null where forms are made. */
  readonly filled: RuntimeForm | null;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  /** Reads the file again another way; what was decided about sheets that stay the same is kept. */
  readonly readAgain: (reading: Job['reading']) => void;
  readonly isReading: boolean;
}

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('useWork stands outside the wizard.');
  return work;
}
