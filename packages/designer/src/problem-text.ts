import { ApiProblem, unreachable } from '@mortise/api/client';
import type { Words } from '@mortise/ui';

/** What to tell a person about a call that failed: first what is wrong with what they sent. */
export function problemText(error: unknown, t: Words['t']): string {
  if (!(error instanceof ApiProblem) || error.problem.status === 0) return t(unreachable);
  const { errors, detail, title } = error.problem;
  return errors?.[0]?.message || detail || title;
}
