'use client';

import { Note, useText } from '@mortise/ui';
import { UserPen } from 'lucide-react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { EditorState } from './editor-state.ts';

/** While a person types: somebody else has just changed the record. */
export function IncomingNote({
  incoming: { record, merge },
  onReview,
}: {
  incoming: NonNullable<EditorState['incoming']>;
  onReview: () => void;
}) {
  const { t } = useText();
  const { titles } = useRuntime();
  const name = titles.of(record.updatedBy) ?? t({ zh: '有人', en: 'Someone' });
  const count = merge.theirs.length;
  return (
    <Note
      icon={UserPen}
      action={
        <button type="button" className="mo-link" onClick={onReview}>
          {t({ zh: '查看', en: 'Review' })}
        </button>
      }
    >
      {t({
        zh: `${name} 刚刚修改了 ${count} 个字段，你填的内容没有变`,
        en: `${name} just changed ${count} ${count === 1 ? 'field' : 'fields'}. What you typed is untouched`,
      })}
    </Note>
  );
}
