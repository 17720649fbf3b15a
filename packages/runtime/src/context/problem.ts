import { ApiProblem } from '@mortise/api/client';
import type { Text } from '@mortise/core';

/** What to tell a person about work that failed. The server's words are already in their language. */
export function problemOf(error: unknown): { readonly text: Text; readonly traceId: string | undefined } {
  if (!(error instanceof ApiProblem))
    return {
      text: { zh: '页面出了问题，刷新后重试', en: 'Something broke on this page. Reload and retry' },
      traceId: undefined,
    };
  const { status, detail, title, traceId } = error.problem;
  if (status === 0) return { text: unreachable, traceId: undefined };
  return { text: detail || title, traceId: status >= 500 && traceId ? traceId : undefined };
}

const unreachable = {
  zh: '连不上服务器，你的修改还在本页。检查网络后重试',
  en: "Can't reach the server. Your changes are still here. Check the connection and retry",
};
