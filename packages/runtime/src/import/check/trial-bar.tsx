'use client';

import type { ImportTrial } from '@mortise/core';
import { formatNumber, useText } from '@mortise/ui';

/** What a check counted, of all sheets. */
export function trialCounts({ sheets }: Pick<ImportTrial, 'sheets'>) {
  const sum = (of: (sheet: ImportTrial['sheets'][number]) => number) =>
    sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    rejected: sum(({ rejected }) => rejected),
    blanked: sum(({ blanked }) => blanked),
  };
}

/** New, updated, unchanged, refused: how large each part is. */
export function TrialBar({ trial }: { trial: Pick<ImportTrial, 'sheets'> }) {
  const { t } = useText();
  const { created, updated, unchanged, rejected } = trialCounts(trial);
  const parts = [
    { key: 'created', count: created, label: { zh: '新增', en: 'New' } },
    { key: 'updated', count: updated, label: { zh: '更新', en: 'Updated' } },
    { key: 'unchanged', count: unchanged, label: { zh: '没有变化', en: 'Unchanged' } },
    { key: 'rejected', count: rejected, label: { zh: '错误', en: 'Errors' } },
  ];
  const total = created + updated + unchanged + rejected;
  return (
    <div className="im-trial">
      <div className="im-trial-bar" aria-hidden="true">
        {parts.map(
          ({ key, count }) => count > 0 && <i key={key} data-part={key} style={{ flexGrow: count / total }} />,
        )}
      </div>
      <ul className="im-trial-legend">
        {parts.map(
          ({ key, count, label }) =>
            (count > 0 || key === 'created' || key === 'rejected') && (
              <li key={key}>
                <i data-part={key} aria-hidden="true" />
                {t(label)} <b className="mo-num">{formatNumber(count)}</b>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
