'use client';

import { type CalendarScale, type CalendarViewSettings, calendarScales, type RecordView, readDay } from '@mortise/core';
import { wallClock } from '@mortise/fields';
import { useEffect, useMemo } from 'react';
import { useSteadyFieldContext } from '../../context/field-context.tsx';
import type { ListField } from '../../list/list-fields.ts';
import { useRowColors } from '../../list/use-row-colors.ts';
import { useSame } from '../use-same.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { monthShown, stretchShown } from './stretch-shown.ts';
import { useReschedule } from './use-reschedule.ts';
import { useSpan } from './use-span.ts';
import { stretchOf, type When } from './when.ts';

/** A record in the calendar. */
export interface Entry extends NonNullable<ReturnType<typeof stretchOf>> {
  readonly record: RecordView;
  /** The name of an option colour; absent where nothing gives one. */
  readonly color: string | undefined;
}

interface CalendarProps extends ViewKindProps {
  readonly when: When;
  readonly onCount: (count: number, isExact: boolean) => void;
}

/** What a calendar shows, and what one does to it; `monthAlone` without the weeks that fill a month. */
export function useCalendar({ list, form, shown, when, onCount }: CalendarProps, { monthAlone = false } = {}) {
  const { fieldOf, state, go } = list;
  const { timeZone } = useSteadyFieldContext();
  const settings = useSame(shown.settings as unknown as CalendarViewSettings);
  const columns = useSame(shown.columns);
  const today = wallClock(Date.now(), timeZone).slice(0, 10);
  const date = readDay(state.date) === null ? today : (state.date as string);
  const scale = calendarScales.find((name) => name === state.scale) ?? settings.scale;
  const colors = useRowColors(form, fieldOf, settings.colors);
  const colorField = settings.color === null ? undefined : fieldOf(settings.color);
  const facts = useMemo(
    () =>
      columns.flatMap(({ field: id }) => {
        const field = fieldOf(id);
        const isSaid = [form.titleField?.id, when.start.id, when.end?.id].includes(id);
        return field && !isSaid ? [field] : [];
      }),
    [columns, fieldOf, form.titleField, when],
  );
  const read = [when.start, when.end, colorField, ...facts].flatMap((field) => (field ? [field.id] : []));
  const { from, until } = monthAlone ? monthShown(date) : stretchShown(scale, date);
  const question = { filter: shown.filter, search: state.search };
  const span = useSpan(form.form.id, {
    ...question,
    start: when.start.id,
    end: when.end?.id ?? null,
    from,
    until,
    fields: [...new Set([...read, ...(colors?.reads ?? [])])],
  });
  const { reschedule, asking } = useReschedule(form, when, span.hold, span.refresh);
  const entries = useMemo(
    () =>
      span.records.flatMap((record): Entry[] => {
        const stretch = stretchOf(record, when, timeZone);
        if (!stretch) return [];
        return [{ ...stretch, record, color: colors?.of(record).record ?? optionColor(colorField, record) }];
      }),
    [span.records, when, timeZone, colors, colorField],
  );
  const { isRead, isCut } = span;
  const count = entries.length;
  useEffect(() => {
    if (isRead) onCount(count, !isCut);
  }, [isRead, isCut, count, onCount]);

  return {
    ...span,
    entries,
    facts,
    today,
    date,
    scale,
    timeZone,
    question: { ...question, sort: [] },
    reschedule,
    asking,
    show: (next: { readonly date?: string; readonly scale?: CalendarScale }) => go(next),
    open: (recordId: string) => go({ recordId }, true),
  };
}

function optionColor(field: ListField | undefined, record: RecordView): string | undefined {
  const id = field?.valueOf(record);
  return field?.type.ownOptions?.(field.config).find((option) => option.id === id)?.color;
}
