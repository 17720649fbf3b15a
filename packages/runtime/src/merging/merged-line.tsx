'use client';

import { mergeUndoDays } from '@mortise/core';
import { formatMoment, useText } from '@mortise/ui';
import { useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { mayMerge } from './may-merge.ts';
import type { Merge } from './merges-list.tsx';
import { useMerging } from './merging-context.ts';

const dayMs = 86_400_000;

/** What was merged into a record, by whom and when; and the undo, while there is one. */
export function MergedLine({ merge, form }: { readonly merge: Merge; readonly form: RuntimeForm }) {
  const { t, locale } = useText();
  const { timeZone } = useRuntime();
  const { at, byName, loserTitles } = merge;
  const titles = loserTitles.map((title) => title || t({ zh: '未命名', en: 'Untitled' }));
  const said = [
    t({ zh: `并入 ${titles.join('、')}`, en: `took in ${titles.join(', ')}` }),
    byName,
    formatMoment(at, { locale, timeZone }),
  ];
  return (
    <span className="rt-merged-line mo-meta">
      {said.filter(Boolean).join(' · ')}
      <MergeUndo merge={merge} form={form} />
    </span>
  );
}

/** The way back, with the days that are left of it. */
export function MergeUndo({ merge, form }: { readonly merge: Merge; readonly form: RuntimeForm }) {
  const { t } = useText();
  const merging = useMerging();
  const [isBusy, setBusy] = useState(false);
  const left = mergeUndoDays - Math.floor((Date.now() - Date.parse(merge.at)) / dayMs);
  if (merge.undoneAt !== null) return <span>{t({ zh: '已撤销', en: 'Undone' })}</span>;
  if (left <= 0) return <span>{t({ zh: '已过撤销期', en: 'Too late to undo' })}</span>;
  if (!merging || !mayMerge(form.rights)) return null;
  return (
    <button
      type="button"
      className="mo-link"
      disabled={isBusy}
      title={t({ zh: `还可撤销 ${left} 天`, en: `Can be undone for ${left} more days` })}
      onClick={() => {
        setBusy(true);
        void merging.undo(form.form.id, merge.id).finally(() => setBusy(false));
      }}
    >
      {t({ zh: '撤销合并', en: 'Undo the merge' })}
    </button>
  );
}
