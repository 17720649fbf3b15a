'use client';

import { Button } from 'antd';
import { useText } from '../text/locale.tsx';
import { formatNumber } from '../text/numbers.ts';

interface ProgressLineProps {
  /** What is being done at this moment: 正在写入 客户. */
  label: string;
  /** Both in the same unit. Without a total the line runs without a measure. */
  done: number;
  total?: number | undefined;
  /** The unit counted: 行. */
  unit?: string;
  onCancel?: (() => void) | undefined;
}

/** Work that takes seconds or minutes: what, how far, and a way out. */
export function ProgressLine({ label, done, total, unit = '', onCancel }: ProgressLineProps) {
  const { t } = useText();
  const share = total ? Math.min(1, done / total) : undefined;
  return (
    <div className="mo-progress">
      <div className="mo-progress-text">
        <span className="mo-grow mo-cut">{label}</span>
        <span className="mo-meta mo-num">
          {formatNumber(done)}
          {total !== undefined && ` / ${formatNumber(total)}`} {unit}
        </span>
        {onCancel && (
          <Button type="text" size="small" onClick={onCancel}>
            {t({ zh: '取消', en: 'Cancel' })}
          </Button>
        )}
      </div>
      <div
        className={share === undefined ? 'mo-bar mo-bar-running' : 'mo-bar'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
      >
        <i style={share === undefined ? undefined : { transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}
