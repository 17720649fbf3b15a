'use client';

import { mergeUndoDays, type WhatMoves } from '@mortise/core';
import { FormSkeleton, formatNumber, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { NotLoaded } from '../context/not-loaded.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { countText } from '../list/use-place.ts';
import type { MergeDraft } from './use-merge-draft.ts';

/** What a merge will do, before it does. */
export function MergeConfirm({ form, draft }: { readonly form: RuntimeForm; readonly draft: MergeDraft }) {
  const { t } = useText();
  const { api } = useRuntime();
  const { records, survivorId, taken } = draft;
  const formId = form.form.id;
  const losers = records.filter(({ id }) => id !== survivorId);
  const loserIds = losers.map(({ id }) => id);
  const moves = useQuery({
    queryKey: ['merge-preview', formId, survivorId, loserIds.join()],
    queryFn: () =>
      api.call('POST /forms/:form/merges/preview', { params: { form: formId }, body: { survivorId, loserIds } }),
    staleTime: 0,
  });
  const nameOf = (title: string | undefined) => title || t({ zh: '未命名', en: 'Untitled' });
  const name = nameOf(records.find(({ id }) => id === survivorId)?.title);
  const gone = losers.map(({ title }) => t({ zh: `「${nameOf(title)}」`, en: `"${nameOf(title)}"` }));
  const fields = taken.changed.map(({ field }) => t(field.label));
  return (
    <div className="rt-merge-confirm">
      <section>
        <h3>{t({ zh: '保留', en: 'Stays' })}</h3>
        <p>
          <b>{name}</b>
        </p>
        <p className="mo-ink-2">
          {fields.length === 0
            ? t({ zh: '它的值都不变', en: 'None of its values changes' })
            : t({
                zh: `更新 ${fields.length} 个字段：${fields.join('、')}`,
                en: `${fields.length} ${fields.length === 1 ? 'field changes' : 'fields change'}: ${fields.join(', ')}`,
              })}
        </p>
      </section>
      <section>
        <h3>{t({ zh: '移到回收站', en: 'Goes to the recycle bin' })}</h3>
        <p>{gone.join(t({ zh: '、', en: ', ' }))}</p>
        <p className="mo-ink-2">
          {t({ zh: '它们的变更历史留在原处', en: 'Their history of changes stays with them' })}
        </p>
      </section>
      <section>
        <h3>{t({ zh: `转到「${name}」`, en: `Moves to "${name}"` })}</h3>
        {moves.error ? (
          <NotLoaded
            title={t({ zh: '没有查到会转移什么', en: "Couldn't find out what moves" })}
            error={moves.error}
            onRetry={() => void moves.refetch()}
          />
        ) : moves.data ? (
          <Moves moves={moves.data} />
        ) : (
          <FormSkeleton fields={2} />
        )}
      </section>
      <p className="mo-meta">
        {t({
          zh: `${mergeUndoDays} 天内可以撤销，合并后有人改过的值除外`,
          en: `Can be undone for ${mergeUndoDays} days, except for values that somebody changes afterwards`,
        })}
      </p>
    </div>
  );
}

function Moves({ moves: { pointing, comments, tasks, followers } }: { readonly moves: WhatMoves }) {
  const { t } = useText();
  const beside = [
    { count: comments, label: t({ zh: '评论', en: 'Comments' }) },
    { count: tasks, label: t({ zh: '任务', en: 'Tasks' }) },
    { count: followers, label: t({ zh: '关注者', en: 'Followers' }) },
  ].filter(({ count }) => count > 0);
  return (
    <>
      {pointing.length + beside.length > 0 ? (
        <ul className="rt-merge-list">
          {pointing.map((one) => (
            <li key={`${one.formId} ${one.fieldId}`}>
              <span>{t(one.formName)}</span>
              <span className="mo-meta">{t(one.label)}</span>
              <b className="mo-num">{countText(one)}</b>
            </li>
          ))}
          {beside.map(({ count, label }) => (
            <li key={label}>
              <span>{label}</span>
              <b className="mo-num">{formatNumber(count)}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mo-ink-2">{t({ zh: '没有看得到的关联', en: 'Nothing that you can see' })}</p>
      )}
      <p className="mo-meta">
        {t({
          zh: '指向它们的记录和子表行都跟着转，包括你看不到的；他人的任务也一样',
          en: 'Every record and row that points to them follows, also those you may not see, and so do the tasks of others',
        })}
      </p>
    </>
  );
}
