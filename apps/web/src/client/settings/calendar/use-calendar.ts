'use client';

import type { CalendarSettings, DayChanges } from '@mortise/core';
import { useToast } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { useTellFailure } from '../../failures.ts';
import { reversed } from './reversed.ts';

const calendarKey = ['working-calendar'] as const;

export const useCalendar = () => useQuery({ queryKey: calendarKey, queryFn: () => api.call('GET /working-calendar') });

/** Changes that show at once, can be taken back, and put the old state back when the server refuses. */
export function useCalendarChanges(settings: CalendarSettings) {
  const tellFailure = useTellFailure();
  const toast = useToast();
  const queries = useQueryClient();
  const failed = (error: Error) => {
    queries.invalidateQueries({ queryKey: calendarKey });
    tellFailure(error);
  };
  const onSuccess = (next: CalendarSettings) => queries.setQueryData(calendarKey, next);

  const update = useMutation({
    mutationFn: (body: Partial<Pick<CalendarSettings, 'weekend' | 'official'>>) =>
      api.call('PATCH /working-calendar', { body }),
    onSuccess,
    onError: failed,
  });
  const days = useMutation({
    mutationFn: ({ set, clear }: DayChanges) =>
      api.call('PATCH /working-calendar/days', { body: { set: [...set], clear: [...clear] } }),
    onSuccess,
    onError: failed,
  });

  return {
    update: (next: Partial<Pick<CalendarSettings, 'weekend' | 'official'>>, said: string) => {
      const { weekend, official } = settings;
      update.mutate(next, { onSuccess: () => toast.undo(said, () => update.mutate({ weekend, official })) });
    },
    changeDays: (changes: DayChanges, said: string) => {
      const back = reversed(settings.changes, changes);
      days.mutate(changes, { onSuccess: () => toast.undo(said, () => days.mutate(back)) });
    },
  };
}
