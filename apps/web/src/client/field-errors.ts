import { ApiProblem } from '@mortise/api/client';

/** What is wrong with each field, by the first segment of its path. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const found: Record<string, string> = {};
  for (const { path, message } of error.problem.errors ?? []) {
    const key = String(path[0] ?? '');
    found[key] ??= message;
  }
  return found;
}
