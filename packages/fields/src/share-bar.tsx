import type { ReactNode } from 'react';

interface ShareBarProps {
  /** 1 is the whole; less than nothing and more than all are drawn as nothing and all. */
  readonly share: number;
  /** What the bar says, in figures. */
  readonly children: ReactNode;
}

/** Figures beside a bar. Drawn by hand rather than as antd's Progress: a list shows hundreds, and it is on every list. */
export const ShareBar = ({ share, children }: ShareBarProps) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 }}>
    <span aria-hidden style={{ flex: '1 1 40px', height: 6, borderRadius: 3, background: 'var(--mo-press)' }}>
      <span
        style={{
          display: 'block',
          width: `${Math.min(1, Math.max(0, share)) * 100}%`,
          height: '100%',
          borderRadius: 3,
          background: 'var(--mo-primary)',
        }}
      />
    </span>
    <span style={{ flex: 'none' }}>{children}</span>
  </span>
);
