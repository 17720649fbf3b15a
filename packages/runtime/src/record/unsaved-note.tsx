'use client';

import { formatMoment, Note, useText } from '@mortise/ui';
import { FilePenLine } from 'lucide-react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { Unsaved } from './unsaved.ts';

/** Offers back what was typed and never saved. */
export function UnsavedNote({
  unsaved,
  onRestore,
  onDiscard,
}: {
  unsaved: Unsaved;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const { t, locale } = useText();
  const { timeZone } = useRuntime();
  const when = formatMoment(unsaved.at, { locale, timeZone });
  return (
    <Note
      icon={FilePenLine}
      action={
        <span className="mo-record-choices">
          <button type="button" className="mo-link" onClick={onRestore}>
            {t({ zh: '恢复', en: 'Restore' })}
          </button>
          <button type="button" className="mo-link mo-quiet" onClick={onDiscard}>
            {t({ zh: '丢弃', en: 'Discard' })}
          </button>
        </span>
      }
    >
      {t({ zh: `有未保存的内容，${when}`, en: `Unsaved input from ${when}` })}
    </Note>
  );
}
