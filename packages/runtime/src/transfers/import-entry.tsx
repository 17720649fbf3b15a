'use client';

import type { Bilingual, ImportState } from '@mortise/core';
import { formatNumber, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';
import { ErrorsButton } from '../import/errors-button.tsx';
import { UndoButton } from '../import/run/undo-button.tsx';
import { TransferEntry } from './transfer-entry.tsx';
import { importLogKey, type LoggedImport } from './use-transfers.ts';

/** One import into the form: what it did, its errors for who uploaded it, and the way back as long as there is one. */
export function ImportEntry({ entry, formId }: { readonly entry: LoggedImport; readonly formId: string }) {
  const { t } = useText();
  const { api } = useRuntime();
  const queries = useQueryClient();
  const { id, state, counts, undo, errorFileId } = entry;
  const n = formatNumber;
  const some = (count: number | undefined, text: (shown: string) => Bilingual) => (count ? [t(text(n(count)))] : []);
  const facts =
    state === 'undone' && undo
      ? [
          ...some(undo.removed, (shown) => ({ zh: `移到回收站 ${shown} 条`, en: `${shown} to the recycle bin` })),
          ...some(undo.restored, (shown) => ({ zh: `恢复 ${shown} 条`, en: `${shown} restored` })),
          ...some(undo.conflictCount, (shown) => ({ zh: `${shown} 条有保留`, en: `${shown} stay in part` })),
        ]
      : [
          ...some(counts?.created, (shown) => ({ zh: `新增 ${shown} 条`, en: `${shown} added` })),
          ...some(counts?.updated, (shown) => ({ zh: `更新 ${shown} 条`, en: `${shown} updated` })),
          ...some(counts?.rejected, (shown) => ({ zh: `${shown} 行没有导入`, en: `${shown} left out` })),
        ];
  return (
    <TransferEntry
      by={entry.byUserId}
      byName={entry.byName}
      at={entry.createdAt}
      fileName={entry.fileName}
      state={words[state]}
      tone={state === 'failed' ? 'mo-danger-text' : 'mo-ink-2'}
      facts={state === 'failed' || state === 'cancelled' ? [] : facts}
    >
      {errorFileId && <ErrorsButton api={api} importId={id} />}
      {state === 'done' && (
        <UndoButton
          api={api}
          job={{ id, endedAt: entry.endedAt, intoForm: formId }}
          created={counts?.created ?? 0}
          updated={counts?.updated ?? 0}
          onBegun={() => void queries.invalidateQueries({ queryKey: importLogKey(formId) })}
        />
      )}
    </TransferEntry>
  );
}

const words: Readonly<Record<ImportState, Bilingual>> = {
  analysing: { zh: '正在识别', en: 'Reading' },
  ready: { zh: '等待确认', en: 'Waiting' },
  checking: { zh: '正在检查', en: 'Checking' },
  running: { zh: '正在导入', en: 'Importing' },
  paused: { zh: '已暂停', en: 'Resting' },
  done: { zh: '已导入', en: 'Imported' },
  failed: { zh: '没有导入', en: 'Not imported' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  undoing: { zh: '正在撤销', en: 'Undoing' },
  undone: { zh: '已撤销', en: 'Undone' },
};
