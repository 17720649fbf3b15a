'use client';

import type { ApiClient } from '@mortise/api/client';
import { Note, ProgressLine, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OtherForm } from '../form/document/other-forms.ts';

interface KeyingProgressProps {
  readonly api: ApiClient;
  readonly ruleId: string;
  /** Begins anew with each. */
  readonly revision: number;
  readonly forms: readonly OtherForm[];
}

const everyMs = 2_000;

/** After a rule is saved: how far records that were there before are gone through, and that it finds all of them. */
export function KeyingProgress({ api, ruleId, revision, forms }: KeyingProgressProps) {
  const { t } = useText();
  const keying = useQuery({
    queryKey: ['keying', ruleId, revision],
    queryFn: () => api.call('GET /definitions/:id/keying', { params: { id: ruleId } }),
    refetchInterval: ({ state }) => (state.data?.length === 0 ? false : everyMs),
  });
  const under = keying.data ?? [];
  const [wasUnder, setWasUnder] = useState(false);
  useEffect(() => {
    if (under.length > 0) setWasUnder(true);
  }, [under.length]);

  if (under.length === 0)
    return wasUnder ? (
      <div className="mo-keying">
        <Note tone="success">
          {t({
            zh: '已有记录都整理好了，规则已对全部记录生效',
            en: 'All records that were there are gone through: the rule finds every one of them',
          })}
        </Note>
      </div>
    ) : null;
  return (
    <div className="mo-keying">
      <Note>
        {t({
          zh: '正在整理已有记录。新写入的已按规则检查；还没整理到的旧记录暂时查不到，可以离开本页',
          en: 'Records that were there are being gone through. What is written now is checked already; older ones are found once their turn has come. You can leave this page',
        })}
      </Note>
      {under.map(({ formId, done, total }) => (
        <ProgressLine
          key={formId}
          label={t(forms.find(({ id }) => id === formId)?.name ?? { zh: '表单', en: 'Form' })}
          done={done}
          total={total}
          unit={t({ zh: '条', en: 'records' })}
        />
      ))}
    </div>
  );
}
