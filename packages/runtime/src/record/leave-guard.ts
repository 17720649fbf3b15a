'use client';

import { useConfirm, useText } from '@mortise/ui';
import { useCallback, useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';

/** Asks before typed values are left: by a link, by closing the window, or by what the caller does itself. */
export function useLeaveGuard(hasUnsaved: () => boolean): () => Promise<boolean> {
  const confirm = useConfirm();
  const { t } = useText();
  const { navigate } = useRuntime();
  const latest = useRef(hasUnsaved);
  latest.current = hasUnsaved;

  const mayLeave = useCallback(async () => {
    if (!latest.current()) return true;
    return confirm({
      title: t({ zh: '离开没有保存的修改', en: 'Leave unsaved changes' }),
      consequence: t({
        zh: '已填的内容存为草稿，下次打开时可以恢复。',
        en: 'What you typed is kept as a draft and offered when you come back.',
      }),
      action: t({ zh: '离开', en: 'Leave' }),
    });
  }, [confirm, t]);

  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const isOwn = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      if (!(link instanceof HTMLAnchorElement) || !isOwn || !latest.current()) return;
      if (link.target === '_blank' || link.origin !== window.location.origin || link.dataset.stays !== undefined)
        return;
      event.preventDefault();
      event.stopPropagation();
      void mayLeave().then((leaves) => {
        if (leaves) navigate(`${link.pathname}${link.search}`);
      });
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    // Before the link's own handler.
    window.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      window.removeEventListener('click', onClick, true);
    };
  }, [mayLeave, navigate]);

  return mayLeave;
}
