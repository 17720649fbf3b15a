'use client';

import { Note, useText } from '@mortise/ui';
import type { Trouble } from './editor-state.ts';

/** Above the form: why a save did not come through, and what to do. */
export function TroubleNote({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const { t } = useText();
  if (trouble.kind === 'signed-out') {
    const next = `${window.location.pathname}${window.location.search}`;
    return (
      <Note
        tone="warning"
        action={
          <a className="mo-link" href={`/sign-in?next=${encodeURIComponent(next)}`} data-stays="">
            {t({ zh: '重新登录', en: 'Sign in again' })}
          </a>
        }
      >
        {t({
          zh: '登录已失效，还没有保存。已填的内容存在本机，登录后会恢复',
          en: "You're signed out and nothing is saved yet. What you typed is kept here and comes back after you sign in",
        })}
      </Note>
    );
  }
  return (
    <Note
      tone="danger"
      action={
        <button type="button" className="mo-link" onClick={onRetry}>
          {t({ zh: '重试', en: 'Retry' })}
        </button>
      }
    >
      {t(trouble.text)}
      {trouble.traceId && (
        <>
          {t({ zh: '。编号 ', en: '. Trace ' })}
          <code>{trouble.traceId}</code>
        </>
      )}
    </Note>
  );
}
