'use client';

import type { ChangeEntry } from '@mortise/core';
import { mergedKey } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Merge as MergeIcon, Undo2 } from 'lucide-react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { EntryFrame, EntryIcon } from '../record/timeline/entry-frame.tsx';
import { MergeUndo } from './merged-line.tsx';

interface MergedEntryProps {
  readonly entry: ChangeEntry;
  readonly isNew: boolean;
  readonly form: RuntimeForm;
  readonly recordId: string;
}

/** In the timeline of the record that stayed: which ones became part of it, or were parted from it again. */
export function MergedEntry({ entry, isNew, form, recordId }: MergedEntryProps) {
  const { t } = useText();
  const { api } = useRuntime();
  const formId = form.form.id;
  const { old, new: next } = (entry.changes[mergedKey] ?? {}) as { old?: number; new?: number };
  const isUndo = Number(next ?? 0) < Number(old ?? 0);
  const count = Math.max(Number(next ?? 0), Number(old ?? 0));
  const merges = useQuery({
    queryKey: ['merges', formId, recordId],
    queryFn: () => api.call('GET /forms/:form/merges', { params: { form: formId }, query: { record: recordId } }),
  });
  const merge = merges.data?.items.find(
    ({ survivorId, at, undoneAt }) => survivorId === recordId && (isUndo ? undoneAt : at) === entry.at,
  );
  const titles = merge?.loserTitles.map((title) => title || t({ zh: '未命名', en: 'Untitled' })) ?? [];
  return (
    <EntryFrame
      at={entry.at}
      isNew={isNew}
      picture={<EntryIcon of={isUndo ? Undo2 : MergeIcon} />}
      body={merge && !isUndo ? <MergeUndo merge={merge} form={form} /> : null}
    >
      <b>{entry.byName}</b>
      <span>
        {isUndo
          ? t({ zh: `撤销了合并，恢复 ${count} 条记录`, en: `undid a merge of ${count}` })
          : t({ zh: `并入了 ${count} 条记录`, en: `merged ${count} into this` })}
      </span>
      {titles.length > 0 && <span>{t({ zh: titles.join('、'), en: titles.join(', ') })}</span>}
    </EntryFrame>
  );
}
