'use client';

import { type Bilingual, readDay, type WorkingCalendar, workingCalendar } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { workingDays } from '../../context/working-calendar.ts';

/** What the working calendar of the organisation says of a day. */
export interface DayShown {
  readonly isFree: boolean;
  /** A holiday, or a free day that is worked: said beside the number of the day. */
  readonly mark: 'holiday' | 'workday' | null;
  readonly name: Bilingual | null;
}

const unknown: DayShown = { isFree: false, mark: null, name: null };

/** By `YYYY-MM-DD`. Until the calendar is there no day is special. */
export function useDays(): (day: string) => DayShown {
  const { api } = useRuntime();
  const { data } = useQuery(workingDays(api));
  const calendar = useMemo(() => data && workingCalendar(data), [data]);
  return useCallback((day) => (calendar ? shown(calendar, day) : unknown), [calendar]);
}

function shown(calendar: WorkingCalendar, day: string): DayShown {
  const at = readDay(day);
  if (at === null) return unknown;
  const { isWorkday, name, decidedBy } = calendar.explain(at);
  const mark = decidedBy === 'week' ? null : isWorkday ? 'workday' : 'holiday';
  return { isFree: !isWorkday, mark, name: name?.zh ? name : null };
}
