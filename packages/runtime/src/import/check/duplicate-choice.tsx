'use client';

import { duplicateCodes, type ImportTrial } from '@mortise/core';
import { formatNumber, Note, useText } from '@mortise/ui';
import { meanAll } from '../plan/edits.ts';
import { useWork } from '../work-context.ts';

/** Rows that may be there already: how many, and what becomes of all of them at once. One by one it is said in the list. */
export function DuplicateChoice({ trial }: { readonly trial: Pick<ImportTrial, 'kinds'> }) {
  const { t } = useText();
  const { draft, edit } = useWork();
  const warned = trial.kinds.find(({ code }) => code === duplicateCodes.warn)?.count ?? 0;
  const meant = draft.sheets.reduce((sum, sheet) => sum + (sheet.isIncluded ? sheet.meant.length : 0), 0);
  const n = formatNumber;
  if (!draft.effects.duplicates)
    return (
      <Note
        action={
          <button type="button" className="mo-link" onClick={() => edit((now) => meanAll(now, false))}>
            {t({ zh: '改为逐行决定', en: 'Decide row by row' })}
          </button>
        }
      >
        {t({ zh: '疑似重复的行都会导入', en: 'Rows that may be there already are imported as well' })}
      </Note>
    );
  if (warned === 0 && meant === 0) return null;
  return (
    <Note
      tone="warning"
      action={
        <span className="im-choices">
          {warned > 0 && (
            <button type="button" className="mo-link" onClick={() => edit((now) => meanAll(now, true))}>
              {t({ zh: '全部仍然导入', en: 'Import all anyway' })}
            </button>
          )}
          {meant > 0 && (
            <button type="button" className="mo-link" onClick={() => edit((now) => meanAll(now, false))}>
              {t({ zh: '全部跳过', en: 'Skip all' })}
            </button>
          )}
        </span>
      }
    >
      {warned > 0 &&
        t({
          zh: `${n(warned)} 行疑似已有记录，不改就跳过。在下面逐行决定，或一次决定全部`,
          en: `${n(warned)} ${warned === 1 ? 'row' : 'rows'} may be there already and will be skipped. Decide below row by row, or for all at once`,
        })}
      {meant > 0 &&
        t({
          zh: `${warned > 0 ? '。' : ''}已选择仍然导入 ${n(meant)} 行`,
          en: `${warned > 0 ? '. ' : ''}${n(meant)} chosen to be imported anyway`,
        })}
    </Note>
  );
}
