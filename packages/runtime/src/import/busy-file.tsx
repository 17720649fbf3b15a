'use client';

import { formatNumber, useText } from '@mortise/ui';
import type { ReactNode } from 'react';
import { FileTile } from './file-tile.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface BusyFileProps {
  readonly fileName: string;
  /** What is going on. */
  readonly label: string;
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
  /** What is counted. */
  readonly unit?: 'rows' | 'records';
  /** How far it is cannot be said: it is being stopped. */
  readonly isUnmeasured?: boolean;
  readonly children?: ReactNode;
}

/** A file that the worker is busy with, and how far it is. */
export function BusyFile({
  fileName,
  label,
  done,
  total,
  unit = 'rows',
  isUnmeasured = false,
  children,
}: BusyFileProps) {
  const { t } = useText();
  const n = formatNumber;
  const words = { rows: ['行', ' rows'], records: ['条', ''] }[unit];
  return (
    <section className="im-drop im-drop-busy" aria-live="polite">
      <FileTile
        name={fileName}
        meta={
          total > 0
            ? t({ zh: `${n(done)} / ${n(total)} ${words[0]}`, en: `${n(done)} of ${n(total)}${words[1]}` })
            : t({ zh: '正在准备', en: 'Getting ready' })
        }
        action={total > 0 ? <span className="mo-num mo-ink-2">{Math.floor((done / total) * 100)}%</span> : null}
      />
      <ProgressBar label={label} share={total > 0 && !isUnmeasured ? done / total : undefined} />
      {children}
    </section>
  );
}
