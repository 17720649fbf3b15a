import { ApiProblem } from '@mortise/api/client';
import type { Words } from '@mortise/ui';

/** What to tell a person about a call that failed. */
export function problemText(error: unknown, t: Words['t']): string {
  if (error instanceof ApiProblem && error.problem.status !== 0) {
    const [first] = error.problem.errors ?? [];
    return first?.message || error.problem.detail || error.problem.title;
  }
  return t({
    zh: '连不上服务器，你的修改还在本页。检查网络后重试',
    en: "Can't reach the server. Your changes are still here. Check the connection and retry",
  });
}
