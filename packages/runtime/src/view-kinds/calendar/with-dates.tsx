'use client';

import type { CalendarViewSettings } from '@mortise/core';
import { EmptyState, useText } from '@mortise/ui';
import { type ReactNode, useMemo } from 'react';
import type { ViewKindProps } from '../view-kind-view.ts';
import type { When } from './when.ts';

interface WithDatesProps extends ViewKindProps {
  readonly children: (when: When) => ReactNode;
}

/** The calendar of a view that says by which fields, or what one does about it where it does not. */
export function WithDates({ list, shown, children }: WithDatesProps) {
  const { t } = useText();
  const { start: startId, end: endId } = shown.settings as unknown as CalendarViewSettings;
  const { fieldOf } = list;
  const when = useMemo(() => {
    const start = startId === null ? undefined : fieldOf(startId);
    const end = endId === null || start?.kind === 'period' ? undefined : fieldOf(endId);
    return start && { start, end };
  }, [startId, endId, fieldOf]);
  if (when) return children(when);
  return (
    <EmptyState
      title={t({ zh: '还没有选择日期字段', en: 'No date field yet' })}
      hint={t({
        zh: '在日历设置里选一个日期或日期区间字段，记录就排到它的那一天',
        en: 'Choose a date or a date range in the calendar settings: records stand on its day',
      })}
    />
  );
}
