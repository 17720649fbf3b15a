'use client';

import type { OptionColor } from '@mortise/core';
import { formatFullMoment, formatTime, Icon, type LucideIcon } from '@mortise/ui';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';

interface EntryFrameProps {
  readonly at: string;
  /** Came since the reader looked last. */
  readonly isNew: boolean;
  readonly picture: ReactNode;
  /** The sentence: who did what. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly body?: ReactNode;
}

/** One entry of a timeline: a picture, a sentence, what can be done, the time, and what was said below. */
export function EntryFrame({ at, isNew, picture, children, actions, body }: EntryFrameProps) {
  const { timeZone } = useRuntime();
  return (
    <li className="mo-entry" data-new={isNew || undefined}>
      {picture}
      <div className="mo-grow">
        <div className="mo-entry-head">
          <span className="mo-grow mo-entry-deed">{children}</span>
          {actions && <span className="mo-entry-actions">{actions}</span>}
          <Tooltip title={formatFullMoment(at, timeZone)}>
            <time className="mo-meta mo-num" dateTime={at}>
              {formatTime(at, timeZone)}
            </time>
          </Tooltip>
        </div>
        {body}
      </div>
    </li>
  );
}

/** The picture of what was done to a thing rather than said by a person. */
export const EntryIcon = ({ of, color }: { readonly of: LucideIcon | string; readonly color?: OptionColor }) => (
  <span
    className="mo-entry-icon"
    aria-hidden="true"
    {...(color ? { style: { background: `var(--mo-opt-${color}-bg)`, color: `var(--mo-opt-${color}-tx)` } } : {})}
  >
    <Icon of={of} size={14} />
  </span>
);
