'use client';

import type { RecordCount } from '@mortise/core';
import { formatNumber, formatTime, useText } from '@mortise/ui';
import { countText } from './use-place.ts';

interface FootProps {
  readonly count: RecordCount | null;
  readonly isCounting: boolean;
  readonly selected: number;
  readonly updatedAt: number;
  /** Counts all of them, which may take seconds. */
  readonly onExact: () => void;
}

export function Foot({ count, isCounting, selected, updatedAt, onExact }: FootProps) {
  const { t, locale } = useText();
  const number = count && countText(count);
  return (
    <footer className="rt-foot">
      {number && (
        <span>
          {locale === 'zh' && '共 '}
          <b>{number}</b>
          {t({ zh: ' 条', en: count.count === 1 ? ' record' : ' records' })}
        </span>
      )}
      {count && !count.exact && (
        <button type="button" className="mo-link" disabled={isCounting} onClick={onExact}>
          {isCounting ? t({ zh: '正在统计', en: 'Counting' }) : t({ zh: '统计全部', en: 'Count all' })}
        </button>
      )}
      {selected > 0 && (
        <span>
          {locale === 'zh' && '已选 '}
          <b>{formatNumber(selected)}</b>
          {t({ zh: ' 条', en: ' selected' })}
        </span>
      )}
      {updatedAt > 0 && (
        <span className="mo-end">
          {t({ zh: `更新于 ${formatTime(updatedAt)}`, en: `Updated ${formatTime(updatedAt)}` })}
        </span>
      )}
    </footer>
  );
}
