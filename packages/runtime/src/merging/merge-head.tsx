'use client';

import { formatMoment, useText } from '@mortise/ui';
import { Radio } from 'antd';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import type { MergeDraft } from './use-merge-draft.ts';

/** The records, one beside the other: which of them stays, and the whole of one at once. */
export function MergeHead({ draft, formId }: { readonly draft: MergeDraft; readonly formId: string }) {
  const { t, locale } = useText();
  const runtime = useRuntime();
  const { records, survivorId, setSurvivor, rows, choose } = draft;
  const open = rows.filter(({ isOpen }) => isOpen);
  const moment = (at: string) => formatMoment(at, { locale, timeZone: runtime.timeZone });
  return (
    <div
      className="rt-merge-row rt-merge-head"
      role="radiogroup"
      aria-label={t({ zh: '保留哪一条', en: 'Which one stays' })}
    >
      <div className="rt-merge-label">{t({ zh: '保留哪一条', en: 'Which one stays' })}</div>
      {records.map(({ id, title, ownerId, createdAt, updatedAt }, at) => {
        const owner = ownerId === null ? null : runtime.titles.of(ownerId);
        return (
          <div key={id} className="rt-merge-cell" data-chosen={id === survivorId || undefined}>
            <Radio checked={id === survivorId} name="merge-survivor" onChange={() => setSurvivor(id)}>
              <b>
                <span className="rt-merge-mark">{at + 1}</span>
                {title || t({ zh: '未命名', en: 'Untitled' })}
              </b>
            </Radio>
            <span className="mo-meta">
              {owner ? t({ zh: `负责人 ${owner}`, en: `Owner ${owner}` }) : t({ zh: '没有负责人', en: 'No owner' })}
            </span>
            <span className="mo-meta">
              {t({ zh: `${moment(createdAt)} 创建`, en: `Created ${moment(createdAt)}` })}
            </span>
            <span className="mo-meta">
              {t({ zh: `${moment(updatedAt)} 更新`, en: `Updated ${moment(updatedAt)}` })}
            </span>
            <span className="rt-merge-ways">
              <button type="button" className="mo-link" onClick={() => choose(open, id)}>
                {t({ zh: '全部用这条的值', en: 'Use all its values' })}
              </button>
              <a className="mo-link" href={addressOf(runtime, formId, id)} target="_blank" rel="noreferrer">
                {t({ zh: '打开', en: 'Open' })}
              </a>
            </span>
          </div>
        );
      })}
    </div>
  );
}
