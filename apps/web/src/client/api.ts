'use client';

import { ApiProblem, createClient } from '@mortise/api/client';
import { notifyManager, QueryClient } from '@tanstack/react-query';

/** The API of this origin; the session cookie says who asks. */
export const api = createClient();

// What a control was set to shows before the browser paints. The default, a timer, leaves a frame with the old value,
// in which a box that was ticked springs back.
notifyManager.setScheduler(queueMicrotask);

const isTransient = (error: unknown) =>
  !(error instanceof ApiProblem) || error.problem.status === 0 || error.problem.status >= 500;

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
    },
  });
