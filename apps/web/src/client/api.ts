'use client';

import { ApiProblem, createClient } from '@mortise/api/client';
import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';

/** The API of this origin; the session cookie says who asks. */
export const api = createClient();

// What a control was set to shows before the browser paints. The default, a timer, leaves a frame with the old value,
// in which a box that was ticked springs back.
notifyManager.setScheduler(queueMicrotask);

const isTransient = (error: unknown) =>
  !(error instanceof ApiProblem) || error.problem.status === 0 || error.problem.status >= 500;

/** One looks with one's own eyes again, and the page does not know yet. */
function onError(error: unknown) {
  if (error instanceof ApiProblem && error.problem.code === 'view_ended') window.location.reload();
}

export const newQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
    },
  });
