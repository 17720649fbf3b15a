'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text/locale.tsx';

/** True once `delay` milliseconds have passed: what loads faster shows no skeleton at all. */
export function useDelayed(delay = 300): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return isDue;
}

function Skeleton({ className, children }: { className: string; children: ReactNode }) {
  const { t } = useText();
  const isDue = useDelayed();
  return (
    <div className={className} role="status" aria-label={t({ zh: '正在加载', en: 'Loading' })}>
      {isDue && children}
    </div>
  );
}

const Bone = ({ width }: { width: number | string }) => <i className="mo-bone" style={{ width }} />;

const rowWidths = [
  [128, 92, 64, 48],
  [96, 110, 72, 48],
  [142, 84, 58, 48],
  [112, 98, 70, 48],
] as const;

/** A list while its rows are on the way. `rowHeight` is that of the view. */
export function ListSkeleton({
  rows = 12,
  rowHeight = 40,
  hasHead = true,
}: {
  rows?: number;
  rowHeight?: number;
  /** The heads of columns. */
  hasHead?: boolean;
}) {
  return (
    <Skeleton className="mo-skeleton">
      {hasHead && <div className="mo-skeleton-header" />}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
        <div className="mo-skeleton-row" style={{ height: rowHeight }} key={row}>
          <Bone width={14} />
          {(rowWidths[row % 4] ?? []).map((width) => (
            <Bone width={width} key={width} />
          ))}
        </div>
      ))}
    </Skeleton>
  );
}

/** A form of two columns while it is on the way. */
export function FormSkeleton({ fields = 8 }: { fields?: number }) {
  return (
    <Skeleton className="mo-skeleton mo-skeleton-form">
      {Array.from({ length: fields }, (_, field) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
        <div key={field}>
          <Bone width={64 + ((field * 29) % 48)} />
          <div className="mo-bone mo-bone-control" />
        </div>
      ))}
    </Skeleton>
  );
}

/** A page while it is on the way: head, tools and a list. */
export function PageSkeleton() {
  return (
    <div className="mo-column mo-fill">
      <Skeleton className="mo-head">
        <Bone width={120} />
      </Skeleton>
      <ListSkeleton />
    </div>
  );
}
