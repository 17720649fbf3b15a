import { ApiProblem } from '@mortise/api/client';
import type { Bilingual } from '@mortise/core';

interface Told {
  readonly text: Bilingual | string;
  readonly traceId: string | undefined;
}

/** What to tell a person about a call that failed. The server's words are already in their language. */
export function tell(error: unknown): Told {
  if (!(error instanceof ApiProblem))
    return {
      text: { zh: '页面出了问题，刷新后重试', en: 'Something broke on this page. Reload and retry' },
      traceId: undefined,
    };
  const { status, detail, title, traceId } = error.problem;
  if (status === 0)
    return {
      text: {
        zh: '连不上服务器，你的修改还在本页。检查网络后重试',
        en: "Can't reach the server. Your changes are still here. Check the connection and retry",
      },
      traceId: undefined,
    };
  return { text: detail || title, traceId: status >= 500 && traceId ? traceId : undefined };
}

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
