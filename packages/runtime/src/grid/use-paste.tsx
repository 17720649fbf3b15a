'use client';

import { readTsv } from '@mortise/core';
import { namesFinder } from '@mortise/fields';
import { useText, useToast } from '@mortise/ui';
import { type ClipboardEvent, lazy, type ReactNode, type RefObject, Suspense, useState } from 'react';
import { useSteadyFieldContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import type { RecordWork } from '../list/use-record-work.ts';
import type { PastePlan } from './paste.ts';
import type { GridHandle } from './record-grid.tsx';

const PasteDialog = lazy(() => import('./paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })));

const mostRows = 1000;

interface PastePorts {
  readonly grid: RefObject<GridHandle | null>;
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly work: RecordWork;
}

/** Pasting from a spreadsheet onto the focused cell: first what it would do, then the doing, with an undo. */
export function usePaste({ grid, fieldOf, work }: PastePorts): {
  onPaste: (event: ClipboardEvent) => void;
  dialog: ReactNode;
} {
  const { t, locale } = useText();
  const toast = useToast();
  const { timeZone } = useRuntime();
  const context = useSteadyFieldContext();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function prepare(text: string, row: number, ids: readonly string[]) {
    const { planPaste } = await import('./paste.ts');
    const matrix = readTsv(text);
    if (matrix.length > mostRows) {
      toast.failed(
        t({ zh: `一次最多粘贴 ${mostRows} 行，更多的用导入`, en: `Paste at most ${mostRows} rows. Import more` }),
      );
      return;
    }
    const columns = ids.flatMap((id) => fieldOf(id) ?? []);
    const rows = (await grid.current?.range(row, row + matrix.length)) ?? [];
    const find = await namesFinder({ matrix, columns, search: context.search });
    const next = planPaste(matrix, columns, rows, { locale, timeZone, dateOrder: 'ymd', find });
    const isPlain =
      next.updates.length + next.creates.length === 1 && next.refused.length === 0 && next.creates.length === 0;
    if (isPlain) await work.paste(next.updates, next.creates);
    else setPlan(next);
  }

  const onPaste = (event: ClipboardEvent) => {
    const at = grid.current?.focused();
    const text = event.clipboardData.getData('text/plain');
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
    if (!at || isTyping || text === '' || grid.current?.isEditing()) return;
    event.preventDefault();
    prepare(text, at.row, at.columns).catch(work.failed);
  };

  return {
    onPaste,
    dialog: plan && (
      <Suspense>
        <PasteDialog plan={plan} isBusy={isBusy} onClose={() => setPlan(null)} onPaste={paste} />
      </Suspense>
    ),
  };

  async function paste() {
    if (!plan) return;
    setIsBusy(true);
    const isDone = await work.paste(plan.updates, plan.creates);
    setIsBusy(false);
    if (isDone) setPlan(null);
  }
}
