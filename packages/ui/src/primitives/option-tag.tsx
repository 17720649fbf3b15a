import type { ReactNode } from 'react';
import { isOptionColor } from '../theme/palette.ts';

interface OptionTagProps {
  /** Name of an option colour. Unknown or absent is grey. */
  color?: string | undefined;
  size?: 20 | 24;
  children: ReactNode;
}

/** A value of an option field. */
export function OptionTag({ color, size = 20, children }: OptionTagProps) {
  return (
    <span
      className={size === 24 ? 'mo-tag mo-tag-24' : 'mo-tag'}
      style={
        isOptionColor(color)
          ? { background: `var(--mo-opt-${color}-bg)`, color: `var(--mo-opt-${color}-tx)` }
          : undefined
      }
    >
      {children}
    </span>
  );
}

/** The colour of an option as a dot: groups, kanban columns, legends. */
export function OptionDot({ color, shape = 'round' }: { color?: string | undefined; shape?: 'round' | 'square' }) {
  return (
    <i
      className={shape === 'square' ? 'mo-dot mo-dot-square' : 'mo-dot'}
      style={isOptionColor(color) ? { background: `var(--mo-opt-${color})` } : undefined}
      aria-hidden="true"
    />
  );
}
