'use client';

import { Icon, useText } from '@mortise/ui';
import { Clock } from 'lucide-react';
import { useDesk } from '../desk/desk-context.tsx';
import { dueOf } from './due.ts';

/** When something is due: `YYYY-MM-DD` or a moment. What is done is due no more. */
export function DueTime({ at, isDone = false }: { readonly at: string; readonly isDone?: boolean }) {
  const { t } = useText();
  const { timeZone } = useDesk();
  const { text, tone, full } = dueOf(at, timeZone);
  return (
    <time className="rt-task-due mo-num" data-tone={isDone ? 'later' : tone} dateTime={at} title={full}>
      <Icon of={Clock} size={12} />
      {isDone ? full.slice(5) : t(text)}
    </time>
  );
}
